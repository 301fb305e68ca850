using RelationshipRules.Authoring;
using RelationshipRules.NRules.Tests.Support;
using RelationshipRules.Tests.Authoring;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.NRules.Tests;

/// <summary>What a session says is what the library says, on every example and in every profile.</summary>
public sealed class EqualOutcomeTests
{
    /// <summary>The profile that has every ruleset, and of the others a sample: each is compiled anew.</summary>
    public static TheoryData<string> Profiles() => ["all", .. Sample.Of(Files("rulesets", "profiles").Select(NameOf).Where(name => name != "all"))];

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Profiles))]
    public void Session_WithAnyExample_HoldsWhatTheAnalyzerSays(string profile)
    {
        var session = RuleSessions.OfProfile(profile);
        var analyzer = Analyzers.Get(profile);
        var examples = Sample.Of(Files("examples"), file => $"{profile} {NameOf(file)}").ToDictionary(NameOf, file => PartnershipDocument.Load(file));
        examples.ShouldNotBeEmpty();
        foreach (var (key, document) in examples)
        {
            session.Insert(new DescriptionFact(key, document));
            session.Fire();
            session.ShouldHold(analyzer, new Dictionary<string, PartnershipDocument> { [key] = document });
            session.Retract(new DescriptionFact(key, document));
        }
    }

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Session_WithAllExamplesAtOnce_HoldsWhatTheAnalyzerSaysOfEach()
    {
        var session = RuleSessions.OfProfile("all");
        var examples = Sample.Of(Files("examples"), NameOf).ToDictionary(NameOf, file => PartnershipDocument.Load(file));
        session.InsertAll(examples.Select(example => new DescriptionFact(example.Key, example.Value)));
        session.Fire();
        session.ShouldHold(Analyzers.Get("all"), examples);
        foreach (var (key, document) in examples)
        {
            session.ShouldSay(Analyzers.Get("all"), key, document);
        }
    }

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Session_WithTheExamplesOfEveryRule_HoldsWhatTheAnalyzerSays()
    {
        var session = RuleSessions.OfProfile("all");
        var analyzer = Analyzers.Get("all");
        var documents = analyzer.Rules
            .SelectMany(rule => rule.Examples.Select((example, i) => (Key: $"{rule.Id}/{i}", Document: PartnershipDocument.Parse(example.Description))))
            .ToDictionary(example => example.Key, example => example.Document);
        documents.Count.ShouldBeGreaterThan(analyzer.Rules.Count);

        // In one session, a few at a time: enough to keep them apart, and no more than memory likes.
        foreach (var some in Sample.Of(documents, document => document.Key).Chunk(25))
        {
            var facts = some.Select(d => new DescriptionFact(d.Key, d.Value)).ToList();
            session.InsertAll(facts);
            session.Fire();
            session.ShouldHold(analyzer, some.ToDictionary());
            session.RetractAll(facts);
        }

        session.Query<object>().ShouldBeEmpty();
    }

    [Fact]
    public void Session_WithARulesetWrittenInCode_HoldsWhatTheAnalyzerSays()
    {
        var analyzer = HouseRules.Analyzer(HouseRules.Create());
        var session = RuleSessions.With(analyzer, new() { Outcomes = Enum.GetValues<Outcome>() });
        var fact = new DescriptionFact("grant", HouseRules.Grant(12));
        session.Insert(fact);
        session.Fire();

        session.Findings("grant").Single(finding => finding.RuleId == "HSE0001").Outcome.ShouldBe(Outcome.Violated);
        session.ShouldHold(analyzer, new Dictionary<string, PartnershipDocument> { ["grant"] = fact.Document });
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static IEnumerable<string> Files(params string[] folder)
        => Directory.EnumerateFiles(RelationshipRules.Tests.Repository.PathTo(folder), "*.json").Order(StringComparer.Ordinal);
}
