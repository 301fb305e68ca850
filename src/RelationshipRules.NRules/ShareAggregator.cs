using NRules.Aggregators;
using NRules.RuleModel;

namespace RelationshipRules.NRules;

/// <summary>
/// What a rule matches: its share of each assessment, fact by fact. A fact that the next assessment has as well, by identity, is
/// modified: its match stays, and with it what hosts' rules linked to it.
/// </summary>
internal sealed class ShareAggregator(string share) : IAggregator
{
    // Without those that are empty: most rules have nothing to say of most descriptions.
    private readonly Dictionary<IFact, IReadOnlyList<RelationshipFact>> _shares = [];

    /// <inheritdoc/>
    public IReadOnlyCollection<AggregationResult> Add(AggregationContext context, ITuple tuple, IReadOnlyCollection<IFact> facts) => Follow(facts, gone: false);

    /// <inheritdoc/>
    public IReadOnlyCollection<AggregationResult> Modify(AggregationContext context, ITuple tuple, IReadOnlyCollection<IFact> facts) => Follow(facts, gone: false);

    /// <inheritdoc/>
    public IReadOnlyCollection<AggregationResult> Remove(AggregationContext context, ITuple tuple, IReadOnlyCollection<IFact> facts) => Follow(facts, gone: true);

    private IReadOnlyCollection<AggregationResult> Follow(IReadOnlyCollection<IFact> assessments, bool gone)
    {
        List<AggregationResult>? results = null;
        foreach (var assessment in assessments)
        {
            var before = _shares.TryGetValue(assessment, out var known) ? known : [];
            var after = gone ? [] : ((AssessmentFact)assessment.Value!).Share(share);
            if (before.Count + after.Count == 0)
            {
                continue;
            }

            if (after.Count == 0)
            {
                _shares.Remove(assessment);
            }
            else
            {
                _shares[assessment] = after;
            }

            Compare(assessment, before, after, results ??= []);
        }

        return results ?? (IReadOnlyCollection<AggregationResult>)AggregationResult.Empty;
    }

    private static void Compare(IFact assessment, IReadOnlyList<RelationshipFact> before, IReadOnlyList<RelationshipFact> after, List<AggregationResult> results)
    {
        var earlier = before.ToDictionary(fact => fact.Identity);
        var kept = new List<AggregationResult>();
        IFact[] source = [assessment];
        foreach (var fact in after)
        {
            kept.Add(earlier.Remove(fact.Identity, out var previous)
                ? AggregationResult.Modified(fact, previous, source)
                : AggregationResult.Added(fact, source));
        }

        results.AddRange(earlier.Values.Select(AggregationResult.Removed));
        results.AddRange(kept);
    }
}
