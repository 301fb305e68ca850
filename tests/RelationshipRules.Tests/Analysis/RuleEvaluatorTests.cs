using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Authoring;
using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Analysis;

public sealed class RuleEvaluatorTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    public static TheoryData<string> Examples => [.. Directory.EnumerateFiles(Repository.PathTo("examples"), "*.json").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void EachRule_OnEachElement_ComesToWhatTheAnalysisSays(string example)
    {
        AnalyzeMany(Analyzer);
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

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.2)]
    [InlineData(0.6)]
    public void EachRule_OfADescriptionThatStatesMoreOrLess_ComesToWhatTheAnalysisSays(double share)
    {
        var buffer = new OutcomeBuffer();
        var evaluator = Analyzer.CreateEvaluator();
        AnalyzeMany(Analyzer);
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var partnership = PartnershipDocument.Parse(new RandomDescriptions(seed).Next(share).ToJsonString()).Partnership;
            Analyzer.Evaluate(partnership, buffer);
            evaluator.TurnTo(partnership);
            EachOn(evaluator).ShouldBe(buffer);
        }).Check(SampleConfig.Of(500));
    }

    [Fact]
    public void Condition_WhoseStepsRunOut_FailsAloneAndAmongOthers()
    {
        // Five rules have the list's test in common; what it costs is counted for each of them.
        var ruleset = new TestRuleset();
        for (var i = 1; i <= 5; i++)
        {
            ruleset.Rule($"TST000{i}", $"agreements.all(a, agreements.all(b, a.id != b.id || a.termMonths == b.termMonths)) && size(parties) > {i}");
        }

        // What fits alone does not where something else has been looked at before.
        ruleset.Rule("TST0006", "agreements.all(a, agreements.exists(b, b.id == 'a599'))").Rule("TST0007", "agreements.all(a, agreements.exists(b, b.id == 'a598')) && agreements.all(a, agreements.exists(b, b.id == 'a599'))");

        var analyzer = TestRuleset.Analyzer(ruleset);
        var many = new Partnership { Agreements = [.. Enumerable.Range(0, 1000).Select(i => new Agreement { Id = $"a{i}", TermMonths = 12 })] };
        var buffer = new OutcomeBuffer();
        analyzer.Evaluate(many, buffer);
        var (outcomes, errors) = (buffer.ToList(), buffer.Errors.Select(error => error.Id).ToList());
        AnalyzeMany(analyzer);
        analyzer.Evaluate(many, buffer);

        buffer.ShouldBe(outcomes);
        buffer.Errors.Select(error => error.Id).ShouldBe(errors);
    }

    [Fact]
    public void Text_OfTwoConditions_PresumesInTheOneThatMay()
    {
        var ruleset = new TestRuleset { Presumes = new Dictionary<string, Value>(StringComparer.Ordinal) { ["agreements[].exitPlan"] = Value.True } }
            .Rule("TST0001", "agreement.termMonths > 0", when: "agreement.exitPlan", scope: "agreements")
            .Rule("TST0002", "agreement.exitPlan", when: "agreement.exitPlan", scope: "agreements");
        var buffer = new OutcomeBuffer();
        TestRuleset.Analyzer(ruleset).Evaluate(new Partnership { Agreements = [new() { TermMonths = 12 }] }, buffer);

        buffer.Select(outcome => outcome.Outcome).ShouldBe([Outcome.Satisfied, Outcome.Undetermined]);
    }

    [Fact]
    public void Value_ThatIsAChain_IsKnownWhereItIsFalse()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", value: "agreement.exitPlan || agreement.exitPlan", scope: "agreements"));
        AnalyzeMany(analyzer);
        var buffer = new OutcomeBuffer();
        analyzer.Evaluate(new Partnership { Agreements = [new() { ExitPlan = false }] }, buffer);

        buffer.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Satisfied);
    }

    [Fact]
    public void Element_ThatIsNull_IsNotOneThatSaysNothing()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Derived("agreements[].told", FactType.Boolean, ConditionType.Bool, "has(agreement.termMonths)")
            .Rule("TST0001", "!agreement.told", scope: "agreements"));
        AnalyzeMany(analyzer);
        var (buffer, evaluator) = (new OutcomeBuffer(), analyzer.CreateEvaluator());
        var partnership = new Partnership { Agreements = [new(), null!] };
        analyzer.Evaluate(partnership, buffer);
        evaluator.TurnTo(partnership);

        EachOn(evaluator).ShouldBe(buffer);
    }

    [Fact]
    public void Element_ThatIsNotThere_HasNoOutcomeAndNoError()
    {
        var evaluator = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreement.exitPlan", scope: "agreements")).CreateEvaluator();
        evaluator.TurnTo(new() { Agreements = [new()] });

        evaluator.TryEvaluate(0, 1, out _).ShouldBeFalse();
        evaluator.TryEvaluate(0, -1, out _).ShouldBeFalse();
        evaluator.Error.ShouldBeNull();
        evaluator.GetElements("agreements").ShouldNotBeNull().ShouldHaveSingleItem().ShouldBeOfType<Agreement>();
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
    public void Elements_OfAList_AreThoseThatAreStated()
    {
        var evaluator = Analyzer.CreateEvaluator();
        evaluator.TurnTo(new() { Agreements = [], Relationship = new() { Assessments = [new(), new()] } });

        evaluator.GetElements("agreements").ShouldNotBeNull().ShouldBeEmpty();
        evaluator.GetElements("relationship.assessments").ShouldNotBeNull().Count.ShouldBe(2);
        evaluator.GetElements("consultations").ShouldBeNull();
        Should.Throw<ArgumentNullException>(() => evaluator.GetElements(null!));
    }

    [Fact]
    public void DerivedFacts_WorkedOutOneByOne_AreThoseOfTheAssessment()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 1) });
        var evaluator = analyzer.CreateEvaluator();
        foreach (var file in Directory.GetFiles(Repository.PathTo("examples"), "*.json"))
        {
            var document = PartnershipDocument.Load(file);
            evaluator.TurnTo(document.Partnership);
            var derived = evaluator.Derivations.SelectMany((derivation, number) => derivation.List is null
                ? [(derivation, Value: evaluator.Derive(number, -1))]
                : Enumerable.Range(0, evaluator.GetElements(derivation.List)?.Count ?? 0).Select(element => (derivation, Value: evaluator.Derive(number, element))));

            derived.Select(d => $"{d.derivation.Ruleset} {d.derivation.Fact.Path} {Text(d.Value)}")
                .ShouldBe(analyzer.Analyze(document).DerivedFacts.Select(fact => $"{fact.Ruleset} {fact.Path} {Text(fact.Value)}"));
        }

        static string Text(object? value) => value is IEnumerable<string> texts ? string.Join(' ', texts) : $"{value}";
    }

    [Fact]
    public void DerivedFact_OfAnElementThatIsNotThere_IsMisuse()
    {
        var evaluator = RelationshipAnalyzer.Create(new() { ProfileName = "all" }).CreateEvaluator();
        evaluator.TurnTo(new());
        var ofAgreements = Enumerable.Range(0, evaluator.Derivations.Count).First(number => evaluator.Derivations[number].List is "agreements");

        Should.Throw<ArgumentOutOfRangeException>(() => evaluator.Derive(ofAgreements, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => evaluator.Derive(ofAgreements, -1));
    }

    [Fact]
    public void DerivedFactsRead_ByARuleOrAnotherDerivedFact_AreNamed()
    {
        var evaluator = TestRuleset.Analyzer(new TestRuleset()
            .Derived("agreements[].isLong", FactType.Boolean, ConditionType.Bool, "agreement.termMonths > 12.0")
            .Derived("relationship.longAgreements", FactType.Integer, ConditionType.Int, "agreements.filter(a, a.isLong).size()")
            .Rule("TST0001", "relationship.longAgreements > 1")).CreateEvaluator();

        evaluator.Rules[0].DerivedPaths.ShouldBe(["relationship.longAgreements"]);
        evaluator.Derivations.Select(derivation => (derivation.Fact.Path, derivation.List, string.Join(' ', derivation.DerivedPaths)))
            .ShouldBe([("agreements[].isLong", "agreements", ""), ("relationship.longAgreements", null, "agreements[].isLong")]);
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

    /// <summary>Only then is it known what conditions come to where nothing is stated, and used.</summary>
    private static void AnalyzeMany(RelationshipAnalyzer analyzer)
    {
        for (var i = 0; i <= RuleEngine.FewEvaluations; i++)
        {
            _ = analyzer.Analyze(new Partnership());
        }
    }

    private static IEnumerable<RuleOutcome> EachOn(RuleEvaluator evaluator)
    {
        for (var rule = 0; rule < evaluator.Rules.Count; rule++)
        {
            var count = evaluator.CountElements(rule);
            foreach (var element in count > 0 ? Enumerable.Range(0, count) : [-1])
            {
                evaluator.TryEvaluate(rule, element, out var outcome).ShouldBeTrue(evaluator.Rules[rule].ToString());
                yield return outcome;
            }
        }
    }
}
