using RelationshipRules.Model;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Html;

public sealed class UndertakingGridTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer
        .Create(new() { ProfileName = "all", Rulesets = ["compact-2010", "sponsorship"], AsOf = new(2026, 11, 22) });

    [Theory]
    [InlineData(PartnershipPurpose.Integration, false)]
    [InlineData(PartnershipPurpose.RefugeeSponsorship, true)]
    public void Grid_OfSeveralRulesets_LeavesOutTheDutiesOfThoseThatDoNotApply(PartnershipPurpose purpose, bool isShown)
    {
        var assessment = Analyzer.Analyze(new Partnership { Relationship = new() { Purposes = [purpose] } });
        var report = Reports.Write(ReportFormats.Find("html")!, new ReportOptions(), assessment);

        report.ShouldContain("A strong, diverse and independent civil society (Outcome 1)");
        report.Contains("<th scope=\"row\">Duties in Canada", StringComparison.Ordinal).ShouldBe(isShown);
    }

    [Fact]
    public void Grid_WhereNothingApplies_ShowsThatItDoesNot()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { Rulesets = ["sponsorship"], AsOf = new(2026, 11, 22) });
        var assessment = analyzer.Analyze(new Partnership { Relationship = new() { Purposes = [PartnershipPurpose.Integration] } });

        Reports.Write(ReportFormats.Find("html")!, new ReportOptions(), assessment).ShouldContain("<th scope=\"row\">Duties in Canada");
    }
}
