using RelationshipRules.Facts;

namespace RelationshipRules;

/// <summary>What a plan is to be about.</summary>
public sealed record PlanOptions
{
    /// <summary>The rules to plan for, by id; null for all. Naming a rule includes its silent and suppressed findings.</summary>
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>
    /// The side whose changes are wanted: facts that it can change, alone or with the other side. <see cref="ChangeableBy.Both"/>, the default,
    /// takes the changes of either side.
    /// </summary>
    public ChangeableBy Side { get; init; } = ChangeableBy.Both;
}
