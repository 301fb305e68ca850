using System.Text.Encodings.Web;
using System.Text.Json;
using RelationshipRules.Conditions;
using RelationshipRules.Reading;

namespace RelationshipRules.Facts;

/// <summary>
/// Writes the JSON Schema of descriptions from the tables of the model. Not with System.Text.Json's exporter: that is not in
/// .NET 8, and it knows neither what a value means nor units, ranges and questions, which are what a person at an editor needs.
/// </summary>
internal static class DescriptionSchema
{
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
            WriteReference(json, "evidence", FactTextReader.PartSummary("evidence"), "#/$defs/evidence");
            WriteReference(json, "suppressions", FactTextReader.PartSummary("suppressions"), "#/$defs/suppressions");
        }

        if (isRoot || type.Path.EndsWith("[]", StringComparison.Ordinal))
        {
            WriteReference(json, "extensions", FactTextReader.PartSummary("extensions"), "#/$defs/extensions");
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
                WriteType(json, "array");
                json.WriteStartObject("items");
                json.WriteString("description", FactTextReader.PartSummary(part.Path));
                WriteMembers(json, part);
                json.WriteEndObject();
                break;
            case ConditionType.ListOf:
                WriteType(json, "array");
                WriteItems(json, "string");
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
                WriteType(json, fact.Type == FactType.Integer ? "integer" : "number");
                WriteLimit(json, "minimum", fact.Minimum);
                WriteLimit(json, "maximum", fact.Maximum);
                break;
            case FactType.Text:
                WriteType(json, "string");
                if (fact.Format == TextFormat.CountryCode)
                {
                    json.WriteString("pattern", "^[A-Z]{2}(-[A-Z0-9]{1,3})?$");
                }

                break;
            case FactType.Date:
                WriteType(json, "string");
                json.WriteString("format", "date");
                break;
            case FactType.Money:
                json.WriteString("$ref", "#/$defs/money");
                break;
            case FactType.Choice:
                WriteType(json, "string");
                WriteValues(json, fact, isNullable: true);
                break;
            case FactType.ChoiceList:
                WriteType(json, "array");
                json.WriteBoolean("uniqueItems", true);
                json.WriteStartObject("items");
                WriteType(json, "string", isRequired: true);
                WriteValues(json, fact, isNullable: false);
                json.WriteEndObject();
                break;
            default:
                WriteType(json, "array");
                WriteItems(json, "string");
                break;
        }

        json.WriteString("x-question", fact.Question);
        if (fact.Unit is not null)
        {
            json.WriteString("x-unit", fact.Unit);
        }

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
        json.WriteStartObject("$defs");

        json.WriteStartObject("money");
        WriteType(json, "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("amount");
        json.WriteString("description", "The amount, in whole units of the currency and not in pence or cents.");
        WriteType(json, "number", isRequired: true);
        json.WriteNumber("minimum", 0);
        json.WriteEndObject();
        json.WriteStartObject("currency");
        json.WriteString("description", "The ISO 4217 code of the currency.");
        json.WriteStartArray("enum");
        foreach (var code in Currencies.All.Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        EndObject(json, "amount", "currency");

        json.WriteStartObject("evidenceEntry");
        WriteType(json, "object", isRequired: true);
        json.WriteStartObject("properties");
        WriteText(json, "document", "The document: its title, or a name by which the reader knows it.", isRequired: true);
        json.WriteStartObject("page");
        json.WriteString("description", "The page, clause or paragraph.");
        json.WriteStartArray("type");
        json.WriteStringValue("string");
        json.WriteStringValue("number");
        json.WriteStringValue("null");
        json.WriteEndArray();
        json.WriteEndObject();
        WriteText(json, "note", "A short note, for instance how the fact was read from the text.");
        EndObject(json, "document");

        json.WriteStartObject("evidence");
        WriteType(json, "object");
        json.WriteStartObject("propertyNames");
        json.WriteString("pattern", "^(/.*)?$");
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        json.WriteStartArray("anyOf");
        WriteReference(json, null, null, "#/$defs/evidenceEntry");
        json.WriteStartObject();
        WriteType(json, "array", isRequired: true);
        WriteReference(json, "items", null, "#/$defs/evidenceEntry");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteStartObject("suppressions");
        WriteType(json, "array");
        json.WriteStartObject("items");
        WriteType(json, "object", isRequired: true);
        json.WriteStartObject("properties");
        json.WriteStartObject("rule");
        json.WriteString("description", "Id of the rule.");
        WriteType(json, "string", isRequired: true);
        json.WriteString("pattern", "^[A-Z]{3}[0-9]{4}$");
        json.WriteEndObject();
        json.WriteStartObject("at");
        json.WriteString("description", "JSON Pointer of the place that it covers, with everything below; without it, the whole description.");
        WriteType(json, "string");
        json.WriteString("pattern", "^(/.*)?$");
        json.WriteEndObject();
        WriteText(json, "justification", "Why the finding is accepted.", isRequired: true);
        WriteText(json, "by", "Who decided it.", isRequired: true);
        json.WriteStartObject("until");
        json.WriteString("description", "The last day on which it holds; without it, it has no end.");
        WriteType(json, "string");
        json.WriteString("format", "date");
        json.WriteEndObject();
        EndObject(json, "rule", "justification", "by");
        json.WriteEndObject();

        json.WriteStartObject("extensions");
        WriteType(json, "object");
        json.WriteStartObject("additionalProperties");
        json.WriteStartArray("type");
        foreach (var type in (string[])["boolean", "number", "string", "array", "null"])
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
        WriteItems(json, "string");
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteEndObject();
    }

    private static void EndObject(Utf8JsonWriter json, params ReadOnlySpan<string> required)
    {
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var name in required)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string description, bool isRequired = false)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        WriteType(json, "string", isRequired);
        json.WriteEndObject();
    }

    // What is null is not stated, so every property may be null that need not be there.
    private static void WriteType(Utf8JsonWriter json, string type, bool isRequired = false)
    {
        if (isRequired)
        {
            json.WriteString("type", type);
            return;
        }

        json.WriteStartArray("type");
        json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject("items");
        WriteType(json, type, isRequired: true);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string? name, string? description, string target)
    {
        if (name is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }

        if (description is not null)
        {
            json.WriteString("description", description);
        }

        json.WriteString("$ref", target);
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
