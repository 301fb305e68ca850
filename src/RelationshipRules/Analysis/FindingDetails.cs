using RelationshipRules.Conditions;

namespace RelationshipRules.Analysis;

/// <summary>What is worked out for a finding when somebody first asks.</summary>
internal sealed record FindingDetails
{
    /// <summary>The message.</summary>
    public required string Message { get; init; }

    /// <summary>The pointer of the fact that the finding is about, stated or not.</summary>
    public required string Subject { get; init; }

    /// <summary>The facts that would settle it.</summary>
    public required IReadOnlyList<MissingFact> Missing { get; init; }

    /// <summary>The stated facts that were read.</summary>
    public required IReadOnlyList<FactReading> FactsRead { get; init; }

    /// <summary>The documents behind them.</summary>
    public required IReadOnlyList<EvidenceReference> Evidence { get; init; }

    /// <summary>The conditions that were evaluated, with what they are to the rule and how they came to their value.</summary>
    public required IReadOnlyList<(string Role, TraceNode Trace)> Traces { get; init; }

    /// <summary>The value of a classification.</summary>
    public string? Value { get; init; }

    /// <summary>The same in words.</summary>
    public string? ValueTitle { get; init; }
}
