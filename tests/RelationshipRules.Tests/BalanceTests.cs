using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests;

public sealed class BalanceTests
{
    private static readonly RelationshipAnalyzer Analyzer = TestRuleset.Analyzer(new TestRuleset()
        .Rule("GOV0001", "context.policyAimsChanged", when: "context.country == 'IT'", kind: RuleKind.Opportunity, addressee: Addressee.Government)
        .Rule("GOV0002", "agreement.exitPlan", scope: "agreements", when: "agreement.form == 'grant'", kind: RuleKind.Challenge, addressee: Addressee.Government, severity: Severity.Error)
        .Rule("CIV0001", "context.policyAimsChanged", kind: RuleKind.Opportunity, addressee: Addressee.CivilSociety)
        .Rule("CIV0002", "context.country == 'IT'", kind: RuleKind.Challenge, addressee: Addressee.CivilSociety)
        .Rule("TWO0001", "context.country == 'FR'", kind: RuleKind.Challenge)
        .Rule("WEA0001", "context.country == 'FR'", kind: RuleKind.Weakness)
        .Rule("UND0001", "context.country == 'FR'"));

    [Fact]
    public void Of_EveryOutcome_StandsInItsListOnItsSide()
    {
        var balance = Balance.Of(Analyzer.Analyze(new Partnership
        {
            Context = new() { Country = "IT", PolicyAimsChanged = false },
            Agreements =
            [
                new() { Form = AgreementForm.Grant, ExitPlan = true },
                new() { Form = AgreementForm.Grant, ExitPlan = false },
                new() { Form = AgreementForm.Grant },
                new() { Form = AgreementForm.Contract },
            ],
        }));

        balance.IsEmpty.ShouldBeFalse();
        balance.Government.Side.ShouldBe(Addressee.Government);
        Tell(balance.Government.Missed).ShouldBe(["GOV0001"]);
        Tell(balance.Government.Mitigated).ShouldBe(["GOV0002@0"]);
        Tell(balance.Government.Exposed).ShouldBe(["GOV0002@1", "TWO0001"]);
        Tell(balance.Government.OpenChallenges).ShouldBe(["GOV0002@2"]);
        Tell(balance.Government.NotPresent).ShouldBe(["GOV0002@3"]);
        Tell(balance.CivilSociety.Missed).ShouldBe(["CIV0001"]);
        Tell(balance.CivilSociety.Mitigated).ShouldBe(["CIV0002"]);
        Tell(balance.CivilSociety.Exposed).ShouldBe(["TWO0001"]);
    }

    [Fact]
    public void Of_NothingStated_IsOpenAndNotALoss()
    {
        var balance = Balance.Of(Analyzer.Analyze(new Partnership()));

        Tell(balance.Government.OpenOpportunities).ShouldBe(["GOV0001"]);
        Tell(balance.CivilSociety.OpenChallenges).ShouldBe(["CIV0002", "TWO0001"]);
        balance.Government.Missed.ShouldBeEmpty();
        balance.Government.Exposed.ShouldBeEmpty();
    }

    [Fact]
    public void Of_OpportunityThatIsNotThere_IsNotMissed()
    {
        var balance = Balance.Of(Analyzer.Analyze(new Partnership { Context = new() { Country = "FR", PolicyAimsChanged = true } }));

        Tell(balance.Government.NotOffered).ShouldBe(["GOV0001"]);
        Tell(balance.CivilSociety.Taken).ShouldBe(["CIV0001"]);
    }

    [Fact]
    public void Of_NoRuleOfTheseKinds_IsEmpty()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("UND0001", "context.policyAimsChanged").Rule("WEA0001", "context.policyAimsChanged", kind: RuleKind.Weakness));
        Balance.Of(analyzer.Analyze(new Partnership())).IsEmpty.ShouldBeTrue();
        Balance.Of(Analyzer.Analyze(PartnershipDocument.Parse("[]"))).IsEmpty.ShouldBeTrue();
        Should.Throw<ArgumentNullException>(() => Balance.Of(null!));
    }

    private static IEnumerable<string> Tell(IReadOnlyList<Finding> findings) =>
        findings.Select(f => f.ElementIndex is { } index ? $"{f.Rule.Id}@{index}" : f.Rule.Id);
}
