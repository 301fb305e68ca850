using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests.Authoring;

/// <summary>Rules of data and the same rules in code: outcome by outcome, missing fact by missing fact.</summary>
public sealed class CodeTwinProperties
{
    private static readonly RelationshipAnalyzer Data = HouseRules.Analyzer(Create(inCode: false));
    private static readonly RelationshipAnalyzer Code = HouseRules.Analyzer(Create(inCode: true));

    [Fact]
    public void Outcomes_OfARuleAndItsTwin_AreEqual_OnRandomDescriptions()
    {
        var seen = new Dictionary<(string, Outcome), int>();
        for (var seed = 0; seed < 700; seed++)
        {
            var document = PartnershipDocument.Parse(new RandomDescriptions(seed).Next(0.3 + (seed % 7 / 10.0)).ToJsonString());
            var data = Data.Analyze(document);
            var code = Code.Analyze(document);

            code.Outcomes.Select(o => (o.Rule.Id, o.ElementIndex, o.Outcome)).ShouldBe(data.Outcomes.Select(o => (o.Rule.Id, o.ElementIndex, o.Outcome)), $"seed {seed}");
            code.Diagnostics.ShouldBe(data.Diagnostics);
            foreach (var (first, second) in data.Outcomes.Zip(code.Outcomes))
            {
                seen[(first.Rule.Id, first.Outcome)] = seen.GetValueOrDefault((first.Rule.Id, first.Outcome)) + 1;
                var (expected, actual) = (data.GetFinding(first), code.GetFinding(second));
                actual.Fingerprint.ShouldBe(expected.Fingerprint);
                if (first.Outcome is Outcome.Violated or Outcome.Explained)
                {
                    actual.Message.ShouldBe(expected.Message, $"seed {seed}");
                }

                // A condition knows which of its parts decide; code names all that it declares.
                expected.Missing.Select(m => m.Pointer).ShouldBeSubsetOf(actual.Missing.Select(m => m.Pointer), $"seed {seed}");
                (actual.Missing.Count > 0).ShouldBe(expected.Missing.Count > 0);
            }
        }

        // The property says little unless the descriptions reach every outcome.
        seen.Keys.Count(k => k.Item2 == Outcome.Satisfied).ShouldBe(4);
        seen.Keys.Count(k => k.Item2 == Outcome.Violated).ShouldBe(4);
        seen.Keys.Count(k => k.Item2 == Outcome.Undetermined).ShouldBe(4);
        seen.ShouldContainKey(("TWN0001", Outcome.Explained));
        seen.ShouldContainKey(("TWN0001", Outcome.NotApplicable));
    }

    [Fact]
    public void Descriptors_OfARuleAndItsTwin_NameTheSameFactsAndParameters()
    {
        foreach (var (data, code) in Data.Rules.Zip(Code.Rules, (data, code) => (Data.GetRule(data.Id), Code.GetRule(code.Id))))
        {
            code.FactPaths.ShouldBe(data.FactPaths, ignoreOrder: true);
            code.Parameters.Select(p => p.Name).ShouldBe(data.Parameters.Select(p => p.Name));
            code.ElementName.ShouldBe(data.ElementName);
        }
    }

    private static Ruleset Create(bool inCode)
    {
        var rules = HouseRules.Start("twins");
        var least = rules.Parameter("least", "Least", "months").Value(24, new(2026, 1, 1)).Ours("we think so");

        var term = rules.Rule("TWN0001", "Grants are long", p => p.Agreements).WithTexts().Message(Outcome.Explained, "Explained with {agreement.termMonths} months.").Message(Outcome.Unexplained, "Perhaps explained with {agreement.termMonths} months.");
        var anyInAdvance = rules.Rule("TWN0002", "Some agreement pays in advance").WithTexts();
        var weeks = rules.Rule("TWN0003", "Consultations are long and announced, or explained", p => p.Consultations).WithTexts();
        var vision = rules.Rule("TWN0004", "There is a vision, or all agreements have a way out").WithTexts();
        if (!inCode)
        {
            term.When("agreement.form == 'grant'").Require("agreement.termMonths >= params.least").ExplainedBy("agreement.shortTermReasonsGiven");
            anyInAdvance.Require("agreements.exists(a, a.paymentTiming == 'advance')");
            weeks.Require("consultation.durationWeeks >= 12 && consultation.announcedWeeksBefore > 0 || consultation.departureReasonsGiven");
            vision.Require("information.dataPublished || agreements.all(a, a.exitPlan)");
            return rules.Build();
        }

        term.When(a => Fact.Of(a.Form) == AgreementForm.Grant).Reads("agreements[].form")
            .Require((a, facts) => Fact.Of(a.TermMonths) >= facts.Number(least)).Reads("agreements[].termMonths").Reads(least)
            .ExplainedBy(a => Fact.Of(a.ShortTermReasonsGiven)).Reads("agreements[].shortTermReasonsGiven");
        anyInAdvance.Require(p => Fact.Of(p.Agreements).Any(a => Fact.Of(a.PaymentTiming) == PaymentTiming.Advance)).Reads("agreements[].paymentTiming");
        weeks.Require(c => ((Fact.Of(c.DurationWeeks) >= 12) & (Fact.Of(c.AnnouncedWeeksBefore) > 0)) | Fact.Of(c.DepartureReasonsGiven))
            .Reads("consultation.durationWeeks", "consultation.announcedWeeksBefore", "consultation.departureReasonsGiven");
        vision.Require(p => Fact.Of(p.Information?.DataPublished) | Fact.Of(p.Agreements).All(a => Fact.Of(a.ExitPlan)))
            .Reads("information.dataPublished", "agreements[].exitPlan");
        return rules.Build();
    }
}
