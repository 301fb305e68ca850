using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Analysis;

/// <summary>Makes edits of a description at random: facts of every form, parts, lists and their elements, ids, evidence and extensions; some of them impossible.</summary>
internal sealed class RandomEdits(int seed)
{
    private readonly Random _random = new(seed);
    private readonly RandomDescriptions _values = new(seed);

    /// <summary>An edit, and the same as a change of the description's JSON.</summary>
    public FactEdit Next(JsonObject description) => _random.Next(12) switch
    {
        0 => FactEdit.Set("/evidence/~1context~1country", Element(new JsonObject { ["document"] = "Interview", ["page"] = "3" })),
        1 => _random.Next(2) == 0
            ? FactEdit.Set("/extensions/qualityMark", _random.Next(3))
            : FactEdit.Set(string.Create(CultureInfo.InvariantCulture, $"/agreements/{_random.Next(2)}/extensions/qualityMark"), _random.Next(2) == 0),
        _ => In(description, ModelTypes.Partnership, ""),
    };

    private static JsonElement Element(JsonNode value) => JsonSerializer.Deserialize<JsonElement>(value.ToJsonString());

    private FactEdit In(JsonObject part, ObjectType type, string pointer)
    {
        var member = type.Members[_random.Next(type.Members.Count)];
        var place = $"{pointer}/{member.Name}";
        switch (member)
        {
            case { Fact: { Type: FactType.ChoiceList or FactType.TextList } fact } when part[member.Name] is JsonArray values && _random.Next(2) == 0:
                // A choice that is named twice counts once, so that positions after it are not those of the text.
                var others = fact.Type == FactType.TextList ? ["another text"] : fact.Values.Select(value => value.Name).Except(values.Select(value => (string)value!), StringComparer.Ordinal).ToArray();
                return others.Length == 0 || (values.Count > 0 && _random.Next(2) == 0)
                    ? FactEdit.RemoveElement(place, _random.Next(values.Count))
                    : FactEdit.AddElement(place, others[_random.Next(others.Length)]);
            case { Fact: { } fact }:
                return _random.Next(4) == 0 ? FactEdit.Clear(place) : FactEdit.Set(place, Element(_values.Fact(fact)));
            case { Type: ConditionType.Part next }:
                return _random.Next(8) switch
                {
                    0 => FactEdit.Clear(place),
                    1 => FactEdit.Set(place, Element(_values.Part(next.Type, 0.3, id: null))),
                    _ => In(part[member.Name] as JsonObject ?? [], next.Type, place),
                };
            case { Type: ConditionType.ListOf { Element: ConditionType.Part next } }:
                return InList(part[member.Name] as JsonArray, next.Type, place, member.Name);
            default:
                return member.Type is ConditionType.ListOf
                    ? FactEdit.Clear(place)
                    : FactEdit.Set(place, _random.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{member.Name}{_random.Next(3)}"));
        }
    }

    private FactEdit InList(JsonArray? list, ObjectType type, string place, string name)
    {
        var count = list?.Count ?? 0;
        var id = _random.Next(2) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{name}{_random.Next(100)}");
        return _random.Next(10) switch
        {
            0 => FactEdit.Clear(place),
            1 => FactEdit.Set(place, Element(new JsonArray())),
            2 or 3 => FactEdit.RemoveElement(place, _random.Next(count + 1)),
            4 or 5 => FactEdit.AddElement(place, Element(_values.Part(type, 0.4, id)), _random.Next(3) == 0 ? null : _random.Next(count + 1)),
            6 => FactEdit.Set(string.Create(CultureInfo.InvariantCulture, $"{place}/{_random.Next(count + 1)}"), Element(_values.Part(type, 0.4, id))),
            _ when count > 0 && _random.Next(count) is var i => In(list![i]!.AsObject(), type, string.Create(CultureInfo.InvariantCulture, $"{place}/{i}")),
            _ => FactEdit.AddElement(place, Element(_values.Part(type, 0.4, id))),
        };
    }
}
