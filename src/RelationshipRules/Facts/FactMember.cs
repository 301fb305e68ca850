using RelationshipRules.Conditions;

namespace RelationshipRules.Facts;

/// <summary>A member of a model part: a fact, an identifier, a nested part or a list.</summary>
internal sealed class FactMember(string name, ConditionType type, Func<object, Value> get)
{
    /// <summary>The property name in JSON and in conditions.</summary>
    public string Name { get; } = name;

    /// <summary>The type that the checker uses.</summary>
    public ConditionType Type { get; } = type;

    /// <summary>Reads the member from its owner; a property that is null gives <see cref="Value.Unknown"/>.</summary>
    public Func<object, Value> Get { get; } = get;

    /// <summary>The fact, or null for identifiers, nested parts and lists of parts.</summary>
    public FactInfo? Fact { get; init; }

    /// <summary>For a list of parts: the name of one element in conditions.</summary>
    public string? ElementName { get; init; }
}
