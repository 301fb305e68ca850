using System.Globalization;
using System.Text.Json.Nodes;
using RelationshipRules.Cli.Interviews;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Workbench.Answers;

/// <summary>Answers as people type them: numbers with their unit, days in words, bounds as one says them.</summary>
internal static class AnswerText
{
    /// <summary>A stated value as one would type it; empty for what is not stated.</summary>
    public static string Write(Value value, FactInfo? fact) => value.Kind switch
    {
        ValueKind.Int => value.AsInt64().ToString(CultureInfo.InvariantCulture),
        ValueKind.Double when IsShare(fact) => ((decimal)value.AsDouble() * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%",
        ValueKind.Double => value.AsDouble().ToString("R", CultureInfo.InvariantCulture),
        ValueKind.Day => Days.Tell(value.AsDay()),
        ValueKind.Bounds => value.Bounds!.ToString(),
        ValueKind.String => value.AsText(),
        ValueKind.Object when value.AsPart() is Money { Amount: var amount, Currency: var currency } =>
            $"{amount.Bounds?.ToString(static number => number.ToString(CultureInfo.InvariantCulture)) ?? amount.Exact!.Value.ToString(CultureInfo.InvariantCulture)} {currency}",
        _ => "",
    };

    /// <summary>Reads what was typed; null where it is no answer, with what is wrong.</summary>
    public static JsonNode? Read(FactInfo? fact, string text, out string problem)
    {
        problem = "";
        return fact is null ? text : AnswerReader.Read(fact, text, out problem);
    }

    /// <summary>What an answer looks like.</summary>
    public static string Hint(FactInfo? fact) => fact?.Type switch
    {
        FactType.Integer or FactType.Number when IsShare(fact) => "a share, such as 50% or 0.5; or: at least 50%",
        FactType.Integer or FactType.Number => $"{(fact.Type == FactType.Integer ? "a whole number" : "a number")}{(fact.Unit is { } unit ? $" ({unit})" : "")}{Least(fact)}; or: at least 3, less than 12, 2 to 4",
        FactType.Date => "a day, month or year, such as 31 January 2026; or: before March 2026",
        FactType.Money => "an amount and its currency, such as 48000 GBP; or: up to 6000 GBP",
        FactType.Text when fact.Format == TextFormat.CountryCode => "a code, such as GB-ENG for England",
        FactType.TextList => "one on each line",
        _ => "",
    };

    private static string Least(FactInfo fact) => (fact.Minimum, fact.Maximum) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $" from {least} to {most}"),
        _ => "",
    };

    private static bool IsShare(FactInfo? fact) => fact?.Unit?.StartsWith("share", StringComparison.Ordinal) == true;
}
