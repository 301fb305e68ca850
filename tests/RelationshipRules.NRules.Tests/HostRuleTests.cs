using NRules;
using NRules.Extensibility;
using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.NRules.Tests.Host;
using RelationshipRules.NRules.Tests.Support;

namespace RelationshipRules.NRules.Tests;

/// <summary>Rules of a host, in NRules' own language, on what our rules found.</summary>
public sealed class HostRuleTests
{
    private static readonly RelationshipAnalyzer Analyzer = Analyzers.Get("default");

    [Fact]
    public void TwoDeparturesOnFunding_OfOneGrant_ReferItToThePanel()
    {
        var session = RuleSessions.With(Analyzer, null, typeof(ReferToPanel));
        session.InsertAll([
            new DescriptionFact("both", Agreement(termMonths: 12, costShare: 0.9)),
            new DescriptionFact("one", Agreement(termMonths: 36, costShare: 0.9)),
            new DescriptionFact("none", Agreement(termMonths: 36, costShare: 1)),
        ]);
        session.Fire();
        var departures = Funding(Agreement(termMonths: 12, costShare: 0.9));
        departures.ShouldBeGreaterThan(1);
        session.Query<Referral>().ShouldBe([new("both", departures)]);

        session.Update(new DescriptionFact("both", Agreement(termMonths: 36, costShare: 1)));
        session.Fire();
        session.Query<Referral>().ShouldBeEmpty();
    }

    [Fact]
    public void Description_YieldedByAHostsRule_FollowsTheHostsFact()
    {
        var session = RuleSessions.With(Analyzer, null, typeof(DescribeGrant), typeof(ClearGrant));
        var grant = new Grant { Number = "G-17", NoticeMonths = 1 };
        session.Insert(grant);
        session.Fire();
        Notice(session, "G-17").Outcome.ShouldBe(Outcome.Violated);
        session.Query<Clearance>().ShouldBeEmpty();

        grant.NoticeMonths = 3;
        session.Update(grant);
        session.Fire();
        Notice(session, "G-17").Outcome.ShouldBe(Outcome.Satisfied);
        session.Query<Clearance>().ShouldBe([new("G-17")]);

        session.Retract(grant);
        session.Query<object>().ShouldBeEmpty();
    }

    [Fact]
    public void AbsenceOfFindings_AskedForByAHostsRule_IsJudgedOnceAllAreThere()
    {
        var session = RuleSessions.With(Analyzer, null, typeof(ClearGrant));
        var fired = new List<string>();
        session.Events.RuleFiredEvent += (_, e) => fired.Add(e.Rule.Name);
        session.Insert(new DescriptionFact("G-1", new Grant { Number = "G-1", NoticeMonths = 1 }.Describe()));
        session.Insert(new DescriptionFact("G-2", new Grant { Number = "G-2", NoticeMonths = 3 }.Describe()));
        session.Fire();

        session.Query<Clearance>().ShouldBe([new("G-2")]);
        fired.Count(name => name.EndsWith(nameof(ClearGrant), StringComparison.Ordinal)).ShouldBe(1);
        fired[^1].ShouldEndWith(nameof(ClearGrant));
    }

    [Fact]
    public void Suppression_ThatComesWithAnUpdate_ReachesTheRulesOfTheHost()
    {
        var session = RuleSessions.With(Analyzer, null, typeof(ReferToPanel));
        var agreement = Agreement(termMonths: 12, costShare: 0.9);
        session.Insert(new DescriptionFact("grant", agreement));
        session.Fire();
        session.Query<Referral>().Count().ShouldBe(1);
        session.Query<SuppressionFact>().ShouldBeEmpty();

        var departures = Analyzer.Analyze(agreement).GetFindings(Outcome.Violated).Where(finding => finding.Rule.Tags.Contains("funding")).Select(finding => finding.Rule.Id);
        session.Update(new DescriptionFact("grant", agreement with { Suppressions = [.. departures.Skip(1).Select(rule => new Suppression { Rule = rule, Justification = "Agreed.", By = "The panel" })] }));
        session.Fire();
        session.Query<Referral>().ShouldBeEmpty();
        session.Query<SuppressionFact>().ShouldContain(suppression => suppression.Mark.By == "The panel");

        session.Update(new DescriptionFact("grant", agreement));
        session.Fire();
        session.Query<Referral>().Count().ShouldBe(1);
        session.Query<SuppressionFact>().ShouldBeEmpty();
    }

    [Fact]
    public void DerivedFact_JoinedWithFindings_LeadsToAFactOfTheHost()
    {
        var session = RuleSessions.With(Analyzers.Get("all"), null, typeof(OfferMediation));
        session.Insert(new DescriptionFact("rescue", Load("italian-rescue-5-confrontation.json")));
        session.Insert(new DescriptionFact("earlier", Load("italian-rescue-2-harmony.json")));
        session.Fire();

        var expected = session.Findings("rescue").Where(finding => finding.Outcome == Outcome.Violated).Select(finding => new Mediation("rescue", finding.RuleId, finding.Place)).ToList();
        expected.ShouldNotBeEmpty();
        session.Query<Mediation>().ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void FactOfTheHost_LinkedToAFinding_StaysWithItsElementWhenTheListIsReordered()
    {
        var outbox = new List<string>();
        var session = Session(outbox);
        Agreement first = new() { Id = "first", TerminationNoticeMonths = 1 };
        Agreement second = new() { Id = "second", TerminationNoticeMonths = 2 };
        session.Insert(new DescriptionFact("grant", new Partnership { Agreements = [first, second] }));
        session.Fire();
        var letters = session.Query<Letter>().ToList();
        letters.Select(letter => letter.About).ShouldBe(["first", "second"], ignoreOrder: true);
        outbox.Count.ShouldBe(2);

        session.Update(new DescriptionFact("grant", new Partnership { Agreements = [second, first with { ExitPlan = true }] }));
        session.Fire();
        session.Query<Letter>().ShouldBe(letters, ignoreOrder: true);
        outbox.Count.ShouldBe(2);

        session.Update(new DescriptionFact("grant", new Partnership { Agreements = [second, first with { TerminationNoticeMonths = 0 }] }));
        session.Fire();
        session.Query<Letter>().ShouldBe(letters, ignoreOrder: true);
        outbox.Count.ShouldBe(3);
        outbox[^1].ShouldStartWith("CMP4044 first");

        session.Update(new DescriptionFact("grant", new Partnership { Agreements = [second] }));
        session.Fire();
        session.Query<Letter>().Select(letter => letter.About).ShouldBe(["second"]);
        outbox.Count.ShouldBe(3);
    }

    private static ISession Session(List<string> outbox)
    {
        var session = RuleSessions.With(Analyzer, new() { Outcomes = [Outcome.Violated], DerivedFacts = false }, typeof(WriteLetter));
        session.DependencyResolver = new Outbox(outbox);
        return session;
    }

    private static int Funding(Partnership partnership)
        => Analyzer.Analyze(partnership).GetFindings(Outcome.Violated).Count(finding => finding.Rule.Tags.Contains("funding"));

    private static FindingFact Notice(ISession session, string key) => session.Findings(key).Single(fact => fact.RuleId == "CMP4044");

    private static Partnership Agreement(int termMonths, double costShare) => new()
    {
        Agreements = [new() { Id = "g1", Form = AgreementForm.Contract, TermMonths = termMonths, ShortTermReasonsGiven = false, OutcomeTimeMonths = 36, CostCoverageShare = costShare }],
    };

    private static PartnershipDocument Load(string example) => PartnershipDocument.Load(RelationshipRules.Tests.Repository.PathTo("examples", example));

    private sealed class Outbox(List<string> outbox) : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => outbox;
    }
}
