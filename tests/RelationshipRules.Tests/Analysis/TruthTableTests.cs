using RelationshipRules.Model;

namespace RelationshipRules.Tests.Analysis;

/// <summary>Section 2 of the design: outcome by applicability, demand and explanation.</summary>
public sealed class TruthTableTests
{
    // Three facts stand for the three conditions, so that each can be true, false or not stated.
    private static readonly RelationshipAnalyzer WithExplanation = TestRuleset.Analyzer(new TestRuleset().Rule(
        "TST0001", scope: "agreements", when: "agreement.exitPlan", require: "agreement.independenceClause", explainedBy: "agreement.shortTermReasonsGiven"));

    private static readonly RelationshipAnalyzer WithoutExplanation = TestRuleset.Analyzer(new TestRuleset().Rule(
        "TST0001", scope: "agreements", when: "agreement.exitPlan", require: "agreement.independenceClause"));

    public static TheoryData<bool?, bool?, bool?, Outcome> Explainable()
    {
        var data = new TheoryData<bool?, bool?, bool?, Outcome>();
        foreach (var explained in (bool?[])[true, false, null])
        {
            foreach (var require in (bool?[])[true, false, null])
            {
                data.Add(false, require, explained, Outcome.NotApplicable);
                data.Add(null, require, explained, Outcome.Undetermined);
            }

            data.Add(true, true, explained, Outcome.Satisfied);
            data.Add(true, null, explained, Outcome.Undetermined);
        }

        data.Add(true, false, true, Outcome.Explained);
        data.Add(true, false, false, Outcome.Violated);
        data.Add(true, false, null, Outcome.Unexplained);
        return data;
    }

    [Theory]
    [MemberData(nameof(Explainable))]
    public void Rule_WithExplanation_HasTheDesignsOutcome(bool? when, bool? require, bool? explainedBy, Outcome expected)
        => OutcomeOf(WithExplanation, when, require, explainedBy).ShouldBe(expected);

    [Theory]
    [InlineData(false, true, Outcome.NotApplicable)]
    [InlineData(false, null, Outcome.NotApplicable)]
    [InlineData(null, true, Outcome.Undetermined)]
    [InlineData(null, null, Outcome.Undetermined)]
    [InlineData(true, true, Outcome.Satisfied)]
    [InlineData(true, false, Outcome.Violated)]
    [InlineData(true, null, Outcome.Undetermined)]
    public void Rule_WithoutExplanation_IsViolatedWhereTheDemandIsFalse(bool? when, bool? require, Outcome expected)
        => OutcomeOf(WithoutExplanation, when, require, null).ShouldBe(expected);

    [Theory]
    [InlineData(null, "agreement.termMonths", Outcome.Undetermined)]
    [InlineData(24, "agreement.termMonths", Outcome.Satisfied)]
    [InlineData(12, "agreement.termMonths", Outcome.NotApplicable)]
    public void Classification_HasAValueOrWaitsForFacts(int? months, string value, Outcome expected)
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule(
            "TST0001", scope: "agreements", when: "!has(agreement.termMonths) || agreement.termMonths > 12", value: value, kind: RuleKind.Classification));
        analyzer.Analyze(new Partnership { Agreements = [new() { TermMonths = months }] }).Outcomes.Single().Outcome.ShouldBe(expected);
    }

    private static Outcome OutcomeOf(RelationshipAnalyzer analyzer, bool? when, bool? require, bool? explainedBy)
        => analyzer.Analyze(new Partnership
        {
            Agreements = [new() { ExitPlan = when, IndependenceClause = require, ShortTermReasonsGiven = explainedBy }],
        }).Outcomes.Single().Outcome;
}
