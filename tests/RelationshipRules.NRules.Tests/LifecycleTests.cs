using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.NRules.Tests.Support;

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
    public void Update_ThatTakesTheOutcomeAway_RetractsItsFactBeforeFiring()
    {
        var session = RuleSessions.With(Analyzer, new() { Outcomes = [Outcome.Violated] });
        session.Insert(new DescriptionFact("grant", Agreement(notice: 1)));
        session.Fire();
        session.Findings("grant").ShouldContain(fact => fact.RuleId == "CMP4044");

        session.Update(new DescriptionFact("grant", Agreement(notice: 3)));

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
