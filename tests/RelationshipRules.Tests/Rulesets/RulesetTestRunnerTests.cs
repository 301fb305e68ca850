using RelationshipRules.Authoring;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

public sealed class RulesetTestRunnerTests
{
    private const string Rule = "rules/LOC0001.json";

    [Fact]
    public void Run_CorrectRuleset_Passes()
    {
        var result = RulesetTestRunner.Run(new TestRuleset().LoadClean());

        result.Diagnostics.ShouldBeEmpty();
        result.Failed.SelectMany(e => e.Problems).ShouldBeEmpty();
        result.Passed.ShouldBeTrue();
        result.Examples.Count.ShouldBe(9);
        result.Examples.Select(e => e.Actual).ShouldBe(result.Examples.Select(e => (Outcome?)e.Example.Outcome));
    }

    [Theory]
    [InlineData("\"termMonths\": 12, \"extensions\": { \"qualityMark\": false }", "\"termMonths\": 36", "Expected violated, was satisfied")]
    [InlineData("\"message\": \"It runs for 12 months, not 36.\"", "\"message\": \"Else.\"", "Expected the message \"Else.\", was \"It runs for 12 months, not 36.\".")]
    [InlineData("\"message\": \"It runs for 12 months, not 36.\"", "\"subject\": \"/agreements/0/form\"", "Expected to point at '/agreements/0/form', points at '/agreements/0/termMonths'.")]
    [InlineData("\"missing\": [\"/agreements/0/termMonths\"]", "\"missing\": [\"/agreements/0/form\"]", "Expected as missing: /agreements/0/form; were: /agreements/0/termMonths.")]
    [InlineData("\"at\": \"/agreements/0\"", "\"at\": \"/agreements/1\"", "The rule has no outcome at '/agreements/1', only at '/agreements/0'.")]
    [InlineData("{ \"id\": \"a\", \"form\": \"contract\" }", "{ \"id\": \"a\", \"form\": \"contract\" }, { \"id\": \"b\", \"form\": \"contract\" }", "The rule has 2 outcomes here; say in 'at' which is meant: '/agreements/0' or '/agreements/1'.")]
    [InlineData("\"form\": \"contract\"", "\"form\": \"contrat\"", "contrat")]
    [InlineData("\"id\": \"a\", \"form\": \"contract\"", "\"id\": \"a\", \"form\": \"contract\", \"extensions\": { \"other\": true }", "other")]
    [InlineData("\"asOf\": \"2015-01-01\"", "\"asOf\": \"2001-01-01\"", "Expected satisfied, was undetermined")]
    public void Run_ExampleThatIsWrong_SaysWhatCameOut(string old, string replacement, string problem)
    {
        var result = RulesetTestRunner.Run(new TestRuleset().Replace(Rule, old, replacement).LoadClean());

        result.Passed.ShouldBeFalse();
        var failed = result.Failed.ShouldHaveSingleItem();
        failed.Problems[0].ShouldContain(problem);
    }

    [Fact]
    public void Run_RulesetWithErrors_GivesTheErrorsInstead()
    {
        var result = RulesetTestRunner.Run(new TestRuleset().Replace(Rule, "\"require\": \"agreement.isLong\"", "\"require\": \"agreement.isLon\"").LoadClean());
        result.Passed.ShouldBeFalse();
        result.Examples.ShouldBeEmpty();
        result.Diagnostics.ShouldHaveSingleItem();
    }

    [Fact]
    public void Run_RuleThatIsOff_IsTestedAllTheSame() =>
        RulesetTestRunner.Run(new TestRuleset().Replace(Rule, "\"severity\": \"warning\"", "\"severity\": \"none\"").LoadClean()).Passed.ShouldBeTrue();

    [Fact]
    public void Run_Cancelled_Throws() =>
        Should.Throw<OperationCanceledException>(() => RulesetTestRunner.Run(new TestRuleset().LoadClean(), cancellationToken: new(canceled: true)));

    [Fact]
    public void Run_EveryEmbeddedRuleset_Passes()
    {
        foreach (var name in Ruleset.EmbeddedNames)
        {
            var result = RulesetTestRunner.Run(Ruleset.LoadEmbedded(name).Ruleset!);
            result.Diagnostics.ShouldBeEmpty();
            result.Failed.SelectMany(f => f.Problems.Select(p => $"{f.Rule.Id} '{f.Example.Title}': {p}")).ShouldBeEmpty();
            result.Examples.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void ExampleOfADeparture_OfAnEmbeddedRuleset_PinsItsMessageAndWhatItPointsAt() => Ruleset.EmbeddedNames
        .SelectMany(static name => Ruleset.LoadEmbedded(name).Ruleset!.Rules)
        .SelectMany(static rule => rule.Examples, static (rule, example) => (rule.Id, Example: example))
        .Where(static shown => shown.Example.Outcome.IsDeparture() && (shown.Example.Message is null || shown.Example.Subject is null))
        .Select(static shown => $"{shown.Id} '{shown.Example.Title}'")
        .ShouldBeEmpty();
}
