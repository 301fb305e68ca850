using RelationshipRules.Authoring;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

public sealed class RulesetCoverageTests
{
    private const string Rule = "rules/LOC0001.json";

    [Fact]
    public void Measure_SmallRuleset_NamesTheExamplesThatReachEachBranch()
    {
        var coverage = RulesetCoverage.Measure(new TestRuleset().LoadClean());

        coverage.Diagnostics.ShouldBeEmpty();
        var rule = coverage.Rules[0];
        rule.IsComplete.ShouldBeTrue();
        rule.Branches.Select(b => (b.Condition, b.Text, b.WasTrue, b.WasFalse)).ShouldBe(
        [
            ("when", "agreement.form == 'grant'", "Long", "A contract"),
            ("require", "agreement.isLong", "Long", "Short"),
            ("explainedBy", "agreement.extensions.qualityMark", "Marked", "Short"),
        ]);
        coverage.Rules[1].Branches.ShouldBeEmpty();
        coverage.Rules[1].IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Measure_BranchThatNoExampleReaches_SaysWhere()
    {
        var ruleset = new TestRuleset().Replace(Rule, "\"require\": \"agreement.isLong\"", "\"require\": \"agreement.isLong || agreement.termMonths > 100 && !(agreement.termMonths < 6)\"");
        var open = RulesetCoverage.Measure(ruleset.LoadClean()).Rules[0].Branches.Where(b => !b.IsCovered).ToList();

        open.Select(b => (b.Text, b.WasTrue, b.WasFalse)).ShouldContain(("agreement.termMonths > 100", null, "Long"));
        var branch = open.First(b => b.Text is "agreement.termMonths > 100");
        (branch.Location.Line, branch.Location.Column).ShouldBe(ruleset.PlaceOf(Rule, "agreement.termMonths > 100"));
    }

    [Fact]
    public void Measure_OutcomeThatNoExampleShows_IsMissing()
    {
        var ruleset = new TestRuleset().Replace(Rule, "\"outcome\": \"notApplicable\"", "\"outcome\": \"undetermined\"").Load().Ruleset!;
        RulesetCoverage.Measure(ruleset).Rules[0].MissingOutcomes.ShouldBe([Outcome.NotApplicable]);
    }

    [Fact]
    public void Measure_RulesetWithErrors_GivesTheErrors()
    {
        var coverage = RulesetCoverage.Measure(new TestRuleset().Replace(Rule, "\"require\": \"agreement.isLong\"", "\"require\": \"agreement.isLon\"").LoadClean());
        coverage.Rules.ShouldBeEmpty();
        coverage.Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void Measure_EveryEmbeddedRuleset_ShowsEveryOutcome()
    {
        foreach (var name in Ruleset.EmbeddedNames)
        {
            var coverage = RulesetCoverage.Measure(Ruleset.LoadEmbedded(name).Ruleset!);
            coverage.Diagnostics.ShouldBeEmpty();
            coverage.Rules.Where(r => r.MissingOutcomes.Count > 0).Select(r => r.Rule.Id).ShouldBeEmpty();

            // What is presumed counts as it does in an analysis: the examples leave the days of a phase out.
            coverage.Rules.SelectMany(r => r.Branches).Where(b => b is { Text: "assessment.isCurrent", WasTrue: null }).ShouldBeEmpty();
        }
    }
}
