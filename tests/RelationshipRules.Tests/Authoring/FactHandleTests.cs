using RelationshipRules.Authoring;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Authoring;

/// <summary>Facts that are named once, as C#, and are read and declared by that.</summary>
public sealed class FactHandleTests
{
    private static readonly FactHandle<Agreement, AgreementForm> Form = FactHandle.Of((Agreement a) => a.Form);
    private static readonly FactHandle<Agreement, double> Term = FactHandle.Of((Agreement a) => a.TermMonths);
    private static readonly FactHandle<Agreement, double> Needed = FactHandle.Of((Agreement a) => a.OutcomeTimeMonths);
    private static readonly FactHandle<Agreement, double> Amount = FactHandle.Of((Agreement a) => a.AnnualValue?.Amount);
    private static readonly FactListHandle<Agreement, EligibleCost> Costs = FactHandle.Of((Agreement a) => a.EligibleCosts);
    private static readonly FactTest<Agreement> ReasonsGiven = FactHandle.Of((Agreement a) => a.ShortTermReasonsGiven);

    [Fact]
    public void Rule_OfHandles_AsksForWhatItReadsWithoutADeclaration()
    {
        var rules = Rules(out var minimum);
        rules.Rule("HSE0001", "A grant runs long enough", p => p.Agreements)
            .When(Form == AgreementForm.Grant)
            .Require(Term >= minimum)
            .ExplainedBy(ReasonsGiven)
            .Message(Outcome.Violated, "Too short.").Message(Outcome.Explained, "Short, with reasons.").Message(Outcome.Unexplained, "Short.")
            .Rationale("Because.").Remedy("Lengthen it.").Cites("handbook", "1");
        var analyzer = Analyzer(rules);

        Missing(new() { Id = "a" }).ShouldBe("/agreements/0/form");
        Missing(new() { Id = "a", Form = AgreementForm.Grant }).ShouldBe("/agreements/0/termMonths");
        Missing(new() { Id = "a", Form = AgreementForm.Grant, TermMonths = Known.Below(24) }).ShouldBe("/agreements/0/shortTermReasonsGiven");
        OutcomeOf(new() { Id = "a", Form = AgreementForm.Grant, TermMonths = Known.From(24) }).ShouldBe(Outcome.Satisfied);
        OutcomeOf(new() { Id = "a", Form = AgreementForm.Grant, TermMonths = 12, ShortTermReasonsGiven = false }).ShouldBe(Outcome.Violated);
        OutcomeOf(new() { Id = "a", Form = AgreementForm.Contract }).ShouldBe(Outcome.NotApplicable);

        string Missing(Agreement agreement) => Find(agreement).Missing.ShouldHaveSingleItem().Pointer;
        Outcome OutcomeOf(Agreement agreement) => Find(agreement).Outcome;
        Finding Find(Agreement agreement) => analyzer.Analyze(new Partnership { Agreements = [agreement] }).GetFindings("HSE0001").Single();
    }

    [Fact]
    public void Tests_Combine_AndReadWhatTheirPartsRead()
    {
        var agreement = new Agreement { Form = AgreementForm.Grant, TermMonths = 12, OutcomeTimeMonths = 36, AnnualValue = new(Known.Above(5000m), "GBP"), EligibleCosts = [EligibleCost.Training] };

        var test = ((Term < Needed) & !(Form != AgreementForm.Grant)) | (Amount <= 5000) | Costs.Contains(EligibleCost.Overheads);

        test.ToString().ShouldBe("(((termMonths < outcomeTimeMonths) & (!(form != Grant))) | (annualValue.amount <= 5000)) | (Overheads in eligibleCosts)");
        Judge(test, agreement).ShouldBe(Outcome.Satisfied);
        Judge(Amount > 5000, agreement).ShouldBe(Outcome.Satisfied);
        Judge(Costs.Contains(EligibleCost.Overheads), agreement).ShouldBe(Outcome.Violated);
        Judge(Costs.Is(costs => costs.Count == 1), agreement).ShouldBe(Outcome.Satisfied);
        Judge(Term.IsOneOf(12, 24), agreement).ShouldBe(Outcome.Satisfied);
        Judge(Term.Is(term => term.Is(months => months % 12 == 0)), agreement).ShouldBe(Outcome.Satisfied);
        Judge(Term == Needed, new()).ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    public void Rule_AboutTheDescription_TakesHandlesToo()
    {
        var rules = Rules(out _);
        rules.Rule("HSE0001", "The compact is young")
            .Require((FactHandle.Of((Partnership p) => p.Compact?.LastRevisedOn) >= new DateOnly(2024, 1, 1)) & (FactHandle.Of((Partnership p) => p.Context?.Country) == "GB"))
            .Message(Outcome.Violated, "It is old.").Rationale("Because.").Remedy("Revise it.").Cites("handbook", "1");

        var assessment = Analyzer(rules).Analyze(new Partnership { Compact = new() { LastRevisedOn = new DateOnly(2025, 3, 1) } });

        assessment.GetFindings("HSE0001").Single().Missing.ShouldHaveSingleItem().Pointer.ShouldBe("/context/country");
    }

    [Fact]
    public void Handle_OfSomethingElseThanAFact_IsRefused()
    {
        Should.Throw<ArgumentException>(() => FactHandle.Of((Agreement a) => a.TermMonths ?? 12)).Message.ShouldContain("is no fact of a part");
        Should.Throw<ArgumentException>(() => FactHandle.Of((Agreement a) => Helper(a))).Message.ShouldContain("write it like (Agreement a) => a.TermMonths");
        FactHandle.Of(static (Agreement x) => x.TermMonths).Path.ShouldBe("termMonths");

        static Known<int>? Helper(Agreement agreement) => agreement.TermMonths;
    }

    /// <summary>A parameter that a fact cannot be compared with is told when the ruleset is built, and not when the first description is judged.</summary>
    [Fact]
    public void ParameterThatIsNotOfTheFactsType_IsToldWithTheRule()
    {
        var rules = Rules(out var minimum);
        var form = rules.Parameter("form", "The form").Value("grant", new(2020, 1, 1)).Ours("It is so.");
        rules.Rule("HSE0001", "A rule", p => p.Agreements).When(ReasonsGiven).Require((Form == form) | (Term < minimum)).Message(Outcome.Violated, "No.").Rationale("Because.").Remedy("Do it.").Cites("handbook", "1");
        rules.Rule("HSE0002", "Another", p => p.Agreements).When(Term >= form).Require(ReasonsGiven).Message(Outcome.Violated, "No.").Rationale("Because.").Remedy("Do it.").Cites("handbook", "1");

        rules.TryBuild(out _, out var diagnostics).ShouldBeFalse();

        diagnostics.Select(d => (d.Id, d.Location!.Path, d.Location.Pointer)).ShouldBe([("RRS0070", "house-rules/HSE0001", "/require"), ("RRS0070", "house-rules/HSE0002", "/when")]);
        diagnostics[0].Message.ShouldStartWith("params.form cannot be compared with a choice, AgreementForm");
        diagnostics[1].Message.ShouldBe("params.form is a text and is compared with a number.");
        Should.Throw<AnalyzerConfigurationException>(rules.Build).Message.ShouldContain("HSE0001");
    }

    [Fact]
    public void Handle_OfAPartThatIsSaidToBeThere_ReadsWhatIsStated()
    {
        var amount = FactHandle.Of((Agreement a) => a.AnnualValue!.Amount);

        amount.Path.ShouldBe("annualValue.amount");
        FactHandle.Of((Agreement a) => a!
            .AnnualValue!.Currency!).Path.ShouldBe("annualValue.currency");
        Judge(amount > 5000, new() { AnnualValue = new(6000, "GBP") }).ShouldBe(Outcome.Satisfied);
        Judge(amount > 5000, new()).ShouldBe(Outcome.Undetermined);
        ReasonsGiven.ToString().ShouldBe("shortTermReasonsGiven");
    }

    private static Outcome Judge(FactTest<Agreement> test, Agreement agreement)
    {
        var rules = Rules(out _);
        rules.Rule("HSE0001", "A rule", p => p.Agreements).Require(test).Message(Outcome.Violated, "No.").Rationale("Because.").Remedy("Do it.").Cites("handbook", "1");
        return Analyzer(rules).Analyze(new Partnership { Agreements = [agreement] }).GetFindings("HSE0001").Single().Outcome;
    }

    private static RelationshipAnalyzer Analyzer(RulesetBuilder rules) => RelationshipAnalyzer.Create(new() { AdditionalRulesets = [rules.Build()], AsOf = new(2026, 11, 1) });

    private static RulesetBuilder Rules(out ParameterBuilder minimum)
    {
        var rules = new RulesetBuilder("house-rules", "Rules of our house", verifiedOn: new(2026, 11, 1));
        rules.Source(new() { Key = "handbook", Title = "Grants handbook" });
        minimum = rules.Parameter("minimumTermMonths", "Shortest term", "months").Value(24, new(2020, 1, 1)).Ours("It is so.");
        return rules;
    }
}
