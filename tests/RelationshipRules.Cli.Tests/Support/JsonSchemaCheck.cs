using System.Text.Json;
using Json.Schema;

namespace RelationshipRules.Cli.Tests.Support;

/// <summary>Checks JSON against one of the project's own schemas.</summary>
public static class JsonSchemaCheck
{
    /// <summary>Where and how the value departs from the schema; empty where it does not.</summary>
    public static IReadOnlyList<string> Run(string schemaText, JsonElement value)
    {
        var results = JsonSchema.FromText(schemaText).Evaluate(value, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid ? [] : [.. (results.Details ?? [results]).SelectMany(static d => d.Errors?.Select(e => $"{d.InstanceLocation}: {e.Key} {e.Value}") ?? []).DefaultIfEmpty("not valid")];
    }
}
