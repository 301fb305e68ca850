using NRules.Fluent.Dsl;

namespace RelationshipRules.NRules;

/// <summary>Rules that both apply to the same, and pull apart.</summary>
[Name("RelationshipRules.Conflicts")]
[Description("Rules that both apply and pull in opposite directions")]
[Tag(RelationshipRuleProperties.Tag)]
internal sealed class TellConflicts(FactSource source, int priority) : Rule
{
    public override void Define()
    {
        var ours = source;
        IGrouping<LiveDescription, FindingFact> findings = null!;

        Priority(priority);
        When()
            .Query(() => findings, query => query
                .Match<FindingFact>(finding => finding.IsOfSummary(ours), finding => finding.IsOfConflict)
                .GroupBy(finding => finding.Live));

        Then()
            .Do(context => FactLink.YieldAll(context, Pair(findings)));
    }

    /// <summary>Which of them meet is for the library to say.</summary>
    private static IEnumerable<ConflictFact> Pair(IGrouping<LiveDescription, FindingFact> findings)
        => findings.Key.Tell(findings, out var facts).Conflicts.Select(conflict => new ConflictFact(facts.Find(fact => fact.Rule == conflict.First)!, conflict));
}
