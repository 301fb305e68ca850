using NRules;
using NRules.Fluent;

namespace RelationshipRules.NRules.Tests.Host;

internal static class FirstUse
{
    public static void Run()
    {
        var repository = new RuleRepository();
        repository.Load(rules => rules.From(typeof(ReferToPanel)));
        repository.AddRelationshipRules(RelationshipAnalyzer.Create());
        var factory = repository.Compile();

        var session = factory.CreateSession();
        session.Insert(new DescriptionFact("advice-grant", PartnershipDocument.Load("grant.json")));
        session.Fire();

        foreach (var finding in session.Query<FindingFact>().Where(fact => fact.Outcome == Outcome.Violated))
        {
            Console.WriteLine(finding);
        }

        foreach (var referral in session.Query<Referral>())
        {
            Console.WriteLine(referral);
        }
    }
}
