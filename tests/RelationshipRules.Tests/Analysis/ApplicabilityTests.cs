using RelationshipRules.Authoring;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Analysis;

public sealed class ApplicabilityTests
{
    [Theory]
    [InlineData(ApplicabilityMode.Strict, "GB-ENG", Outcome.Satisfied, RulesetApplicability.Applies)]
    [InlineData(ApplicabilityMode.Strict, "FR", Outcome.NotApplicable, RulesetApplicability.DoesNotApply)]
    [InlineData(ApplicabilityMode.Strict, null, Outcome.Undetermined, RulesetApplicability.NotStated)]
    [InlineData(ApplicabilityMode.Assume, "GB-ENG", Outcome.Satisfied, RulesetApplicability.Applies)]
    [InlineData(ApplicabilityMode.Assume, "FR", Outcome.NotApplicable, RulesetApplicability.DoesNotApply)]
    [InlineData(ApplicabilityMode.Assume, null, Outcome.Satisfied, RulesetApplicability.Assumed)]
    [InlineData(ApplicabilityMode.Benchmark, "GB-ENG", Outcome.Satisfied, RulesetApplicability.Applies)]
    [InlineData(ApplicabilityMode.Benchmark, "FR", Outcome.Satisfied, RulesetApplicability.Benchmark)]
    [InlineData(ApplicabilityMode.Benchmark, null, Outcome.Satisfied, RulesetApplicability.Benchmark)]
    public void Ruleset_InMode_JoinsItsConditionToTheRules(ApplicabilityMode mode, string? country, Outcome expected, RulesetApplicability applicability)
    {
        var assessment = Analyzer(mode).Analyze(new Partnership { Context = new() { Country = country }, Agreements = [new() { ExitPlan = true }] });

        assessment.Outcomes.Single(o => o.Rule.Id == "TST0001").Outcome.ShouldBe(expected);
        assessment.Rulesets.Single().Applicability.ShouldBe(applicability);
    }

    [Fact]
    public void Ruleset_ThatDoesNotApply_GivesItsReason()
    {
        var finding = Analyzer(ApplicabilityMode.Strict).Analyze(new Partnership { Context = new() { Country = "FR" }, Agreements = [new()] }).GetFindings("TST0001").Single();

        finding.Message.ShouldBe("The ruleset does not apply here. It is for England.");
        finding.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Ruleset_ThatDoesNotApply_WinsOverAnAbsentList()
        => Analyzer(ApplicabilityMode.Strict).Analyze(new Partnership { Context = new() { Country = "FR" } })
            .Outcomes.Single(o => o.Rule.Id == "TST0001").Outcome.ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void Ruleset_WhoseApplicationIsNotStated_AsksForIt()
    {
        var assessment = Analyzer(ApplicabilityMode.Strict).Analyze(new Partnership { Agreements = [new()] });

        assessment.GetFindings("TST0001").Single().Missing.Select(m => m.Pointer).ShouldBe(["/context/country"]);
    }

    [Fact]
    public void Rule_WhoseWhenIsFalse_IsNotApplicableEvenIfTheRulesetsIsNotStated()
        => Analyzer(ApplicabilityMode.Strict).Analyze(new Partnership { Agreements = [new() { TermMonths = 3 }] })
            .Outcomes.Single(o => o.Rule.Id == "TST0002").Outcome.ShouldBe(Outcome.NotApplicable);

    private static RelationshipAnalyzer Analyzer(ApplicabilityMode mode)
        => TestRuleset.Analyzer(new TestRuleset { Mode = mode, AppliesWhen = "context.country == 'GB-ENG'", AppliesReason = "It is for England." }
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements")
            .Rule("TST0002", "agreement.exitPlan", when: "agreement.termMonths > 12", scope: "agreements"));
}
