namespace RelationshipRules.Conditions.Goals;

/// <summary>Facts that are to change together so that a condition comes out as wanted, each once. Immutable.</summary>
public sealed class ChangeSet
{
    private ChangeSet(IReadOnlyList<FactTarget> targets)
    {
        Targets = targets;
        Cost = targets.Sum(target => target.Cost);
        Key = string.Join('|', targets.Select(target => target.Pointer + "=" + string.Join(',', target.Options)));
    }

    /// <summary>Nothing that has to change.</summary>
    public static ChangeSet Empty { get; } = new([]);

    /// <summary>The facts, by pointer.</summary>
    public IReadOnlyList<FactTarget> Targets { get; }

    /// <summary>How much of a change it is.</summary>
    public double Cost { get; }

    /// <summary>Tells the same changes from others.</summary>
    public string Key { get; }

    /// <summary>One fact.</summary>
    /// <param name="target">The fact, with what it is to become.</param>
    /// <exception cref="ArgumentNullException">The fact is null.</exception>
    public static ChangeSet Of(FactTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new([target]);
    }

    /// <summary>The set without one of its facts.</summary>
    /// <param name="target">The fact.</param>
    public ChangeSet Without(FactTarget target) => new([.. Targets.Where(other => other != target)]);

    /// <summary>Both together, or null where they want of one fact what cannot be had at once.</summary>
    /// <param name="other">The other changes.</param>
    /// <exception cref="ArgumentNullException">The other is null.</exception>
    public ChangeSet? And(ChangeSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var targets = new SortedDictionary<string, FactTarget>(StringComparer.Ordinal);
        foreach (var target in Targets.Concat(other.Targets))
        {
            var both = targets.TryGetValue(target.Pointer, out var known) ? known.And(target) : target;
            if (both.Options.Count == 0)
            {
                return null;
            }

            targets[target.Pointer] = both;
        }

        return new([.. targets.Values]);
    }
}
