using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Engine;
using RelationshipRules.Facts;

namespace RelationshipRules.Findings;

/// <summary>
/// What is worked out for a finding, each part when somebody first asks for it: a message costs no trace. Two threads may work the same part
/// out at once; either result is as good as the other.
/// </summary>
internal sealed class FindingDetails(Explainer explainer, RuleEntry entry, RuleOutcome outcome)
{
    /// <summary>The rule.</summary>
    public RuleEntry Entry { get; } = entry;

    /// <summary>The outcome.</summary>
    public RuleOutcome Result { get; } = outcome;

    /// <summary>The message.</summary>
    public string Message => field ??= explainer.Tell(this);

    /// <summary>The pointer of the fact that the finding is about, stated or not.</summary>
    public string Subject => field ??= explainer.FindSubject(this);

    /// <summary>The facts that would settle it.</summary>
    public IReadOnlyList<MissingFact> Missing => field ??= Result.Outcome.IsOpen() ? explainer.FindMissing(this) : [];

    /// <summary>The conditions that were evaluated, with what they are to the rule and how they came to their value.</summary>
    public IReadOnlyList<(string Role, TraceNode Trace)> Traces => field ??= explainer.Trace(this);

    /// <summary>The stated facts that were read.</summary>
    public IReadOnlyList<FactReading> FactsRead => field ??= explainer.FactsOf(Traces);

    /// <summary>The documents behind them.</summary>
    public IReadOnlyList<EvidenceReference> Evidence => field ??= explainer.FindEvidence(this);

    /// <summary>The value of a classification.</summary>
    public ClassifiedValue Classified => field ??= explainer.Classify(this);

    /// <summary>What the element is called.</summary>
    public ElementName Element => field ??= Result.ElementIndex < 0 ? ElementName.None : explainer.DescribeElement(Entry, Result.ElementIndex);

    /// <summary>The element, or the list, that the outcome is about; empty for the whole description.</summary>
    public string Place => field ??= ListPlace.PointerOf(Result.Rule.Scope, Result.ElementIndex);
}

/// <summary>The value of a classification.</summary>
/// <param name="Value">As conditions know it, several separated by spaces; null where there is none.</param>
/// <param name="Title">In words; null where there is none.</param>
internal sealed record ClassifiedValue(string? Value, string? Title)
{
    /// <summary>No value.</summary>
    public static ClassifiedValue None { get; } = new(null, null);
}
