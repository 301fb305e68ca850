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

    /// <summary>All members, in the model's order.</summary>
    public IReadOnlyList<FactMember> Members { get; }

    /// <summary>The member of that name, or null.</summary>
    public FactMember? Find(string memberName) => _byName.GetValueOrDefault(memberName);
}
