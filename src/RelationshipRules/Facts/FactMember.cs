using RelationshipRules.Conditions;

namespace RelationshipRules.Facts;

/// <summary>A member of a model part: a fact, an identifier, a nested part or a list.</summary>
internal sealed class FactMember(string name, ConditionType type, Func<object, Value> get)
{
    private readonly FactInfo? _fact;

    /// <summary>The property name in JSON and in conditions.</summary>
    public string Name { get; } = name;

    /// <summary>The type that the checker uses.</summary>
    public ConditionType Type { get; } = type;

    /// <summary>Reads the member from its owner; a property that is null gives <see cref="Value.Unknown"/>.</summary>
    public Func<object, Value> Get { get; } = get;

    /// <summary>Position in <see cref="FactCatalog.All"/>, or -1 for what is no fact of the model.</summary>
    public int FactIndex { get; init; } = -1;

    /// <summary>
    /// The fact, or null for identifiers, nested parts and lists of parts. Looked up on demand,
    /// because texts are not needed until somebody reads them.
    /// </summary>
    public FactInfo? Fact
    {
        get => _fact ?? (FactIndex < 0 ? null : FactCatalog.All[FactIndex]);
        init => _fact = value;
    }

    /// <summary>For a list of parts: the name of one element in conditions.</summary>
    public string? ElementName { get; init; }

    /// <summary>For an identifier that refers to an element of another list: that list's name at the top of a description.</summary>
    public string? Reference { get; init; }
}
