using System.Reflection;
using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Analysis;

public sealed class RuleEvaluatorTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    public static TheoryData<string> Examples => [.. Directory.EnumerateFiles(Repository.PathTo("examples"), "*.json").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void EachRule_OnEachElement_ComesToWhatTheAnalysisSays(string example)
    {
        var assessment = Analyzer.Analyze(PartnershipDocument.Load(Repository.PathTo("examples", example)));
        var evaluator = Analyzer.CreateEvaluator();
        evaluator.TurnTo(assessment.Document.Partnership);

        var outcomes = new List<RuleOutcome>();
        for (var rule = 0; rule < evaluator.Rules.Count; rule++)
        {
            var count = evaluator.CountElements(rule);
            foreach (var element in count > 0 ? Enumerable.Range(0, count) : [-1])
            {
                evaluator.TryEvaluate(rule, element, out var outcome).ShouldBeTrue(evaluator.Rules[rule].ToString());
                evaluator.FindMissing(rule, element).ShouldBe(assessment.GetFinding(outcome).Missing);
                outcomes.Add(outcome);
            }
        }

        outcomes.ShouldBe(assessment.Outcomes);
    }

    [Fact]
    public void Element_ThatIsNotThere_HasNoOutcomeAndNoError()
    {
        var evaluator = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreement.exitPlan", scope: "agreements")).CreateEvaluator();
        evaluator.TurnTo(new() { Agreements = [new()] });

        evaluator.TryEvaluate(0, 1, out _).ShouldBeFalse();
        evaluator.TryEvaluate(0, -1, out _).ShouldBeFalse();
        evaluator.Error.ShouldBeNull();
        evaluator.GetElements(0).ShouldNotBeNull().ShouldHaveSingleItem().ShouldBeOfType<Agreement>();
    }

    [Fact]
    public void Rule_ThatCannotBeEvaluated_IsTold()
    {
        var evaluator = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "12 / agreement.termMonths > 1", scope: "agreements")).CreateEvaluator();
        evaluator.TurnTo(new() { Agreements = [new() { TermMonths = 0 }] });

        evaluator.TryEvaluate(0, 0, out _).ShouldBeFalse();
        evaluator.Error.ShouldNotBeNull().Location.ShouldNotBeNull().Pointer.ShouldBe("/agreements/0");
    }

    [Fact]
    public void Evaluator_WithoutADescription_IsMisuse()
    {
        Should.Throw<InvalidOperationException>(() => Analyzer.CreateEvaluator().TryEvaluate(0, -1, out _));
        Should.Throw<InvalidOperationException>(() => Analyzer.CreateEvaluator().Change(new(), []));
    }

    [Fact]
    public void Ruleset_LookedAtFromAllSides_GivesTheSameAnalyzer()
    {
        var ruleset = Ruleset.LoadEmbedded("compact-2010").Ruleset.ShouldNotBeNull();
        foreach (var rule in ruleset.Rules)
        {
            foreach (var property in typeof(RuleDescriptor).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                _ = property.GetValue(rule);
            }
        }

        var looked = RelationshipAnalyzer.Create(new() { Rulesets = [], AdditionalRulesets = [ruleset], AsOf = Analyzer.AsOf });
        var fresh = RelationshipAnalyzer.Create(new() { Rulesets = ["compact-2010"], AsOf = Analyzer.AsOf });

        looked.FactPaths.ShouldBe(fresh.FactPaths);
        looked.FactPaths.Count.ShouldBeGreaterThan(80);
        var findings = looked.Analyze(PartnershipDocument.Load(Repository.PathTo("examples", "anytown-advice-grant.json"))).Findings;
        findings.ShouldContain(finding => finding.Parameters.Count > 0);
    }
}
