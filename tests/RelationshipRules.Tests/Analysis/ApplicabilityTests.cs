using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Analysis;

public sealed class ApplicabilityTests
{
    [Theory]
    [InlineData("", "GB-ENG", Outcome.Satisfied, RulesetApplicability.Applies)]
    [InlineData("", "FR", Outcome.NotApplicable, RulesetApplicability.DoesNotApply)]
    [InlineData("", null, Outcome.Undetermined, RulesetApplicability.NotStated)]
    [InlineData("presumed", "GB-ENG", Outcome.Satisfied, RulesetApplicability.Applies)]
    [InlineData("presumed", "FR", Outcome.NotApplicable, RulesetApplicability.DoesNotApply)]
    [InlineData("presumed", null, Outcome.Satisfied, RulesetApplicability.Presumed)]
    [InlineData("yardstick", "GB-ENG", Outcome.Satisfied, RulesetApplicability.Applies)]
    [InlineData("yardstick", "FR", Outcome.Satisfied, RulesetApplicability.Yardstick)]
    [InlineData("yardstick", null, Outcome.Satisfied, RulesetApplicability.Yardstick)]
    public void Ruleset_WithAPlace_JoinsItsConditionToTheRules(string how, string? country, Outcome expected, RulesetApplicability applicability)
    {
        var assessment = Analyzer(how).Analyze(new Partnership { Context = new() { Country = country }, Agreements = [new() { ExitPlan = true }] });

        var outcome = assessment.Outcomes.Single(o => o.Rule.Id == "TST0001");
        outcome.Outcome.ShouldBe(expected);
        outcome.RestsOnPresumption.ShouldBe(applicability == RulesetApplicability.Presumed);
        outcome.Because.ShouldBe(expected == Outcome.NotApplicable ? NotApplicableBecause.Place : NotApplicableBecause.None);
        assessment.Rulesets.Single().Applicability.ShouldBe(applicability);
    }

    [Fact]
    public void Ruleset_ThatDoesNotApply_GivesItsReason()
    {
        var finding = Analyzer("").Analyze(new Partnership { Context = new() { Country = "FR" }, Agreements = [new()] }).GetFindings("TST0001").Single();

        finding.Message.ShouldBe("The ruleset does not apply here. It is for England.");
        finding.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Ruleset_ThatDoesNotApply_WinsOverAnAbsentList()
        => Analyzer("").Analyze(new Partnership { Context = new() { Country = "FR" } })
            .Outcomes.Single(o => o.Rule.Id == "TST0001").Outcome.ShouldBe(Outcome.NotApplicable);

    /// <summary>Why a rule over a list without elements does not apply, as a whole analysis and a single rule have it.</summary>
    [Theory]
    [InlineData("", "FR", false, NotApplicableBecause.Place, false)]
    [InlineData("", "GB-ENG", true, NotApplicableBecause.NoElements, false)]
    [InlineData("", "GB-ENG", false, NotApplicableBecause.None, false)]
    [InlineData("presumedAbroad", null, false, NotApplicableBecause.Place, true)]
    [InlineData("presumedAbroad", null, true, NotApplicableBecause.NoElements, false)]
    [InlineData("presumed", null, false, NotApplicableBecause.None, false)]
    public void Rule_OverAListWithoutElements_SaysWhyItDoesNotApply(string how, string? country, bool isEmpty, NotApplicableBecause expected, bool rests)
    {
        var partnership = new Partnership { Context = new() { Country = country }, Agreements = isEmpty ? [] : null };
        var analyzer = Analyzer(how);
        var outcome = analyzer.Analyze(partnership).Outcomes.Single(o => o.Rule.Id == "TST0001");

        (outcome.Because, outcome.RestsOnPresumption).ShouldBe((expected, rests));
        outcome.Outcome.ShouldBe(expected == NotApplicableBecause.None ? Outcome.Undetermined : Outcome.NotApplicable);
        var evaluator = analyzer.CreateEvaluator();
        evaluator.TurnTo(partnership);
        evaluator.TryEvaluate(0, -1, out var alone).ShouldBeTrue();
        alone.ShouldBe(outcome);
    }

    [Fact]
    public void Rule_ThatNoElementCouldBeFor_DoesNotApplyToAListThatIsNotStated()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreement.exitPlan", when: "context.country == 'FR' && agreement.termMonths > 12", scope: "agreements"));
        var partnership = new Partnership { Context = new() { Country = "GB-ENG" } };
        var evaluator = analyzer.CreateEvaluator();
        evaluator.TurnTo(partnership);

        evaluator.TryEvaluate(0, -1, out var alone).ShouldBeTrue();
        (alone.Outcome, alone.Because).ShouldBe((Outcome.NotApplicable, NotApplicableBecause.Condition));
        analyzer.Analyze(partnership).Outcomes.ShouldBe([alone]);
    }

    [Fact]
    public void Ruleset_WhoseApplicationIsPresumed_IsNotAskedFor()
    {
        var finding = Analyzer("presumed").Analyze(new Partnership { Agreements = [new()] }).GetFindings("TST0001").Single();

        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Missing.Select(m => m.Pointer).ShouldBe(["/agreements/0/exitPlan"]);
    }

    [Fact]
    public void Ruleset_WhoseApplicationIsNotStated_AsksForIt()
    {
        var assessment = Analyzer("").Analyze(new Partnership { Agreements = [new()] });

        assessment.GetFindings("TST0001").Single().Missing.Select(m => m.Pointer).ShouldBe(["/context/country"]);
    }

    [Fact]
    public void Rule_WhoseWhenIsFalse_IsNotApplicableEvenIfTheRulesetsIsNotStated()
        => Analyzer("").Analyze(new Partnership { Agreements = [new() { TermMonths = 3 }] })
            .Outcomes.Single(o => o.Rule.Id == "TST0002").Outcome.ShouldBe(Outcome.NotApplicable);

    private static RelationshipAnalyzer Analyzer(string how)
        => TestRuleset.Analyzer(new TestRuleset
        {
            Yardstick = how is "yardstick" ? [ApplicabilityTest.Place] : [],
            Presumes = how.StartsWith("presumed", StringComparison.Ordinal) ? new Dictionary<string, Value> { ["context.country"] = Value.From(how is "presumed" ? "GB-ENG" : "FR") } : new Dictionary<string, Value>(),
            AppliesWhen = "context.country == 'GB-ENG'",
            AppliesReason = "It is for England.",
        }
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements")
            .Rule("TST0002", "agreement.exitPlan", when: "agreement.termMonths > 12", scope: "agreements"));
}
