using RelationshipRules.Compilation;
using RelationshipRules.Facts;
using RelationshipRules.Profiles;

namespace RelationshipRules.Tests.Analysis;

/// <summary>What is taken to hold while nothing is stated, with the rulesets of the library and with small ones.</summary>
public sealed class PresumptionTests
{
    private const string BothSides = """
        "parties": [{ "id": "city", "kind": "localGovernment" }, { "id": "group", "kind": "civilSociety" }, { "id": "club", "kind": "civilSociety" }]
        """;

    private const string AllButWhoseStep = """
        {
          "context": { "country": "GB-ENG" },
          "parties": [{ "id": "council", "kind": "localGovernment" }],
          "agreements": [{ "id": "g", "fundedBy": "council" }],
          "fundingChanges": [{ "agreement": "g", "decidedOn": "2024-09-30", "changeKind": "end", "noticeInWriting": false }]
        }
        """;

    private static readonly RelationshipAnalyzer Default = RelationshipAnalyzer.Create(new() { AsOf = new(2026, 11, 22) });

    [Fact]
    public void Change_OfWhichNoReasonIsStated_IsTheFundersStep()
    {
        var finding = Of(Default, """{ "fundingChanges": [{ "changeKind": "end", "noticeInWriting": false }] }""", "CMP4042");
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Result.RestsOnPresumption.ShouldBeTrue();
        finding.Presumptions.Select(p => p.Name).ShouldBe(["england", "fundersStep", "bound", "day"], ignoreOrder: true);
        finding.Explain().ToString().ShouldContain("it is presumed: A change of funding is the funder's step unless it is stated that the organisation wished for it.");
        finding.FactsRead.Select(f => f.Pointer).ShouldBe(["/fundingChanges/0/changeKind", "/fundingChanges/0/noticeInWriting"]);
        finding.PresumedFacts.Select(f => f.Pointer).ShouldContain("/context/country");
        Of(Default, """{ "fundingChanges": [{ "changeKind": "end" }] }""", "CMP4042").Missing.Select(m => m.Pointer).ShouldBe(["/fundingChanges/0/noticeInWriting"]);
    }

    [Fact]
    public void Outcomes_OfManyDescriptions_RestOnWhatThoseOfTheFirstRestOn()
    {
        // After some, the analyzer finds out what each description leaves open before it evaluates anything. All is stated here but whose step it was.
        var analyzer = RelationshipAnalyzer.Create(new() { AsOf = new(2026, 11, 22) });
        var outcomes = Enumerable.Range(0, 20).Select(_ => string.Join(' ', Analyze(analyzer, AllButWhoseStep).Outcomes.Select(o => $"{o.Rule.Id}:{o.Outcome}:{o.RestsOnPresumption}"))).ToList();

        outcomes[0].ShouldContain("CMP4042:Violated:True");
        outcomes.ShouldAllBe(o => o == outcomes[0]);
    }

    /// <summary>To ask what an outcome waits for takes what is presumed into account, which the next outcome is to be told apart from.</summary>
    [Fact]
    public void Outcome_AfterAskingWhatAnotherWaitsFor_RestsOnWhatItRestedOn()
    {
        var evaluator = Default.CreateEvaluator();
        evaluator.TurnTo(PartnershipDocument.Parse(AllButWhoseStep).Partnership);
        var rules = evaluator.Rules.Select(static (rule, number) => (rule.Descriptor.Id, Number: number)).ToDictionary(static rule => rule.Id, static rule => rule.Number, StringComparer.Ordinal);

        evaluator.FindMissing(rules["CMP4043"], 0).ShouldNotBeEmpty();
        evaluator.TryEvaluate(rules["CMP4042"], 0, out var outcome).ShouldBeTrue();

        (outcome.Outcome, outcome.RestsOnPresumption).ShouldBe((Outcome.Violated, true));
    }

    [Fact]
    public void CodeOfConduct_WhichBringsNoMoney_LeavesNothingOpenOfHowMoneyIsGiven()
    {
        var open = Analyze(Default, """{ "agreements": [{ "form": "codeOfConduct" }] }""").Outcomes
            .Where(o => o.Outcome == Outcome.Undetermined && o.Rule.Id.StartsWith("CMP3", StringComparison.Ordinal) && o.Rule.Scope == "agreements")
            .Select(o => o.Rule.Id);

        // Results can be shown of work without money as well, which the rule says.
        open.ShouldBe(["CMP3171"]);
    }

    [Theory]
    [InlineData("reduction")]
    [InlineData("end")]
    [InlineData("nonRenewal")]
    [InlineData("termsChange")]
    [InlineData("takenInHouse")]
    public void Change_ThatTheOrganisationWishedFor_LaysNoDutyOnTheFunder(string kind)
    {
        var assessment = Analyze(Default, $$"""{ "fundingChanges": [{ "changeKind": "{{kind}}", "initiatedBy": "provider", "noticeInWriting": false, "reasonsGiven": false, "noticeMonths": 0 }] }""");
        assessment.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Outcome_OfStatedFactsAlone_RestsOnNothing()
    {
        var finding = Of(Default, """
            {
              "context": { "country": "GB-ENG" },
              "parties": [{ "id": "council", "kind": "localGovernment" }, { "id": "org", "kind": "civilSociety" }],
              "agreements": [{ "id": "g", "fundedBy": "council", "recipient": "org" }],
              "fundingChanges": [{ "agreement": "g", "decidedOn": "2024-09-30", "changeKind": "end", "initiatedBy": "funder", "noticeInWriting": false }]
            }
            """, "CMP4042");
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Result.RestsOnPresumption.ShouldBeFalse();
        finding.Presumptions.ShouldBeEmpty();
    }

    [Fact]
    public void Profile_ThatPresumesNothing_LeavesItUndeterminedAndAsksForIt()
    {
        var strict = RelationshipAnalyzer.Create(new() { Profile = Profile.Parse("""{ "name": "strict", "title": "S", "summary": "S.", "extends": ["default"], "presumptions": "none" }""").Profile });
        var finding = Of(strict, """{ "fundingChanges": [{ "changeKind": "end", "noticeInWriting": false }] }""", "CMP4042");
        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Missing.Select(m => m.Pointer).ShouldBe(["/context/country", "/agreements", "/parties", "/fundingChanges/0/initiatedBy", "/fundingChanges/0/decidedOn"], ignoreOrder: true);
        strict.Rulesets.ShouldAllBe(r => r.Presumptions.Count == 0);
    }

    [Theory]
    [InlineData("""{ }""", true, true)]
    [InlineData("""{ "endedOn": "2026-11-22" }""", true, true)]
    [InlineData("""{ "endedOn": "2030-01-01" }""", true, true)]
    [InlineData("""{ "endedOn": "2026-11-21" }""", false, false)]
    [InlineData("""{ "startedOn": "2026-11-22" }""", true, true)]
    [InlineData("""{ "startedOn": "2026-11-23" }""", false, false)]
    [InlineData("""{ "startedOn": "2020-01-01", "endedOn": "2030-01-01" }""", true, false)]
    public void Phase_IsTodays_ByTheDay(string phase, bool isToday, bool rests)
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "relationship", AsOf = new(2026, 11, 22) });
        var assessed = phase.Replace("{ ", """{ "between": ["city", "group"], "workingMode": "together", "endsAlignment": "similar", "meansAlignment": "similar" """ + (phase is "{ }" ? "" : ", "), StringComparison.Ordinal);
        var assessment = Analyze(analyzer, $$"""{ {{BothSides}}, "relationship": { "assessments": [{{assessed}}] } }""");
        var value = assessment.GetFindings("REL4103").Single();
        (value.Value ?? "").ShouldBe(isToday ? "cooperation" : "");
        value.Result.RestsOnPresumption.ShouldBe(rests || (!isToday && value.Result.RestsOnPresumption));
    }

    [Fact]
    public void Phase_WithoutAnEnd_RestsOnThatItGoesOn()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "relationship", AsOf = new(2026, 11, 22) });
        var finding = Of(analyzer, $$"""{ {{BothSides}}, "relationship": { "assessments": [{ "between": ["city", "group"], "startedOn": "2020-01-01", "workingMode": "together", "endsAlignment": "similar", "meansAlignment": "similar" }] } }""", "REL4103");
        finding.Value.ShouldBe("cooperation");
        finding.Presumptions.Select(p => p.Name).ShouldBe(["phaseGoesOn"]);
    }

    [Theory]
    [InlineData("", "cooperation", "bothSides")]
    [InlineData(""", "between": ["city", "group"]""", "cooperation", "")]
    [InlineData(""", "between": ["group", "club"]""", "", "")]
    public void Class_IsOfGovernmentAndCivilSociety_OrPresumedToBe(string between, string value, string presumed)
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "relationship", AsOf = new(2026, 11, 22) });
        var finding = Of(analyzer, $$"""{ {{BothSides}}, "relationship": { "assessments": [{ "startedOn": "2020-01-01", "endedOn": "2030-01-01", "workingMode": "together", "endsAlignment": "similar", "meansAlignment": "similar"{{between}} }] } }""", "REL4103");
        (finding.Value ?? "").ShouldBe(value);
        string.Join(' ', finding.Presumptions.Select(p => p.Name)).ShouldBe(presumed);
    }

    [Fact]
    public void Presumption_OfWhatADerivedFactReads_DecidesWhetherTheRulesetApplies()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "migrant-organisations", AsOf = new(2026, 11, 22) });
        var ruleset = Analyze(analyzer, "{}").Rulesets.Single(r => r.Name == "migrant-inclusion");
        ruleset.Applicability.ShouldBe(RulesetApplicability.Presumed);
        ruleset.PresumedToApply.Select(p => p.Name).ShouldBe(["integration"]);
    }

    [Fact]
    public void DerivedFact_OfWhichOnePartIsStated_IsPresumedNoMoreAndNamesTheOther()
    {
        var finding = Of(Default, """{ "representations": [{ "route": "formalSubmission", "evidenceKinds": [] }] }""", "CMP1071");
        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Missing.Select(m => m.Pointer).ShouldBe(["/representations/0/stance"]);
        finding.Explain().ToString().ShouldNotContain("is presumed: A position");
        Of(Default, """{ "representations": [{ "evidenceKinds": [] }] }""", "CMP1071").Presumptions.ShouldContain(p => p.Name == "advocacy");
    }

    [Theory]
    [InlineData("CHN0062", """{ "parties": [{ "id": "firm", "kind": "business" }], "agreements": [{ "form": "contract", "deliveryDiscretion": "none" }] }""", Outcome.Violated, "withCivilSociety")]
    [InlineData("CHN0062", """{ "parties": [{ "id": "firm", "kind": "business" }], "agreements": [{ "form": "contract", "deliveryDiscretion": "none", "recipient": "firm" }] }""", Outcome.NotApplicable, "")]
    [InlineData("CHN0062", """{ "parties": [{ "id": "firm" }], "agreements": [{ "form": "contract", "deliveryDiscretion": "none", "recipient": "firm" }] }""", Outcome.Undetermined, "")]
    [InlineData("CHG0042", """{ "agreements": [{ "id": "a1" }], "fundingChanges": [{ "changeKind": "end", "changeReason": "performance", "improvementTimetableAgreed": false, "agreement": "a1" }] }""", Outcome.Violated, "withCivilSociety")]
    [InlineData("CHG0042", """{ "fundingChanges": [{ "changeKind": "end", "changeReason": "performance", "improvementTimetableAgreed": false }] }""", Outcome.Violated, "cutOfCivilSociety")]
    public void DerivedFact_OfWhichItsElementStatesNothing_IsPresumedWhateverIsStatedOfOthers(string rule, string description, Outcome expected, string presumed)
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });
        var finding = Analyze(analyzer, description).GetFindings(rule).Single();
        finding.Outcome.ShouldBe(expected);
        string.Join(' ', finding.Presumptions.Select(p => p.Name)).ShouldBe(presumed);
    }

    [Fact]
    public void Fact_KnownInPart_IsStatedAndPresumedNoMore()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "sponsorship", AsOf = new(2026, 11, 22) });
        Applies("{}").ShouldBe(RulesetApplicability.Presumed);
        Applies("""{ "relationship": { "purposes": { "has": ["integration"] } } }""").ShouldBe(RulesetApplicability.NotStated);
        Applies("""{ "relationship": { "purposes": { "has": ["refugeeSponsorship"] } } }""").ShouldBe(RulesetApplicability.Applies);
        Applies("""{ "relationship": { "purposes": ["integration"] } }""").ShouldBe(RulesetApplicability.DoesNotApply);

        RulesetApplicability Applies(string description) => Analyze(analyzer, description).Rulesets.Single().Applicability;
    }

    [Fact]
    public void Presumption_OfARulesetThatAsksForIt_HoldsInWhenAndNotInRequire()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset { Presumes = new Dictionary<string, Value> { ["agreements[].termMonths"] = Value.From((int?)12) } }
            .Rule("TST0001", "agreement.exitPlan", when: "agreement.termMonths == 12", scope: "agreements")
            .Rule("TST0002", "agreement.termMonths == 12", scope: "agreements")
            .Rule("TST0003", "agreement.exitPlan", explainedBy: "agreement.termMonths == 12", scope: "agreements"));
        var assessment = Analyze(analyzer, """{ "agreements": [{ "exitPlan": false }] }""");
        assessment.Outcomes.Select(o => (o.Outcome, o.RestsOnPresumption)).ShouldBe([(Outcome.Violated, true), (Outcome.Undetermined, false), (Outcome.Unexplained, false)]);
        Analyze(analyzer, """{ "agreements": [{ "exitPlan": false, "termMonths": 24 }] }""").Outcomes.Select(o => (o.Outcome, o.RestsOnPresumption))
            .ShouldBe([(Outcome.NotApplicable, false), (Outcome.Violated, false), (Outcome.Violated, false)]);
    }

    [Theory]
    [InlineData("""{ "fact": "context.cuontry", "value": "GB-ENG", "statement": "S." }""", "'context.cuontry' is no fact that could be presumed; did you mean 'context.country'?")]
    [InlineData("""{ "fact": "agreements", "value": [], "statement": "S." }""", "'agreements' is no fact that could be presumed")]
    [InlineData("""{ "fact": "agreements[].form", "value": "gift", "statement": "S." }""", "cannot have this value")]
    [InlineData("""{ "fact": "agreements[].isLong", "value": true, "statement": "S." }""", "Nothing can be presumed of 'agreements[].isLong'")]
    public void Presumption_ThatCannotBe_IsReportedAtItsPlace(string presumption, string message)
    {
        var ruleset = new Rulesets.TestRuleset().Replace("ruleset.json", "\"categories\"", $"\"presumptions\": {{ \"wrong\": {presumption} }}, \"categories\"").LoadClean();
        var diagnostic = ruleset.Check().First(d => d.Id == "RRS0061");
        diagnostic.Message.ShouldContain(message);
        diagnostic.Location!.Line.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("require", "agreement.isLate", true)]
    [InlineData("require", "agreement.isLong && agreements.exists(a, a.isVeryLate)", true)]
    [InlineData("explainedBy", "agreement.isVeryLate", true)]
    [InlineData("messages", "{agreement.isVeryLate}", true)]
    [InlineData("when", "agreement.isVeryLate", false)]
    [InlineData("require", "agreement.isLong && agreement.termMonths > 3", false)]
    public void WhatARuleAsks_ThatReadsSomethingPresumedByWayOfADerivedFact_IsReportedAtItsPlace(string key, string condition, bool isReported)
    {
        var local = new Rulesets.TestRuleset()
            .Replace("ruleset.json", "\"derivedFacts\": [", """
                "presumptions": { "ends": { "fact": "agreements[].endsOn", "value": "9999-12-31", "statement": "S." } },
                "derivedFacts": [
                  { "path": "agreements[].isLate", "title": "late", "meaning": "Late.", "type": "boolean", "value": "agreement.endsOn >= asOf", "mayPresume": true, "citations": [ { "source": "doc", "locator": "2" } ] },
                  { "path": "agreements[].isVeryLate", "title": "very late", "meaning": "Very late.", "type": "boolean", "value": "agreement.isLate && agreement.isLong", "citations": [ { "source": "doc", "locator": "2" } ] },
                """)
            .Replace("rules/LOC0001.json", key switch { "when" => "agreement.form == 'grant'\",", "require" => "\"agreement.isLong\"", "messages" => "\"It has a mark.\"", _ => "\"agreement.extensions.qualityMark\"" }, key is "when" ? $"{condition}\"," : $"\"{condition}\"");
        var problems = local.LoadClean().Check().Where(d => d.Id == "RRS0061").ToList();
        problems.Count.ShouldBe(isReported ? 1 : 0);
        problems.ShouldAllBe(d => d.Message.StartsWith("'agreements[].isLate' may be presumed") && d.Location!.Pointer!.StartsWith($"/{key}") && d.Location.Line > 0);
    }

    [Theory]
    [InlineData("\"mayPresume\": true, ", "says more than yes or no, and may not presume")]
    [InlineData("", "'agreements[].isLate' may be presumed, which settles whether a rule speaks and never what it says")]
    public void DerivedClass_ThatRestsOnSomethingPresumed_IsReportedAtItsPlace(string mayPresume, string message)
    {
        var local = new Rulesets.TestRuleset().Replace("ruleset.json", "\"derivedFacts\": [", $$"""
            "presumptions": { "ends": { "fact": "agreements[].endsOn", "value": "9999-12-31", "statement": "S." } },
            "derivedFacts": [
              { "path": "agreements[].isLate", "title": "late", "meaning": "Late.", "type": "boolean", "value": "agreement.endsOn >= asOf", "mayPresume": true, "citations": [ { "source": "doc", "locator": "2" } ] },
              { "path": "agreements[].kind", "title": "kind", "meaning": "Its kind.", "type": "text", {{mayPresume}}"value": "agreement.isLate ? 'late' : 'early'", "citations": [ { "source": "doc", "locator": "2" } ] },
            """);
        var problem = local.LoadClean().Check().Single(d => d.Id == "RRS0061");
        problem.Message.ShouldContain(message);
        problem.Location!.Line.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Questions_AboutWhatIsPresumed_ComeByThemselvesAndSayWhatTheyCouldChange()
    {
        var assessment = Analyze(Default, """
            {
              "context": { "country": "GB-ENG" },
              "parties": [{ "id": "f" }, { "id": "c", "kind": "civilSociety" }],
              "agreements": [{ "id": "g", "fundedBy": "f", "recipient": "c", "startsOn": "2024-04-01" }],
              "fundingChanges": [{ "agreement": "g", "decidedOn": "2024-09-30", "changeKind": "end", "noticeInWriting": false }]
            }
            """);
        var questions = Questionnaire.From(assessment);
        questions.Presumed.Select(q => q.Fact.Pointer).ShouldBe(["/parties/0/kind", "/agreements/0/fundingRoute", "/fundingChanges/0/initiatedBy"], ignoreOrder: true);
        var kind = questions.Presumed.Single(q => q.Fact.Path == "parties[].kind");
        kind.Rules.ShouldContain("CMP4042");
        kind.CouldSettle.ShouldBeGreaterThan(0);
        assessment.GetFindings("CMP4042").Single().PresumedFacts.Select(f => f.Path).ShouldBe(["parties[].kind", "agreements[].fundingRoute", "fundingChanges[].initiatedBy"], ignoreOrder: true);
    }

    [Fact]
    public void DerivedFact_OfWhatIsSpokenOf_SaysThatItRestsOnAPresumption()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "relationship", AsOf = new(2026, 11, 22) });
        Rests("""{ "startedOn": "2020-01-01" }""").ShouldBeTrue();
        Rests("""{ "startedOn": "2020-01-01", "endedOn": "2027-01-01" }""").ShouldBeFalse();

        bool Rests(string phase) => Analyze(analyzer, $$"""{ "relationship": { "assessments": [{{phase.Replace("{", "{ \"workingMode\": \"together\",", StringComparison.Ordinal)}}] } }""")
            .DerivedFacts.Single(f => f.Path == "relationship.assessments[].isCurrent").RestsOnPresumption;
    }

    private static Assessment Analyze(RelationshipAnalyzer analyzer, string description)
    {
        var document = PartnershipDocument.Parse(description);
        document.Diagnostics.ShouldBeEmpty();
        return analyzer.Analyze(document);
    }

    private static Finding Of(RelationshipAnalyzer analyzer, string description, string rule) => Analyze(analyzer, description).GetFindings(rule).ShouldHaveSingleItem();
}
