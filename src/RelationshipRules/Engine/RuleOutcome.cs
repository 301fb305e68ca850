using System.Runtime.InteropServices;

namespace RelationshipRules;

/// <summary>What one rule came to, for the whole description or for one element of the list it looks at.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RuleOutcome
{
    private readonly byte _outcome;
    private readonly byte _severity;

    internal RuleOutcome(RuleDescriptor rule, int elementIndex, Outcome outcome, Severity severity)
        => (Rule, ElementIndex, _outcome, _severity) = (rule, elementIndex, (byte)outcome, (byte)severity);

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>The index of the element; -1 for the whole description, and for a list that is absent or empty.</summary>
    public int ElementIndex { get; }

    /// <summary>The outcome.</summary>
    public Outcome Outcome => (Outcome)_outcome;

    /// <summary>The severity in force for the rule.</summary>
    public Severity Severity => (Severity)_severity;
}
