using System.Text.Json;
using RelationshipRules.Model;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests;

/// <summary>CHG0042 restates CMP4011: a funder that changes provider over poor performance agrees on a timetable first.</summary>
public sealed class RestatedFindingTests
{
    private static readonly Assessment Assessment = RelationshipAnalyzer
        .Create(new() { ProfileName = "all", Rulesets = ["compact-2010", "opportunities-and-challenges"], AsOf = new(2026, 11, 22) })
        .Analyze(new Partnership
        {
            Parties = [new() { Id = "centre", Kind = PartyKind.CivilSociety }],
            Agreements = [new() { Id = "advice", Recipient = "centre" }],
            FundingChanges = [new() { Agreement = "advice", ChangeKind = FundingChangeKind.End, ChangeReason = FundingChangeReason.Performance, ImprovementTimetableAgreed = false }],
        });

    [Theory]
    [InlineData("console", "Also", "\nCMP4011  ", "\nCHG0042  ")]
    [InlineData("markdown", "- Also CHG0042", "### CMP4011:", "### CHG0042:")]
    [InlineData("html", "<dt>Also</dt><dd><bdi>CHG0042", "Before it is decided to end funding over poor performance, a timetable", "</span> An improvement timetable")]
    public void Finding_ThatAnotherRuleRestates_IsToldOnceWithTheOtherUnderIt(string format, string also, string heading, string secondHeading)
    {
        var report = Reports.Write(ReportFormats.Find(format)!, new ReportOptions { ActionPlan = true, Scope = ReportScope.Violated }, Assessment);

        report.ShouldContain(heading);
        report.ShouldContain(also);
        report.ShouldNotContain(secondHeading);
        report.ShouldContain("CHG0042");
    }

    [Fact]
    public void Json_OfRestatedFindings_ListsBothAndSaysUnderWhichOneTheOtherIsTold()
    {
        using var report = JsonDocument.Parse(Reports.Write(ReportFormats.Find("json")!, new ReportOptions(), Assessment));
        var results = report.RootElement.GetProperty("results").EnumerateArray().ToDictionary(r => r.GetProperty("rule").GetString()! + r.GetProperty("location").GetProperty("pointer").GetString());

        results.Single(r => r.Key.StartsWith("CHG0042", StringComparison.Ordinal)).Value.GetProperty("toldUnder").GetString().ShouldBe("CMP4011");
        results.Single(r => r.Key.StartsWith("CMP4011", StringComparison.Ordinal)).Value.TryGetProperty("toldUnder", out _).ShouldBeFalse();
    }

    [Fact]
    public void Csv_OfRestatedFindings_HasALineForEach()
    {
        var lines = Reports.Write(ReportFormats.Find("csv")!, new ReportOptions { Scope = ReportScope.Violated }, Assessment).Split("\r\n");

        lines[0].ShouldContain(",toldUnder,");
        lines.ShouldContain(l => l.Contains(",CHG0042,", StringComparison.Ordinal) && l.Contains(",CMP4011,", StringComparison.Ordinal));
        lines.ShouldContain(l => l.Contains(",CMP4011,\"Before", StringComparison.Ordinal));
    }

    [Fact]
    public void Sarif_OfRestatedFindings_HasBothResults()
    {
        using var report = JsonDocument.Parse(Reports.Write(ReportFormats.Find("sarif")!, new ReportOptions(), Assessment));
        var results = report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();

        results.Single(r => r.GetProperty("ruleId").GetString() == "CHG0042").GetProperty("properties").GetProperty("toldUnder").GetString().ShouldBe("CMP4011");
        results.ShouldContain(r => r.GetProperty("ruleId").GetString() == "CMP4011");
    }
}
