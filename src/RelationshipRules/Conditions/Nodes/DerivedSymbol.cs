using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A fact that a ruleset derives from others: declared first, defined once its conditions are compiled.</summary>
internal sealed class DerivedSymbol(FactInfo info, ConditionType type, string name, int index, ConditionScope scope)
{
    /// <summary>Its path, title and meaning.</summary>
    public FactInfo Info { get; } = info;

    public ConditionType Type { get; } = type;

    /// <summary>The last part of its path.</summary>
    public string Name { get; } = name;

    /// <summary>Its place in the context.</summary>
    public int Index { get; } = index;

    /// <summary>Where its conditions are compiled: with the element variable, where it belongs to the elements of a list.</summary>
    public ConditionScope Scope { get; } = scope;

    /// <summary>Whether it can rest on any presumption; known once all are defined.</summary>
    public bool MayPresume { get; set; }

    /// <summary>Where it reads facts of its own element; known once all are defined, where something is presumed at all.</summary>
    public List<ConditionNode> OwnPlaces { get; set; } = [];

    /// <summary>The cases as one expression; null until it is defined.</summary>
    public ConditionNode? Body { get; private set; }

    /// <summary>
    /// Gives the cases, each with its test, or null for one that always applies: the first whose test is true counts. Where a test is
    /// unknown the fact is unknown too, unless what would follow is the same either way; where no case applies it has no value and is unknown.
    /// </summary>
    public void Define(params IReadOnlyList<(ConditionNode? When, ConditionNode Value)> cases)
    {
        if (cases.Count == 0)
        {
            throw new ArgumentException("A derived fact needs a case.", nameof(cases));
        }

        if (Body is not null)
        {
            throw new InvalidOperationException($"{Info.Path} has been defined already.");
        }

        ConditionNode? body = null;
        foreach (var (when, value) in cases.Reverse())
        {
            body = when is null ? value : new ConditionalNode(when.Syntax, Type, when, value, body ?? new LiteralNode(when.Syntax, Type, Value.Unknown));
        }

        Body = body;
    }

    public string DerivedFromItself => $"{Info.Path} is derived from itself.";
}
