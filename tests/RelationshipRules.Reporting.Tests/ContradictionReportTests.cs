using System.Text.Json;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests;

/// <summary>What rests on statements that contradict each other says so in every format, and is nowhere counted as met.</summary>
public sealed class ContradictionReportTests
{
    private const string Met = "An organisation that depends on government money has something to fall back on";

    private static readonly Assessment Assessment = RelationshipAnalyzer.Create(new() { AsOf = new(2026, 11, 22), Rulesets = ["compact-2010"] }).Analyze(PartnershipDocument.Parse("""
        {
          "describedOn": "2024-03-31",
          "context": { "country": "GB-ENG" },
          "parties": [{ "id": "centre", "kind": "civilSociety", "governmentIncomeShare": 1, "incomeSources": ["donations", "earned"] }],
          "policyDesign": { "civilSocietyRole": "coDesign", "stagesInvolved": [], "serviceStagesInvolved": [] }
        }
        """));

    [Theory]
    [InlineData("console")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void ReportForReaders_OfAContradiction_MarksWhatRestsOnIt(string format)
    {
        var text = string.Join(' ', Write(format).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        text.ShouldContain("1 resting on statements that contradict each other, 2 not met");
        text.ShouldContain($"{Met} (party centre): met, but it rests on statements that contradict each other. All income comes from the public bodies here, and yet there is income from elsewhere.");
        text.ShouldContain("statements that contradict each other. Civil society is heard on the design or takes part in it, and yet at no stage. role in the design: co-design; stages of involvement: none; stages of involvement in services: none.");
        text.ShouldNotContain("1 met");
        text.ShouldNotContain("What is met");
        text.ShouldContain("RRD0039");
    }

    [Fact]
    public void Json_OfAContradiction_NamesItWithItsPlaces()
    {
        var report = JsonDocument.Parse(Write("json")).RootElement;

        report.GetProperty("contradictions").EnumerateArray().Select(c => c.GetProperty("rule").GetString()).ShouldBe(["CON0201", "CON0504"]);
        report.GetProperty("contradictions")[0].GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("location").GetProperty("line").GetInt32()).ShouldBe([4, 4]);
        report.GetProperty("results").EnumerateArray().Where(r => r.TryGetProperty("contradictions", out _)).Select(r => r.GetProperty("outcome").GetString()).ShouldBe(["satisfied", "violated", "violated"]);
        (report.GetProperty("summary").GetProperty("satisfied").GetInt32(), report.GetProperty("summary").GetProperty("contradicted").GetInt32()).ShouldBe((0, 1));
    }

    [Fact]
    public void Sarif_OfAContradiction_AsksForAReview()
        => JsonDocument.Parse(Write("sarif")).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(r => r.GetProperty("properties").TryGetProperty("contradictions", out _))
            .Select(r => r.GetProperty("kind").GetString()).ShouldBe(["review", "fail", "fail"]);

    [Fact]
    public void Csv_OfAContradiction_NamesItsRules() => Write("csv").ShouldContain("CON0201");

    private static string Write(string format) => Reports.Write(ReportFormats.Find(format)!, new() { ToolVersion = "1.0.0", Scope = ReportScope.All, Scorecard = true }, Assessment);
}
