namespace RelationshipRules.Facts;

/// <summary>A part of the model as conditions see it: its members by name. Instances come from the source generator.</summary>
internal sealed class ObjectType
{
    // Not a FrozenDictionary: it costs more to build than all look-ups of a run save.
    private readonly Dictionary<string, FactMember> _byName;

    public ObjectType(string name, string path, FactMember[] members)
    {
        Name = name;
        Path = path;
        Members = members;
        _byName = new Dictionary<string, FactMember>(members.Length, StringComparer.Ordinal);
        foreach (var member in members)
        {
            _byName.Add(member.Name, member);
        }
    }

    /// <summary>The C# type's name: <c>Agreement</c>.</summary>
    public string Name { get; }

    /// <summary>Where it stands in a description: <c>agreements[]</c>, <c>relationship</c>, or empty for the description itself.</summary>
    public string Path { get; }

    public IReadOnlyList<FactMember> Members { get; }

    /// <summary>The members that are parts or lists of parts.</summary>
    public FactMember[] Parts => field ??= [.. Members.Where(static member => member.Type is ConditionType.Part or ConditionType.ListOf { Element: ConditionType.Part })];

    public FactMember? Find(string memberName) => _byName.GetValueOrDefault(memberName);
}

/// <summary>A member of a model part: a fact, an identifier, a nested part or a list.</summary>
internal sealed class FactMember(string name, ConditionType type, Func<object, Value> get)
{
    private readonly FactInfo? _fact;

    public string Name { get; } = name;

    public ConditionType Type { get; } = type;

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

    /// <summary>Whether it is one fact, whatever it is made of: rules on what parts an amount reads the sum.</summary>
    public bool IsFact => FactIndex >= 0 || _fact is not null;

    /// <summary>What is stated of it itself; the same as its value but for what can follow from two days.</summary>
    public Func<object, Value> GetStated { get; init; } = get;

    /// <summary>The members of the same part that are the first and the last of the days between which it counts; null for what is not counted so.</summary>
    public string[]? Days { get; init; }

    public string? ElementName { get; init; }

    public string? Reference { get; init; }
}
