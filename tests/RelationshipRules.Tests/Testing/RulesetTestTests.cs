using RelationshipRules.Authoring;
using RelationshipRules.Authoring.Testing;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;
using RelationshipRules.Tests.Authoring;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Testing;

public sealed class RulesetTestTests
{
    private static readonly Partnership WithProcedure = new() { Agreements = [new() { DisputeProcedure = true, ExitPlan = true, TermMonths = 36 }] };

    public static TheoryData<string> Rulesets => [.. Sample.Of(["compact-2010", "sponsorship", "relationship"])];

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Rulesets))]
    public void Laws_HoldForRulesetsOfTheLibrary(string name)
    {
        var test = RulesetTest.For(Ruleset.LoadEmbedded(name).Ruleset!);

        test.ShouldObeyTheLawOfMoreFacts();
        test.ShouldReadOnlyWhatItDeclares();
    }

    [Fact]
    public void Laws_HoldForRulesInCode_ThatUseTheHelpers()
    {
        var test = RulesetTest.For(HouseRules.Create());

        test.ShouldObeyTheLawOfMoreFacts();
        test.ShouldReadOnlyWhatItDeclares();
        test.Rule("HSE0001", new(2025, 1, 1)).Given(HouseRules.Grant(12)).ShouldBeUndetermined();
    }

    [Fact]
    public void PlainComparison_BreaksTheLawOfMoreFacts()
    {
        var rule = Rule(a => TruthValue.Known(a.TermMonths?.Exact >= 24), "agreements[].termMonths");

        Should.Throw<RuleAssertionException>(() => rule.Given(WithProcedure).ShouldObeyTheLawOfMoreFacts()).Message.ShouldContain(
            "HSE0001 breaks the law of more facts: without '/agreements/0/termMonths' it is violated, and stating that makes it satisfied.");
    }

    [Fact]
    public void FactsThatStandInForOneAnother_BreakTheLawTogether()
    {
        // Each alone may be left out; without both, the code decides what it cannot know.
        var rule = Rule(a => TruthValue.Known(a.DisputeProcedure ?? a.ExitPlan ?? false), "agreements[].disputeProcedure", "agreements[].exitPlan");

        Should.Throw<RuleAssertionException>(() => rule.Given(WithProcedure).ShouldObeyTheLawOfMoreFacts()).Message.ShouldContain(
            "without '/agreements/0/disputeProcedure' and '/agreements/0/exitPlan' it is violated");
    }

    [Fact]
    public void Stated_IsKnownToDepend_AndIsLeftAloneWhereAsked()
    {
        var rule = Rule(a => Fact.IsStated(a.TermMonths), "agreements[].termMonths");

        rule.Given(WithProcedure).ShouldObeyTheLawOfMoreFacts("agreements[].termMonths");
        Should.Throw<RuleAssertionException>(() => rule.Given(WithProcedure).ShouldObeyTheLawOfMoreFacts());
    }

    [Fact]
    public void UndeclaredRead_IsFound()
    {
        var rule = Rule(a => Fact.Of(a.DisputeProcedure) & TruthValue.Known(a.ExitPlan == true), "agreements[].disputeProcedure");

        Should.Throw<RuleAssertionException>(() => rule.Given(WithProcedure).ShouldReadOnlyWhatItDeclares()).Message.ShouldContain(
            "HSE0001 reads '/agreements/0/exitPlan' without declaring it: without, it is violated, with it satisfied.");
    }

    [Fact]
    public void UndeclaredRead_ThatLeavesTheOutcomeOpen_IsFoundAsAnError()
    {
        var rule = Rule(a => Fact.Of(a.DisputeProcedure) & Fact.Of(a.ExitPlan), "agreements[].disputeProcedure");

        Should.Throw<RuleAssertionException>(() => rule.Given(WithProcedure).ShouldReadOnlyWhatItDeclares()).Message.ShouldContain(
            "HSE0001 cannot be evaluated without '/agreements/0/exitPlan'.");
    }

    [Fact]
    public void Extensions_AreFactsLikeOthers()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ruleset.json"] = """
                { "name": "local", "title": "Local", "version": "1.0.0", "summary": "Local.", "lastVerifiedOn": "2026-01-01", "categories": { "c": "C" },
                  "sources": { "s": { "title": "S", "lastVerifiedOn": "2026-01-01" } },
                  "extensions": [{ "path": "agreements[].extensions.mark", "type": "boolean", "title": "Mark", "question": "Is there a mark?", "meaning": "A mark." }] }
                """,
            ["rules/LOC0001.json"] = """
                { "id": "LOC0001", "title": "There is a mark", "kind": "undertaking", "addressee": "both", "category": "c", "severity": "warning", "scope": "agreements",
                  "require": "agreement.extensions.mark", "messages": { "violated": "No mark." }, "rationale": "Marks.", "remedy": "Mark.",
                  "citations": [{ "source": "s", "locator": "1" }] }
                """,
        };

        RuleTest.For(Ruleset.Load(files).Ruleset!, "LOC0001").Given("""{ "agreements": [{ "extensions": { "mark": true } }] }""")
            .ShouldObeyTheLawOfMoreFacts()
            .ShouldReadOnlyWhatItDeclares()
            .ShouldBeSatisfied();
    }

    [Fact]
    public void ManyFacts_AreLeftOutInPairs()
    {
        var rule = Rule(
            a => TruthValue.Known(a.DisputeProcedure ?? a.ExitPlan ?? false),
            "agreements[].disputeProcedure",
            "agreements[].exitPlan",
            "agreements[].termMonths",
            "agreements[].form",
            "agreements[].criteriaPublished",
            "agreements[].awardReasonsGiven",
            "agreements[].eligibilityChecked",
            "agreements[].outcomePlan",
            "agreements[].independenceClause");
        var agreement = WithProcedure.Agreements![0] with
        {
            Form = AgreementForm.Grant,
            CriteriaPublished = true,
            AwardReasonsGiven = true,
            EligibilityChecked = true,
            OutcomePlan = true,
            IndependenceClause = true,
        };

        Should.Throw<RuleAssertionException>(() => rule.Given(new Partnership { Agreements = [agreement] }).ShouldObeyTheLawOfMoreFacts()).Message.ShouldContain(
            "without '/agreements/0/disputeProcedure' and '/agreements/0/exitPlan' it is violated", Case.Sensitive);
    }

    private static RuleTest Rule(Func<Agreement, TruthValue> require, params string[] reads)
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Agreements are in order", p => p.Agreements).Require(require).Reads(reads).WithTexts();
        return RuleTest.For(rules.Build(), "HSE0001");
    }
}
