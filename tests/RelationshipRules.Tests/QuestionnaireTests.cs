using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests;

public sealed class QuestionnaireTests
{
    private static readonly RelationshipAnalyzer All = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    public static TheoryData<string> Examples =>
        [.. Sample.Of(Directory.GetFiles(Repository.PathTo("examples"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal))];

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Examples))]
    public void Question_OfAnExample_WhateverItsAnswer_LeavesNoOutcomeThatItNamesWaitingForIt(string example)
    {
        var document = PartnershipDocument.Load(Repository.PathTo("examples", example));
        var random = new RandomDescriptions(example.Length);
        var session = new AnalysisSession(All, document);
        foreach (var question in Questionnaire.From(All.Analyze(document)).Questions)
        {
            ShouldNotWait(session, question, random);
        }
    }

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Question_OfAnyDescription_WhateverItsAnswer_LeavesNoOutcomeThatItNamesWaitingForIt() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new RandomDescriptions(seed);
            var document = PartnershipDocument.Parse(random.Next(0.1 + (0.8 * Math.Abs(seed % 10) / 10)).ToJsonString());
            var session = new AnalysisSession(All, document);
            var questions = Questionnaire.From(All.Analyze(document)).Questions;
            for (var i = 0; i < 5 && questions.Count > 0; i++)
            {
                ShouldNotWait(session, questions[(i * questions.Count) / 5], random);
            }
        }).Check(SampleConfig.Of(40));

    [Fact]
    public void Questions_AreThoseOfAllUndeterminedOutcomes()
    {
        var assessment = All.Analyze(PartnershipDocument.Load(Repository.PathTo("examples", "anytown-advice-grant.json")));
        var questionnaire = Questionnaire.From(assessment);

        questionnaire.Undetermined.ShouldBe(assessment.Summary.Undetermined);
        questionnaire.Questions.Select(q => q.Fact).ShouldBe(assessment.OpenFacts.Select(f => f.Fact), ignoreOrder: true);
        questionnaire.Questions.SelectMany(q => q.Waiting).Concat(questionnaire.Unanswerable.Select(f => f.Result)).Distinct().Count()
            .ShouldBe(assessment.Summary.Undetermined);
        questionnaire.Sittings.Sum(s => s.Count).ShouldBe(questionnaire.Questions.Count);
        questionnaire.Sittings.SelectMany(s => s.Groups).SelectMany(g => g.Questions).ShouldBe(questionnaire.Questions, ignoreOrder: true);
    }

    [Fact]
    public void Questions_AreRankedByWhatAnAnswerAloneCanSettle()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan && agreement.independenceClause || agreement.disputeProcedure", scope: "agreements", severity: Severity.Suggestion)
            .Rule("TST0002", "agreement.termMonths >= 12", scope: "agreements", severity: Severity.Warning));
        var questions = Questionnaire.From(analyzer.Analyze(new Partnership { Agreements = [new()] })).Questions;

        questions.Select(q => (q.Fact.Path, q.CouldSettle, q.Weight)).ShouldBe([
            ("agreements[].termMonths", 1, 4),
            ("agreements[].disputeProcedure", 1, 2),
            ("agreements[].exitPlan", 0, 0),
            ("agreements[].independenceClause", 0, 0),
        ]);
        questions[2].Waiting.Count.ShouldBe(1);
        questions[2].Rules.ShouldBe(["TST0001"]);
    }

    [Fact]
    public void Questions_ThatNoAnswerAloneSettles_AreRankedByWhatWaitsForThem()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan == agreement.independenceClause", scope: "agreements", severity: Severity.Warning)
            .Rule("TST0002", "agreement.outcomePlan == agreement.disputeProcedure", scope: "agreements", severity: Severity.Suggestion)
            .Rule("TST0003", "agreement.outcomePlan != agreement.disputeProcedure", scope: "agreements", severity: Severity.Suggestion)
            .Rule("TST0004", "agreement.outcomePlan == agreement.disputeProcedure", scope: "agreements", severity: Severity.Suggestion));
        var questions = Questionnaire.From(analyzer.Analyze(new Partnership { Agreements = [new()] })).Questions;

        questions.ShouldAllBe(q => q.Weight == 0);
        questions.Select(q => q.Fact.Path).ShouldBe([
            "agreements[].outcomePlan", "agreements[].disputeProcedure", "agreements[].exitPlan", "agreements[].independenceClause",
        ]);
    }

    [Fact]
    public void Sitting_PutsFirstThePartAboutWhichMostHangsOnItsQuestionsTogether()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.criteriaPublished", when: "agreement.form == 'grant'", scope: "agreements", severity: Severity.Error)
            .Rule("TST0002", "agreement.criteriaPublished", when: "agreement.form == 'contract'", scope: "agreements")
            .Rule("TST0003", "agreement.independenceClause", when: "agreement.form == 'contract'", scope: "agreements")
            .Rule("TST0004", "agreement.awardReasonsGiven", when: "agreement.form == 'contract'", scope: "agreements"));
        var questionnaire = Questionnaire.From(analyzer.Analyze(new Partnership
        {
            Agreements = [new() { Id = "grant", Form = AgreementForm.Grant }, new() { Id = "contract", Form = AgreementForm.Contract }],
        }));

        questionnaire.Questions[0].Part.ShouldBe("/agreements/0");
        questionnaire.Sittings.ShouldHaveSingleItem().Groups.Select(group => group.Title).ShouldBe(["agreement contract", "agreement grant"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "relationship": { "purposes": { "not": ["integration"] } } }""")]
    [InlineData("""{ "parties": { "has": [] } }""")]
    [InlineData("""{ "agreements": [{ "id": "g" }], "fundingChanges": [{ "agreement": "g" }] }""")]
    public void Outcome_ThatWaitsForAFactInTwoWays_IsCountedOnce(string description)
    {
        var assessment = All.Analyze(PartnershipDocument.Parse(description));
        assessment.GetFindings(Outcome.Undetermined).ShouldAllBe(f => f.Missing.DistinctBy(m => m.Pointer, StringComparer.Ordinal).Count() == f.Missing.Count);
        var questions = Questionnaire.From(assessment).Questions;
        questions.ShouldAllBe(q => q.Waiting.Distinct().Count() == q.Waiting.Count);
        var waiting = questions.ToDictionary(q => q.Fact.Pointer, q => q.Waiting.Count, StringComparer.Ordinal);
        assessment.OpenFacts.ShouldAllBe(f => f.Outcomes == waiting[f.Fact.Pointer]);
    }

    [Fact]
    public void OpenFacts_AreRankedByHowManyOutcomesWaitForThem()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements", severity: Severity.Error)
            .Rule("TST0002", "context.policyAimsChanged", severity: Severity.Suggestion)
            .Rule("TST0003", "context.policyAimsChanged == false", severity: Severity.Suggestion));

        analyzer.Analyze(new Partnership { Agreements = [new()] }).OpenFacts.Select(f => (f.Fact.Path, f.Outcomes))
            .ShouldBe([("context.policyAimsChanged", 2), ("agreements[].exitPlan", 1)]);
    }

    [Theory]
    [InlineData(PartyKind.Business, Addressee.Both)]
    [InlineData(PartyKind.HousingAssociation, Addressee.Both)]
    [InlineData(null, Addressee.Both)]
    [InlineData(PartyKind.School, Addressee.Government)]
    [InlineData(PartyKind.NationalGovernment, Addressee.Government)]
    [InlineData(PartyKind.CivilSociety, Addressee.CivilSociety)]
    public void Question_AboutAParty_GoesToItsOwnSide(PartyKind? kind, Addressee side) =>
        Questionnaire.From(TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "party.riskRegister", scope: "parties"))
            .Analyze(new Partnership { Parties = [new() { Kind = kind }] })).Questions.ShouldHaveSingleItem().AskOf.ShouldBe(side);

    [Fact]
    public void Question_OfAListThatIsNotStated_CanSettleAllThatLookAtIt()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements")
            .Rule("TST0002", "agreement.termMonths >= 12", scope: "agreements"));
        var question = Questionnaire.From(analyzer.Analyze(new Partnership())).Questions.Single();

        question.Fact.Pointer.ShouldBe("/agreements");
        question.CouldSettle.ShouldBe(2);
        question.Form.ShouldBeNull();
        question.Text.ShouldBe("Which agreements are there? An empty list says that there are none.");
        question.PartTitle.ShouldBe("the partnership");
    }

    [Fact]
    public void Questions_GoToTheSideThatKnows()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "party.governmentIncomeShare <= 0.5", scope: "parties")
            .Rule("TST0002", "agreement.paymentTiming == 'advance'", scope: "agreements")
            .Rule("TST0003", "agreement.outcomePlan", scope: "agreements")
            .Rule("TST0004", "context.country == 'FR'"));
        var sittings = Questionnaire.From(analyzer.Analyze(new Partnership
        {
            Parties = [new() { Id = "council", Name = "Anytown Council", Kind = PartyKind.LocalGovernment }, new() { Name = "Advice Centre", Kind = PartyKind.CivilSociety }],
            Agreements = [new() { Id = "g1" }],
        })).Sittings;

        sittings.Select(s => $"{s.AskOf} [{string.Join(',', s.Parties)}]: {string.Join(", ", s.Groups.Select(g => $"{g.Title} {g.Questions.Count}"))}").ShouldBe([
            "Government [Anytown Council]: party council (Anytown Council) 1, agreement g1 1",
            "CivilSociety [Advice Centre]: party 2 (Advice Centre) 1, agreement g1 1",
            "Both []: context 1",
        ]);
    }

    [Fact]
    public void Outcome_ThatWaitsForAParameterOnly_IsNobodysToAnswer()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Parameter("minimum", Value.Unknown)
            .Rule("TST0001", "agreement.termMonths >= params.minimum", scope: "agreements"));
        var questionnaire = Questionnaire.From(analyzer.Analyze(new Partnership { Agreements = [new() { TermMonths = 12 }] }));

        questionnaire.Questions.ShouldBeEmpty();
        questionnaire.Sittings.ShouldBeEmpty();
        questionnaire.Unanswerable.Single().Rule.Id.ShouldBe("TST0001");
    }

    private static void ShouldNotWait(AnalysisSession session, Question question, RandomDescriptions random)
    {
        var text = random.Answer(question).ToJsonString();
        using var answer = JsonDocument.Parse(text);
        if (!session.TryApply([FactEdit.Set(question.Fact.Pointer, answer.RootElement)], out _, out _))
        {
            // A random id may be taken, or refer to nothing.
            question.Form.ShouldBeNull($"{question} {text}");
            return;
        }

        var waiting = question.Waiting.Select(o => (o.Rule.Id, o.ElementIndex)).ToHashSet();
        foreach (var finding in session.Assessment.GetFindings(Outcome.Undetermined).Where(f => waiting.Contains((f.Rule.Id, f.Result.ElementIndex))))
        {
            finding.Missing.ShouldNotContain(m => m.Pointer == question.Fact.Pointer, $"{finding.Rule.Id}: {question} {text}");
        }

        session.Undo();
    }
}
