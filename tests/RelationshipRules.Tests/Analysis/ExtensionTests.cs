using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Analysis;

public sealed class ExtensionTests
{
    private static readonly RelationshipAnalyzer Analyzer = TestRuleset.Analyzer(new TestRuleset()
        .Extension("agreements[].extensions.qualityMark", FactType.Boolean, ConditionType.Bool)
        .Extension("extensions.localLead", FactType.Choice, new ConditionType.Choice("localLead", ["mayor", "cabinet"]), "mayor", "cabinet")
        .Rule("TST0001", "agreement.extensions.qualityMark", scope: "agreements")
        .Rule("TST0002", "extensions.localLead == 'mayor'"));

    [Fact]
    public void Extension_AsDeclared_IsReadByRules()
    {
        var assessment = Analyze(ExtensionValue.From("mayor"), "qualityMark", ExtensionValue.From(false));

        assessment.Diagnostics.ShouldBeEmpty();
        assessment.Outcomes.Select(o => o.Outcome).ShouldBe([Outcome.Violated, Outcome.Satisfied]);
    }

    [Fact]
    public void Extension_ThatIsMisspelt_IsReportedWithTheNearestName()
    {
        var assessment = Analyze(ExtensionValue.From("mayor"), "qualtyMark", ExtensionValue.From(true));

        var diagnostic = assessment.Diagnostics.Single();
        diagnostic.Id.ShouldBe("RRD0201");
        diagnostic.Message.ShouldContain("'qualityMark'");
        diagnostic.Location!.Pointer.ShouldStartWith("/agreements/0");
        assessment.Outcomes[0].Outcome.ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    public void Extension_OfAnotherForm_IsAnErrorAndCountsAsNotStated()
    {
        var assessment = Analyze(ExtensionValue.From("queen"), "qualityMark", ExtensionValue.From("yes"));

        assessment.Diagnostics.Select(d => (d.Id, d.Severity)).ShouldBe([("RRD0202", Severity.Error), ("RRD0202", Severity.Error)]);
        assessment.Diagnostics[0].Message.ShouldContain("mayor or cabinet");
        assessment.Outcomes[0].Outcome.ShouldBe(Outcome.Undetermined);
    }

    private static Assessment Analyze(ExtensionValue lead, string name, ExtensionValue mark) => Analyzer.Analyze(new Partnership
    {
        Extensions = new Dictionary<string, ExtensionValue>(StringComparer.Ordinal) { ["localLead"] = lead },
        Agreements = [new() { Extensions = new Dictionary<string, ExtensionValue>(StringComparer.Ordinal) { [name] = mark } }],
    });
}
