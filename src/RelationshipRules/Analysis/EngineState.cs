using RelationshipRules.Conditions;

namespace RelationshipRules.Analysis;

/// <summary>What changes while an engine evaluates; reused from one description to the next, by one thread at a time.</summary>
internal sealed class EngineState(Engine engine, EvaluationContext[] contexts, int groups, int rules)
{
    /// <summary>The count of a list that is not stated.</summary>
    public const int Absent = -1;

    /// <summary>The engine it belongs to.</summary>
    public Engine Engine { get; } = engine;

    /// <summary>One context a ruleset.</summary>
    public EvaluationContext[] Contexts { get; } = contexts;

    /// <summary>The number of elements a group looks at.</summary>
    public int[] Counts { get; } = new int[groups];

    /// <summary>Where each rule's outcomes begin.</summary>
    public int[] Offsets { get; } = new int[rules];
}
