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

    /// <summary>
    /// For each of the rules the slot of its condition of application, where others of the group have the same one, so that it is tested once
    /// for all of them; else -1.
    /// </summary>
    public required int[] SharedWhens { get; init; }

    /// <summary>How many slots there are.</summary>
    public required int SharedWhenCount { get; init; }
}
