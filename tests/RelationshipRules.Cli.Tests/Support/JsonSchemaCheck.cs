using System.Text.Json;
using System.Text.RegularExpressions;

namespace RelationshipRules.Cli.Tests.Support;

/// <summary>Checks JSON against the parts of JSON Schema that the project's own schemas use; an unknown keyword is an error of its own.</summary>
public sealed class JsonSchemaCheck(JsonElement schema)
{
    private readonly List<string> _problems = [];

    public static IReadOnlyList<string> Run(string schemaText, JsonElement value)
    {
        using var schema = JsonDocument.Parse(schemaText);
        var check = new JsonSchemaCheck(schema.RootElement);
        check.Check(schema.RootElement, value, "");
        return check._problems;
    }

    private void Check(JsonElement rules, JsonElement value, string at)
    {
        foreach (var rule in rules.EnumerateObject())
        {
            switch (rule.Name)
            {
                case "$schema" or "$defs" or "title" or "description":
                    break;
                case "$ref":
                    Check(schema.GetProperty("$defs").GetProperty(rule.Value.GetString()!["#/$defs/".Length..]), value, at);
                    break;
                case "type":
                    Expect(Types(rule.Value).Contains(TypeOf(value), StringComparer.Ordinal) || (TypeOf(value) is "integer" && Types(rule.Value).Contains("number", StringComparer.Ordinal)), at, $"type {TypeOf(value)}");
                    break;
                case "enum":
                    Expect(rule.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)), at, $"value {value}");
                    break;
                case "pattern":
                    Expect(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)), at, $"pattern {value}");
                    break;
                case "minimum":
                    Expect(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.Value.GetDouble(), at, $"minimum {value}");
                    break;
                case "minItems":
                    Expect(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.Value.GetInt32(), at, "too few");
                    break;
                case "maxItems":
                    Expect(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.Value.GetInt32(), at, "too many");
                    break;
                case "items":
                    CheckItems(rule.Value, value, at);
                    break;
                case "required":
                    foreach (var name in rule.Value.EnumerateArray())
                    {
                        Expect(value.ValueKind != JsonValueKind.Object || value.TryGetProperty(name.GetString()!, out _), at, $"missing {name}");
                    }

                    break;
                case "properties":
                    break;
                case "additionalProperties":
                    CheckMembers(rules, rule.Value, value, at);
                    break;
                case "oneOf":
                    Expect(rule.Value.EnumerateArray().Count(r => Holds(r, value)) == 1, at, "not exactly one of");
                    break;
                default:
                    _problems.Add($"The check does not know the keyword '{rule.Name}'.");
                    break;
            }
        }
    }

    private void CheckItems(JsonElement rules, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Check(rules, item, $"{at}/{index++}");
        }
    }

    private void CheckMembers(JsonElement rules, JsonElement others, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            if (rules.TryGetProperty("properties", out var known) && known.TryGetProperty(member.Name, out var own))
            {
                Check(own, member.Value, $"{at}/{member.Name}");
            }
            else if (others.ValueKind == JsonValueKind.False)
            {
                _problems.Add($"{at}: no property '{member.Name}' is foreseen");
            }
            else
            {
                Check(others, member.Value, $"{at}/{member.Name}");
            }
        }
    }

    private bool Holds(JsonElement rules, JsonElement value)
    {
        var check = new JsonSchemaCheck(schema);
        check.Check(rules, value, "");
        return check._problems.Count == 0;
    }

    private void Expect(bool holds, string at, string problem)
    {
        if (!holds)
        {
            _problems.Add($"{at}: {problem}");
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };
}
