namespace RelationshipRules;

/// <summary>A fact that a ruleset works out from stated ones, with what it was worked out from.</summary>
public sealed record DerivedFact
{
    /// <summary>The path: <c>relationship.stance</c>, <c>agreements[].reportingHoursPerThousand</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The place in this description: <c>/agreements/0/reportingHoursPerThousand</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>A short name for readers.</summary>
    public required string Title { get; init; }

    /// <summary>The ruleset that declares it.</summary>
    public required string Ruleset { get; init; }

    /// <summary>A <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, list of strings, or null where it could not be worked out.</summary>
    public object? Value { get; init; }

    /// <summary>The value in words; "not stated" where there is none.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the value rests on something presumed.</summary>
    public bool RestsOnPresumption { get; init; }

    /// <summary>The stated facts that were read.</summary>
    public IReadOnlyList<FactReading> Because { get; init; } = [];

    /// <summary>The facts that would settle it, where there is no value.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>The sources of the derivation.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];
}
