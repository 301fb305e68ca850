using NRules.Fluent.Dsl;

namespace RelationshipRules.NRules;

/// <summary>Departures from rules that restate each other, at the same place, told once.</summary>
[Name("RelationshipRules.Groups")]
[Description("Departures that say nearly the same of the same place")]
[Tag(RelationshipRuleProperties.Tag)]
internal sealed class TellGroups(FactSource source, int priority) : Rule
{
    public override void Define()
    {
        var ours = source;
        IGrouping<RelatedRules, FindingFact> departures = null!;

        Priority(priority);
        When()
            .Query(() => departures, query => query
                .Match<FindingFact>(finding => finding.IsOfSummary(ours), finding => finding.IsDeparture)
                .GroupBy(finding => finding.OfRelatedRules));

        Then()
            .Do(context => FactLink.YieldAll(context, Group(departures)));
    }

    /// <summary>Which of them meet is for the library to say, of those whose rules hang together by restating; most departures are alone.</summary>
    private static IEnumerable<FindingGroupFact> Group(IGrouping<RelatedRules, FindingFact> departures)
        => departures.Take(2).ToList() is [var alone] ? [new(alone)]
            : departures.Key.Live.Tell(departures, out var facts).FindingGroups.Select(group => new FindingGroupFact(facts.Find(fact => fact.Result == group.Lead.Result)!, group));
}
