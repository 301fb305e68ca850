using RelationshipRules.Facts;

namespace RelationshipRules.Conditions;

/// <summary>Where a condition is evaluated: over the whole description, or over each element of a list.</summary>
internal sealed class ConditionScope
{
    private readonly FactMember[] _steps;

    internal ConditionScope(int slotBase, string path, FactMember[] steps, string? elementName, ConditionType? elementType)
    {
        SlotBase = slotBase;
        Path = path;
        _steps = steps;
        ElementName = elementName;
        ElementType = elementType;
        ListPointer = string.Concat(steps.Select(s => "/" + s.Name));
    }

    /// <summary>The list's path: <c>agreements</c>; empty for the whole description.</summary>
    public string Path { get; }

    /// <summary>The list's JSON Pointer.</summary>
    public string ListPointer { get; }

    /// <summary>The name of an element in conditions, or null for the whole description.</summary>
    public string? ElementName { get; }

    /// <summary>The type of an element, or null for the whole description.</summary>
    public ConditionType? ElementType { get; }

    /// <summary>Which slot of the context holds the element; macros take the slots after it.</summary>
    internal int SlotBase { get; }

    /// <summary>The scope's list in the description at hand: unknown where it is not stated.</summary>
    public Value List(EvaluationContext context)
    {
        var value = Value.FromObject(context.Root);
        foreach (var step in _steps)
        {
            if (value.AsPart() is not { } part)
            {
                return Value.Unknown;
            }

            value = step.Get(part);
        }

        return value;
    }
}
