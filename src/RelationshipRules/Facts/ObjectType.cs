using System.Collections.Frozen;

namespace RelationshipRules.Facts;

/// <summary>A part of the model as conditions see it: its members by name. Instances come from the source generator.</summary>
internal sealed class ObjectType(string name, string path, FactMember[] members)
{
    private readonly FrozenDictionary<string, FactMember> _byName = members.ToFrozenDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>The C# type's name: <c>Agreement</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Where it stands in a description: <c>agreements[]</c>, <c>relationship</c>, or empty for the description itself.</summary>
    public string Path { get; } = path;

    /// <summary>All members, in the model's order.</summary>
    public IReadOnlyList<FactMember> Members { get; } = members;

    /// <summary>The member of that name, or null.</summary>
    public FactMember? Find(string memberName) => _byName.GetValueOrDefault(memberName);
}
