using System.Text.RegularExpressions;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests;

/// <summary>What comes before the descriptions of a batch, and how many of them are told in full.</summary>
public sealed partial class FrontPageTests
{
    [Theory]
    [InlineData("console")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Batch_BeginsWithARowForEachTheGravestFirst(string format)
    {
        var text = Write(format, Grant("fine", 36), Grant("grave", 12), Grant("mild", 24));

        text.ShouldContain("All 3 descriptions");
        text.ShouldContain("1 with departures");
        var rows = new[] { "grave", "fine", "mild" }.Select(name => text.IndexOf(name + ".json", StringComparison.Ordinal)).ToList();
        rows.ShouldAllBe(row => row >= 0);
        rows[0].ShouldBe(rows.Min());
        text.ShouldContain("Rules most often departed from");
        text.ShouldContain("Questions that would settle most");
    }

    [Fact]
    public void Batch_WithWhatCouldNotBeRead_NamesIt()
    {
        using var stream = new MemoryStream();
        using (var writer = ReportFormats.Console.Open(stream, new() { IsBatch = true }))
        {
            writer.Write(Grant("fine", 36));
            writer.Write(Reports.AssessText("[1"));
            writer.Write(Reports.AssessText("""{ "titel": "x" }"""));
            writer.Write(Reports.AssessMissing("locked.json"));
            writer.Complete();
        }

        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        text.ShouldContain("All 4 descriptions");
        text.ShouldContain("2 could not be read");
        text.ShouldContain("locked.json");
        text.ShouldContain("There is no file");
        text.ShouldContain("1 with problems in the description");
        text[text.IndexOf("Mistakes in descriptions", StringComparison.Ordinal)..].ShouldContain("line 1: There is no");
    }

    [Theory]
    [InlineData("console", 1, 1)]
    [InlineData("console", 2, 0)]
    [InlineData("console", 11, 0)]
    [InlineData("markdown", 11, 0)]
    [InlineData("html", 50, 50)]
    [InlineData("html", 51, 10)]
    public void Batch_OfMany_TellsTheGravestAlone(string format, int count, int inFull)
    {
        var text = Write(format, [.. Enumerable.Range(0, count).Select(i => Grant($"grant-{i}", i))]);

        var headings = format is "html" ? Regex.Count(text, "<details class=\"one\"", RegexOptions.None, TimeSpan.FromSeconds(5)) : Regex.Count(text, format is "console" ? "^What to do|^Not stated$" : "^## Findings", RegexOptions.Multiline, TimeSpan.FromSeconds(5));
        headings.ShouldBe(inFull);
        text.Contains("gravest departures follow in full", StringComparison.Ordinal).ShouldBe(format is "html" && count > inFull);
        text.Contains(format is "console" ? "The gravest departures\n" : "## The gravest departures\n", StringComparison.Ordinal).ShouldBe(format is not "html" && count > inFull);
    }

    /// <summary>What is to be listed of each is listed where it is asked for, as long as that is not too much for a screen.</summary>
    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Console_OfABatch_TellsEachInFullWhereItsScopeIsGiven(int count, bool isInFull)
    {
        var text = Reports.Write(ReportFormats.Console, new() { IsBatch = true, Scope = ReportScope.Violated }, [.. Enumerable.Range(0, count).Select(i => Grant($"grant-{i}", i))]);

        Regex.Count(text, "^What to do|^Not stated$", RegexOptions.Multiline, TimeSpan.FromSeconds(5)).ShouldBe(isInFull ? count : 0);
        text.Contains("The gravest departures\n", StringComparison.Ordinal).ShouldBe(!isInFull);
    }

    [Fact]
    public void Console_OfABatch_TellsTheTenGravestDepartures()
    {
        var text = Reports.Write(ReportFormats.Console, new() { IsBatch = true }, [.. Enumerable.Range(0, 14).Select(i => Grant($"grant-{i}", i))]);

        var section = text[text.IndexOf("The gravest departures\n", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n\n", StringComparison.Ordinal)];
        Regex.Count(section, @"^  - grant-\d+\.json: [A-Z]{3}\d{4}", RegexOptions.Multiline, TimeSpan.FromSeconds(5)).ShouldBe(10);
        section.ShouldContain("more");
    }

    [Fact]
    public void Html_OfABatch_LinksToWhatIsOnThePage()
    {
        var html = Write("html", [.. Enumerable.Range(0, 60).Select(i => Grant($"grant-{i}", i))]);
        var links = InternalLink().Matches(html).Select(m => m.Groups["id"].Value).ToList();
        links.Count(id => id.EndsWith("-one", StringComparison.Ordinal)).ShouldBe(10);
        links.ShouldAllBe(id => html.Contains($"id=\"{id}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Html_WithPages_LinksToAPageForEachDescription()
    {
        var pages = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        var options = new ReportOptions
        {
            IsBatch = true,
            FrontPage = "index.html",
            OpenPage = name => pages[name] = new(),
        };

        var front = Reports.Write(ReportFormats.Html, options, Grant("One & only", 12), Grant("two", 36));

        pages.Keys.Order(StringComparer.Ordinal).ShouldBe(["0001-one-only.html", "0002-two.html"]);
        pages.Keys.ShouldAllBe(name => front.Contains($"href=\"{name}\"", StringComparison.Ordinal));
        front.ShouldNotContain("All descriptions</a>");
        front.ShouldNotContain("<details");
        var page = System.Text.Encoding.UTF8.GetString(pages["0001-one-only.html"].ToArray());
        page.ShouldContain("href=\"index.html\"");
        page.ShouldContain("</html>");
    }

    [Fact]
    public void Batch_AgainstABaseline_SaysWhatChanged()
    {
        var baseline = Baseline.Parse(System.Text.Encoding.UTF8.GetBytes(Reports.Write(ReportFormats.Json, new() { IsBatch = true }, Grant("g", 12), Grant("h", 36))));
        var text = Reports.Write(ReportFormats.Console, new() { IsBatch = true, Baseline = baseline }, Grant("g", 36), Grant("h", 12));
        text.ShouldContain("Since the baseline: 1 new finding, 0 known ones, 1 that left it.");
    }

    [Fact]
    public void Batch_AgainstABaseline_NamesWhatCameAndWhatLeft()
    {
        var baseline = Baseline.Parse(System.Text.Encoding.UTF8.GetBytes(Reports.Write(ReportFormats.Json, new() { IsBatch = true }, Grant("stays", 12), Grant("leaves", 36))));
        var text = Reports.Write(ReportFormats.Markdown, new() { IsBatch = true, Baseline = baseline }, Grant("stays", 12), Grant("comes", 12));

        text.ShouldContain("1 description has come since: comes.");
        text.ShouldContain("1 description of the baseline is not in this run: leaves.json.");
    }

    [Fact]
    public void Batch_WithWhatIsSetAside_CountsItAsTheReportOfOneDoes()
    {
        var one = Reports.Write(ReportFormats.Markdown, new(), Reports.Assess("mixed"));
        var reason = one[one.IndexOf("Of the ", StringComparison.Ordinal)..].Split('\n')[0];

        reason.ShouldContain("set aside in the description");
        Write("markdown", Reports.Assess("mixed"), Grant("fine", 36)).ShouldContain(reason);
    }

    [Fact]
    public void Html_OfABatch_LinksEachRuleToADescriptionThatDepartsFromIt()
    {
        var html = Write("html", Grant("fine", 36), Grant("grave", 12));
        var rules = html[html.IndexOf("id=\"rules\"", StringComparison.Ordinal)..];

        rules[..rules.IndexOf("</table>", StringComparison.Ordinal)].ShouldContain("<a href=\"#d2-BOR0101\">BOR0101</a>");
    }

    [Theory]
    [InlineData("console")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Problems_OfADescription_ComeBeforeWhatIsSaidOfIt(string format)
    {
        var text = Reports.Write(ReportFormats.Find(format)!, new(), Reports.AssessText("""{ "title": "Advice", "context": { "country": "GB-ENG" }, "agrements": [] }"""));

        text.IndexOf("agrements", StringComparison.Ordinal).ShouldBeInRange(0, text.IndexOf("Nothing that is stated departs", StringComparison.Ordinal));
    }

    [Fact]
    public void Questions_OfAReport_StandInTheOrderOfTheQuestionnaire()
    {
        foreach (var assessment in Reports.Descriptions.Select(Reports.Assess).Where(static a => a.Document.IsReadable))
        {
            new Documents.ReportDigest(assessment, new()).Questions.Select(static q => q.Path)
                .ShouldBe(Questionnaire.From(assessment).Questions.Select(static q => q.Fact.Path).Distinct(StringComparer.Ordinal));
        }
    }

    private static Assessment Grant(string id, int months) => Reports.AssessText($$"""
        { "id": "{{id}}", "context": { "country": "GB-ENG" }, "agreements": [{ "id": "g1", "form": "grant", "termMonths": {{months}}, "shortTermReasonsGiven": false }] }
        """, id + ".json");

    private static string Write(string format, params Assessment[] assessments) => Reports.Write(ReportFormats.Find(format).ShouldNotBeNull(), new ReportOptions { IsBatch = true }, assessments);

    [GeneratedRegex("href=\"#(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InternalLink();
}
