using RelationshipRules.Authoring;

namespace RelationshipRules.Tests.Rulesets;

public sealed class RulesetMutationTests
{
    private const string Rule = "rules/LOC0001.json";
    private const string Require = "\"require\": \"agreement.isLong\"";

    /// <summary>The changes that are tried of a condition, whether or not anything notices them; none that cannot be compiled.</summary>
    [Theory]
    [InlineData("agreement.termMonths >= 24", "agreement.termMonths > 24", "agreement.termMonths >= 25", "agreement.termMonths >= 23")]
    [InlineData("agreement.termMonths > params.minimumTermMonths", "agreement.termMonths >= params.minimumTermMonths", "agreement.termMonths > (params.minimumTermMonths + 1)", "agreement.termMonths > (params.minimumTermMonths - 1)")]
    [InlineData("agreement.costCoverageShare < 0.5", "agreement.costCoverageShare <= 0.5", "agreement.costCoverageShare < 0.6", "agreement.costCoverageShare < 0.4")]
    [InlineData("agreement.exitPlan && !agreement.disputeProcedure", "agreement.exitPlan || !agreement.disputeProcedure", "agreement.exitPlan && agreement.disputeProcedure")]
    [InlineData("agreement.form in ['grant', 'contract']", "agreement.form in ['contract']", "agreement.form in ['grant']")]
    [InlineData("agreement.form == 'grant'", "agreement.form != 'grant'")]
    [InlineData("parties.exists(p, p.riskRegister)", "parties.all(p, p.riskRegister)")]
    [InlineData("agreement.extensions.qualityMark")]
    [InlineData("context.country != 'exists(>= 2) && !'", "context.country == 'exists(>= 2) && !'")]
    public void Run_Condition_IsChangedInOnePlaceAtATime(string condition, params string[] changed)
        => Mutate(condition).Mutants.Where(m => m.Condition is "require").Select(m => m.Text).ShouldBe(changed);

    [Fact]
    public void Run_WhenAndExplanation_AreDropped()
        => Mutate("agreement.isLong").Mutants.Where(m => m.Change is "dropped").Select(m => (m.Condition, m.Text, m.KilledBy))
            .ShouldBe([("when", "true", "A contract"), ("explainedBy", "false", "Marked")]);

    [Fact]
    public void Run_LimitThatNoExampleIsAt_Survives()
    {
        // The examples run for 12, 24 and 36 months.
        var survivors = Mutate("agreement.termMonths >= 20").Survivors.Where(m => m.Rule.Id is "LOC0001").ToList();

        survivors.Select(m => m.Change).ShouldBe([">= to >", "20 to 21", "20 to 19"]);
        Mutate("agreement.termMonths >= 24").Mutants.Single(m => m.Change is ">= to >").KilledBy.ShouldBe("Long enough then");
    }

    [Fact]
    public void Run_RulesetWithErrors_GivesTheErrors()
    {
        var mutation = Mutate("agreement.isLon");

        mutation.Mutants.ShouldBeEmpty();
        mutation.Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void Run_Cancelled_Stops()
        => Should.Throw<OperationCanceledException>(() => RulesetMutation.Run(new TestRuleset().LoadClean(), cancellationToken: new(canceled: true)));

    private static RulesetMutation Mutate(string require) => Run(new TestRuleset().Replace(Rule, Require, $"\"require\": \"{require}\""));

    private static RulesetMutation Run(TestRuleset ruleset) => RulesetMutation.Run(ruleset.Load().Ruleset!);
}
