using RelationshipRules.Model;

namespace RelationshipRules.Sessions;

/// <summary>One phase of a partnership: one view of the relationship, with its dates and the classes it falls in.</summary>
public sealed record TrajectoryPhase
{
    /// <summary>The name for readers: the view's id, else its place in the list; the snapshot's title where it states no view.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the view of the relationship, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Where the view stands in its description; null where the snapshot states none.</summary>
    public string? Pointer { get; init; }

    /// <summary>The analysis of the description that the phase comes from.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The ids of the parties that the view is about; null where it does not say.</summary>
    public IReadOnlyList<string>? Between { get; init; }

    /// <summary>Whose view it is; null where that is not stated.</summary>
    public AssessmentSource? StatedBy { get; init; }

    /// <summary>Whose view it is, in words; "not stated" where that is not stated.</summary>
    public required string StatedByText { get; init; }

    /// <summary>The day from which the view holds; null where it is not stated.</summary>
    public Known<DateOnly>? StartedOn { get; init; }

    /// <summary>The day until which it held; null where it is not stated, as for the current phase.</summary>
    public Known<DateOnly>? EndedOn { get; init; }

    /// <summary>
    /// The day on which the snapshot was true, where that places the phase: of several snapshots, one that states at most one view. Null otherwise.
    /// </summary>
    public Known<DateOnly>? DescribedOn { get; init; }

    /// <summary>Whether any of the days is stated. A phase without one has no place in time.</summary>
    public bool IsDated => StartedOn is not null || EndedOn is not null || DescribedOn is not null;

    /// <summary>The classes (<c>cooperation</c>, <c>coOptation</c>, ...): several for a partial case, none where they could not be worked out.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The classes in words; "not stated" where they could not be worked out.</summary>
    public required string ClassText { get; init; }

    /// <summary>The stated facts that the classes were worked out from.</summary>
    public IReadOnlyList<FactReading> Because { get; init; } = [];

    /// <summary>The facts that would settle the classes, where there are none.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>Whether a ruleset in use works out its class, with whatever result.</summary>
    internal bool IsClassed { get; init; }

    /// <summary>The view's index in its description; -1 where the snapshot states none.</summary>
    internal int Index { get; init; } = -1;

    /// <summary>The name and the classes: "harmony: cooperation".</summary>
    public override string ToString() => $"{Name}: {ClassText}";
}
