using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RelationshipRules.Cli;
using RelationshipRules.Facts;
using RelationshipRules.Reporting;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.Compiler.Tests.Language;

/// <summary>
/// Every word of a report comes from the tables of words, from the description or from a ruleset. All three are in an invented language without a letter of ASCII here: any such
/// letter that is left is a text that another language could not tell.
/// </summary>
public sealed partial class OtherLanguageTests : IDisposable
{
    private static readonly string[] Rulesets = ["compact-2010", "relationship", "opportunities-and-challenges", "independence", "covenant"];

    private static readonly string[] Examples = ["anytown-advice-grant", "italian-rescue-2-harmony", "foundation-grant", "france-church-welfare"];

    /// <summary>What is the same in every language, with why.</summary>
    private static readonly (string Why, Regex What)[] SameInAllLanguages =
    [
        ("addresses", Addresses()),
        ("ids of the parts of a description", new($"(?<![A-Za-z])({string.Join('|', Examples.SelectMany(PseudoData.Ids).Distinct(StringComparer.Ordinal).OrderByDescending(static id => id.Length).Select(Regex.Escape))})(?![A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10))),
        ("ids of rules and diagnostics", Ids()),
        ("facts and parts as one writes them", Paths()),
        ("lists as one writes them, which are cells of a workbook", Lists()),
        ("countries, by their codes", Countries()),
        ("days, which are written the same in every language", Months()),
        ("currencies", Currencies()),
        ("units, which are data of the fact or parameter", new(string.Join('|', FactCatalog.All.Select(static f => f.Unit).OfType<string>().Concat(Rulesets.SelectMany(PseudoData.Units)).Distinct(StringComparer.Ordinal)
            .SelectMany(static unit => new[] { unit, unit.Replace("share", "", StringComparison.Ordinal).Trim(), Singular().Replace(unit, "${one}") }).OrderByDescending(static u => u.Length).Select(static u => $"(?<![A-Za-z]){Regex.Escape(u)}(?![A-Za-z])")), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10))),
        ("names of rulesets and profiles", new($"\\b({string.Join('|', Rulesets)}|default|all)\\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10))),
        ("what is to be typed", Calls()),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("pseudo-").FullName;

    public static TheoryData<string, string> Formats
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var format in new[] { "console", "markdown", "html", "docx", "xlsx", "github" })
            {
                foreach (var kind in format is "github" or "xlsx" ? ["one", "batch"] : new[] { "one", "batch", "letter" })
                {
                    data.Add(format, kind);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Report_InAnotherLanguage_HasNoEnglishLeft(string format, string kind)
    {
        var texts = PseudoLanguage.Speak(() => Write(format, kind));

        texts.Sum(static t => t.Length).ShouldBeGreaterThan(1000);
        texts.ShouldContain(static t => t.Contains('ａ', StringComparison.Ordinal));
        texts.SelectMany(English).Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Explanation_InAnotherLanguage_HasNoEnglishLeft()
    {
        var texts = PseudoLanguage.Speak(() => Assess(Examples).SelectMany(static a => a.GetFindings().SelectMany(static f => f.Explain().Paragraphs.SelectMany(static p => p.Sentences.Prepend(p.Title))
                .Concat([f.Message, f.Label, f.ElementLabel ?? "", .. f.Missing.SelectMany(static m => new[] { m.InWords, m.Question ?? "" })]))).ToList());

        texts.Count.ShouldBeGreaterThan(1000);
        texts.SelectMany(English).Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("questions")]
    [InlineData("questions", "--format", "markdown")]
    [InlineData("explain", "CMP4044")]
    [InlineData("explain", "CMP2071")]
    [InlineData("plan")]
    [InlineData("plan", "--for", "civilSociety", "--apply")]
    [InlineData("plan", "--rule", "CMP3053", "--format", "markdown")]
    public void Command_InAnotherLanguage_HasNoEnglishLeft(params string[] call)
    {
        var text = PseudoLanguage.Speak(() => Run([.. call, "1.json", "--as-of", "2026-11-22", .. PseudoData.WriteRulesets(_folder, Rulesets).SelectMany(static folder => new[] { "--ruleset", folder })]));

        text.Length.ShouldBeGreaterThan(500);
        text.ShouldContain("ａ");
        English(text).Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    public static TheoryData<string> OfReaders => ["console", "markdown", "html", "docx", "xlsx"];

    /// <summary>Of a file of grants with terms: what is said of the file, what each fact rests on, and what the grants have in common.</summary>
    [Theory]
    [MemberData(nameof(OfReaders))]
    public void Records_InAnotherLanguage_HaveNoEnglishLeft(string format)
    {
        const string Titles = "Identifier,Title,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Planned Dates:Duration (months),Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name,Grant Programme:Title,From An Open Call?,Data Source";
        File.WriteAllText(Path.Combine(_folder, "records.csv"), PseudoData.Records(
            Titles,
            "360G-any-1,Advice,GBP,30000,2023-03-01,2023-04-01,2024-03-31,12,GB-CHC-1234567,North Advice,GB-LAE-ANY,Anytown,Advice fund,Yes,https://example.org/a.csv",
            "360G-any-2,Choir,GBP,500,2024-03-01,2024-04-01,2026-09-30,12,360G-any-two,Choir,GB-LAE-ANY,Anytown,Small sums,No,https://example.org/a",
            "360G-cabinetoffice-3,Visits,GBP,9000,2023-03-01,2023-04-01,,10.5,GB-SC-SC012345,Visits,GB-GOR-D12,Ministry,Advice fund,perhaps,",
            "360G-any-2,Choir,,0,2025-03-01,2024-04-01,2023-03-31,,360G-any-two,Choir,GB-CHC-7654321,Giving,Small sums,,",
            "360G-any-5,Camp,GBP,700,2024-03-01,,,,GB-EDU-123456,Hill,GB-LAE-ANY,Anytown,Small sums,,"));
        File.WriteAllText(Path.Combine(_folder, "terms.json"), """{ "agreements": [{ "terminationNoticeMonths": 1, "awardMethod": "direct", "exitPlan": false }] }""");
        var call = new[] { "check", "records.csv", "--terms", "terms.json", "--show", "all", "--as-of", "2026-11-22" }.Concat(PseudoData.WriteRulesets(_folder, "compact-2010").SelectMany(static folder => new[] { "--ruleset", folder }));

        var texts = PseudoLanguage.Speak(() => Printed(call, format));

        texts.Sum(static t => t.Length).ShouldBeGreaterThan(2000);
        string[] ofTheSource = [.. Titles.Split(',').OrderByDescending(static t => t.Length), " description (", "'description'", " currency (", "'currency'", "records.csv", "terms.json", .. PseudoData.RecordIds, "https://example.org/a.csv", "https://example.org/a", "“Yes”", "“No”", "\"direct\"", "\"openGrantCall\""];
        texts.Select(t => Without(WithoutCalls(t).Replace("\\", "", StringComparison.Ordinal), ofTheSource)).SelectMany(English).Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>What an audit takes from the national text, from rules and from lists of signal words is theirs; all else is told in the other language.</summary>
    [Theory]
    [MemberData(nameof(OfReaders))]
    public void Audit_InAnotherLanguage_HasNoEnglishLeft(string format)
    {
        File.WriteAllText(Path.Combine(_folder, "old.json"), PseudoData.Compact(six: 3));
        File.WriteAllText(Path.Combine(_folder, "new.json"), PseudoData.Compact(six: 6));

        var texts = PseudoLanguage.Speak(() => Printed(["compact", "audit", "new.json", "--baseline", "old.json", "--as-of", "2026-11-22"], format));

        texts.Sum(static t => t.Length).ShouldBeGreaterThan(2000);

        // The columns of a console take the texts apart: there each of their words is theirs.
        var words = PseudoData.OfNationalTexts.SelectMany(static text => Words().Matches(text).Select(static m => m.Value)).ToHashSet(StringComparer.Ordinal);
        texts.Select(t => format is "console" ? Words().Replace(t, m => words.Contains(m.Value) ? "" : m.Value) : Without(WithoutCalls(t).Replace("\\", "", StringComparison.Ordinal), PseudoData.OfNationalTexts))
            .SelectMany(English).Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Interview_InAnotherLanguage_HasNoEnglishLeft()
    {
        var text = PseudoLanguage.Speak(() => Run(
            ["interview", "1.json", "--no-evidence", "--output", "1.json", "--as-of", "2026-11-22", .. PseudoData.WriteRulesets(_folder, Rulesets).SelectMany(static folder => new[] { "--ruleset", folder })],
            string.Concat(Enumerable.Repeat("?\n,\ndk\n?\n\n", 30)) + "back\nstop\n"));

        text.Length.ShouldBeGreaterThan(5000);
        text.ShouldContain("ａ");
        English(WithoutCalls(text)).Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>The same report in a culture that has no tables of its own is the English one.</summary>
    [Fact]
    public void Report_InACultureWithoutTables_IsInEnglish()
    {
        var english = Text(ReportFormats.Console, new(), [Analyze("anytown-advice-grant", ["compact-2010"])]);
        var language = System.Globalization.CultureInfo.CurrentUICulture;
        try
        {
            foreach (var culture in new[] { "en-GB", "en", "de-AT" })
            {
                System.Globalization.CultureInfo.CurrentUICulture = new(culture);
                Text(ReportFormats.Console, new(), [Analyze("anytown-advice-grant", ["compact-2010"])]).ShouldBe(english);
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = language;
        }

        static Assessment Analyze(string name, string[] rulesets) =>
            RelationshipAnalyzer.Create(new() { Rulesets = rulesets, AsOf = new(2026, 11, 22) }).Analyze(PartnershipDocument.Load(Repository.PathTo("examples", name + ".json"), shownPath: name));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A text without the lines of the console, and without what is to be typed there: calls of the tool to their end, and the words of a talk.</summary>
    private static string WithoutCalls(string text) => Typed().Replace(Blanks().Replace(text, " "), " ");

    private static string Without(string text, IEnumerable<string> others) => others.Aggregate(text, static (text, other) => text.Replace(other, "", StringComparison.Ordinal));

    /// <summary>What a call writes in a format, as its readers see it.</summary>
    private List<string> Printed(IEnumerable<string> call, string format)
    {
        if (format is "console")
        {
            return [Run([.. call])];
        }

        var file = Path.Combine(_folder, "printed." + (format is "markdown" ? "md" : format));
        Run([.. call, "--output", file]);
        return format switch
        {
            "html" => [Visible(File.ReadAllText(file))],
            "docx" or "xlsx" => [.. Parts(File.ReadAllBytes(file))],
            _ => [File.ReadAllText(file)],
        };
    }

    private string Run(string[] call, string typed = "")
    {
        File.WriteAllText(Path.Combine(_folder, "1.json"), PseudoData.Description(Examples[0]));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(typed));
        RelRulesApp.Run(call, new() { Input = input, Output = output, Error = error, WorkingDirectory = _folder }, CancellationToken.None).ShouldBeLessThan(2, error.ToString());
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private List<string> Write(string name, string kind)
    {
        var format = ReportFormats.Find(name)!;
        var options = new ReportOptions { ToolName = "ｒ", ToolVersion = "1", ActionPlan = true, Scorecard = true, Scope = ReportScope.All, Letter = kind is "letter", IsBatch = kind is "batch" };
        var assessments = Assess(kind is "batch" ? Examples : Examples[..1]);
        if (kind is "batch")
        {
            options = options with { Baseline = Baseline.Parse(Written(ReportFormats.JsonLines, new() { Scope = ReportScope.All }, [.. Assess(Examples[..2])])) };
        }

        return name switch
        {
            "html" => [Visible(Text(format, options, assessments))],
            "docx" or "xlsx" => [.. Parts(Written(format, options, assessments))],
            "github" => [Command().Replace(Text(format, options, assessments), "")],
            _ => [Text(format, options with { Width = 4000 }, assessments)],
        };
    }

    private IReadOnlyList<Assessment> Assess(IEnumerable<string> names)
    {
        var analyzer = RelationshipAnalyzer.Create(new() { Rulesets = PseudoData.WriteRulesets(_folder, Rulesets), AsOf = new(2026, 11, 22) });
        return [.. names.Select((name, number) => analyzer.Analyze(PartnershipDocument.Parse(PseudoData.Description(name), path: $"{number}")))];
    }

    private static string Text(ReportFormat format, ReportOptions options, IReadOnlyList<Assessment> assessments) => Encoding.UTF8.GetString(Written(format, options, assessments));

    private static byte[] Written(ReportFormat format, ReportOptions options, IReadOnlyList<Assessment> assessments)
    {
        using var stream = new MemoryStream();
        using (var writer = format.Open(stream, options))
        {
            foreach (var assessment in assessments)
            {
                writer.Write(assessment);
            }

            writer.Complete();
        }

        return stream.ToArray();
    }

    /// <summary>What a reader of a page sees or hears.</summary>
    private static string Visible(string page)
    {
        page = Styles().Replace(page, "");
        var attributes = string.Join('\n', Attributes().Matches(page).Select(static m => m.Groups["text"].Value));
        return WebUtility.HtmlDecode(Tags().Replace(page, "\n") + "\n" + attributes);
    }

    /// <summary>The texts of a workbook or of a word processor's document, the names of sheets among them.</summary>
    private static IEnumerable<string> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        foreach (var entry in archive.Entries.Where(static e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) && !e.FullName.Contains("styles", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            var part = XDocument.Load(stream);
            foreach (var element in part.Descendants())
            {
                if (element.Name.LocalName is "t" or "title" or "language" && !element.HasElements)
                {
                    yield return element.Value;
                }
                else if (element.Name.LocalName is "sheet")
                {
                    yield return element.Attribute("name")!.Value;
                }
            }
        }
    }

    private static IEnumerable<string> English(string text)
    {
        foreach (var (_, what) in SameInAllLanguages)
        {
            text = what.Replace(text, "");
        }

        return Words().Matches(text).Select(match => text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + match.Length + 40)].ReplaceLineEndings(" "));
    }

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Words();

    [GeneratedRegex(@"<?https?://[^\s<>()]+>?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\b[A-Z]{3}[0-9]{4}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b(?= [0-9]{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Months();

    [GeneratedRegex(@"\b(GBP|EUR|USD|CAD)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Currencies();

    [GeneratedRegex(@"\b[A-Z]{2}(-[A-Z]{3})?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Countries();

    [GeneratedRegex(@"^(?<one>\w+?)s\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Singular();

    [GeneratedRegex(@"/?\b[a-z][A-Za-z]*(\[\])?(\[[0-9]*\])?([./][a-z0-9][A-Za-z]*(\[\])?)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Paths();

    [GeneratedRegex("^(agreements|consultations|forums|fundingChanges|representations|secondments)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Lists();

    [GeneratedRegex("\\bcheck [^ ]+ --profile funder-yardstick\\b|\\b1\\.json\\b|--(rule|top)\\b|\\bcsv\\b|\\bjsonl?\\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Calls();

    [GeneratedRegex("relrules [ -~]*|(?<![A-Za-z])(dk|back|stop)(?![A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Blanks();

    [GeneratedRegex("^::[a-z]+ file=[^,]*,line=[0-9]+,col=[0-9]+,title=|%[0-9A-F]{2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Command();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Styles();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tags();

    [GeneratedRegex(" (?:title|aria-label|data-label|lang|alt)=\"(?<text>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Attributes();
}
