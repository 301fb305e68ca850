namespace RelationshipRules;

/// <summary>A departure and the ways to settle it.</summary>
public sealed record PlanStep
{
    /// <summary>The departure, as it is now.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The ways to settle it, the smallest and least harmful first; empty where there is none that could be derived.</summary>
    public required IReadOnlyList<PlanAlternative> Alternatives { get; init; }

    /// <summary>The way that the plan takes; null where it takes none.</summary>
    public PlanAlternative? Chosen { get; init; }

    /// <summary>Whether all changes of the plan together settle it.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Why the plan does not settle it; null where it does.</summary>
    public string? Reason { get; init; }
}
