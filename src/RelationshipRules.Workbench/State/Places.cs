using System.Globalization;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Workbench.State;

/// <summary>Where things stand in a description, as the form needs to know it.</summary>
internal static class Places
{
    private const string Extensions = "/extensions/";

    /// <summary>The members of the part at a path, or of the elements of the list there; null where there is none. The empty path is the description itself.</summary>
    public static ObjectType? TypeAt(string path) => path.Length == 0 ? ModelTypes.Partnership
        : ModelPlaces.FindMember(path) switch
        {
            // Money is a part of the model, and one answer.
            { Fact: not null } => null,
            { Type: ConditionType.Part part } => part.Type,
            { Type: ConditionType.ListOf { Element: ConditionType.Part element } } => element.Type,
            _ => null,
        };

    /// <summary>The path in the catalogue of a place: <c>agreements[].termMonths</c> for <c>/agreements/has/0/termMonths</c>.</summary>
    public static string PathOf(string pointer) => Wording.FactPath(pointer.Replace("/has/", "/", StringComparison.Ordinal));

    /// <summary>What is stated at a place itself, be it that a value follows from other facts.</summary>
    public static Value Stated(Partnership partnership, string pointer)
    {
        if (pointer.LastIndexOf(Extensions, StringComparison.Ordinal) is var at and >= 0)
        {
            var extended = ModelPlaces.PartAt(partnership, pointer[..at]);
            return Extension((extended as IExtensible)?.Extensions?.GetValueOrDefault(JsonPointer.Unescape(pointer[(at + Extensions.Length)..])));
        }

        return ModelPlaces.Stated(partnership, pointer) ?? Value.Unknown;
    }

    private static Value Extension(ExtensionValue? value) => value switch
    {
        null => Value.Unknown,
        { Boolean: { } truth } => Value.From(truth),
        { Number: { } number } => Value.From((Known<double>?)number),
        { Text: { } text } => Value.From(text),
        _ => Value.FromList(value.Texts, TextListAccessor.Instance),
    };

    /// <summary>The elements of a list of parts: where each stands, and what a reader calls it.</summary>
    public static IReadOnlyList<(string Pointer, string? Id, string Label)> Elements(Partnership partnership, string list)
    {
        var found = new List<(string Pointer, string? Id, string Label)>();
        if (ModelPlaces.Read(partnership, list) is var (_, value) && value.Kind == ValueKind.List)
        {
            for (var i = 0; i < value.Count; i++)
            {
                var pointer = ListPlace.ElementPointer(list, value.IsInPart, i);
                found.Add((pointer, (value.ElementAt(i).AsPart() as IIdentified)?.Id, ModelPlaces.NameOf(partnership, pointer)));
            }
        }

        return found;
    }

    /// <summary>The name of an element of the page that stands for a place.</summary>
    public static string ElementId(string pointer) => "at" + string.Concat(pointer.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    /// <summary>What a description would have at a place.</summary>
    public static JsonNode? Read(PartnershipDocument document, string pointer) => Read(JsonNode.Parse(document.ToJson()), pointer);

    /// <summary>What a description, as JSON, has at a place.</summary>
    public static JsonNode? Read(JsonNode? description, string pointer) =>
        pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(JsonPointer.Unescape)
            .Aggregate(description, static (node, step) => node is JsonArray list ? int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < list.Count ? list[index] : null : node?[step]);
}
