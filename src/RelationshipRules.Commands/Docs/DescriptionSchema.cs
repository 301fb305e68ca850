using System.Text.Encodings.Web;
using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Reading;

namespace RelationshipRules.Cli.Docs;

/// <summary>
/// Writes the JSON Schema of descriptions from the tables of the model. Not with System.Text.Json's exporter: that is not in
/// .NET 8, and it knows neither what a value means nor units, ranges and questions, which are what a person at an editor needs.
/// </summary>
internal static class DescriptionSchema
{
    /// <summary>What is no fact of the model: money and the side maps. What need not be there may be null.</summary>
    private const string BoundsRules = """
        "minProperties": 1,
        "additionalProperties": false,
        "not": { "anyOf": [{ "required": ["from", "above"] }, { "required": ["to", "below"] }] }
        """;

    private static readonly string Definitions = $$"""
        {
          "money": {
            "type": ["object", "null"],
            "properties": {
              "amount": {
                "description": "The amount, in whole units of the currency and not in pence or cents: a number, or its bounds.",
                "type": ["number", "object"],
                "minimum": 0,
                "$ref": "#/$defs/numberBounds"
              },
              "currency": {
                "description": "The ISO 4217 code of the currency.",
                "enum": ["{{string.Join("\", \"", Currencies.All.Order(StringComparer.Ordinal))}}"]
              }
            },
            "required": ["amount", "currency"],
            "additionalProperties": false
          },
          "numberBounds": {
            "properties": { {{Bounds("\"type\": \"number\"")}} },
            {{BoundsRules}}
          },
          "dayBounds": {
            "properties": { {{Bounds("\"type\": \"string\", \"format\": \"date\"")}} },
            {{BoundsRules}}
          },
          "evidenceEntry": {
            "type": "object",
            "properties": {
              "document": { "description": "The document: its title, or a name by which the reader knows it.", "type": "string" },
              "page": { "description": "The page.", "type": ["string", "number", "null"] },
              "clause": { "description": "The clause or paragraph, in the document's own counting.", "type": ["string", "null"] },
              "quote": { "description": "The words of the document that the fact was read from.", "type": ["string", "null"] },
              "url": { "description": "Where the document can be had.", "type": ["string", "null"], "format": "uri", "pattern": "^https?://" },
              "by": { "description": "Who stated the fact or read it from the document.", "type": ["string", "null"] },
              "side": { "description": "The side on which they stand.", "enum": ["government", "civilSociety", null] },
              "on": { "description": "The day on which they did.", "type": ["string", "null"], "format": "date" },
              "note": { "description": "A short note, for instance how the fact was read from the text.", "type": ["string", "null"] }
            },
            "required": ["document"],
            "additionalProperties": false
          },
          "evidence": {
            "type": ["object", "null"],
            "propertyNames": { "pattern": "^(/.*)?$" },
            "additionalProperties": {
              "anyOf": [{ "$ref": "#/$defs/evidenceEntry" }, { "type": "array", "items": { "$ref": "#/$defs/evidenceEntry" } }]
            }
          },
          "suppressions": {
            "type": ["array", "null"],
            "items": {
              "type": "object",
              "properties": {
                "rule": { "description": "Id of the rule.", "type": "string", "pattern": "^[A-Z]{3}[0-9]{4}$" },
                "at": {
                  "description": "JSON Pointer of the place that it covers, with everything below; without it, the whole description.",
                  "type": ["string", "null"],
                  "pattern": "^(/.*)?$"
                },
                "justification": { "description": "Why the finding is accepted.", "type": "string" },
                "by": { "description": "Who decided it.", "type": "string" },
                "until": {
                  "description": "The last day on which it holds; without it, it has no end.",
                  "type": ["string", "null"],
                  "format": "date"
                }
              },
              "required": ["rule", "justification", "by"],
              "additionalProperties": false
            }
          },
          "extensions": {
            "type": ["object", "null"],
            "additionalProperties": { "type": ["boolean", "number", "string", "array", "null"], "items": { "type": "string" } }
          }
        }
        """;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the schema in UTF-8, with line feeds, the same bytes everywhere.</summary>
    /// <param name="stream">Receives the schema; left open.</param>
    public static void Write(Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "Description of a partnership");
            json.WriteString("description", FactTextReader.PartSummary(""));
            WriteMembers(json, ModelTypes.Partnership);
            WriteDefinitions(json);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        var text = buffer.ToArray();

        // Line ends within texts are escaped, so these are the writer's own.
        stream.Write(Environment.NewLine.Length == 1 ? text : Array.FindAll(text, b => b != '\r'));
    }

    private static void WriteMembers(Utf8JsonWriter json, ObjectType type)
    {
        var isRoot = type.Path.Length == 0;
        WriteType(json, "object", isRoot || type.Path.EndsWith("[]", StringComparison.Ordinal));
        json.WriteStartObject("properties");
        if (isRoot)
        {
            json.WriteStartObject("$schema");
            json.WriteString("description", "Where this schema is, for editors.");
            WriteType(json, "string");
            json.WriteEndObject();
        }

        foreach (var member in type.Members)
        {
            json.WriteStartObject(member.Name);
            WriteMember(json, member, isRoot ? member.Name : $"{type.Path}.{member.Name}");
            json.WriteEndObject();
        }

        if (isRoot)
        {
            WriteReference(json, "evidence");
            WriteReference(json, "suppressions");
        }

        if (isRoot || type.Path.EndsWith("[]", StringComparison.Ordinal))
        {
            WriteReference(json, "extensions");
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteMember(Utf8JsonWriter json, FactMember member, string path)
    {
        if (member.Fact is { } fact)
        {
            WriteFact(json, fact);
            return;
        }

        json.WriteString("description", FactTextReader.PartSummary(path));
        switch (member.Type)
        {
            case ConditionType.Part { Type: var part }:
                WriteMembers(json, part);
                break;
            case ConditionType.ListOf { Element: ConditionType.Part { Type: var part } }:
                WriteTypes(json, "array", "object", "null");
                json.WriteStartObject("items");
                json.WriteString("description", FactTextReader.PartSummary(part.Path));
                WriteMembers(json, part);
                json.WriteEndObject();
                WriteInPart(json, ItemOf(path), isParts: true);
                break;
            case ConditionType.ListOf:
                WriteList(json, path, isSet: false, static (json, _) => WriteType(json, "string", isRequired: true), null);
                break;
            default:
                WriteType(json, "string");
                break;
        }
    }

    private static void WriteFact(Utf8JsonWriter json, FactInfo fact)
    {
        json.WriteString("title", fact.Title);
        json.WriteString("description", fact.Unit is null ? fact.Meaning : $"{fact.Meaning} Unit: {fact.Unit}.");
        switch (fact.Type)
        {
            case FactType.Boolean:
                WriteType(json, "boolean");
                break;
            case FactType.Integer or FactType.Number:
                WriteTypes(json, fact.Type == FactType.Integer ? "integer" : "number", "object", "null");
                WriteLimit(json, "minimum", fact.Minimum);
                WriteLimit(json, "maximum", fact.Maximum);
                json.WriteString("$ref", "#/$defs/numberBounds");
                break;
            case FactType.Text:
                WriteType(json, "string");
                if (fact.Format == TextFormat.CountryCode)
                {
                    json.WriteString("pattern", "^[A-Z]{2}(-[A-Z0-9]{1,3})?$");
                }

                break;
            case FactType.Date:
                WriteTypes(json, "string", "object", "null");
                json.WriteString("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
                json.WriteString("$ref", "#/$defs/dayBounds");
                break;
            case FactType.Money:
                json.WriteString("$ref", "#/$defs/money");
                break;
            case FactType.Choice:
                WriteType(json, "string");
                WriteValues(json, fact, isNullable: true);
                break;
            case FactType.ChoiceList:
                WriteList(json, fact.Path, isSet: true, static (json, fact) =>
                {
                    WriteType(json, "string", isRequired: true);
                    WriteValues(json, fact!, isNullable: false);
                }, fact);
                break;
            default:
                WriteList(json, fact.Path, isSet: false, static (json, _) => WriteType(json, "string", isRequired: true), null);
                break;
        }

        json.WriteString("x-question", fact.Question);
        if (fact.Unit is not null)
        {
            json.WriteString("x-unit", fact.Unit);
        }

        if (fact.FollowsFrom.Count > 0)
        {
            json.WriteStartArray("x-followsFrom");
            foreach (var day in fact.FollowsFrom)
            {
                json.WriteStringValue(day);
            }

            json.WriteEndArray();
        }

        json.WriteString("x-role", JsonNamingPolicy.CamelCase.ConvertName(fact.Role.ToString()));
        json.WriteString("x-changeableBy", JsonNamingPolicy.CamelCase.ConvertName(fact.ChangeableBy.ToString()));
    }

    private static void WriteValues(Utf8JsonWriter json, FactInfo fact, bool isNullable)
    {
        json.WriteStartArray("enum");
        foreach (var value in fact.Values)
        {
            json.WriteStringValue(value.Name);
        }

        if (isNullable)
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
        json.WriteStartArray("enumDescriptions");
        foreach (var value in fact.Values)
        {
            json.WriteStringValue(value.Meaning);
        }

        if (isNullable)
        {
            json.WriteStringValue("Not stated.");
        }

        json.WriteEndArray();
    }

    private static void WriteDefinitions(Utf8JsonWriter json)
    {
        json.WritePropertyName("$defs");
        using var definitions = JsonDocument.Parse(Definitions);
        definitions.RootElement.WriteTo(json);
    }

    // What is null is not stated, so every property may be null that need not be there.
    private static void WriteType(Utf8JsonWriter json, string type, bool isRequired = false)
    {
        if (isRequired)
        {
            json.WriteString("type", type);
            return;
        }

        WriteTypes(json, type, "null");
    }

    private static void WriteTypes(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }

    private static string Bounds(string end) => string.Join(", ", KnownJson.Names.Select(name => $"\"{name}\": {{ {end} }}"));

    /// <summary>A list that is stated whole, as an array, or in part, as an object of what it has and what not.</summary>
    private static void WriteList(Utf8JsonWriter json, string path, bool isSet, Action<Utf8JsonWriter, FactInfo?> writeItem, FactInfo? fact)
    {
        WriteTypes(json, "array", "object", "null");
        if (isSet)
        {
            json.WriteBoolean("uniqueItems", true);
        }

        json.WriteStartObject("items");
        writeItem(json, fact);
        json.WriteEndObject();
        WriteInPart(json, ItemOf(path), isParts: false);
    }

    private static string ItemOf(string path)
        => $"#/properties/{path.Replace("[].", "/items/properties/", StringComparison.Ordinal).Replace(".", "/properties/", StringComparison.Ordinal)}/items";

    /// <summary>What a list has, and what not; parts that are known need an id, and of none it is said that it is not there.</summary>
    private static void WriteInPart(Utf8JsonWriter json, string item, bool isParts)
    {
        json.WriteStartObject("properties");
        foreach (var (name, description) in ((string, string)[])[("has", "Members that are known; there may be more."), .. isParts ? [] : ((string, string)[])[("not", "What is known not to be a member.")]])
        {
            json.WriteStartObject(name);
            json.WriteString("description", description);
            json.WriteString("type", "array");
            json.WriteBoolean("uniqueItems", true);
            json.WriteStartObject("items");
            json.WriteString("$ref", item);
            if (isParts)
            {
                json.WriteStartArray("required");
                json.WriteStringValue("id");
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteNumber("minProperties", 1);
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteReference(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("description", FactTextReader.PartSummary(name));
        json.WriteString("$ref", $"#/$defs/{name}");
        json.WriteEndObject();
    }

    private static void WriteLimit(Utf8JsonWriter json, string name, double? limit)
    {
        if (limit is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
