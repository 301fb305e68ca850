using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace RelationshipRules.Cli;

/// <summary>Holds records against a JSON Schema that their standard publishes.</summary>
internal static class RecordSchema
{
    private static readonly Dialect[] Dialects = [Dialect.Draft06, Dialect.Draft07, Dialect.Draft201909, Dialect.Draft202012];

    /// <summary>Makes what tells how a record departs from a schema.</summary>
    /// <exception cref="FormatException">The text is no such schema.</exception>
    public static Func<JsonElement, IEnumerable<string>> Read(string text)
    {
        JsonSchema schema;
        try
        {
            var json = JsonNode.Parse(text) as JsonObject ?? throw new FormatException("it is no object.");
            if (json["$schema"]?.ToString() is { } dialect && !Array.Exists(Dialects, known => string.Equals(known.Id?.OriginalString.TrimEnd('#'), dialect.TrimEnd('#'), StringComparison.Ordinal)))
            {
                // Published schemas name older drafts, or the newest by an address that is not its own; what they ask is in the newest too.
                json.Remove("$schema");
            }

            // What it refers to elsewhere is not fetched.
            schema = JsonSchema.FromText(json.ToJsonString(), new() { SchemaRegistry = new(), Dialect = Dialect.Draft202012 });
            _ = schema.Evaluate(JsonElement.Parse("{}"), new());
        }
        catch (Exception error) when (error is JsonException or JsonSchemaException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException(error.Message, error);
        }

        return Look;

        IEnumerable<string> Look(JsonElement record)
        {
            try
            {
                return Broken(schema.Evaluate(record, new() { OutputFormat = OutputFormat.Hierarchical, RequireFormatValidation = true }));
            }
            catch (RegexMatchTimeoutException)
            {
                return ["a pattern of the schema takes too long"];
            }
        }
    }

    /// <summary>What a part breaks, and not what a branch does that need not hold because another one does.</summary>
    private static IEnumerable<string> Broken(EvaluationResults part) =>
        part.IsValid ? []
            : (part.Errors ?? []).Select(error => $"{Field(part.InstanceLocation.ToString())}: {error.Value}").Concat((part.Details ?? []).SelectMany(Broken));

    private static string Field(string pointer) => string.Join('/', pointer.Split('/').Where(static step => step.Length > 0 && !char.IsAsciiDigit(step[0]))) is { Length: > 0 } field ? field : "the record";
}
