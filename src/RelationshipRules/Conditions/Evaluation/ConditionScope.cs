using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Evaluation;

/// <summary>Where a condition is evaluated: over the whole description, or over each element of a list.</summary>
internal sealed class ConditionScope(int slotBase, string path, FactMember[] steps, string? elementName, ConditionType? elementType)
{
    /// <summary>The list's path: <c>agreements</c>; empty for the whole description.</summary>
    public string Path { get; } = path;

    /// <summary>The list's JSON Pointer.</summary>
    public string ListPointer { get; } = string.Concat(steps.Select(s => "/" + s.Name));

    /// <summary>The name of an element in conditions, or null for the whole description.</summary>
    public string? ElementName { get; } = elementName;

    /// <summary>The type of an element, or null for the whole description.</summary>
    public ConditionType? ElementType { get; } = elementType;

    /// <summary>Which slot of the context holds the element; macros take the slots after it.</summary>
    public int SlotBase { get; } = slotBase;

    /// <summary>The scope's list in the description at hand: unknown where it is not stated.</summary>
    public Value List(EvaluationContext context)
    {
        var value = Value.FromObject(context.Root);
        foreach (var step in steps)
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
