using System.Text.Json;
using System.Text.RegularExpressions;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests;

/// <summary>What came in the place of a ruleset is the first that reports say, and by a norm that is gone nothing is "not met".</summary>
public sealed class DaysOfForceReportTests
{
    private const string Replaced = "The Compact of 2010 was replaced on 17 July 2025 by the Civil Society Covenant. Agreements begun before are judged by it; for others it is a yardstick.";

    [Theory]
    [InlineData("console")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void ReportForReaders_BeginsWithWhatCameInstead(string format)
    {
        var text = string.Join(' ', Write(format, Today).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var title = text.LastIndexOf("A grant", text.IndexOf(Replaced, StringComparison.Ordinal), StringComparison.Ordinal);
        var between = text[(title + "A grant".Length)..text.IndexOf(Replaced, StringComparison.Ordinal)];
        Regex.Replace(between, "<[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(1)).Where(char.IsLetterOrDigit).Count().ShouldBeLessThan(10, between);
        text.ShouldContain("in force from 14 December 2010 to 16 July 2025");
        text.ShouldContain("falls short of the yardstick", Case.Insensitive);
        text.ShouldNotContain("not met", Case.Insensitive);
    }

    [Fact]
    public void ReportForReaders_WhileTheNormIsInForce_SaysNothingOfIt()
    {
        var text = Write("console", new(2025, 7, 16));
        text.ShouldNotContain("replaced");
        text.ShouldContain("Not met [");
    }

    [Fact]
    public void ReportForPrograms_MarksWhatIsAYardstick()
    {
        using var json = JsonDocument.Parse(Write("json", Today));
        var ruleset = json.RootElement.GetProperty("rulesets")[0];
        ruleset.GetProperty("inForce").GetProperty("to").GetString().ShouldBe("2025-07-16");
        ruleset.GetProperty("supersededBy").GetProperty("statement").GetString().ShouldBe(Replaced);
        var result = json.RootElement.GetProperty("results").EnumerateArray().First(r => r.GetProperty("outcome").GetString() is "violated");
        (result.GetProperty("yardstick").GetBoolean(), result.GetProperty("label").GetString(), result.GetProperty("severity").GetString()).ShouldBe((true, "falls short of the yardstick", "warning"));

        using var sarif = JsonDocument.Parse(Write("sarif", Today));
        var found = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().First(r => r.GetProperty("kind").GetString() is "fail");
        (found.GetProperty("level").GetString(), found.GetProperty("properties").GetProperty("yardstick").GetBoolean()).ShouldBe(("warning", true));
    }

    /// <summary>Beside a norm that is not met, one of which something falls short is no reason to say less.</summary>
    [Fact]
    public void Html_OfBoth_NamesTheNormThatIsNotMet()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { AsOf = Today, Rulesets = ["compact-2010"] });
        var assessment = analyzer.Analyze(PartnershipDocument.Parse("""
            {
              "title": "Two grants",
              "context": { "country": "GB-ENG" },
              "parties": [{ "id": "council", "kind": "localGovernment" }, { "id": "centre", "kind": "civilSociety" }],
              "agreements": [
                { "id": "then", "fundedBy": "council", "recipient": "centre", "startsOn": "2024-04-01", "terminationNoticeMonths": 1 },
                { "id": "new", "fundedBy": "council", "recipient": "centre", "startsOn": "2026-04-01", "terminationNoticeMonths": 1 }
              ]
            }
            """));
        var page = Reports.Write(ReportFormats.Find("html")!, new() { ToolVersion = "1.0.0" }, assessment);
        page.ShouldContain("4.4 not met");
        page.ShouldContain("1 not met, 1 falling short of a yardstick");
    }

    private static DateOnly Today => new(2026, 11, 22);

    private static string Write(string format, DateOnly asOf)
    {
        var analyzer = RelationshipAnalyzer.Create(new() { AsOf = asOf, Rulesets = ["compact-2010"] });
        var assessment = analyzer.Analyze(PartnershipDocument.Parse("""
            {
              "title": "A grant",
              "context": { "country": "GB-ENG" },
              "parties": [{ "id": "council", "kind": "localGovernment" }, { "id": "centre", "kind": "civilSociety" }],
              "agreements": [{ "id": "g", "fundedBy": "council", "recipient": "centre" }],
              "fundingChanges": [{ "agreement": "g", "decidedOn": "2026-01-30", "changeKind": "end", "changeReason": "budget", "noticeInWriting": false }]
            }
            """));
        return Reports.Write(ReportFormats.Find(format)!, new() { ToolVersion = "1.0.0" }, assessment);
    }
}
