using RelationshipRules.Conditions;

namespace RelationshipRules.Analysis;

/// <summary>The rules of one ruleset that look at the same list (or at the whole description), so that one pass over it serves them all.</summary>
internal sealed class RuleGroup
{
    /// <summary>The list, or the whole description.</summary>
    public required ConditionScope Scope { get; init; }

    /// <summary>False for the whole description.</summary>
    public required bool IsList { get; init; }

    /// <summary>The rules' numbers in the analysis, in order.</summary>
    public required int[] Rules { get; init; }
}
