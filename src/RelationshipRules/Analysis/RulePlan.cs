using RelationshipRules.Conditions;

namespace RelationshipRules.Analysis;

/// <summary>A rule ready to be evaluated. Read-only.</summary>
internal sealed class RulePlan
{
    /// <summary>What readers see of the rule.</summary>
    public required RuleDescriptor Descriptor { get; init; }

    /// <summary>The severity in force; none switches the rule off.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where the severity came from, in words.</summary>
    public required string SeverityOrigin { get; init; }

    /// <summary>What the rule looks at: the description or each element of a list.</summary>
    public required ConditionScope Scope { get; init; }

    /// <summary>When it applies; null for always.</summary>
    public CompiledCondition? When { get; init; }

    /// <summary>What it asks for; null for classifications.</summary>
    public CompiledCondition? Require { get; init; }

    /// <summary>What makes a departure an explained one.</summary>
    public CompiledCondition? ExplainedBy { get; init; }

    /// <summary>The value of a classification; null for other kinds.</summary>
    public CompiledCondition? Value { get; init; }

    /// <summary>The fact that findings point at.</summary>
    public CompiledCondition? Focus { get; init; }

    /// <summary>The messages, at most one an outcome; outcomes without one have a default.</summary>
    public IReadOnlyList<MessageTemplate> Messages { get; init; } = [];
}
