namespace RelationshipRules.Model;

/// <summary>A decision to live with a finding: by whom, why, and until when.</summary>
public sealed record Suppression
{
    /// <summary>Id of the rule, such as <c>CMP2042</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Why the finding is accepted.</summary>
    public required string Justification { get; init; }

    /// <summary>Who decided it.</summary>
    public required string By { get; init; }

    /// <summary>The place that it covers, with everything below: a JSON Pointer, or the id of an element of a list; null covers the whole description.</summary>
    public string? At { get; init; }

    /// <summary>The last day on which it holds, or null when it has no end.</summary>
    public DateOnly? Until { get; init; }
}
