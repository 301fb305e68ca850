using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.NRules.Tests.Support;
using RelationshipRules.Sessions;

namespace RelationshipRules.NRules.Tests;

public sealed class LifecycleTests
{
    private static readonly RelationshipAnalyzer Analyzer = Analyzers.Get("default");

    [Fact]
    public void Update_ThatMendsADeparture_ChangesItsFact()
    {
        var session = RuleSessions.OfProfile("default");
        session.Insert(new DescriptionFact("grant", Agreement(notice: 1)));
        session.Fire();
        var before = Notice(session);
        before.Outcome.ShouldBe(Outcome.Violated);

        session.Update(new DescriptionFact("grant", Agreement(notice: 3)));
        session.Fire();

        var after = Notice(session);
        after.Outcome.ShouldBe(Outcome.Satisfied);
        after.ShouldNotBeSameAs(before);
        before.Outcome.ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void Update_WithoutAnotherOutcome_RenewsWhatTheFindingSays()
    {
        var session = RuleSessions.OfProfile("default");
        session.Insert(new DescriptionFact("grant", Agreement(notice: 1)));
        session.Fire();
        Notice(session).Finding.Message.ShouldContain("1 month of notice");

        session.Update(new DescriptionFact("grant", Agreement(notice: 2)));
        session.Fire();

        Notice(session).Finding.Message.ShouldContain("2 months of notice");
    }

    [Fact]
    public void Update_ThatTakesTheOutcomeAway_RetractsItsFact()
    {
        var session = RuleSessions.With(Analyzer, new() { Outcomes = [Outcome.Violated] });
        session.Insert(new DescriptionFact("grant", Agreement(notice: 1)));
        session.Fire();
        session.Findings("grant").ShouldContain(fact => fact.RuleId == "CMP4044");

        session.Update(new DescriptionFact("grant", Agreement(notice: 3)));
        session.Fire();

        session.Findings("grant").ShouldNotContain(fact => fact.RuleId == "CMP4044");
    }

    [Fact]
    public void Retract_OfOneOfSeveral_TakesItsFactsAndNoOthers()
    {
        var session = RuleSessions.OfProfile("default");
        session.InsertAll([new DescriptionFact("one", Agreement(notice: 1)), new DescriptionFact("two", Agreement(notice: 6))]);
        session.Fire();
        session.Findings("one").Count.ShouldBe(session.Findings("two").Count);

        session.Retract(new DescriptionFact("one", Agreement(notice: 1)));

        session.Query<RelationshipFact>().ShouldNotBeEmpty();
        session.Query<RelationshipFact>().ShouldAllBe(fact => fact.DescriptionKey == "two");
    }

    [Fact]
    public void Insert_OfAKeyThatIsThere_IsRefusedByNRules()
    {
        var session = RuleSessions.OfProfile("default");
        session.Insert(new DescriptionFact("grant", Agreement(notice: 1)));
        session.TryInsert(new DescriptionFact("grant", Agreement(notice: 3))).ShouldBeFalse();
        session.TryUpdate(new DescriptionFact("another", Agreement(notice: 3))).ShouldBeFalse();
    }

    [Fact]
    public void ScopedRule_OnAList_HasOneMatchForEachElement()
    {
        var session = RuleSessions.OfProfile("default");
        session.Insert(new DescriptionFact("grant", new Partnership { Agreements = [new() { TerminationNoticeMonths = 1 }, new() { TerminationNoticeMonths = 6 }, new()] }));
        session.Fire();

        session.Findings("grant").Where(fact => fact.RuleId == "CMP4044").OrderBy(fact => fact.Finding.ElementIndex).Select(fact => fact.Outcome)
            .ShouldBe([Outcome.Violated, Outcome.Satisfied, Outcome.Undetermined]);
    }

    [Fact]
    public void Elements_WithOneIdForTwo_AreKeptApart()
    {
        var session = RuleSessions.OfProfile("default");
        session.Insert(new DescriptionFact("grant", new Partnership { Agreements = [new() { Id = "g", TerminationNoticeMonths = 1 }, new() { Id = "g", TerminationNoticeMonths = 6 }] }));
        session.Fire();

        session.Findings("grant").Where(fact => fact.RuleId == "CMP4044").Select(fact => fact.Outcome).ShouldBe([Outcome.Violated, Outcome.Satisfied], ignoreOrder: true);
    }

    [Fact]
    public void Places_OfElements_AreTheirIdsOrElseTheirIndices()
    {
        var session = RuleSessions.OfProfile("default");
        session.Insert(new DescriptionFact("grant", new Partnership
        {
            Agreements = [new() { Id = "one", TerminationNoticeMonths = 1 }, new(), new() { Id = "one" }, new() { Id = "1" }],
        }));
        session.Fire();

        session.Findings("grant").Where(fact => fact.RuleId == "CMP4044").Select(fact => (fact.Place, fact.Finding.ElementIndex)).ShouldBe([("#one", 0), ("1", 1), ("2", 2), ("#1", 3)], ignoreOrder: true);
        session.Query<ElementFact>().Where(fact => fact.List == "consultations").ToList().ShouldHaveSingleItem().Element.ShouldBeNull();
        session.Query<ElementFact>().Where(fact => fact.List == "").ToList().ShouldHaveSingleItem().Element.ShouldBeOfType<Partnership>();
    }

    [Fact]
    public void Update_OfOneElement_EvaluatesTheRulesThatReadWhatChangedAndNoOthers()
    {
        var session = RuleSessions.OfProfile("all");
        var analyzer = Analyzers.Get("all");
        var editing = new AnalysisSession(analyzer, PartnershipDocument.Load(RelationshipRules.Tests.Repository.PathTo("examples", "anytown-advice-grant.json")));
        editing.Clear("/suppressions");
        session.Insert(new DescriptionFact("grant", editing.Document));
        session.Fire();
        session.Query<AssessmentFact>().Single().Evaluated.ShouldBe(editing.Assessment.Outcomes.Count);
        var before = session.Findings("grant").ToHashSet(ReferenceEqualityComparer.Instance);
        var fired = new List<string>();
        session.Events.RuleFiredEvent += (_, e) => fired.Add(e.Rule.Name);

        var delta = editing.Set("/agreements/0/terminationNoticeMonths", 2);
        session.Update(new DescriptionFact("grant", PartnershipDocument.Parse(editing.Document.ToJson())));
        session.Fire();

        delta.Evaluated.ShouldBeInRange(1, 20);
        session.Query<AssessmentFact>().Single().Evaluated.ShouldBe(delta.Evaluated);
        var read = analyzer.Rules.Where(rule => analyzer.GetRule(rule.Id).OutcomePaths.Contains("agreements[].terminationNoticeMonths")).Select(rule => rule.Id).ToList();
        fired.Where(name => !name.Contains('.')).ShouldBeSubsetOf(read);
        session.Findings("grant").Where(fact => !before.Contains(fact)).Select(fact => fact.RuleId).Distinct().ShouldBeSubsetOf(read);

        // Nothing has changed: nothing is evaluated and no finding is another one.
        fired.Clear();
        session.Update(new DescriptionFact("grant", PartnershipDocument.Parse(editing.Document.ToJson())));
        session.Fire();
        session.Query<AssessmentFact>().Single().Evaluated.ShouldBe(0);
        fired.ShouldAllBe(name => name.StartsWith("RelationshipRules.", StringComparison.Ordinal));
    }

    [Fact]
    public void Finding_ThatAnUpdateLeavesAsItIs_IsToldOfTheDescriptionAsItIsNow()
    {
        var session = RuleSessions.OfProfile("default");
        session.Insert(new DescriptionFact("grant", PartnershipDocument.Parse("""{ "agreements": [{ "id": "g1", "terminationNoticeMonths": 1 }] }""")));
        session.Fire();
        var before = Notice(session);
        before.Finding.Location.Line.ShouldBe(1);

        session.Update(new DescriptionFact("grant", PartnershipDocument.Parse("""
            {
              "agreements": [{ "id": "g1", "terminationNoticeMonths": 1 }]
            }
            """)));
        session.Fire();

        Notice(session).ShouldBeSameAs(before);
        before.Finding.Location.Line.ShouldBe(2);

        session.Retract(new DescriptionFact("grant", Agreement(notice: 1)));
        before.Finding.Message.ShouldContain("1 month of notice");
    }

    [Fact]
    public void Diagnostic_OfAnElement_StaysWithItWhenTheListIsReordered()
    {
        const string First = """{ "id": "a", "termMonths": "long" }""";
        const string Second = """{ "id": "b" }""";
        var session = RuleSessions.OfProfile("default");
        session.Insert(new DescriptionFact("grant", PartnershipDocument.Parse($$"""{ "agreements": [{{First}}, {{Second}}] }""")));
        session.Fire();
        var before = session.Query<DiagnosticFact>().Single();

        session.Update(new DescriptionFact("grant", PartnershipDocument.Parse($$"""{ "agreements": [{{Second}}, {{First}}] }""")));
        session.Fire();

        var after = session.Query<DiagnosticFact>().Single();
        after.Place.ShouldBe(before.Place);
        after.Diagnostic.Location!.Pointer.ShouldBe("/agreements/1/termMonths");
    }

    [Fact]
    public void DerivedFact_OfAnElement_StaysWithItWhenTheListIsReordered()
    {
        var session = RuleSessions.OfProfile("default");
        var (first, second) = (new Agreement { Id = "g1", TermMonths = 12 }, new Agreement { Id = "g2", TermMonths = 36 });
        session.Insert(new DescriptionFact("grant", new Partnership { Agreements = [first, second] }));
        session.Fire();
        var before = session.Query<DerivationFact>().Where(fact => fact.Place.Length > 0).ToList();
        before.ShouldNotBeEmpty();

        session.Update(new DescriptionFact("grant", new Partnership { Agreements = [second, first] }));
        session.Fire();

        session.Query<DerivationFact>().Where(fact => fact.Place.Length > 0).ShouldBe(before, ReferenceEqualityComparer.Instance, ignoreOrder: true);
        before.ShouldAllBe(fact => fact.Fact.Pointer.StartsWith(fact.Place == "#g1" ? "/agreements/1/" : "/agreements/0/", StringComparison.Ordinal));
    }

    [Fact]
    public void Description_WithMoreElementsThanAllowed_HasADiagnosticAndNoFindings()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { AsOf = Analyzers.AsOf, MaxOutcomes = 300 });
        var session = RuleSessions.With(analyzer, null);
        session.Insert(new DescriptionFact("grant", new Partnership { Agreements = [.. Enumerable.Range(0, 300).Select(_ => new Agreement())] }));
        session.Fire();

        session.Query<FindingFact>().ShouldBeEmpty();
        session.Query<DerivationFact>().ShouldBeEmpty();
        session.Query<AssessmentFact>().Single().Assessment.IsRefused.ShouldBeTrue();

        session.Update(new DescriptionFact("grant", Agreement(notice: 1)));
        session.Fire();
        Notice(session).Outcome.ShouldBe(Outcome.Violated);

        var derived = session.Query<DerivationFact>().Count();
        derived.ShouldBePositive();

        session.Update(new DescriptionFact("grant", PartnershipDocument.Parse("[")));
        session.Fire();
        session.Query<FindingFact>().ShouldBeEmpty();
        session.Query<DerivationFact>().ShouldBeEmpty();
        session.Query<ApplicabilityFact>().ShouldBeEmpty();

        session.Update(new DescriptionFact("grant", Agreement(notice: 1)));
        session.Fire();
        session.Query<DerivationFact>().Count().ShouldBe(derived);
        session.Query<ApplicabilityFact>().Count().ShouldBe(analyzer.Rulesets.Count);
    }

    [Fact]
    public void Element_ThatGoesAndComesBack_HasItsFactsAgain()
    {
        var session = RuleSessions.OfProfile("default");
        var (first, second) = (new Agreement { Id = "g1", TerminationNoticeMonths = 1 }, new Agreement { Id = "g2", TerminationNoticeMonths = 1 });
        List<string> Of() => [.. session.Query<RelationshipFact>().Where(fact => fact.Place == "#g2").Select(fact => $"{fact}").Order(StringComparer.Ordinal)];
        session.Insert(new DescriptionFact("grant", new Partnership { Agreements = [first, second] }));
        session.Fire();
        var before = Of();
        session.Query<DerivationFact>().ShouldContain(fact => fact.Place == "#g2");
        session.Query<FindingFact>().ShouldContain(fact => fact.Place == "#g2");

        session.Update(new DescriptionFact("grant", new Partnership { Agreements = [first] }));
        session.Fire();
        Of().ShouldBeEmpty();

        session.Update(new DescriptionFact("grant", new Partnership { Agreements = [first, second] }));
        session.Fire();
        Of().ShouldBe(before);
    }

    [Fact]
    public void Update_InterruptedHalfway_LeavesNoFindingThatIsNotSo()
    {
        var session = RuleSessions.With(Analyzer, new() { Outcomes = [Outcome.Violated] });
        session.Insert(new DescriptionFact("grant", Agreement(notice: 1)));
        session.Fire();

        session.Update(new DescriptionFact("grant", Agreement(notice: 3)));
        session.Fire(maxRulesNumber: 2);
        session.Update(new DescriptionFact("grant", Agreement(notice: 4)));
        session.Fire();

        session.Findings("grant").ShouldNotContain(fact => fact.RuleId == "CMP4044");
    }

    [Fact]
    public void Description_ThatCouldNotBeRead_GivesItsDiagnosticsAlone()
    {
        var session = RuleSessions.OfProfile("default");
        session.Insert(new DescriptionFact("broken", PartnershipDocument.Parse("[")));
        session.Fire();

        session.Findings("broken").ShouldBeEmpty();
        session.Query<DiagnosticFact>().ShouldContain(fact => fact.Diagnostic.Id.StartsWith("RRD", StringComparison.Ordinal) && fact.DescriptionKey == "broken");
    }

    [Fact]
    public void Rule_ThatCannotBeEvaluated_HasADiagnosticFactAndNoFinding()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { AsOf = Analyzers.AsOf, MaxStepsPerCondition = 1 });
        var session = RuleSessions.With(analyzer, null);
        var document = PartnershipDocument.Load(RelationshipRules.Tests.Repository.PathTo("examples", "anytown-advice-grant.json"));
        session.Insert(new DescriptionFact("anytown", document));
        session.Fire();

        var failed = session.Query<DiagnosticFact>().Where(fact => fact.Diagnostic.Id.StartsWith("RRE", StringComparison.Ordinal)).ToList();
        failed.ShouldNotBeEmpty();
        failed.ShouldAllBe(fact => analyzer.FindRule(fact.Diagnostic.Message.Substring(0, 7)) != null);
    }

    [Fact]
    public async Task Factory_UsedByThreads_GivesEachSessionItsOwnFacts()
    {
        var factory = RuleSessions.Compile(Analyzer, null);
        var expected = Analyzer.Analyze(Agreement(notice: 1)).GetFindings(Outcome.Satisfied, Outcome.Explained, Outcome.Violated, Outcome.Undetermined).Count;

        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            var session = factory.CreateSession();
            session.Insert(new DescriptionFact($"grant {i}", Agreement(notice: 1)));
            session.Fire();
            return session.Findings($"grant {i}").Count(fact => fact.Finding.Message.Length > 0);
        })));

        counts.ShouldAllBe(count => count == expected);
    }

    private static FindingFact Notice(global::NRules.ISession session) => session.Findings("grant").Single(fact => fact.RuleId == "CMP4044");

    private static Partnership Agreement(int notice) => new() { Agreements = [new() { Id = "g1", TerminationNoticeMonths = notice }] };
}
