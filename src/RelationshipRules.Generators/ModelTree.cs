namespace RelationshipRules.Generators;

/// <summary>The model as a tree from its root, with the orders in which its parts are written out.</summary>
internal sealed class ModelTree
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly List<(TypeModel Type, string Path)> _parts = [];
    private readonly List<(MemberModel Member, string Path)> _facts = [];
    private readonly List<TypeModel> _choices = [];

    private ModelTree(IEnumerable<TypeModel> types) => _types = types.ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Records with their place; an inner part comes before the part that holds it.</summary>
    public IReadOnlyList<(TypeModel Type, string Path)> Parts => _parts;

    /// <summary>Facts with their paths, in the order of the model.</summary>
    public IReadOnlyList<(MemberModel Member, string Path)> Facts => _facts;

    /// <summary>Enums in the order of their first use.</summary>
    public IReadOnlyList<TypeModel> Choices => _choices;

    /// <summary>The tree below <c>Partnership</c>, or null where there is no such record.</summary>
    public static ModelTree? Build(IEnumerable<TypeModel> types)
    {
        var tree = new ModelTree(types);
        if (!tree._types.TryGetValue("Partnership", out var root))
        {
            return null;
        }

        tree.Visit(root, "");
        return tree;
    }

    /// <summary>Position of an enum among <see cref="Choices"/>.</summary>
    public int ChoiceIndex(string name) => _choices.FindIndex(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>Position of a fact among <see cref="Facts"/>.</summary>
    public int FactIndex(string path) => _facts.FindIndex(f => string.Equals(f.Path, path, StringComparison.Ordinal));

    private void Visit(TypeModel type, string path)
    {
        foreach (var member in type.Members)
        {
            var memberPath = path.Length == 0 ? member.JsonName : $"{path}.{member.JsonName}";
            switch (member.Kind)
            {
                case MemberKind.Fact:
                    _facts.Add((member, memberPath));
                    if (member.TypeName.Length > 0 && ChoiceIndex(member.TypeName) < 0)
                    {
                        _choices.Add(_types[member.TypeName]);
                    }

                    break;
                case MemberKind.Part when _types.TryGetValue(member.TypeName, out var part):
                    Visit(part, memberPath);
                    break;
                case MemberKind.PartList when _types.TryGetValue(member.TypeName, out var part):
                    Visit(part, memberPath + "[]");
                    break;
            }
        }

        _parts.Add((type, path));
    }
}
