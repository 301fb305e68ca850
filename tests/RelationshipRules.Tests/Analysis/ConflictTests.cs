using RelationshipRules.Authoring;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Analysis;

/// <summary>Two rules conflict where both apply to one thing: on the same element, or over the whole description.</summary>
public sealed class ConflictTests
{
    private static readonly RelationshipAnalyzer OneList = TestRuleset.Analyzer(new TestRuleset()
        .Rule("TST0001", "agreement.exitPlan", when: "agreement.form == 'grant'", scope: "agreements", conflicts: new ConflictReference("TST0002", "They pull apart."))
        .Rule("TST0002", "!agreement.exitPlan", when: "agreement.termMonths < 24", scope: "agreements"));

    [Fact]
    public void Conflict_OfRulesThatApplyToDifferentElements_IsNone() =>
        OneList.Analyze(new Partnership
        {
            Agreements =
            [
                new() { Form = AgreementForm.Grant, TermMonths = 36, ExitPlan = true },
                new() { Form = AgreementForm.Contract, TermMonths = 12, ExitPlan = true },
            ],
        }).Conflicts.ShouldBeEmpty();

    [Fact]
    public void Conflict_OfRulesThatApplyToOneElementOfSeveral_IsNoted() =>
        Pairs(OneList.Analyze(new Partnership
        {
            Agreements =
            [
                new() { Form = AgreementForm.Contract, TermMonths = 36, ExitPlan = true },
                new() { Form = AgreementForm.Grant, TermMonths = 12, ExitPlan = true },
            ],
        })).ShouldBe(["TST0001 TST0002"]);

    [Theory]
    [InlineData(null, 12)]
    [InlineData(AgreementForm.Grant, null)]
    public void Conflict_WithARuleThatIsNotKnownToApply_IsNone(AgreementForm? form, int? months) =>
        OneList.Analyze(new Partnership { Agreements = [new() { Form = form, TermMonths = months, ExitPlan = true }] }).Conflicts.ShouldBeEmpty();

    [Fact]
    public void Conflict_OfRulesOverDifferentLists_IsNotedWhateverTheElement()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", when: "agreement.form == 'grant'", scope: "agreements", conflicts: new ConflictReference("TST0002", "They pull apart."))
            .Rule("TST0002", "party.riskRegister", scope: "parties"));

        Pairs(analyzer.Analyze(new Partnership
        {
            Agreements = [new() { Form = AgreementForm.Contract }, new() { Form = AgreementForm.Grant, ExitPlan = true }],
            Parties = [new() { RiskRegister = true }],
        })).ShouldBe(["TST0001 TST0002"]);
    }

    [Fact]
    public void Conflict_WithARuleOverTheWholeDescription_IsNotedWhateverTheElement()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "context.policyAimsChanged")
            .Rule("TST0002", "agreement.exitPlan", when: "agreement.form == 'grant'", scope: "agreements", conflicts: new ConflictReference("TST0001", "They pull apart.")));

        Pairs(analyzer.Analyze(new Partnership
        {
            Context = new() { PolicyAimsChanged = false },
            Agreements = [new() { Form = AgreementForm.Contract }, new() { Form = AgreementForm.Grant, ExitPlan = true }],
        })).ShouldBe(["TST0002 TST0001"]);
    }

    private static IEnumerable<string> Pairs(Assessment assessment) => assessment.Conflicts.Select(conflict => $"{conflict.First.Id} {conflict.Second.Id}");
}
