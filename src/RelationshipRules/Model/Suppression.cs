namespace RelationshipRules.Model;

/// <summary>A decision to live with a finding: by whom, why, and until when.</summary>
/// <param name="Rule">Id of the rule, such as <c>CMP2042</c>.</param>
/// <param name="Justification">Why the finding is accepted.</param>
/// <param name="By">Who decided it.</param>
public sealed record Suppression(string Rule, string Justification, string By)
{
    /// <summary>The place that it covers, with everything below: a JSON Pointer, or the id of an element of a list; null covers the whole description.</summary>
    public string? At { get; init; }

    /// <summary>The last day on which it holds, or null when it has no end.</summary>
    public DateOnly? Until { get; init; }
}
