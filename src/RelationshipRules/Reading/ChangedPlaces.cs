using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>Finds where two descriptions differ in what conditions can read. What both share, as after an edit, is not looked into.</summary>
internal sealed class ChangedPlaces
{
    private readonly List<ChangedPlace> _found = [];

    private ChangedPlaces()
    {
    }

    public static IReadOnlyList<ChangedPlace> Between(Partnership before, Partnership after)
    {
        var places = new ChangedPlaces();
        places.Compare(before, after, ModelTypes.Partnership, "", list: null, element: -1);
        return places._found;
    }

    private void Compare(object before, object after, ObjectType type, string path, string? list, int element)
    {
        if (ReferenceEquals(before, after))
        {
            return;
        }

        foreach (var member in type.Members)
        {
            var (from, to) = (member.GetStated(before), member.GetStated(after));
            switch (member.Type)
            {
                case ConditionType.Part part when !member.IsFact && from.AsPart() is { } inner && to.AsPart() is { } other:
                    Compare(inner, other, part.Type, Join(path, member.Name), list, element);
                    break;
                case ConditionType.ListOf { Element: ConditionType.Part part } when HaveSameElements(from, to):
                    CompareElements(from, to, part.Type, Join(path, member.Name), list, element);
                    break;
                case ConditionType.ListOf { Element: ConditionType.Part } when from.Kind != to.Kind || from.Kind == ValueKind.List:
                    var name = Join(path, member.Name);
                    _found.Add(new(name, list ?? name, element, [], ChangesLists: true));
                    break;
                case not ConditionType.ListOf { Element: ConditionType.Part } when !IsSame(from, to):
                    _found.Add(new(Join(path, member.Name), list, element, [], ChangesLists: member.Type is ConditionType.Part && !member.IsFact));
                    break;
            }
        }

        if (before is IExtensible { Extensions: var had } && after is IExtensible { Extensions: var has } && !ReferenceEquals(had, has))
        {
            foreach (var name in (had?.Keys ?? []).Union(has?.Keys ?? [], StringComparer.Ordinal).Where(name => !Equals(had?.GetValueOrDefault(name), has?.GetValueOrDefault(name))))
            {
                _found.Add(new($"{Join(path, "extensions")}.{name}", list, element, [], ChangesLists: false));
            }
        }
    }

    /// <summary>What is within an element of a list is its own, in however many further lists it is.</summary>
    private void CompareElements(Value from, Value to, ObjectType type, string path, string? list, int element)
    {
        for (var i = 0; i < from.Count; i++)
        {
            Compare(from.ElementAt(i).AsPart()!, to.ElementAt(i).AsPart()!, type, path + "[]", list ?? path, list is null ? i : element);
        }
    }

    /// <summary>Value by value also in what is else the same only where it is one object: sums of money, and lists known in part.</summary>
    public static bool IsSame(Value one, Value other)
        => one.Equals(other) || (one.AsPart() is { } part && part.Equals(other.AsPart())) || (one.TryGetOutsiders(out var mine) && other.TryGetOutsiders(out var theirs)
            && one.Elements().SequenceEqual(other.Elements()) && mine.Elements().SequenceEqual(theirs.Elements()));

    /// <summary>Whether two lists have the same elements at the same places, whatever is stated of them.</summary>
    private static bool HaveSameElements(Value one, Value other)
    {
        var same = one.Kind == ValueKind.List && other.Kind == ValueKind.List && one.Count == other.Count && one.IsInPart == other.IsInPart;
        for (var i = 0; same && i < one.Count; i++)
        {
            same = string.Equals(IdOf(one.ElementAt(i)), IdOf(other.ElementAt(i)), StringComparison.Ordinal);
        }

        return same;

        static string? IdOf(Value element) => (element.AsPart() as IIdentified)?.Id;
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
