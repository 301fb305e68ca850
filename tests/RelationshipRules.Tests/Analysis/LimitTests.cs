using RelationshipRules.Sessions;

namespace RelationshipRules.Tests.Analysis;

/// <summary>What is too much is told with its limit, and neither judged in part nor left to take its time.</summary>
public sealed class LimitTests
{
    [Fact]
    public void List_WithMoreElementsThanTheLimit_IsNotStatedAndTheRestIs()
    {
        var json = $$"""{ "agreements": [{{Elements(10_001)}}], "context": { "country": "GB-ENG" } }""";
        var document = PartnershipDocument.Parse(json);
        var problem = document.Diagnostics.ShouldHaveSingleItem();
        (problem.Id, problem.Location!.Pointer).ShouldBe(("RRD0007", "/agreements"));
        document.Partnership.Agreements.ShouldBeNull();
        document.Partnership.Context!.Country.ShouldBe("GB-ENG");
        PartnershipDocument.Parse(json.Replace(Elements(10_001), Elements(10_000), StringComparison.Ordinal)).Partnership.Agreements!.Count.ShouldBe(10_000);
    }

    [Fact]
    public void List_WithMoreElementsThanTheLimit_HidesNoOtherProblemAndNoneOfItsOwnIsTold()
    {
        var limits = new RelationshipRules.Json.JsonLimits { MaxListLength = 2 };
        var problems = PartnershipDocument.Parse("""{ "agreements": [{ "id": tru }, {}, {}], "context": { "country": nul } }""", limits).Diagnostics;
        problems.Select(p => (p.Id, p.Location!.Pointer)).ShouldBe([("RRD0007", "/agreements"), ("RRD0009", "/context/country")]);
    }

    [Fact]
    public void Description_WithMoreOutcomesThanTheLimit_HasNoneAndSaysSo()
    {
        var document = PartnershipDocument.Parse($$"""{ "parties": [{}], "agreements": [{{Elements(50)}}] }""");
        var analyzer = RelationshipAnalyzer.Create(new() { MaxOutcomes = 200 });
        var assessment = analyzer.Analyze(document);
        assessment.Outcomes.ShouldBeEmpty();
        assessment.DerivedFacts.ShouldBeEmpty();
        var problem = assessment.Diagnostics.ShouldHaveSingleItem();
        (problem.Id, problem.Severity, problem.Location!.Pointer).ShouldBe(("RRE0003", Severity.Error, "/agreements"));
        problem.Message.ShouldContain("more than the limit of 200");

        assessment.IsRefused.ShouldBeTrue();
        assessment.Contradictions.ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(() => ChangePlan.Create(analyzer, assessment));
        Should.Throw<ArgumentException>(() => new AnalysisSession(analyzer, document)).Message.ShouldContain("200");

        var buffer = new OutcomeBuffer();
        analyzer.Evaluate(document, buffer);
        (buffer.Count, buffer.Errors.Single().Id).ShouldBe((0, "RRE0003"));

        // A buffer that refused one description serves the next.
        analyzer.Evaluate(PartnershipDocument.Parse("{}"), buffer);
        buffer.Errors.ShouldBeEmpty();
        buffer.Count.ShouldBeGreaterThan(0);

        var all = RelationshipAnalyzer.Create().Analyze(document);
        all.HasErrors.ShouldBeFalse();
        all.Outcomes.Count.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Limit_BelowOne_IsRefused() =>
        Should.Throw<ArgumentException>(() => RelationshipAnalyzer.Create(new() { MaxOutcomes = 0 })).Message.ShouldContain("outcomes");

    [Fact]
    public void Errors_OfVeryManyElements_AreToldUpToAThousand()
    {
        var ruleset = new Rulesets.TestRuleset().Replace("rules/LOC0001.json", "\"require\": \"agreement.isLong\"", "\"require\": \"12 / (agreement.termMonths - 12) > 0\"").LoadClean();
        var analyzer = RelationshipAnalyzer.Create(new() { Rulesets = [], AdditionalRulesets = [ruleset] });
        var agreements = string.Join(',', Enumerable.Range(0, 1_500).Select(i => $$"""{ "id": "a{{i}}", "form": "grant", "termMonths": 12 }"""));
        var errors = analyzer.Analyze(PartnershipDocument.Parse($$"""{ "context": { "country": "GB-ENG" }, "agreements": [{{agreements}}] }""")).Diagnostics.Where(d => d.Id.StartsWith("RRE", StringComparison.Ordinal)).ToList();
        errors.Count.ShouldBe(1_000);
        errors.Count(e => e.Id == "RRE0004").ShouldBe(1);
    }

    [Fact]
    public void Message_AboutALongList_NamesTheFirstAndSaysHowManyMore()
    {
        var ids = string.Join(',', Enumerable.Range(1, 30).Select(i => $$"""{ "id": "a{{i}}", "reviewIntervalMonths": 0, "refusalWithoutPenalty": false }"""));
        var message = RelationshipAnalyzer.Create(new() { ProfileName = "relationship" }).Analyze(PartnershipDocument.Parse(
            $$"""{ "agreements": [{{ids}}], "relationship": { "assessments": [{ "endsAlignment": "dissimilar", "meansAlignment": "similar", "workingMode": "together" }] } }""")).GetFindings("REL4141").Single().Message;
        message.ShouldContain("0, 0 and 11 more;");
        message.ShouldEndWith("no and 11 more.");
    }

    [Fact]
    public void Suppressions_OneForEachOfThousandsOfElements_EachFindTheirOwn()
    {
        const int Count = 1_300;
        var suppressions = string.Join(',', Enumerable.Range(0, Count).Select(i => $$"""{ "rule": "CMP4044", "at": "{{(i % 2 == 0 ? $"/agreements/{i}" : $"a{i}")}}", "justification": "J.", "by": "B" }"""));
        var json = $$"""{ "agreements": [{{Elements(Count)}}], "suppressions": [{{suppressions}}] }""";
        var assessment = RelationshipAnalyzer.Create().Analyze(PartnershipDocument.Parse(json));
        assessment.GetFindings("CMP4044").Select(f => f.Suppression?.Pointer).ShouldBe(Enumerable.Range(0, Count).Select(i => $"/suppressions/{i}"));
        assessment.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Questions_OfThousandsOfElements_AreAllAskedAndTriedAsFarAsTheBudgetGoes()
    {
        Questionnaire.From(RelationshipAnalyzer.Create().Analyze(PartnershipDocument.Parse($$"""{ "agreements": [{{Elements(40)}}] }"""))).Untried.ShouldBe(0);
        var assessment = RelationshipAnalyzer.Create().Analyze(PartnershipDocument.Parse($$"""{ "agreements": [{{Elements(1_300)}}] }"""));
        var questions = Questionnaire.From(assessment);
        questions.Untried.ShouldBeInRange(1, questions.Questions.Count + questions.Presumed.Count);
        questions.Questions.Select(q => q.Fact.Pointer).ToHashSet(StringComparer.Ordinal).SetEquals(assessment.OpenFacts.Select(f => f.Fact.Pointer)).ShouldBeTrue();
    }

    /// <summary>Of parties and agreements that name each other twice as many take about twice the memory to ask about: nobody goes through all parties for each agreement.</summary>
    [Fact]
    public void Questions_OfHundredsOfAgreementsAndParties_AreWorkedOutInProportion()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { Profile = RelationshipRules.Profiles.Profile.LoadEmbedded("all").Profile });
        _ = Taken(64);
        var once = Taken(100);
        Taken(200).ShouldBeLessThan(once * 3);

        long Taken(int count)
        {
            var parties = Enumerable.Range(0, count).Select(static i => $$"""{ "id": "p{{i}}", "kind": "{{(i % 2 == 0 ? "localGovernment" : "civilSociety")}}" }""");
            var agreements = Enumerable.Range(0, count).Select(i => $$"""{ "id": "a{{i}}", "fundedBy": "p{{i - (i % 2)}}", "recipient": "p{{i - (i % 2) + 1}}" }""");
            var assessment = analyzer.Analyze(PartnershipDocument.Parse($$"""{ "parties": [{{string.Join(',', parties)}}], "agreements": [{{string.Join(',', agreements)}}] }"""));
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = assessment.GetFindings(Outcome.Undetermined, Outcome.Unexplained).Sum(static f => f.Missing.Count);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Plan_OfVeryManyDepartures_IsForTheFirstAndNamesTheRest()
    {
        var analyzer = RelationshipAnalyzer.Create();
        var assessment = analyzer.Analyze(PartnershipDocument.Parse(
            $$"""{ "agreements": [{{string.Join(',', Enumerable.Range(0, 20).Select(i => $$"""{ "id": "a{{i}}", "terminationNoticeMonths": 1 }"""))}}] }"""));
        var all = ChangePlan.Create(analyzer, assessment);
        all.NotPlanned.ShouldBeEmpty();
        var plan = ChangePlan.Create(analyzer, assessment, new() { MaxDepartures = 7 });
        plan.Steps.Select(s => s.Finding).Concat(plan.NotPlanned).ShouldBe(all.Steps.Select(s => s.Finding));
        plan.Steps.Count.ShouldBe(7);
    }

    private static string Elements(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"id":"a{{i}}"}"""));
}
