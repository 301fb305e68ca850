using System.Globalization;
using System.Text.Json.Nodes;
using RelationshipRules.Exchange.Organisations;
using RelationshipRules.Exchange.Sources;

namespace RelationshipRules.Exchange.Describing;

/// <summary>A description in the making: facts with the fields that they were taken from.</summary>
/// <param name="file">The file, as evidence names it.</param>
/// <param name="record">The record.</param>
internal sealed class DescriptionDraft(string file, SourceRecord record)
{
    private const int MostOfAQuote = 200;

    private readonly JsonObject _evidence = [];

    /// <summary>The currency of the record's amounts; null where it names none.</summary>
    public string? Currency => record.Text("currency")?.ToUpperInvariant() is { Length: 3 } code ? code : null;

    /// <summary>What is described so far.</summary>
    public JsonObject Root { get; } = [];

    /// <summary>What is to be said about how the record was read, in words that are the same for each record of which they hold.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>Starts an element of a list of which no record can say that it is whole.</summary>
    /// <returns>The element with its place.</returns>
    public DraftElement Add(string list, string id)
    {
        if (Root[list] is not JsonObject { } part)
        {
            Root[list] = part = new JsonObject { ["has"] = new JsonArray() };
        }

        var elements = (JsonArray)part["has"]!;
        var element = new JsonObject { ["id"] = id };
        elements.Add((JsonNode)element);
        return new(this, element, string.Create(CultureInfo.InvariantCulture, $"/{list}/has/{elements.Count - 1}"));
    }

    /// <summary>The element of a list that has an id; null where there is none.</summary>
    public DraftElement? Find(string list, string? id)
    {
        var index = 0;
        foreach (var element in Elements(list))
        {
            if (string.Equals((string?)element["id"], id, StringComparison.Ordinal))
            {
                return new(this, element, string.Create(CultureInfo.InvariantCulture, $"/{list}/has/{index}"));
            }

            index++;
        }

        return null;
    }

    /// <summary>States a fact of the whole description.</summary>
    public void State(string name, JsonNode value, SourceField from, string? note = null) => State(Root, "", name, value, from, note);

    /// <summary>States a fact of a part of the description.</summary>
    public void State(string part, string name, JsonNode value, SourceField from, string? note = null)
    {
        if (Root[part] is not JsonObject { } owner)
        {
            Root[part] = owner = [];
        }

        State(owner, "/" + part, name, value, from, note);
    }

    /// <summary>Who receives something by each agreement; null where that is not told.</summary>
    public List<string?> Receivers { get; } = [];

    /// <summary>Those that the record says are not of civil society, without saying of what kind they are.</summary>
    public HashSet<string> Outsiders { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether all who receive anything are known to be public bodies or businesses, so that this is no partnership with civil society.</summary>
    public bool IsOutsideCivilSociety() =>
        Receivers.Count > 0 && Receivers.TrueForAll(id => id is not null && (Outsiders.Contains(id) || OrganisationIds.IsOutsideCivilSociety((string?)Find("parties", id)?.Element["kind"])));

    /// <summary>The description with its evidence, as text.</summary>
    public JsonObject Finish()
    {
        if (_evidence.Count > 0)
        {
            Root["evidence"] = _evidence;
        }

        return Root;
    }

    private IEnumerable<JsonObject> Elements(string list) => ((Root[list] as JsonObject)?["has"] as JsonArray ?? []).OfType<JsonObject>();

    internal void State(JsonObject owner, string pointer, string name, JsonNode value, SourceField from, string? note)
    {
        owner[name] = value;
        var entry = new JsonObject { ["document"] = file, ["page"] = $"{record.Place}, {from.Name}", ["quote"] = from.Value.Length > MostOfAQuote ? from.Value[..MostOfAQuote] + "…" : from.Value };
        if (note is not null)
        {
            entry["note"] = note;
        }

        _evidence[$"{pointer}/{name}"] = entry;
    }
}

/// <summary>An element of a list of a description in the making.</summary>
internal sealed record DraftElement(DescriptionDraft Draft, JsonObject Element, string Pointer)
{
    /// <summary>States what is no fact but names something: a name, the id of a party.</summary>
    public void Name(string name, string? value)
    {
        if (value is not null)
        {
            Element[name] = value;
        }
    }

    /// <summary>States a fact with the field that it was taken from.</summary>
    public void State(string name, JsonNode value, SourceField from, string? note = null) => Draft.State(Element, Pointer, name, value, from, note);

    public bool Has(string name) => Element.ContainsKey(name);
}
