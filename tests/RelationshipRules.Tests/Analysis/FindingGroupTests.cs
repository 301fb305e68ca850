using RelationshipRules.Authoring;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Analysis;

public sealed class FindingGroupTests
{
    private static readonly Partnership TwoAgreements = new() { Agreements = [new() { ExitPlan = false }, new() { ExitPlan = false }] };

    [Fact]
    public void Groups_OfRulesThatRestateEachOther_HoldOneForEachElement()
    {
        var assessment = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements", severity: Severity.Suggestion)
            .Rule("TST0002", "agreement.exitPlan", scope: "agreements", restates: ["TST0001"])
            .Rule("TST0003", "agreement.exitPlan", scope: "agreements", severity: Severity.Suggestion)).Analyze(TwoAgreements);

        Ids(assessment).ShouldBe(["TST0002/0 TST0001/0", "TST0002/1 TST0001/1", "TST0003/0", "TST0003/1"]);
        assessment.FindingGroups[0].Others.Single().Rule.Id.ShouldBe("TST0001");
        assessment.FindingGroups.SelectMany(g => g.Findings).ShouldBe(assessment.Findings, ignoreOrder: true);
        assessment.Findings.ShouldAllBe(f => assessment.FindGroup(f)!.Findings.Contains(f));
    }

    [Fact]
    public void Groups_AmongEquallySevere_PutFirstWhatMoreRulesSay()
    {
        var assessment = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreements.all(a, a.independenceClause)")
            .Rule("TST0002", "agreement.exitPlan", scope: "agreements")
            .Rule("TST0003", "agreements.all(a, a.exitPlan)", restates: ["TST0002"]))
            .Analyze(new Partnership { Agreements = [new() { ExitPlan = false, IndependenceClause = false }, new() { ExitPlan = false }] });

        // What is said of the whole description joins one of the elements, and only one: nothing is told twice.
        Ids(assessment).ShouldBe(["TST0002/0 TST0003", "TST0001", "TST0002/1"]);
    }

    [Fact]
    public void Groups_OfElementsOfDifferentLists_StayApart()
    {
        var assessment = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements")
            .Rule("TST0002", "party.riskRegister", scope: "parties", restates: ["TST0001"]))
            .Analyze(new Partnership { Agreements = [new() { ExitPlan = false }], Parties = [new() { RiskRegister = false }] });

        Ids(assessment).ShouldBe(["TST0001/0", "TST0002/0"]);
    }

    [Fact]
    public void Groups_OfDifferentSeverity_PutTheMostSevereFirstHoweverFewSayIt()
    {
        var assessment = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements", severity: Severity.Suggestion)
            .Rule("TST0002", "agreement.exitPlan", scope: "agreements", severity: Severity.Suggestion, restates: ["TST0001"])
            .Rule("TST0003", "agreement.exitPlan", scope: "agreements", severity: Severity.Error))
            .Analyze(new Partnership { Agreements = [new() { ExitPlan = false }] });

        Ids(assessment).ShouldBe(["TST0003/0", "TST0001/0 TST0002/0"]);
    }

    [Fact]
    public void Groups_OfRulesThatRestateTheSameThird_HangTogetherThoughItIsMet()
    {
        var assessment = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "!agreement.exitPlan", scope: "agreements")
            .Rule("TST0002", "agreement.exitPlan", scope: "agreements", restates: ["TST0001"])
            .Rule("TST0003", "agreement.exitPlan", scope: "agreements", restates: ["TST0001"])).Analyze(new Partnership { Agreements = [new() { ExitPlan = false }] });

        Ids(assessment).ShouldBe(["TST0002/0 TST0003/0"]);
    }

    [Fact]
    public void Groups_OfDifferentOutcomes_StayApart()
    {
        var assessment = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", explainedBy: "!agreement.exitPlan", scope: "agreements", restates: ["TST0002"])
            .Rule("TST0002", "agreement.exitPlan", scope: "agreements")).Analyze(new Partnership { Agreements = [new() { ExitPlan = false }] });

        Ids(assessment).ShouldBe(["TST0001/0", "TST0002/0"]);
        assessment.FindGroup(assessment.GetFindings("TST0002")[0])!.Others.ShouldBeEmpty();
    }

    [Fact]
    public void Groups_OfSuppressedAndOpenFindings_StayApart()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements", restates: ["TST0002"])
            .Rule("TST0002", "agreement.exitPlan", scope: "agreements"));
        var document = PartnershipDocument.Parse(
            """{ "agreements": [{ "exitPlan": false }], "suppressions": [{ "rule": "TST0001", "justification": "Agreed.", "by": "A. Person" }] }""");

        Ids(analyzer.Analyze(document)).ShouldBe(["TST0001/0", "TST0002/0"]);
    }

    [Fact]
    public void FindGroup_OfWhatIsNoDeparture_IsNull()
    {
        var assessment = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreement.exitPlan", scope: "agreements")).Analyze(new Partnership { Agreements = [new()] });

        assessment.FindGroup(assessment.GetFindings("TST0001")[0]).ShouldBeNull();
        assessment.FindingGroups.ShouldBeEmpty();
    }

    private static IEnumerable<string> Ids(Assessment assessment) =>
        assessment.FindingGroups.Select(g => string.Join(' ', g.Findings.Select(f => f.ElementIndex is { } index ? $"{f.Rule.Id}/{index}" : f.Rule.Id)));
}
