using RelationshipRules.Json;

namespace RelationshipRules;

/// <summary>
/// From when until when a ruleset or rule is in force. Before its first day nothing is judged by it; what was after its last day is only
/// measured by it, as by a yardstick.
/// </summary>
public sealed record DaysOfForce
{
    /// <summary>The first day, or null where it has always been in force.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, or null where it still is in force.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How exactly the days are known, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Where the days are from.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The days in words: "from 14 December 2010 to 16 July 2025".</summary>
    public override string ToString() => (From, To) switch
    {
        ({ } first, { } last) => CoreWords.InForce_FromTo(Days.Tell(first), Days.Tell(last)),
        ({ } first, null) => CoreWords.InForce_From(Days.Tell(first)),
        (null, { } last) => CoreWords.InForce_To(Days.Tell(last)),
        _ => "",
    };
}

/// <summary>What came in the place of a ruleset or rule.</summary>
public sealed record Successor
{
    /// <summary>What it is called: "the Civil Society Covenant".</summary>
    public required string Title { get; init; }

    /// <summary>What replaced what and when, and what is judged by which, in a sentence or two: the first line of reports.</summary>
    public required string Statement { get; init; }

    /// <summary>The name of its ruleset, or null where there is none.</summary>
    public string? Ruleset { get; init; }

    /// <summary>Where it can be read, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The statement.</summary>
    public override string ToString() => Statement;
}
