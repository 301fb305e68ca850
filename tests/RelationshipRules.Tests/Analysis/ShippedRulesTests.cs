using RelationshipRules.Compilation;
using RelationshipRules.Engine;
using RelationshipRules.Model;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Analysis;

/// <summary>The code that is written ahead for the rules that the library brings comes to what their conditions come to, and is used for those alone.</summary>
public sealed class ShippedRulesTests
{
    /// <summary>The rules that are left to the tree: they read what a ruleset adds to descriptions, or go through lists of lists.</summary>
    private static readonly string[] WithoutCode =
    [
        "COP4011", "MIG3421", "MIG3422", "MIG5421", "CHG0011", "CHG0012", "PRG5112", "REL3411", "REL4101", "REL4131", "REL4132", "REL4141", "REL7311", "SPN2321", "SPN7112", "SPN7113", "SPN7114",
        "SPN7115", "SPN7116", "SPN7211", "SPN7212", "SPN7221", "SPN7512", "SPN7613", "SPN7712",
    ];

    /// <summary>All rules under profiles under which they speak otherwise.</summary>
    private static readonly Dictionary<string, IReadOnlyList<RulesetPlan>> Named = new(StringComparer.Ordinal)
    {
        ["all"] = PlansUnder(""" "extends": ["all"] """),
        ["everywhere"] = PlansUnder(""" "rulesets": { "*": { "yardstick": ["place", "party", "day"] } } """),
        ["other numbers"] = PlansUnder(""" "extends": ["all"], "rulesets": { "compact-health": { "parameters": { "maximumYearsWithoutReview": 2.5 } }, "compact-2010": { "parameters": { "minimumNoticeMonths": 0.5 } } } """),
        ["nothing presumed"] = PlansUnder(""" "extends": ["all"], "presumptions": "none" """),
    };

    private static readonly IReadOnlyList<RulesetPlan> All = Named["all"];

    public static TheoryData<string> Profiles => [.. Named.Keys];

    public static TheoryData<string> Examples => [.. Directory.EnumerateFiles(Repository.PathTo("examples"), "*.json").Select(path => Path.GetFileName(path)).Order()];

    [Fact]
    public void EachRule_HasCode_ButThoseThatAreKnownNotTo()
    {
        var engine = new RuleEngine(All);

        engine.Rules.Where((_, number) => engine.Shipped.Outcomes[number] is null).Select(rule => rule.Descriptor.Id).ShouldBe(WithoutCode, ignoreOrder: true);
        engine.Shipped.Tests.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_ByCodeAndByTree_HasTheSameOutcomes(string name)
    {
        var partnership = PartnershipDocument.Load(Repository.PathTo("examples", name)).Partnership;
        foreach (var plans in Named.Values)
        {
            new Pair(plans).ShouldAgreeOn(partnership);
        }
    }

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void ExampleOfARule_ByCodeAndByTree_HasTheSameOutcomes()
    {
        var pair = new Pair(All);
        foreach (var (rule, example) in Sample.Of(All.SelectMany(plan => plan.Rules).SelectMany(rule => rule.Descriptor.Examples, (rule, example) => (rule, example)), e => $"{e.rule.Descriptor.Id} {e.example.Title}"))
        {
            pair.ShouldAgreeOn(PartnershipDocument.Parse(example.Description).Partnership);
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Description_OfWhichMoreOrLessIsStated_ByCodeAndByTree_HasTheSameOutcomes(string profile)
    {
        var pair = new Pair(Named[profile]);
        for (var i = 0; i < Sample.Count(3000); i++)
        {
            var share = (i % 6) switch { 0 => 0.02, 1 => 0.1, 2 => 0.3, 3 => 0.5, 4 => 0.8, _ => 0.98 };
            pair.ShouldAgreeOn(PartnershipDocument.Parse(new RandomDescriptions(Sample.Number + i, inPart: i % 2 == 0).Next(share).ToJsonString()).Partnership);
        }
    }

    /// <summary>What only code can describe: lists of other types and with nulls in them, values that are none of their choice, long lists and texts.</summary>
    [Fact]
    public void Description_OfOddLists_ByCodeAndByTree_HasTheSameOutcomes()
    {
        var pair = new Pair(All);
        var party = new Party { Id = "a", Kind = PartyKind.CivilSociety, Roles = [PartyRole.Advocacy, (PartyRole)99] };
        var agreement = new Agreement { Id = "x", FundedBy = "b", Recipient = "a", Form = AgreementForm.Grant, TermMonths = 12, EligibleCosts = [(EligibleCost)99], AwardMethod = (AwardMethod)99 };
        foreach (var parties in (IReadOnlyList<Party>[])[[], [party, null!], new List<Party> { party, new() { Id = "b", Kind = PartyKind.LocalGovernment } }, [.. Enumerable.Range(0, 100).Select(i => party with { Id = $"a{i}" })], [party with { Id = new('a', 1000) }, party with { Id = null }]])
        {
            foreach (var agreements in (IReadOnlyList<Agreement>[])[[], [agreement], [agreement, null!], new List<Agreement> { agreement }, [.. Enumerable.Range(0, 70).Select(i => agreement with { Id = $"x{i}", Recipient = $"a{i}" })], [agreement with { Recipient = new('a', 1000) }]])
            {
                pair.ShouldAgreeOn(new() { Parties = parties, Agreements = agreements });
                pair.ShouldAgreeOn(new() { Parties = KnownList.InPart(parties.Where(p => p?.Id is not null).DistinctBy(p => p.Id)), Agreements = agreements, FundingChanges = [new() { Agreement = "x" }, new() { Agreement = new('x', 1000) }] });
            }
        }
    }

    [Fact]
    public void RulesetThatExtendsAnother_HasCodeForRulesThatStayAsTheyAre_AndNoneForWhatReadsWhatItChanges()
    {
        var local = Load(new()
        {
            ["ruleset.json"] = """
                {
                  "name": "local", "title": "Local", "version": "1.0.0", "summary": "A local compact.", "lastVerifiedOn": "2026-11-22",
                  "categories": {}, "sources": { "doc": { "title": "D", "lastVerifiedOn": "2026-11-22" } }, "extends": [{ "ruleset": "compact-2010" }],
                  "presumptions": { "funded": { "fact": "agreements[].isMoneyByForm", "value": false, "statement": "An agreement of which neither form nor value is stated brings nothing." } }
                }
                """,
        });
        var plans = Plans(new() { Rulesets = [], AdditionalRulesets = [local] });
        var engine = new RuleEngine(plans);

        engine.Rules.Count.ShouldBeGreaterThan(100);
        engine.Shipped.Outcomes[Number(engine, "CMP3021")].ShouldBeNull();
        engine.Shipped.Outcomes[Number(engine, "CMP2031")].ShouldNotBeNull();
        var pair = new Pair(plans);
        for (var i = 0; i < 50; i++)
        {
            pair.ShouldAgreeOn(PartnershipDocument.Parse(new RandomDescriptions(i).Next(0.3).ToJsonString()).Partnership);
        }
    }

    [Fact]
    public void Ruleset_LoadedFromDisk_HasCode_ButForTheRuleThatWasChangedThere()
    {
        var root = Repository.PathTo("rulesets", "covenant");
        var covenant = Load(Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(root, file).Replace('\\', '/'),
            file => File.ReadAllText(file).Replace("relations.disagreementsPerYear > 0", "relations.disagreementsPerYear > 1", StringComparison.Ordinal)));
        var engine = new RuleEngine(Plans(new() { Rulesets = [], AdditionalRulesets = [covenant] }));

        engine.Rules.Where((_, number) => engine.Shipped.Outcomes[number] is null).Select(rule => rule.Descriptor.Id).ShouldBe(["COV0111"]);
    }

    [Fact]
    public void Steps_FewerThanUsual_AreCountedByTheTree()
    {
        var partnership = PartnershipDocument.Load(Repository.PathTo("examples", "anytown-advice-grant.json")).Partnership;
        var (limited, buffer) = (new RuleEngine(All, maxSteps: 3, shippedAfter: 0), new OutcomeBuffer());

        limited.Evaluate(partnership, buffer.EvaluatorFor(limited), buffer, CancellationToken.None);

        buffer.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public void Engine_ThatHasEvaluatedEnough_UsesCode_AndGivesTheSameAsBefore_WithoutAllocating()
    {
        var engine = new RuleEngine(All, shippedAfter: 1);
        var partnership = PartnershipDocument.Load(Repository.PathTo("examples", "anytown-advice-grant.json")).Partnership;
        var buffer = new OutcomeBuffer();
        Evaluate();
        var first = buffer.ToList();
        Evaluate();
        SpinWait.SpinUntil(() => engine.IsReady, TimeSpan.FromMinutes(5)).ShouldBeTrue();
        Evaluate();
        Allocated.By(Evaluate).ShouldBe(0);
        buffer.ShouldBe(first);

        void Evaluate() => engine.Evaluate(partnership, buffer.EvaluatorFor(engine), buffer, CancellationToken.None);
    }

    /// <summary>The code reads lists of choices as numbers of four bytes.</summary>
    [Fact]
    public void Choices_AreWholeNumbersOfFourBytes() =>
        typeof(Party).Assembly.GetTypes().Where(type => type.IsEnum && type.Namespace == typeof(Party).Namespace).ShouldAllBe(type => Enum.GetUnderlyingType(type) == typeof(int));

    private static Ruleset Load(Dictionary<string, string> files)
    {
        var loaded = Ruleset.Load(files);
        loaded.Diagnostics.Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return loaded.Ruleset!;
    }

    private static int Number(RuleEngine engine, string id) => engine.Rules.Select((rule, number) => (rule, number)).Single(rule => rule.rule.Descriptor.Id == id).number;

    private static IReadOnlyList<RulesetPlan> PlansUnder(string settings) =>
        Plans(new() { Profile = Profile.Parse($$"""{ "name": "test", "title": "Test", "summary": "For tests.", {{settings}} }""").Profile!, AsOf = new(2026, 11, 22) });

    private static IReadOnlyList<RulesetPlan> Plans(AnalyzerOptions options) => [.. RelationshipAnalyzer.Create(options).Engine.Rulesets.Select(ruleset => ruleset.Plan)];

    /// <summary>Evaluates by code from the first description on, and by the tree alone.</summary>
    private sealed class Pair(IReadOnlyList<RulesetPlan> plans)
    {
        private readonly RuleEngine _code = new(plans, shippedAfter: 0);
        private readonly RuleEngine _tree = new(plans, shippedAfter: int.MaxValue);
        private readonly OutcomeBuffer _byCode = new();
        private readonly OutcomeBuffer _byTree = new();

        public void ShouldAgreeOn(Partnership partnership)
        {
            _code.Evaluate(partnership, _byCode.EvaluatorFor(_code), _byCode, CancellationToken.None);
            _tree.Evaluate(partnership, _byTree.EvaluatorFor(_tree), _byTree, CancellationToken.None);
            _byCode.Zip(_byTree).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First.Rule.Id} code {pair.First} tree {pair.Second}").ShouldBeEmpty();
            _byCode.Count.ShouldBe(_byTree.Count);
            _byCode.Errors.ShouldBe(_byTree.Errors);
        }
    }
}
