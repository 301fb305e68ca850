using NRules.RuleModel;

namespace RelationshipRules.NRules;

/// <summary>Links facts to the match that they come from, as <c>Yield</c> of NRules' fluent rules does: inserted first, updated afterwards, retracted by NRules.</summary>
internal static class FactLink
{
    private const string Key = "RelationshipRules";

    /// <summary>Inserts the fact, or puts it in the place of the match's earlier one.</summary>
    public static void Yield(IContext context, RelationshipFact fact)
    {
        if (context.GetLinked(Key) is null)
        {
            context.InsertLinked(Key, fact);
        }
        else
        {
            context.UpdateLinked(Key, fact);
        }
    }

    /// <summary>The same with what is worked out anew with each change of a description.</summary>
    public static void YieldConclusion(IContext context, RelationshipFact fact)
    {
        Yield(context, fact);
        fact.MarkConcluded();
    }

    /// <summary>The same with a finding, which is taken back where the host does not care for the outcome, or there is none any more.</summary>
    public static void YieldFinding(IContext context, FindingFact? finding)
    {
        finding?.MarkTold();
        if (finding is { IsWanted: true })
        {
            Yield(context, finding);
        }
        else if (context.GetLinked(Key) is { } earlier)
        {
            context.RetractLinked(Key, earlier);
        }
    }

    /// <summary>Starts to follow a description, or follows it to another state.</summary>
    public static void Follow(IContext context, FactSource source, DescriptionFact description)
        => Yield(context, context.GetLinked(Key) is AssessmentFact known ? known.Live.TurnTo(description) : new LiveDescription(source, description).Current);

    /// <summary>Makes facts the ones that are linked to the match. Of those that were, what is the same object is left alone.</summary>
    public static void YieldAll(IContext context, IEnumerable<RelationshipFact> facts)
    {
        var gone = context.GetLinkedKeys().ToHashSet();
        List<KeyValuePair<object, object>> inserted = [], updated = [];
        foreach (var fact in facts)
        {
            if (!gone.Remove(fact.Identity))
            {
                inserted.Add(new(fact.Identity, fact));
            }
            else if (!ReferenceEquals(context.GetLinked(fact.Identity), fact))
            {
                updated.Add(new(fact.Identity, fact));
            }
        }

        context.RetractAllLinked([.. gone.Select(key => new KeyValuePair<object, object>(key, context.GetLinked(key)!))]);
        context.UpdateAllLinked(updated);
        context.InsertAllLinked(inserted);
    }
}
