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
        => Mutate("agreement.isLong").Mutants.Where(m => m is { Rule: not null, Change: "dropped" }).Select(m => (m.Condition, m.Text, m.KilledBy))
            .ShouldBe([("when", "true", "A contract"), ("explainedBy", "false", "Marked")]);

    [Fact]
    public void Run_LimitThatNoExampleIsAt_Survives()
    {
        // The examples run for 12, 24 and 36 months.
        var survivors = Mutate("agreement.termMonths >= 20").Survivors.Where(m => m.Rule?.Id is "LOC0001").ToList();

        survivors.Select(m => m.Change).ShouldBe([">= to >", "20 to 21", "20 to 19"]);
        Mutate("agreement.termMonths >= 24").Mutants.Single(m => m is { Rule: not null, Change: ">= to >" }).KilledBy.ShouldBe("Long enough then");
    }

    /// <summary>What <c>ruleset.json</c> says by way of conditions decides outcomes as well: where it applies, and derived facts.</summary>
    [Fact]
    public void Run_ConditionsOfTheRulesetsFile_AreChangedToo()
        => Mutate("agreement.isLong").Mutants.Where(m => m.Rule is null).Select(m => (m.Condition, m.Text, m.KilledBy)).ShouldBe(
        [
            ("applicability", "context.country != 'GB-ENG'", "LOC0001: Long"),
            ("applicability", "true", null),
            ("agreements[].isLong", "agreement.termMonths > params.minimumTermMonths", "LOC0001: Long"),
            ("agreements[].isLong", "agreement.termMonths >= (params.minimumTermMonths + 1)", "LOC0001: Long"),
            ("agreements[].isLong", "agreement.termMonths >= (params.minimumTermMonths - 1)", null),
        ]);

    /// <summary>Derived facts of cases, by way of one another; what a presumption has in a list; under what others are bound.</summary>
    [Fact]
    public void Run_CasesPresumptionsAndWhatIsPassedOn_AreChangedInOnePlaceAtATime()
    {
        var ruleset = new TestRuleset()
            .Replace("ruleset.json", "\"value\": \"agreement.termMonths >= params.minimumTermMonths\"", """
                "cases": [ { "when": "agreement.isShort", "value": "false" }, { "value": "true" } ]
                """)
            .Replace("ruleset.json", "\"derivedFacts\": [", """
                "binds": { "government": ["localGovernment"], "civilSociety": ["civilSociety"], "passedOn": "agreement.fundingRoute == 'mixed'", "reason": "It binds councils.", "presumption": "Whose kind is not stated is bound." },
                "presumptions": { "public": { "fact": "agreements[].moneySources", "value": { "has": ["localGovernment"] }, "statement": "A council pays." } },
                "derivedFacts": [
                  { "path": "agreements[].isShort", "title": "short", "meaning": "Short.", "type": "boolean", "value": "!(agreement.termMonths >= 24)", "citations": [ { "source": "doc", "locator": "2" } ] },
                """);

        Run(ruleset).Mutants.Where(m => m.Rule is null).Select(m => (m.Condition, m.Change)).ShouldBe(
        [
            ("applicability", "== to !="), ("applicability", "dropped"),
            ("binds.passedOn", "== to !="), ("binds.passedOn", "dropped"),
            ("presumptions.public", "has to not"),
            ("agreements[].isShort", "! left out"), ("agreements[].isShort", ">= to >"), ("agreements[].isShort", "24 to 25"), ("agreements[].isShort", "24 to 23"),
            ("agreements[].isLong, case 1", "case left out"),
        ]);
        Run(ruleset).Mutants.Single(m => m.Change is "! left out").KilledBy.ShouldBe("LOC0001: Long");
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
