using NRules;
using NRules.Diagnostics;
using NRules.Fluent;
using NRules.RuleModel;
using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.NRules.Tests.Support;
using RelationshipRules.Profiles;

namespace RelationshipRules.NRules.Tests;

public sealed class DefinitionTests
{
    private static readonly RelationshipAnalyzer Analyzer = Analyzers.Get("all");

    [Fact]
    public void Repository_OfAnAnalyzer_HasARuleSetForEachRuleset()
    {
        var names = new AnalyzerRuleRepository(Analyzer).GetRuleSets().Select(ruleSet => ruleSet.Name);
        names.ShouldBe(["RelationshipRules", .. Analyzer.Rulesets.Select(ruleset => ruleset.Name)]);
    }

    [Fact]
    public void Definition_OfARule_TellsWhatTheRuleIs()
    {
        var rule = Analyzer.FindRule("CMP4044")!;
        var definition = new AnalyzerRuleRepository(Analyzer).GetRules().Single(r => r.Name == rule.Id);

        definition.Description.ShouldBe(rule.Title);
        definition.Priority.ShouldBe(SessionFactOptions.DefaultPriority);
        definition.Repeatability.ShouldBe(RuleRepeatability.Repeatable);
        definition.Tags.ShouldBe(["RelationshipRules", "compact-2010", "Undertaking", .. rule.Tags.Prepend(rule.Category)]);
        definition.Properties[RelationshipRuleProperties.Descriptor].ShouldBeSameAs(rule);
        definition.Properties[RelationshipRuleProperties.Severity].ShouldBe(Analyzer.GetRule(rule.Id).Severity);
    }

    [Fact]
    public void Repository_OfAProfileThatSwitchesARuleOff_HasNoDefinitionForIt()
    {
        var profile = Profile.Parse("""{ "name": "p", "title": "P", "summary": "One rule off.", "rulesets": { "compact-2010": {} }, "rules": { "CMP4044": { "severity": "none" } } }""");
        profile.Diagnostics.ShouldBeEmpty();
        var analyzer = RelationshipAnalyzer.Create(new() { Profile = profile.Profile, AsOf = Analyzers.AsOf });

        var names = new AnalyzerRuleRepository(analyzer).GetRules().Select(rule => rule.Name).ToList();

        analyzer.Rules.ShouldContain(rule => rule.Id == "CMP4044");
        names.ShouldNotContain("CMP4044");
        names.ShouldContain("CMP4041");
    }

    [Fact]
    public void Options_ThatNarrow_LeaveFactsOut()
    {
        var session = RuleSessions.With(Analyzer, new() { Outcomes = [Outcome.Violated], DerivedFacts = false, Priority = 7 });
        session.Insert(new DescriptionFact("anytown", Anytown()));
        session.Fire();

        session.Query<FindingFact>().ShouldNotBeEmpty();
        session.Query<FindingFact>().ShouldAllBe(fact => fact.Outcome == Outcome.Violated);
        session.Query<DerivationFact>().ShouldBeEmpty();
        session.Query<AssessmentFact>().Single().Assessment.DerivedFacts.ShouldNotBeEmpty();
        new AnalyzerRuleRepository(Analyzer, new() { Priority = 7 }).GetRules().Select(rule => rule.Priority).Distinct().ShouldBe([7, 6], ignoreOrder: true);
    }

    [Fact]
    public void Options_WithoutOutcomes_LeaveNoFindings()
    {
        var session = RuleSessions.With(Analyzer, new() { Outcomes = [] });
        session.Insert(new DescriptionFact("anytown", Anytown()));
        session.Fire();

        session.Query<FindingFact>().ShouldBeEmpty();
        session.Query<AssessmentFact>().Count().ShouldBe(1);
    }

    [Fact]
    public void Options_ByDefault_LeaveOutWhatDoesNotApply()
    {
        var session = RuleSessions.With(Analyzer, null);
        session.Insert(new DescriptionFact("anytown", Anytown()));
        session.Fire();

        var expected = Analyzer.Analyze(Anytown()).Outcomes.Where(o => o.Outcome != Outcome.NotApplicable).GroupBy(o => o.Outcome).ToDictionary(g => g.Key, g => g.Count());
        session.Query<FindingFact>().GroupBy(fact => fact.Outcome).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Rules_TakenByTag_WorkWithoutTheOthers()
    {
        var rules = new AnalyzerRuleRepository(Analyzer).GetRules().Where(rule => rule.Tags.Contains("notice") || rule.Tags.Contains(RelationshipRuleProperties.GroundworkTag));
        var session = new RuleCompiler().Compile(rules).CreateSession();
        session.Insert(new DescriptionFact("anytown", Anytown()));
        session.Fire();

        session.Query<FindingFact>().ShouldContain(fact => fact.RuleId == "CMP4044");
        session.Query<FindingFact>().ShouldAllBe(fact => fact.Rule.Tags.Contains("notice"));
    }

    [Fact]
    public void Definition_OfARule_MatchesWhatTheRuleIsAbout()
    {
        foreach (var rule in new AnalyzerRuleRepository(Analyzer).GetRules().Where(rule => Analyzer.FindRule(rule.Name) is not null))
        {
            var types = rule.LeftHandSide.ChildElements.OfType<PatternElement>().Select(pattern => pattern.ValueType.Name).ToList();
            types.ShouldContain(nameof(ElementFact), rule.Name);
            types.ShouldContain(nameof(ApplicabilityFact), rule.Name);
            types.ShouldContain(nameof(FindingFact), rule.Name);
            types.Count(type => type == nameof(DerivationFact)).ShouldBe(Analyzer.GetRule(rule.Name).DerivedPaths.Count(path => !path.Contains('[')), rule.Name);
        }
    }

    [Fact]
    public void Definition_OfADerivedFact_MatchesThoseThatItIsWorkedOutFrom()
    {
        var definitions = new AnalyzerRuleRepository(Analyzer).GetRules().ToLookup(rule => rule.Name);
        foreach (var derivation in Analyzer.CreateEvaluator().Derivations)
        {
            var definition = definitions[$"{derivation.Ruleset}.{derivation.Fact.Path}"].ShouldHaveSingleItem();
            definition.Description.ShouldBe(derivation.Fact.Title);
            definition.Tags.ShouldBe(["RelationshipRules", RelationshipRuleProperties.GroundworkTag, derivation.Ruleset]);

            // The last is the fact itself, bound as a value.
            var matched = definition.LeftHandSide.ChildElements.OfType<PatternElement>().Where(pattern => pattern.ValueType == typeof(DerivationFact)).ToList();
            matched[^1].Source.ShouldBeOfType<BindingElement>();
            matched.Count.ShouldBe(1 + derivation.DerivedPaths.Count(path => !path.Contains('[')), definition.Name);
        }
    }

    [Fact]
    public void Schema_AndAgenda_NameTheRules()
    {
        var factory = RuleSessions.Compile(Analyzer, null);
        var named = factory.GetSchema().Nodes.Where(node => node.NodeType == NodeType.Rule).SelectMany(node => node.Rules, (_, rule) => rule.Name).ToHashSet();
        Analyzer.Rules.Select(rule => rule.Id).ShouldBeSubsetOf(named);

        var session = factory.CreateSession();
        session.Insert(new DescriptionFact("anytown", Anytown()));
        session.Agenda.Peek().Rule.Name.ShouldBe("RelationshipRules.Assessment");
        for (var fired = 0; !session.Agenda.Peek().Rule.Properties.TryGetProperty(RelationshipRuleProperties.Descriptor, out _); fired++)
        {
            fired.ShouldBeLessThan(200);
            session.Fire(maxRulesNumber: 1);
        }

        // Elements, applicability and derived facts come first; then a rule, with what it came to.
        var match = session.Agenda.Peek();
        Analyzer.FindRule(match.Rule.Name).ShouldNotBeNull();
        match.Facts.Select(fact => fact.Value).OfType<FindingFact>().ShouldHaveSingleItem().RuleId.ShouldBe(match.Rule.Name);
    }

    [Fact]
    public void Repository_WithTwoAnalyzers_KeepsTheirFactsApart()
    {
        var repository = new RuleRepository();
        repository.AddRelationshipRules(Analyzers.Get("default"));
        Should.Throw<ArgumentException>(() => repository.AddRelationshipRules(Analyzers.Get("compact-audit")));
        repository = new RuleRepository()
            .AddRelationshipRules(Analyzers.Get("default"))
            .AddRelationshipRules(Analyzers.Get("all"), new() { RuleSetPrefix = "all/" });
        var session = repository.Compile().CreateSession();
        session.Insert(new DescriptionFact("anytown", Anytown()));
        session.Fire();

        session.Query<AssessmentFact>().Select(fact => fact.ProfileName).ShouldBe(["default", "all"], ignoreOrder: true);
        session.Query<FindingFact>().Where(fact => fact.RuleId == "CMP4044").Select(fact => fact.ProfileName).ShouldBe(["default", "all"], ignoreOrder: true);
    }

    [Fact]
    public void Arguments_ThatAreNull_AreRefused()
    {
        Should.Throw<ArgumentNullException>(() => new AnalyzerRuleRepository(null!));
        Should.Throw<ArgumentNullException>(() => new RuleRepository().AddRelationshipRules(null!));
        Should.Throw<ArgumentNullException>(() => default(RuleRepository)!.AddRelationshipRules(Analyzer));
        Should.Throw<ArgumentNullException>(() => new DescriptionFact(null!, new Partnership()));
        Should.Throw<ArgumentNullException>(() => new DescriptionFact("key", default(PartnershipDocument)!));
        Should.Throw<ArgumentNullException>(() => new DescriptionFact("key", default(Partnership)!));
    }

    private static PartnershipDocument Anytown() => PartnershipDocument.Load(RelationshipRules.Tests.Repository.PathTo("examples", "anytown-advice-grant.json"));
}
