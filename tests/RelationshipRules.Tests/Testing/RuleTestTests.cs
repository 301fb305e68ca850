using RelationshipRules.Authoring;
using RelationshipRules.Authoring.Testing;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;
using RelationshipRules.Tests.Authoring;

namespace RelationshipRules.Tests.Testing;

public sealed class RuleTestTests
{
    private static readonly Ruleset House = HouseRules.Create();
    private static readonly RuleTest Term = RuleTest.For(House, "HSE0001");
    private static readonly RelationshipAnalyzer Compact = RelationshipAnalyzer.Create(new() { Rulesets = ["compact-2010"], AsOf = HouseRules.Day });

    [Fact]
    public void Assertions_ThatHold_PassForRulesInCode()
    {
        Term.Given(HouseRules.Grant(36)).ShouldBeSatisfied().At("/agreements/0").WithMessage("36 months are 12 more than asked for.").WithSubject("/agreements/0/termMonths").Everywhere();
        Term.Given(HouseRules.Grant(12)).ShouldBeViolated().At("/agreements/0/termMonths").WithMessageContaining("12 months").WithSeverity(Severity.Error);
        Term.Given(HouseRules.Grant(12, reason: true)).ShouldBeExplained();
        Term.Given("""{ "agreements": [{ "form": "grant" }] }""").ShouldBeUndetermined().WithMissing("/agreements/0/termMonths");
        Term.Given(new Partnership { Agreements = [] }).ShouldBeNotApplicable().At("/agreements");
        Term.Given(new Partnership()).ShouldBeUndetermined().At("/agreements").WithMissing("/agreements");
        RuleTest.For(House, "HSE0003").Given(new Partnership { Parties = [] }).ShouldBeSatisfied().WithValue("small");
        Term.ShouldHoldForAllExamples();
        Term.Rule.Title.ShouldBe("A grant runs for the term that the house asks for");
    }

    [Fact]
    public void Assertions_ThatHold_PassForRulesOfData()
    {
        var notice = RuleTest.For(Ruleset.LoadEmbedded("compact-2010").Ruleset!, "CMP4044");

        notice.ShouldHoldForAllExamples();
        notice.Given("""{ "agreements": [{ "terminationNoticeMonths": 1 }, { "terminationNoticeMonths": 6 }, {}] }""")
            .ShouldBeViolated().Findings.ShouldHaveSingleItem().ElementIndex.ShouldBe(0);
        RuleTest.For(Compact, "CMP4044").Given("""{ "context": { "country": "GB-ENG" }, "agreements": [{ "terminationNoticeMonths": 6 }] }""").ShouldBeSatisfied();
    }

    [Fact]
    public void AnotherOutcome_Fails_WithAllThatIsKnown()
    {
        Failure(() => Term.Given(HouseRules.Grant(null)).ShouldBeViolated()).ShouldBe(
            """
            HSE0001 A grant runs for the term that the house asks for
            HSE0001 expected violated, was undetermined.

            undetermined at '/agreements/0/termMonths' (agreement 1): Not stated: length of the agreement.
              not stated: /agreements/0/termMonths (length of the agreement)
              stated: /agreements/0/form (form of the agreement) is grant
              parameter: minimumTermMonths is 24 months, from ruleset house-rules, from 1 January 2026
              when: a => Fact.Of(a.Form) == AgreementForm.Grant -> yes
                agreement.form -> grant
              require: (a, facts) => Fact.Of(a.TermMonths) >= facts.Number(minimum) -> not stated
                agreement.termMonths -> not stated
                params.minimumTermMonths -> 24
            """,
            StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void EachStep_ThatIsNotSo_SaysWhatWas()
    {
        var violated = Term.Given(HouseRules.Grant(12)).ShouldBeViolated();
        var open = Term.Given(HouseRules.Grant(null)).ShouldBeUndetermined();
        var mixed = Term.Given(new Partnership { Agreements = [.. HouseRules.Grant(12).Agreements!, .. HouseRules.Grant(36).Agreements!] });

        Failure(() => violated.At("/agreements/1")).ShouldContain("HSE0001 expected violated at '/agreements/1', was violated at '/agreements/0'.");
        Failure(() => violated.WithMessage("No.")).ShouldContain("expected violated with the message \"No.\", was violated with \"The grant runs for 12 months; 24 are asked for.\".");
        Failure(() => violated.WithMessageContaining("No.")).ShouldContain("with \"No.\" in its message");
        Failure(() => violated.WithSeverity(Severity.Warning)).ShouldContain("expected violated with severity Warning, was violated with severity Error.");
        Failure(() => violated.WithSubject("/agreements/0")).ShouldContain("pointing at '/agreements/0/termMonths'");
        Failure(() => violated.WithValue("small")).ShouldContain("with the value 'small'");
        Failure(() => violated.WithMissing("/parties")).ShouldContain("expected violated with '/parties' missing, was violated with nothing missing.");
        Failure(() => open.WithMissing()).ShouldContain("expected undetermined with nothing missing, was undetermined with '/agreements/0/termMonths' missing.");
        Failure(() => mixed.ShouldBeViolated().Everywhere()).ShouldContain("expected violated everywhere, was violated and satisfied.");
        mixed.ShouldBeSatisfied().Findings.ShouldHaveSingleItem().ElementIndex.ShouldBe(1);
    }

    [Fact]
    public void DescriptionWithASlip_FailsBeforeItsOutcomeMisleads()
    {
        var message = Failure(() => Term.Given("""{ "agreements": [{ "form": "grant", "termMonth": 12 }] }""").ShouldBeUndetermined());

        message.ShouldStartWith("The description given to HSE0001 A grant runs for the term that the house asks for has problems:\n- RRD0021 ");
        message.ShouldContain("termMonths");
    }

    [Fact]
    public void CodeThatThrows_FailsEveryAssertionButOne()
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Fails", p => p.Agreements).Require(a => TruthValue.Known(a.Id!.Length > 3)).Reads("agreements[].termMonths").WithTexts();
        var given = RuleTest.For(rules.Build(), "HSE0001").Given(new Partnership { Agreements = [new()] });

        Failure(() => given.ShouldBeSatisfied()).ShouldContain("HSE0001 could not be evaluated. HSE0001 could not be evaluated: its code failed with NullReferenceException");
        given.ShouldNotBeEvaluated("NullReferenceException");
        Failure(() => given.ShouldNotBeEvaluated("something else")).ShouldContain("the diagnostic is: HSE0001 could not be evaluated");
        Failure(() => Term.Given(HouseRules.Grant(12)).ShouldNotBeEvaluated()).ShouldContain("expected that it could not be evaluated; was violated.");
    }

    [Fact]
    public void RuleThatIsOff_FailsWithTheProfile()
    {
        var profile = Profiles.Parse("""{ "name": "quiet", "title": "Quiet", "summary": "Little.", "rulesets": { "house-rules": {} }, "rules": { "HSE0001": { "severity": "none" } } }""");
        var analyzer = RelationshipAnalyzer.Create(new() { Profile = profile, Rulesets = [], AdditionalRulesets = [House] });

        Failure(() => RuleTest.For(analyzer, "HSE0001").Given(HouseRules.Grant(12)).ShouldBeViolated()).ShouldContain("has no outcome: the profile 'quiet' switches it off.");
    }

    [Fact]
    public void For_ARuleThatThereIsNot_IsMisuse()
    {
        Should.Throw<ArgumentException>(() => RuleTest.For(House, "HSE0010")).Message.ShouldContain("No rule 'HSE0010' is loaded; did you mean 'HSE0001'?");
        Should.Throw<InvalidOperationException>(() => RuleTest.For(Compact, "CMP4044").ShouldHoldForAllExamples());
    }

    [Fact]
    public void Examples_ThatDoNotHoldOrAreNotThere_AreAllNamed()
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Agreements have a procedure for disputes", p => p.Agreements)
            .Require(a => Fact.Of(a.DisputeProcedure)).Reads("agreements[].disputeProcedure")
            .WithTexts()
            .Example("Has one", Outcome.Violated, new() { Agreements = [new() { DisputeProcedure = true }] }, at: "/agreements/0", asOf: new(2026, 5, 1))
            .Example("Has none", Outcome.Violated, new() { Agreements = [new() { DisputeProcedure = false }] }, message: "No.");
        var ruleset = rules.Build();

        var message = Failure(RuleTest.For(ruleset, "HSE0001").ShouldHoldForAllExamples);

        message.ShouldContain("\n- no example has the outcome 'satisfied'");
        message.ShouldContain("\n- no example has the outcome 'undetermined'");
        message.ShouldContain("\n- example 'Has one': HSE0001 Agreements have a procedure for disputes\n  HSE0001 expected violated, was satisfied.");
        message.ShouldContain("expected violated with the message \"No.\"");
        Failure(RulesetTest.For(ruleset).ShouldHoldForAllExamples).ShouldContain("RRS0040");
    }

    private static string Failure(Action assertion) => Should.Throw<RuleAssertionException>(assertion).Message;

    private static class Profiles
    {
        public static RelationshipRules.Profiles.Profile Parse(string json) => RelationshipRules.Profiles.Profile.Parse(json).Profile!;
    }
}
