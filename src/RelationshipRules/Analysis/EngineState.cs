using RelationshipRules.Conditions;

namespace RelationshipRules.Analysis;

/// <summary>What changes while an engine evaluates; reused from one description to the next, by one thread at a time.</summary>
internal sealed class EngineState(Engine engine, EvaluationContext[] contexts, int groups, int rules, int sharedWhens)
{
    /// <summary>The count of a list that is not stated.</summary>
    public const int Absent = -1;

    /// <summary>What stands for a condition that has not been tested yet.</summary>
    public const Truth NotTested = (Truth)byte.MaxValue;

    /// <summary>The engine it belongs to.</summary>
    public Engine Engine { get; } = engine;

    /// <summary>One context a ruleset.</summary>
    public EvaluationContext[] Contexts { get; } = contexts;

    /// <summary>The number of elements a group looks at.</summary>
    public int[] Counts { get; } = new int[groups];

    /// <summary>Where each rule's outcomes begin.</summary>
    public int[] Offsets { get; } = new int[rules];

    /// <summary>What the shared conditions of the group at hand came to for the element at hand; <see cref="NotTested"/> before.</summary>
    public Truth[] SharedWhens { get; } = new Truth[sharedWhens];
}
