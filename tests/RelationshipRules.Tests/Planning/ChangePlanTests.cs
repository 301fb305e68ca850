using System.Text.Json;
using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests.Planning;

/// <summary>How the ways to settle a departure follow from its condition.</summary>
public sealed class ChangePlanTests
{
    private static readonly Value FirstOf2026 = Value.From((DateOnly?)new DateOnly(2026, 1, 1));

    private const string Facts = """
        {
          "parties": [ { "id": "town", "kind": "localGovernment" }, { "id": "centre", "name": "Advice Centre", "kind": "civilSociety", "independencePolicy": [], "reservesMonths": 1 } ],
          "relationship": { "governmentTone": "hostile" },
          "agreements": [
            { "id": "g1", "form": "grant", "termMonths": 12, "outcomeTimeMonths": 30, "terminationNoticeMonths": 1, "exitPlan": false, "costCoverageShare": 0.5, "lateReports": 2,
              "reportingHoursPerYear": 100, "annualValue": { "amount": 20000, "currency": "GBP" }, "eligibleCosts": [ "overheads" ], "requiredTasks": [ "enforcementAccess" ],
              "riskDiscussed": false, "riskCarriedBy": "provider", "deliveryDiscretion": "none", "paymentTiming": "arrears" },
            { "id": "g2", "termMonths": 36, "exitPlan": true, "terminationNoticeMonths": 4 }
          ],
          "governance": { "oversightMeasures": [ "visits" ], "decisionRule": "governmentDecides" },
          "compact": { "lastRevisedOn": "2010-12-01" },
          "context": { "country": "GB-ENG", "publicSupportTrend": "falling" }
        }
        """;

    [Theory]
    [InlineData("agreement.terminationNoticeMonths >= 3", "termination notice: from 1 month to at least 3 months")]
    [InlineData("agreement.terminationNoticeMonths > 2.0", "termination notice: from 1 month to more than 2 months")]
    [InlineData("3.0 <= agreement.terminationNoticeMonths", "termination notice: from 1 month to at least 3 months")]
    [InlineData("agreement.terminationNoticeMonths == 2", "termination notice: from 1 month to 2 months")]
    [InlineData("!(agreement.terminationNoticeMonths < 3.0)", "termination notice: from 1 month to at least 3 months")]
    [InlineData("agreement.terminationNoticeMonths * 2.0 - 1.0 >= 5.0", "termination notice: from 1 month to at least 3 months")]
    [InlineData("agreement.terminationNoticeMonths >= 3 && agreement.terminationNoticeMonths <= 6", "termination notice: from 1 month to at least 3 months")]
    [InlineData("agreement.termMonths == 1", "length of the agreement: from 12 months to 1 month")]
    [InlineData("agreement.termMonths < 2", "length of the agreement: from 12 months to at most 1 month")]
    [InlineData("agreement.costCoverageShare >= 1.0", "share of the full cost that is paid: from 50 per cent to 100 per cent")]
    [InlineData("agreement.costCoverageShare > 0.5", "share of the full cost that is paid: from 50 per cent to more than 50 per cent")]
    [InlineData("agreement.termMonths >= agreement.outcomeTimeMonths", "length of the agreement: from 12 months to at least 30 months")]
    [InlineData("agreement.reportingHoursPerYear * 1000.0 / agreement.annualValue.amount <= 2.0", "time spent on reports: from 100 hours per year to at most 40 hours per year")]
    [InlineData("agreement.annualValue.amount >= 30000.0", "annual value: from GBP 20,000 to at least GBP 30,000")]
    [InlineData("agreement.exitPlan", "exit plan: from no to yes")]
    [InlineData("agreement.exitPlan == true", "exit plan: from no to yes")]
    [InlineData("agreement.riskCarriedBy != 'provider'", "bearer of the risks: from the organisation to shared, funder or party in control")]
    [InlineData("agreement.riskCarriedBy in ['shared', 'partyInControl']", "bearer of the risks: from the organisation to shared or party in control")]
    [InlineData("agreement.paymentTiming == 'advance'", "timing of payment: from arrears to advance")]
    [InlineData("!(agreement.paymentTiming in ['arrears', 'results'])", "timing of payment: from arrears to milestones, instalments or advance")]
    [InlineData("'training' in agreement.eligibleCosts && 'volunteerCosts' in agreement.eligibleCosts", "costs that may be paid: add training and volunteer costs")]
    [InlineData("!('overheads' in agreement.eligibleCosts)", "costs that may be paid: none any more")]
    [InlineData("size(agreement.requiredTasks) == 0", "sensitive tasks demanded: none any more")]
    [InlineData("!agreement.requiredTasks.exists(t, t in ['clientDataToEnforcement', 'enforcementAccess'])", "sensitive tasks demanded: none any more")]
    [InlineData("agreement.eligibleCosts.all(c, c == 'training')", "costs that may be paid: none any more")]
    [InlineData("agreement.eligibleCosts.exists(c, c in ['training', 'networking'])", "costs that may be paid: add training or networking")]
    [InlineData("size(agreement.eligibleCosts) >= 3", "costs that may be paid: add at least 2, such as service delivery and training")]
    [InlineData("['training', 'networking'].all(c, c in agreement.eligibleCosts)", "costs that may be paid: add training and networking")]
    [InlineData("['training', 'networking', 'overheads'].filter(c, !(c in agreement.eligibleCosts)).size() <= 1", "costs that may be paid: add training")]
    [InlineData("agreement.form == 'grant' ? agreement.exitPlan : false", "exit plan: from no to yes")]
    public void Way_OfACondition_IsTheSmallestChange(string require, string text)
    {
        var plan = Plan(new TestRuleset().Rule("TST0001", require, scope: "agreements", when: "agreement.id == 'g1'"));

        plan.Steps.ShouldHaveSingleItem().IsSettled.ShouldBeTrue();
        plan.Changes.ShouldHaveSingleItem().Text.ShouldBe($"agreement g1: {text}");
    }

    [Theory]
    [InlineData("agreement.termMonths >= 20", """{ "from": 12, "to": 23 }""", "length of the agreement: from 12 to 23 months to at least 20 months")]
    [InlineData("agreement.termMonths >= 20 && agreement.termMonths <= 22", """{ "from": 12, "to": 23 }""", "length of the agreement: from 12 to 23 months to 20 months")]
    [InlineData("agreement.termMonths <= 20", """{ "from": 12, "to": 23 }""", "length of the agreement: from 12 to 23 months to at most 20 months")]
    [InlineData("agreement.termMonths >= 20", """{ "below": 12 }""", "length of the agreement: from less than 12 months to at least 20 months")]
    [InlineData("agreement.termMonths >= 20", """{ "from": 12 }""", "length of the agreement: from at least 12 months to at least 20 months")]
    [InlineData("agreement.termMonths <= 20", """{ "from": 12 }""", "length of the agreement: from at least 12 months to at most 20 months")]
    public void Way_OfANumberWithinBounds_AsksForNoMoreThanTheRule(string require, string stated, string text)
    {
        var plan = Plan(new TestRuleset().Rule("TST0001", $"{require} && agreement.exitPlan", scope: "agreements"), PartnershipDocument.Parse($"{{ \"agreements\": [ {{ \"id\": \"g1\", \"exitPlan\": false, \"termMonths\": {stated} }} ] }}"));

        plan.Changes.Select(change => change.Text).ShouldContain($"agreement g1: {text}");
    }

    [Theory]
    [InlineData("agreements", "agreement.termMonths >= 24", """ "startsOn": "2026-01-01", "endsOn": "2026-12-31" """, "end of the agreement: from 31 December 2026 to 31 December 2027 or later (length of the agreement: from 12 months to 24 months)")]
    [InlineData("agreements", "agreement.termMonths > 12", """ "startsOn": "2026-01-31", "endsOn": "2026-12" """, "end of the agreement: from December 2026 to 27 February 2027 or later (length of the agreement: from 10 to 11 months to 13 months)")]
    [InlineData("agreements", "agreement.termMonths <= 6", """ "startsOn": "2026-01-01", "endsOn": "2026-12-31" """, "end of the agreement: from 31 December 2026 to 30 July 2026 or earlier (length of the agreement: from 12 months to 6 months)")]
    [InlineData("agreements", "agreement.termMonths == 24", """ "startsOn": "2026-01-01", "endsOn": "2026-12-31" """, "end of the agreement: from 31 December 2026 to 31 December 2027 (length of the agreement: from 12 months to 24 months)")]
    [InlineData("agreements", "agreement.termMonths >= 24", """ "startsOn": "2026-01-01", "endsOn": "2026-12-31", "termMonths": 12 """, "end of the agreement: from 31 December 2026 to 31 December 2027 or later", "length of the agreement: from 12 months to at least 24 months")]
    [InlineData("agreements", "agreement.termMonths >= 24", """ "startsOn": "2026-01-01", "termMonths": 12 """, "length of the agreement: from 12 months to at least 24 months")]
    [InlineData("agreements", "agreement.spendWithinMonths >= 12.0", """ "startsOn": "2026-01-01", "spendBy": "2026-06-30" """, "last day to spend the money: from 30 June 2026 to 31 December 2026 or later (time to spend the money: from 6 months to 12 months)")]
    [InlineData("consultations", "consultation.durationWeeks >= 12.0", """ "openedOn": "2027-01-01", "closedOn": "2027-01-31" """, "close of the consultation: from 31 January 2027 to 25 March 2027 or later (length of the consultation: from 4 weeks to 12 weeks)")]
    [InlineData("fundingChanges", "fundingChange.noticeMonths >= 3.0", """ "decidedOn": "2027-01-01", "writtenOn": "2027-01-31", "effectiveOn": "2027-03-01" """, "day on which the change takes effect: from 1 March 2027 to 30 April 2027 or later (notice of the change: from 1 month to 3 months)")]
    [InlineData("fundingChanges", "fundingChange.noticeInWriting", """ "decidedOn": "2027-01-01", "writtenOn": "2027-03-02", "effectiveOn": "2027-03-01" """, "day on which the change takes effect: from 1 March 2027 to 2 March 2027 or later")]
    [InlineData("fundingChanges", "fundingChange.noticeInWriting", """ "decidedOn": "2027-01-01", "writtenOn": "2027-03-02", "effectiveOn": "2027-03-01", "noticeInWriting": false """, "day on which the change takes effect: from 1 March 2027 to 2 March 2027 or later", "notice in writing: from no to yes")]
    public void Span_BetweenTwoDays_IsMadeLongerByMovingTheSecond(string list, string require, string facts, params string[] changes)
    {
        var plan = Plan(new TestRuleset().Rule("TST0001", require, scope: list), PartnershipDocument.Parse($"{{ \"{list}\": [ {{ \"id\": \"g1\", {facts} }} ] }}"));

        plan.Steps.ShouldHaveSingleItem().IsSettled.ShouldBeTrue();
        plan.Changes.Select(change => change.Text[(change.Text.IndexOf(':', StringComparison.Ordinal) + 2)..]).ShouldBe(changes, ignoreOrder: true);
        plan.Effect.After.Contradictions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""["insurance", "incidentsTold", "visits", "quotes"]""", "agreement g1: what the terms ask besides: without visits and quotes")]
    [InlineData("""{ "has": ["insurance", "visits"] }""", "agreement g1: what the terms ask besides: without visits")]
    public void Choices_ThatAreTooManyOfACountedKind_LeaveTheList(string stated, string text)
    {
        var document = PartnershipDocument.Parse($"{{ \"agreements\": [ {{ \"id\": \"g1\", \"termsAsk\": {stated} }} ] }}");
        var plan = Plan(new TestRuleset().Rule("TST0001", "size(agreement.termsAsk.filter(t, !(t in ['incidentsTold', 'otherMoneyTold']))) <= 1", scope: "agreements"), document);

        plan.Steps.ShouldHaveSingleItem().IsSettled.ShouldBeTrue();
        plan.Changes.ShouldHaveSingleItem().Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("governance.decisionRule in ['consensus', 'majority'] || relationship.governmentTone == 'praising'", "/governance/decisionRule")]
    [InlineData("agreements.all(a, a.exitPlan && a.terminationNoticeMonths >= 3)", "/agreements/0/exitPlan", "/agreements/0/terminationNoticeMonths")]
    [InlineData("agreements.exists(a, a.exitPlan && a.terminationNoticeMonths >= 6)", "/agreements/1/terminationNoticeMonths")]
    [InlineData("agreements.filter(a, a.terminationNoticeMonths >= 6).size() >= 2", "/agreements/0/terminationNoticeMonths", "/agreements/1/terminationNoticeMonths")]
    [InlineData("agreements.filter(a, a.id == 'g1').all(a, a.exitPlan)", "/agreements/0/exitPlan")]
    [InlineData("parties.exists(p, p.kind == 'civilSociety' && p.reservesMonths >= 3)", "/parties/1/reservesMonths")]
    [InlineData("params.day <= addYears(compact.lastRevisedOn, 3)", "/compact/lastRevisedOn")]
    [InlineData("daysBetween(compact.lastRevisedOn, params.day) <= 3 * 365", "/compact/lastRevisedOn")]
    [InlineData("yearsBetween(compact.lastRevisedOn, params.day) < 3", "/compact/lastRevisedOn")]
    [InlineData("monthsBetween(params.day, compact.lastRevisedOn) >= 2", "/compact/lastRevisedOn")]
    [InlineData("compact.lastRevisedOn >= params.day", "/compact/lastRevisedOn")]
    public void Way_OverTheDescription_ChangesTheseFacts(string require, params string[] pointers)
    {
        var plan = Plan(new TestRuleset().Parameter("day", FirstOf2026, ConditionType.Day).Rule("TST0001", require));

        plan.Steps.ShouldHaveSingleItem().IsSettled.ShouldBeTrue();
        plan.Changes.Select(change => change.Pointer).ShouldBe(pointers, ignoreOrder: true);
    }

    [Theory]
    [InlineData("agreement.independenceClause", "independence clause: yes (not stated so far)")]
    [InlineData("agreement.reviewIntervalMonths <= 12", "interval of joint reviews: 0 months (not stated so far)")]
    [InlineData("agreement.reviewIntervalMonths >= 12", "interval of joint reviews: at least 12 months (not stated so far)")]
    [InlineData("size(agreement.cashFlowMeasures) > 0", "measures for cash flow: at least one, such as advance considered (not stated so far)")]
    [InlineData("size(agreement.unpaidTasks) == 0", "unpaid tasks: none (not stated so far)")]
    public void Fact_ThatIsNotStatedAndNeededAsWell_IsPartOfTheWay(string also, string text)
    {
        var way = Plan(new TestRuleset().Rule("TST0001", $"agreement.exitPlan && {also}", scope: "agreements", when: "agreement.id == 'g1'")).Steps.ShouldHaveSingleItem().Chosen.ShouldNotBeNull();

        way.Changes.Select(change => change.Text).ShouldBe(["agreement g1: exit plan: from no to yes", $"agreement g1: {text}"], ignoreOrder: true);
        way.Changes.Count(change => change.From is null).ShouldBe(1);
    }

    [Theory]
    [InlineData("forums.exists(f, f.meetingsPerYear > 0)", "forums")]
    [InlineData("agreements.filter(a, a.exitPlan).size() >= 3", "agreements")]
    public void Departure_ThatTakesANewElement_IsSaidToBeSo(string require, string list)
    {
        var document = PartnershipDocument.Parse("""{ "forums": [], "agreements": [ { "exitPlan": true } ] }""");
        var step = Plan(new TestRuleset().Rule("TST0001", require), document).Steps.ShouldHaveSingleItem();

        step.Reason.ShouldBe($"No change of a fact that a party can change would satisfy it. Something new among the {list} might; a plan makes up no such thing.");
    }

    [Fact]
    public void ListInPart_FromWhichSeveralAreToBeAway_NamesAllOfThemAsAway()
    {
        var document = PartnershipDocument.Parse("""{ "agreements": [ { "requiredTasks": { "has": [ "policyPromotion" ] } } ] }""");
        var change = Plan(new TestRuleset().Rule("TST0001", "agreements.all(a, !('enforcementSupport' in a.requiredTasks) && !('policyPromotion' in a.requiredTasks))"), document).Changes.ShouldHaveSingleItem();

        change.Pointer.ShouldBe("/agreements/0/requiredTasks");
    }

    [Fact]
    public void Texts_OfAList_AreTakenOutButNotMadeUp()
    {
        var document = PartnershipDocument.Parse("""{ "agreements": [ { "unpaidTasks": [ "interpreting" ] } ] }""");
        var change = Plan(new TestRuleset().Rule("TST0001", "agreements.all(a, size(a.unpaidTasks) == 0)"), document).Changes.ShouldHaveSingleItem();

        change.To.ShouldBe(Array.Empty<string>());
        Plan(new TestRuleset().Rule("TST0001", "agreements.all(a, size(a.unpaidTasks) > 1)"), document).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Date_ThatIsTooEarly_IsProposedAsTheFirstThatDoes()
    {
        var change = Plan(new TestRuleset().Parameter("day", FirstOf2026, ConditionType.Day).Rule("TST0001", "compact.lastRevisedOn > params.day")).Changes.ShouldHaveSingleItem();

        change.To.ShouldBe("2026-01-02");
        change.ToText.ShouldBe("2 January 2026 or later");
    }

    [Fact]
    public void DerivedFact_OfAnElementAndOfTheWhole_IsWorkedBackToWhatIsStated()
    {
        var rules = new TestRuleset()
            .Derived("agreements[].hoursPerThousand", FactType.Number, ConditionType.Double, "agreement.reportingHoursPerYear * 1000.0 / agreement.annualValue.amount")
            .Derived("governance.isShared", FactType.Boolean, ConditionType.Bool, "governance.decisionRule in ['consensus', 'majority'] ? true : false")
            .Rule("TST0001", "agreement.hoursPerThousand <= 2.0", scope: "agreements", when: "agreement.id == 'g1'")
            .Rule("TST0002", "governance.isShared");

        Plan(rules).Changes.Select(change => change.Pointer).ShouldBe(["/agreements/0/reportingHoursPerYear", "/governance/decisionRule"]);
    }

    [Theory]
    [InlineData("context.publicSupportTrend == 'rising'")]
    [InlineData("context.country == 'FR'")]
    [InlineData("agreement.id == 'g9'")]
    [InlineData("context.country.startsWith('FR')")]
    [InlineData("agreement.terminationNoticeMonths >= 3 && agreement.terminationNoticeMonths <= 2")]
    [InlineData("agreement.costCoverageShare > 1.0")]
    [InlineData("agreement.reviewIntervalMonths * 2 == 1 && context.country == 'FR'")]
    public void Departure_ThatNoPartyCanChange_IsSaidToBeSo(string require)
    {
        var plan = Plan(new TestRuleset().Rule("TST0001", require, scope: "agreements", when: "agreement.id == 'g1'"));

        plan.Changes.ShouldBeEmpty();
        var step = plan.Steps.ShouldHaveSingleItem();
        step.Alternatives.ShouldBeEmpty();
        step.Reason.ShouldBe("No change of a fact that a party can change would satisfy it.");
        plan.ToJsonPatch().ShouldBe("[]\n");
    }

    [Fact]
    public void Change_ThatServesSeveralRules_IsPlannedOnce()
    {
        var plan = Plan(new TestRuleset()
            .Rule("TST0001", "agreement.terminationNoticeMonths >= 3", scope: "agreements")
            .Rule("TST0002", "agreements.all(a, a.terminationNoticeMonths >= 2)")
            .Rule("TST0003", "agreements.filter(a, a.id == 'g1').all(a, a.exitPlan || a.terminationNoticeMonths >= 3.0)"));

        var change = plan.Changes.ShouldHaveSingleItem();
        change.To.ShouldBe(3.0);
        change.From.ShouldBe(1.0);
        change.Satisfies.Select(finding => finding.Rule.Id).ShouldBe(["TST0001", "TST0002", "TST0003"]);
        plan.Effect.After.Summary.Violated.ShouldBe(0);
    }

    [Fact]
    public void Changes_ThatServeMoreRules_ComeFirst()
    {
        var plan = Plan(new TestRuleset()
            .Rule("TST0001", "agreements.all(a, a.exitPlan)")
            .Rule("TST0002", "agreements.all(a, a.disputeProcedure)")
            .Rule("TST0003", "agreements.all(a, a.terminationNoticeMonths >= 2)")
            .Rule("TST0004", "agreement.terminationNoticeMonths >= 3", scope: "agreements"), PartnershipDocument.Parse("""
                { "agreements": [{ "id": "g1", "exitPlan": false, "disputeProcedure": false, "terminationNoticeMonths": 1 }] }
                """));

        plan.Changes.Select(change => change.Pointer).ShouldBe(["/agreements/0/terminationNoticeMonths", "/agreements/0/disputeProcedure", "/agreements/0/exitPlan"]);
    }

    [Fact]
    public void Rules_ThatWantDifferentThings_AreShownAsConflict()
    {
        var plan = Plan(new TestRuleset()
            .Rule("TST0001", "agreements.filter(a, a.id == 'g1').all(a, a.paymentTiming == 'advance')", severity: Severity.Error)
            .Rule("TST0002", "agreements.filter(a, a.id == 'g1').all(a, a.paymentTiming == 'results')")
            .Rule("TST0003", "agreements.filter(a, a.id == 'g1').all(a, a.paymentTiming != 'advance')"));

        plan.Steps.Select(step => step.IsSettled).ShouldBe([true, false]);
        plan.Steps[1].Reason.ShouldNotBeNull();
        plan.Changes.ShouldHaveSingleItem().Breaks.ShouldHaveSingleItem().Rule.Id.ShouldBe("TST0003");
        plan.Conflicts.Select(conflict => (conflict.Rule.Id, conflict.Other.Id)).ShouldBe([("TST0001", "TST0003"), ("TST0001", "TST0002")]);
    }

    [Fact]
    public void Rules_ThatDeclareAConflict_AreShownWithItsReason()
        => Plan(new TestRuleset()
            .Rule("TST0001", "agreements.filter(a, a.id == 'g1').all(a, a.exitPlan)", conflicts: new ConflictReference("TST0002", "They pull apart."))
            .Rule("TST0002", "agreements.filter(a, a.id == 'g2').all(a, a.exitPlan)")).Conflicts.ShouldHaveSingleItem().Text.ShouldBe("They pull apart.");

    [Fact]
    public void Way_ThatBreaksAnotherRule_ComesAfterOneThatDoesNot()
    {
        var step = Plan(new TestRuleset()
            .Rule("TST0001", "agreements.filter(a, a.id == 'g1').all(a, a.paymentTiming == 'advance' || 'training' in a.eligibleCosts)")
            .Rule("TST0002", "agreements.filter(a, a.id == 'g1').all(a, a.eligibleCosts.all(c, c == 'overheads'))")).Steps.ShouldHaveSingleItem();

        step.Chosen!.Changes.ShouldHaveSingleItem().Pointer.ShouldBe("/agreements/0/paymentTiming");
        step.Alternatives[1].Breaks.ShouldHaveSingleItem().Rule.Id.ShouldBe("TST0002");
    }

    [Fact]
    public void Way_ThroughAReasonGiven_CountsAsExplained()
    {
        var step = Plan(new TestRuleset().Rule("TST0001", "context.country == 'FR'", explainedBy: "agreements.filter(a, a.id == 'g1').all(a, a.exitPlan)")).Steps.ShouldHaveSingleItem();

        step.Chosen!.Outcome.ShouldBe(Outcome.Explained);
        step.IsSettled.ShouldBeTrue();
    }

    [Theory]
    [InlineData("agreement.lateReports == 0", "agreement g1: late reports: 2 reports, which cannot be undone; from now on 0 reports")]
    [InlineData("agreement.lateReports == 0 && agreement.exitPlan", "agreement g1: exit plan: from no to yes", "agreement g1: late reports: 2 reports, which cannot be undone; from now on 0 reports")]
    [InlineData("agreement.awardDelayWeeks <= 1.0 && agreement.lateReports < 2", "agreement g1: delay of the award: 0 weeks (not stated so far)", "agreement g1: late reports: 2 reports, which cannot be undone; from now on at most 1 report")]
    public void Departure_ThatRestsOnARecord_IsToldWithWhatToDoFromNowOn(string require, params string[] texts)
    {
        var plan = Plan(new TestRuleset().Rule("TST0001", require, scope: "agreements", when: "agreement.id == 'g1'"));

        plan.Changes.ShouldBeEmpty();
        var step = plan.Steps.ShouldHaveSingleItem();
        step.Alternatives.ShouldBeEmpty();
        step.Reason.ShouldBe("It rests on what has happened and cannot be undone.");
        step.FromNowOn.Select(change => change.Text).ShouldBe(texts);
        step.FromNowOn.ShouldAllBe(change => change.Satisfies.Single() == step.Finding);
    }

    [Theory]
    [InlineData("agreements[].termMonths", "\"endsOn\": \"2025-12-31\"", FactRole.Record)]
    [InlineData("agreements[].termMonths", "\"endsOn\": \"2026-11-22\"", FactRole.Lever)]
    [InlineData("agreements[].termMonths", "\"endsOn\": \"2026\"", FactRole.Lever)]
    [InlineData("agreements[].awardReasonsGiven", "\"endsOn\": \"2025-12-31\"", FactRole.Lever)]
    [InlineData("agreements[].outcomeTimeMonths", "\"endsOn\": \"2025-12-31\"", FactRole.Circumstance)]
    [InlineData("consultations[].format", "\"openedOn\": \"2026-11-22\"", FactRole.Record)]
    [InlineData("consultations[].format", "\"openedOn\": \"2027-01\"", FactRole.Lever)]
    [InlineData("fundingChanges[].changeKind", "\"decidedOn\": \"2026-10-01\", \"effectiveOn\": \"2027-04-01\"", FactRole.Record)]
    [InlineData("fundingChanges[].impactAssessedOn", "\"decidedOn\": \"2026-10-01\", \"effectiveOn\": \"2027-04-01\"", FactRole.Lever)]
    [InlineData("fundingChanges[].impactAssessedOn", "\"effectiveOn\": \"2026-04-01\"", FactRole.Record)]
    [InlineData("fundingChanges[].impactAssessedOn", "\"id\": \"cut\"", FactRole.Record)]
    public void Role_OfAFact_IsOverriddenByTime(string path, string days, FactRole role)
    {
        var list = path[..path.IndexOf('[', StringComparison.Ordinal)];
        var analyzer = RelationshipAnalyzer.Create(new() { AsOf = new(2026, 11, 22) });
        var assessment = analyzer.Analyze(PartnershipDocument.Parse($$"""{ "{{list}}": [ { {{days}} } ] }"""));

        assessment.RoleOf(FactCatalog.Find(path)!, $"/{list}/0/{path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]}").ShouldBe(role);
    }

    [Fact]
    public void Departure_ThatCanOnlyBeExplained_IsToldWithWhatToDoFromNowOnAsWell()
    {
        var step = Plan(new TestRuleset().Rule("TST0001", "agreement.lateReports == 0", scope: "agreements", when: "agreement.id == 'g1'", explainedBy: "agreement.exitPlan")).Steps.ShouldHaveSingleItem();

        (step.IsSettled, step.Chosen!.Outcome).ShouldBe((true, Outcome.Explained));
        step.FromNowOn.ShouldHaveSingleItem().Path.ShouldBe("agreements[].lateReports");
    }

    [Theory]
    [InlineData("!('housing' in delivery.services)")]
    [InlineData("size(delivery.services) <= 1")]
    [InlineData("delivery.supportMonths <= 6.0")]
    [InlineData("consultations.all(c, c.departureReasonsGiven == false)")]
    [InlineData("consultations.all(c, c.feedbackScope == 'none')")]
    [InlineData("compact.lastRevisedOn < params.day")]
    public void Fact_OfWhichLessIsNeverProposed_IsLeftAsItIs(string require)
    {
        var document = PartnershipDocument.Parse("""
            { "delivery": { "services": [ "housing", "health" ], "supportMonths": 12 }, "consultations": [ { "departureReasonsGiven": true, "feedbackScope": "acceptedViewsOnly" } ],
              "compact": { "lastRevisedOn": "2026-05-01" } }
            """);
        var step = Plan(new TestRuleset().Parameter("day", FirstOf2026, ConditionType.Day).Rule("TST0001", require), document).Steps.ShouldHaveSingleItem();

        (step.Alternatives.Count, step.FromNowOn.Count).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("'education' in delivery.services && size(delivery.services) == 3", "services given: add education")]
    [InlineData("delivery.supportMonths >= 18.0", "length of support: from 12 months to at least 18 months")]
    [InlineData("consultations.all(c, c.departureReasonsGiven)", "consultation 1: reasons for a departure: from no to yes")]
    [InlineData("consultations.all(c, c.feedbackScope != 'acceptedViewsOnly')", "consultation 1: scope of the feedback: from accepted views only to all views")]
    public void Fact_OfWhichLessIsNeverProposed_IsRaised(string require, string text)
    {
        var document = PartnershipDocument.Parse("""
            { "delivery": { "services": [ "housing", "health" ], "supportMonths": 12 }, "consultations": [ { "departureReasonsGiven": false, "feedbackScope": "acceptedViewsOnly" } ] }
            """);

        Plan(new TestRuleset().Rule("TST0001", require), document).Changes.ShouldHaveSingleItem().Text.ShouldBe(text);
    }

    [Fact]
    public void Departure_OfARuleThatNoLongerAppliesAfterwards_IsNotSettledAndSaysWhy()
    {
        var plan = Plan(new TestRuleset()
            .Rule("TST0001", "agreement.form == 'contract'", scope: "agreements", when: "agreement.id == 'g1'")
            .Rule("TST0002", "agreement.termMonths >= 36", scope: "agreements", when: "agreement.id == 'g1' && agreement.form == 'grant'"));

        plan.Changes.ShouldHaveSingleItem().Pointer.ShouldBe("/agreements/0/form");
        plan.Steps.Select(step => (step.IsSettled, step.Reason)).ShouldBe([(true, null), (false, "With the other changes of the plan it no longer applies.")]);
    }

    [Fact]
    public void Choice_OfWhichOneValueBreaksAnotherRule_IsThatOfTheOthers()
    {
        var plan = Plan(new TestRuleset()
            .Rule("TST0001", "agreement.paymentTiming != 'arrears'", scope: "agreements", when: "agreement.id == 'g1'")
            .Rule("TST0002", "agreement.paymentTiming in ['advance', 'arrears']", scope: "agreements", when: "agreement.id == 'g1'"));

        plan.Steps.ShouldHaveSingleItem().Chosen!.Breaks.ShouldBeEmpty();
        plan.Changes.ShouldHaveSingleItem().Options.ShouldBe(["advance"]);
        plan.Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void FindChanges_OfARuleOverAListWithoutElements_NamesTheList()
    {
        var evaluator = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "fundingChange.noticeInWriting", scope: "fundingChanges")).CreateEvaluator();
        foreach (var json in (string[])["{}", """{ "fundingChanges": [] }"""])
        {
            evaluator.TurnTo(PartnershipDocument.Parse(json).Partnership);

            evaluator.FindChanges(0, -1, (_, _) => true, out var list).ShouldBeEmpty();
            list.ShouldBe("funding changes");
        }
    }

    [Fact]
    public void Plan_OfFactsWithEvidence_LeavesOutWhatShowsTheOpposite()
    {
        var document = PartnershipDocument.Parse("""
            { "agreements": [ { "id": "g1", "exitPlan": false, "termMonths": 36 } ],
              "evidence": { "/agreements/0/exitPlan": { "document": "Talk" }, "/agreements/0/termMonths": { "document": "Letter" }, "/agreements/0": { "document": "File" } } }
            """);
        var plan = Plan(new TestRuleset().Rule("TST0001", "agreements.all(a, a.exitPlan)"), document);

        plan.Effect.DroppedEvidence.ShouldBe(["/agreements/0/exitPlan"]);
        plan.Effect.After.Document.Partnership.Evidence!.Keys.ShouldBe(["/agreements/0/termMonths", "/agreements/0"], ignoreOrder: true);
        JsonDocument.Parse(plan.ToJsonPatch()).RootElement.EnumerateArray().Select(operation => $"{operation.GetProperty("op")} {operation.GetProperty("path")}")
            .ShouldBe(["replace /agreements/0/exitPlan", "remove /evidence/~1agreements~10~1exitPlan"]);
    }

    [Theory]
    [InlineData("agreements", "agreement.exitPlan", """ "exitPlan": false, "endsOn": "2999-12-31" """, true)]
    [InlineData("agreements", "agreement.exitPlan", """ "exitPlan": false, "endsOn": "2020-12-31" """, false)]
    [InlineData("consultations", "consultation.durationWeeks >= 12.0", """ "durationWeeks": 6, "openedOn": "2999-12-31" """, true)]
    [InlineData("consultations", "consultation.durationWeeks >= 12.0", """ "durationWeeks": 6, "openedOn": "2020-12-31" """, false)]
    [InlineData("fundingChanges", "fundingChange.noticeMonths >= 3.0", """ "noticeMonths": 1, "decidedOn": "2999-01" """, true)]
    [InlineData("fundingChanges", "fundingChange.noticeMonths >= 3.0", """ "noticeMonths": 1, "decidedOn": "2020-01" """, false)]
    [InlineData("fundingChanges", "fundingChange.replacementAssessed", """ "replacementAssessed": false, "decidedOn": "2020-01-01", "effectiveOn": "2999-01-01" """, true)]
    [InlineData("fundingChanges", "fundingChange.replacementAssessed", """ "replacementAssessed": false, "decidedOn": "2020-01-01", "effectiveOn": "2020-02-01" """, false)]
    [InlineData("fundingChanges", "fundingChange.noticeInWriting", """ "noticeInWriting": false, "effectiveOn": "2999-01-01" """, true)]
    [InlineData("fundingChanges", "fundingChange.noticeInWriting", """ "noticeInWriting": false, "effectiveOn": "2020-02-01" """, false)]
    [InlineData("fundingChanges", "fundingChange.noticeInWriting", """ "noticeInWriting": false """, false)]
    [InlineData("fundingChanges", "fundingChange.noticeInWriting", """ "noticeInWriting": false, "decidedOn": "2999-01-01" """, true)]
    [InlineData("fundingChanges", "fundingChange.reasonsGiven", """ "reasonsGiven": false, "effectiveOn": "2020-02-01" """, true)]
    [InlineData("fundingChanges", "fundingChange.responseInvited", """ "responseInvited": false, "decidedOn": "2020-01-01", "effectiveOn": "2999-01-01" """, false)]
    [InlineData("fundingChanges", "fundingChange.noticeMonths >= 3.0", """ "decidedOn": "2020-01-01", "writtenOn": "2998-12-01", "effectiveOn": "2999-01-01" """, true)]
    [InlineData("fundingChanges", "fundingChange.noticeMonths >= 3.0", """ "decidedOn": "2020-01-01", "writtenOn": "2020-01-01", "effectiveOn": "2020-02-01" """, false)]
    [InlineData("consultations", "consultation.durationWeeks >= 12.0", """ "openedOn": "2020-01-01", "closedOn": "2020-01-31" """, false)]
    [InlineData("consultations", "consultation.durationWeeks >= 63000.0", """ "openedOn": "2020-01-01", "closedOn": "2999-01-31" """, true)]
    [InlineData("consultations", "consultation.departureReasonsGiven", """ "departureReasonsGiven": false, "openedOn": "2020-01-01", "closedOn": "2020-01-31" """, true)]
    [InlineData("agreements", "agreement.shortTermReasonsGiven", """ "shortTermReasonsGiven": false, "endsOn": "2020-12-31" """, true)]
    public void WhatIsOver_IsARecord_AndWhatIsStillToComeALever(string list, string require, string facts, bool isLever)
    {
        var plan = Plan(new TestRuleset().Rule("TST0001", require, scope: list), PartnershipDocument.Parse($"{{ \"{list}\": [ {{ {facts} }} ] }}"));

        var step = plan.Steps.ShouldHaveSingleItem();
        (step.Alternatives.Count, step.FromNowOn.Count).ShouldBe(isLever ? (1, 0) : (0, 1));
    }

    /// <summary>That circumstances are exceptional is an excuse, which nobody brings about.</summary>
    [Fact]
    public void Plan_WhereAnExcuseWouldDo_OffersNone()
    {
        var rules = new TestRuleset().Rule("TST0001", "fundingChange.noticeMonths >= 3.0 || fundingChange.exceptionalCircumstances", scope: "fundingChanges");

        var step = Plan(rules, PartnershipDocument.Parse("""{ "fundingChanges": [ { "noticeMonths": 1, "exceptionalCircumstances": false, "decidedOn": "2999-01-01" } ] }""")).Steps.ShouldHaveSingleItem();

        step.Alternatives.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().Path.ShouldBe("fundingChanges[].noticeMonths");
        step.FromNowOn.ShouldBeEmpty();
    }

    [Fact]
    public void Plan_ForOneSide_HasItsChangesOnly()
    {
        var rules = new TestRuleset()
            .Rule("TST0001", "agreements.filter(a, a.id == 'g1').all(a, a.exitPlan)")
            .Rule("TST0002", "agreements.filter(a, a.id == 'g1').all(a, a.terminationNoticeMonths >= 3.0)");
        var government = Plan(rules, new() { Side = ChangeableBy.Government });

        government.Changes.ShouldHaveSingleItem().ChangeableBy.ShouldBe(ChangeableBy.Government);
        government.Steps[0].Reason.ShouldBe("No change of a fact that government can change would satisfy it.");
        Plan(rules, new() { Side = ChangeableBy.CivilSociety }).Changes.ShouldHaveSingleItem().Title.ShouldBe("exit plan");
        Plan(rules).ChangesBy(ChangeableBy.CivilSociety).ShouldHaveSingleItem();
    }

    [Fact]
    public void Plan_OfAPartysOwnStep_IsThatPartys()
    {
        var rules = new TestRuleset().Rule("TST0001", "party.equalityPolicy", scope: "parties");
        var document = PartnershipDocument.Parse("""{ "parties": [{ "id": "a", "kind": "localGovernment", "equalityPolicy": false }, { "id": "b", "kind": "civilSociety", "equalityPolicy": false }, { "id": "c", "equalityPolicy": false }] }""");

        Plan(rules, document).Changes.Select(static c => c.ChangeableBy).ShouldBe([ChangeableBy.Government, ChangeableBy.CivilSociety, ChangeableBy.Both], ignoreOrder: true);
        Plan(rules, document, new() { Side = ChangeableBy.Government }).Changes.Select(static c => c.Pointer).ShouldBe(["/parties/0/equalityPolicy", "/parties/2/equalityPolicy"], ignoreOrder: true);
    }

    [Fact]
    public void Plan_ForNamedRules_TakesThemEvenWhereSilent()
    {
        var rules = new TestRuleset()
            .Rule("TST0001", "agreements.filter(a, a.id == 'g1').all(a, a.exitPlan)", severity: Severity.Silent)
            .Rule("TST0002", "agreements.filter(a, a.id == 'g1').all(a, a.terminationNoticeMonths >= 3.0)");

        Plan(rules).Steps.ShouldHaveSingleItem().Finding.Rule.Id.ShouldBe("TST0002");
        Plan(rules, new() { Rules = ["TST0001"] }).Steps.ShouldHaveSingleItem().Finding.Rule.Id.ShouldBe("TST0001");
    }

    [Fact]
    public void JsonPatch_OfAPlan_MakesThePartsOnTheWay()
    {
        var plan = Plan(new TestRuleset()
            .Rule("TST0001", "agreements.filter(a, a.id == 'g1').all(a, a.exitPlan)")
            .Rule("TST0002", "governance.decisionRule == 'governmentDecides' && volunteering.recordCheckFeePaidBy != 'volunteer' && volunteering.portableChecksAccepted && agreements.exists(a, a.id == 'g2' && !a.exitPlan)"));
        var patch = JsonDocument.Parse(plan.ToJsonPatch()).RootElement.EnumerateArray()
            .Select(operation => $"{operation.GetProperty("op")} {operation.GetProperty("path")} {operation.GetProperty("value")}");

        patch.ShouldBe(
            [
                "replace /agreements/0/exitPlan True",
                "replace /agreements/1/exitPlan False",
                "add /volunteering {}",
                "add /volunteering/portableChecksAccepted True",
                "add /volunteering/recordCheckFeePaidBy noCheckNeeded",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Plan_OfADescription_LeavesItAsItIs()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreements.filter(a, a.id == 'g1').all(a, a.exitPlan)"));
        var assessment = analyzer.Analyze(PartnershipDocument.Parse(Facts));
        ChangePlan.Create(analyzer, assessment);

        assessment.Document.Partnership.Agreements![0].ExitPlan.ShouldBe(false);
        Should.Throw<InvalidOperationException>(() => ChangePlan.Create(analyzer, analyzer.Analyze(PartnershipDocument.Parse("[]"))));
    }

    private static ChangePlan Plan(TestRuleset rules, PlanOptions? options = null) => Plan(rules, PartnershipDocument.Parse(Facts), options);

    private static ChangePlan Plan(TestRuleset rules, PartnershipDocument document, PlanOptions? options = null)
    {
        var analyzer = TestRuleset.Analyzer(rules);
        return ChangePlan.Create(analyzer, analyzer.Analyze(document), options);
    }
}
