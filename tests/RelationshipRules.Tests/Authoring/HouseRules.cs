using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Authoring;

/// <summary>A ruleset in code that uses every part of the builder, and an analyzer that runs it.</summary>
internal static class HouseRules
{
    public static readonly DateOnly Day = new(2026, 11, 1);

    /// <summary>A builder with a source, for rules to be added.</summary>
    public static RulesetBuilder Start(string name = "house-rules")
    {
        var rules = new RulesetBuilder(name, "Rules of our house", Day);
        rules.Source(new() { Key = "handbook", Title = "Grants handbook", Year = 2026 });
        return rules;
    }

    /// <summary>A rule with all its texts, for its conditions to be added.</summary>
    public static RuleBuilder<TPart> WithTexts<TPart>(this RuleBuilder<TPart> rule)
        where TPart : class => rule
            .Message(Outcome.Violated, "Not as the house asks.")
            .Rationale("The house has found it wise.")
            .Remedy("Change it.")
            .Cites("handbook", "section 2");

    /// <summary>The builder itself, after something was added to it.</summary>
    public static RulesetBuilder With(this RulesetBuilder rules, Action<RulesetBuilder> add)
    {
        add(rules);
        return rules;
    }

    public static Ruleset Create()
    {
        var rules = Start();
        rules.Version("2.1.0").Summary("What our house asks for beyond the Compact.").Category("funding", "Funding");
        var minimum = rules.Parameter("minimumTermMonths", "Shortest term", "months").Value(24, new(2026, 1, 1)).Cites("handbook", "section 2.1");

        rules.Rule("HSE0001", "A grant runs for the term that the house asks for", p => p.Agreements)
            .Kind(RuleKind.Undertaking)
            .Addressee(Addressee.Government)
            .Category("funding")
            .Severity(Severity.Error)
            .Tags("funding", "term")
            .When(a => Fact.Of(a.Form) == AgreementForm.Grant).Reads("agreements[].form")
            .Require((a, facts) => Fact.Of(a.TermMonths) >= facts.Number(minimum)).Reads("agreement.termMonths").Reads(minimum)
            .ExplainedBy(a => Fact.Of(a.ShortTermReasonsGiven)).Reads("agreement.shortTermReasonsGiven")
            .Focus("agreement.termMonths")
            .Message(Outcome.Violated, "The grant runs for {agreement.termMonths} months; {params.minimumTermMonths} are asked for.")
            .Message(Outcome.Explained, "The grant is short, and the agreement says why.")
            .Message(Outcome.Unexplained, "The grant is short; does the agreement say why?")
            .Message(Outcome.Satisfied, (a, facts) => FormattableString.Invariant($"{a.TermMonths} months are {a.TermMonths?.Exact - (facts.Number(minimum).TryGet(out var least) ? least : 0)} more than asked for."))
            .Rationale("Staff leave before short grants end.")
            .Remedy("Offer a term of two years or more.")
            .Notes("Pilots are looked at one by one.")
            .Cites("handbook", "section 2", "4", "term of grants")
            .ConflictsWith("HSE0002", "A longer term may mean less money a year.")
            .Example("Three years", Outcome.Satisfied, Grant(36))
            .Example("One year", Outcome.Violated, Grant(12), message: "The grant runs for 12 months; 24 are asked for.", subject: "/agreements/0/termMonths")
            .Example("One year with reasons", Outcome.Explained, Grant(12, reason: true))
            .Example("One year and perhaps reasons", Outcome.Unexplained, new() { Agreements = [new() { Form = AgreementForm.Grant, TermMonths = 12 }] }, missing: ["/agreements/0/shortTermReasonsGiven"])
            .Example("Term not stated", Outcome.Undetermined, Grant(null), missing: ["/agreements/0/termMonths"])
            .Example("Not a grant", Outcome.NotApplicable, new() { Agreements = [new() { Form = AgreementForm.Contract }] });

        rules.Rule("HSE0002", "Some agreement gives money in advance")
            .Require(p => Fact.Of(p.Agreements).Any(a => Fact.Of(a.PaymentTiming) == PaymentTiming.Advance)).Reads("agreements[].paymentTiming")
            .WithTexts();

        rules.Rule("HSE0003", "The size of the partnership")
            .Classify(p => p.Parties is { } parties ? parties.Count > 3 ? "large" : "small" : null).Reads("parties")
            .Rationale("The house counts.")
            .Cites("handbook", "section 3");

        return rules.Build();
    }

    public static RelationshipAnalyzer Analyzer(params Ruleset[] rulesets) =>
        RelationshipAnalyzer.Create(new() { Rulesets = [], AdditionalRulesets = rulesets, AsOf = Day });

    public static Partnership Grant(int? termMonths, bool? reason = null) =>
        new() { Agreements = [new() { Form = AgreementForm.Grant, TermMonths = termMonths, ShortTermReasonsGiven = reason ?? (termMonths is null ? null : false) }] };
}
