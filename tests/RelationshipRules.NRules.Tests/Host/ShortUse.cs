using NRules;

namespace RelationshipRules.NRules.Tests.Host;

internal static class ShortUse
{
    public static void Run()
    {
        var session = new AnalyzerRuleRepository(RelationshipAnalyzer.Create()).Compile().CreateSession();
        session.Insert(new DescriptionFact("partnership", PartnershipDocument.Load("partnership.json")));
        session.Fire();

        foreach (var fact in session.Query<FindingFact>().Where(fact => fact.Outcome == Outcome.Violated))
        {
            var sources = string.Join("; ", fact.Rule.Citations.Select(citation => $"{citation.SourceTitle}, {citation.Locator}"));
            Console.WriteLine($"{fact.RuleId} {fact.Finding.Label}: {fact.Finding.Message} [{sources}]");
        }
    }
}
