using System.Globalization;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Facts;

/// <summary>What stands where in a description, and how a reader calls it.</summary>
internal static class ModelPlaces
{
    /// <summary>The name of what is not part of anything: the partnership as a whole.</summary>
    public static string Whole => CoreWords.ThePartnership;

    /// <summary>The pointer of the part that holds a fact: <c>/agreements/0</c> for <c>/agreements/0/termMonths</c>. An extension is the part's own.</summary>
    public static string OwnerOf(string pointer)
    {
        var owner = JsonPointer.Parent(pointer);
        return owner.EndsWith("/extensions", StringComparison.Ordinal) ? owner[..^"/extensions".Length] : owner;
    }

    /// <summary>The names on the way to a place, without positions: <c>agreements.termMonths</c> for <c>/agreements/has/0/termMonths</c>.</summary>
    public static string PathOf(string pointer)
        => string.Join('.', pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static step => step is not ("has" or [>= '0' and <= '9', ..])));

    /// <summary>The member of the model at a path, <c>agreements[].recipient</c>; null for what the model does not have.</summary>
    public static FactMember? FindMember(string path)
    {
        var type = ModelTypes.Partnership;
        var names = path.Replace("[]", "", StringComparison.Ordinal).Split('.');
        FactMember? member = null;
        for (var i = 0; i < names.Length; i++)
        {
            if (type?.Find(names[i]) is not { } found)
            {
                return null;
            }

            member = found;
            type = TypeOf(member);
        }

        return member;
    }

    /// <summary>The pointer of an element of a list, or of the list itself; empty without a list.</summary>
    public static string PointerOf(Partnership? partnership, string? path, int element)
    {
        var list = ListPlace.PointerOf(path);
        return path is null || element < 0 ? list : ListPlace.ElementPointer(list, partnership is not null && Read(partnership, list)?.Value.IsInPart == true, element);
    }

    /// <summary>The value at a pointer and the member that it is of; null where the model or the description has no such place.</summary>
    public static (FactMember Member, Value Value)? Read(Partnership partnership, string pointer)
    {
        object? part = partnership;
        var type = ModelTypes.Partnership;
        (FactMember Member, Value Value)? found = null;
        var steps = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < steps.Length; i++)
        {
            if (part is null || type?.Find(steps[i]) is not { } member)
            {
                return null;
            }

            var value = member.Get(part);
            type = TypeOf(member);
            if (type is not null && value.Kind == ValueKind.List && ElementAt(steps, i, value, out var last) is { } index && index < value.Count)
            {
                value = value.ElementAt(index);
                i = last;
            }

            part = value.Kind == ValueKind.Object ? value.AsPart() : null;
            found = (member, value);
        }

        return found;
    }

    /// <summary>Paths, and after each those of the days from which it can follow.</summary>
    public static IEnumerable<string> WithDays(IEnumerable<string> paths)
        => paths.SelectMany(path => FindMember(path)?.Days is { } days ? [path, .. days.Select(day => $"{path[..(path.LastIndexOf('.') + 1)]}{day}")] : (IEnumerable<string>)[path]);

    /// <summary>What is stated at a place itself, be it that a value follows from other facts; null for what the model does not have.</summary>
    public static Value? Stated(Partnership partnership, string pointer)
        => FindMember(PathOf(pointer)) is { } member && pointer.EndsWith("/" + member.Name, StringComparison.Ordinal)
            ? PartAt(partnership, JsonPointer.Parent(pointer)) is { } part ? member.GetStated(part) : Value.Unknown
            : null;

    /// <summary>Whether a fact has a value that it does not state, because it follows from others beside it.</summary>
    public static bool IsDerived(Partnership partnership, string pointer)
        => Stated(partnership, pointer) is { IsUnknown: true } && Read(partnership, pointer) is (_, { IsUnknown: false });

    /// <summary>What a reader calls the part at a pointer: "agreement g1 (Advice service)", "governance", <see cref="Whole"/> for the whole description.</summary>
    public static string NameOf(Partnership partnership, string pointer)
    {
        object? part = partnership;
        var type = ModelTypes.Partnership;
        var name = Whole;
        var steps = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < steps.Length && type?.Find(steps[i]) is { } member; i++)
        {
            var value = part is null ? Value.Unknown : member.Get(part);
            type = TypeOf(member);
            if (member.ElementName is not null && ElementAt(steps, i, value, out var last) is { } index)
            {
                part = value.Kind == ValueKind.List && index < value.Count ? value.ElementAt(index).AsPart() : null;
                name = NameElement(member.ElementName, part, type, index).Label!;
                i = last;
            }
            else
            {
                part = value.AsPart();
                name = ListPlace.Words(member.Name).Trim();
            }
        }

        return name;
    }

    /// <summary>What a reader calls the outermost element of a list that a place is in, or null where it is in none.</summary>
    public static string? ElementOf(Partnership partnership, string pointer)
    {
        var steps = pointer.Split('/');
        var at = Array.FindIndex(steps, 1, step => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        return at > 0
            && Read(partnership, string.Join('/', steps.Take(at + 1))) is var (member, value)
            && member.ElementName is { } name
            && value.AsPart() is { } element
                ? NameElement(name, element, TypeOf(member), int.Parse(steps[at], CultureInfo.InvariantCulture)).Label
                : null;
    }

    /// <summary>The lists of parts that are stated in part.</summary>
    public static IEnumerable<ListInPart> ListsInPart(object part, ObjectType type, string pointer) => type.Members.SelectMany(member => (member.Type, member.Get(part)) switch
    {
        (ConditionType.Part inner, var value) when value.AsPart() is { } within => ListsInPart(within, inner.Type, $"{pointer}/{member.Name}"),
        (ConditionType.ListOf { Element: ConditionType.Part }, { IsInPart: true } list) => [new ListInPart($"{pointer}/{member.Name}", ListPlace.Words(member.Name).Trim(), list.Count)],
        _ => [],
    });

    /// <summary>How a part of the model is called: its title, name or id, or else its type.</summary>
    public static string? NameOf(object part, ObjectType? type)
    {
        if (type is null)
        {
            return null;
        }

        foreach (var member in (ReadOnlySpan<string>)["title", "name", "id"])
        {
            if (type.Find(member)?.Get(part) is { Kind: ValueKind.String } value)
            {
                return value.AsText();
            }
        }

        return null;
    }

    /// <summary>The id of an element, or else null, and what a reader calls it.</summary>
    /// <param name="elementName">What one element of the list is called in conditions.</param>
    /// <param name="element">The element, or null where the list has none there.</param>
    /// <param name="type">Its type.</param>
    /// <param name="index">Its index.</param>
    public static ElementName NameElement(string elementName, object? element, ObjectType? type, int index)
    {
        var id = element is not null && type?.Find("id")?.Get(element) is { Kind: ValueKind.String } value ? value.AsText() : null;
        var name = element is null ? null : NameOf(element, type);
        var words = ListPlace.Words(elementName).Trim();
        var label = id is null ? string.Create(CultureInfo.InvariantCulture, $"{words} {index + 1}") : $"{words} {id}";
        return new(id, name is null || string.Equals(name, id, StringComparison.Ordinal) ? label : $"{label} ({name})");
    }

    /// <summary>How to ask about what is no fact: a list, or an identifier by which rules find one part from another.</summary>
    public static string QuestionAbout(string path, bool isInPart = false)
    {
        var words = ListPlace.Words(path).Trim();
        return FindMember(path) switch
        {
            { Type: ConditionType.ListOf { Element: ConditionType.Part } } when isInPart => CoreWords.Question_OtherParts(words),
            { Type: ConditionType.ListOf { Element: ConditionType.Part } } => CoreWords.Question_Parts(words),
            { Type: ConditionType.ListOf } => CoreWords.Question_Texts(words),
            { Reference: not null, Fact: null } => CoreWords.Question_Id(FactTextReader.PartSummary(path)),
            _ => CoreWords.Question_Fact(words),
        };
    }

    /// <summary>The index that follows a list in a pointer, and the step where it stands; null where none does.</summary>
    private static int? ElementAt(string[] steps, int list, Value value, out int last)
    {
        last = value.IsInPart && list + 1 < steps.Length && steps[list + 1] is "has" ? list + 2 : list + 1;
        return last < steps.Length && int.TryParse(steps[last], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }

    /// <summary>The part at a place; null where there is none.</summary>
    public static object? PartAt(Partnership partnership, string pointer) => pointer.Length == 0 ? partnership : Read(partnership, pointer)?.Value.AsPart();

    private static ObjectType? TypeOf(FactMember member) => member.Type switch
    {
        ConditionType.Part part => part.Type,
        ConditionType.ListOf { Element: ConditionType.Part element } => element.Type,
        _ => null,
    };
}

/// <summary>What an element of a list is called.</summary>
/// <param name="Id">Its id, or null.</param>
/// <param name="Label">For a reader, "agreement g1 (Advice service)"; null for what is not an element.</param>
internal sealed record ElementName(string? Id, string? Label)
{
    /// <summary>What is not an element.</summary>
    public static ElementName None { get; } = new(null, null);
}
