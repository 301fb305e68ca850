using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;

namespace RelationshipRules;

/// <summary>Values of facts as JSON: whether a fact can have one, and one in words.</summary>
public static class ProposedValue
{
    /// <summary>What is wrong with a value for a fact; null where the fact can have it.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value as a description would have it.</param>
    /// <exception cref="ArgumentNullException">The fact is null.</exception>
    public static string? FindProblem(FactInfo fact, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return "There is no value.";
        }

        var description = new JsonObject();
        DescriptionBuilder.Put(description, fact.Path, JsonNode.Parse(value.GetRawText()), "proposed");
        return PartnershipDocument.Parse(description.ToJsonString()).Diagnostics.FirstOrDefault(static d => d.Severity == Severity.Error)?.Message;
    }

    /// <summary>A value in words, such as "at least 3 months".</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value as a description would have it.</param>
    /// <exception cref="ArgumentNullException">The fact is null.</exception>
    public static string InWords(FactInfo fact, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return value.ValueKind switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.String => Choice(fact, value.GetString()!),
            JsonValueKind.Number => PlainText.WithUnit(value.GetDouble(), fact.Unit),
            JsonValueKind.Array => value.GetArrayLength() == 0 ? "none" : "just " + Join(fact, value),
            JsonValueKind.Object when value.TryGetProperty("amount", out var amount) => PlainText.Money(amount.GetDouble(), value.TryGetProperty("currency", out var currency) ? currency.GetString() : null),
            JsonValueKind.Object => Part(fact, value),
            _ => "",
        };
    }

    private static string Part(FactInfo fact, JsonElement value)
    {
        var parts = new List<string>();
        foreach (var part in value.EnumerateObject())
        {
            parts.Add(part.Name switch
            {
                "has" => "among them " + Join(fact, part.Value),
                "not" => "not " + Join(fact, part.Value),
                "from" => "at least " + InWords(fact, part.Value),
                "to" => "at most " + InWords(fact, part.Value),
                "above" => "more than " + InWords(fact, part.Value),
                "below" => "less than " + InWords(fact, part.Value),
                _ => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Value}"),
            });
        }

        return string.Join(", ", parts);
    }

    private static string Join(FactInfo fact, JsonElement list) => PlainText.Join([.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? Choice(fact, item.GetString()!) : item.ToString())]);

    private static string Choice(FactInfo fact, string name) => fact.Values.FirstOrDefault(v => string.Equals(v.Name, name, StringComparison.Ordinal))?.Title ?? name;
}
