using System.Globalization;
using RelationshipRules.Facts;

namespace RelationshipRules.Cli.Questions;

internal static class AnswerForm
{
    public static string ForAuthors(FactInfo fact) => fact.Type switch
    {
        FactType.Boolean => "true or false",
        FactType.Choice => $"one of: {string.Join(", ", fact.Values.Select(static v => v.Name))}",
        FactType.ChoiceList => $"any of: {string.Join(", ", fact.Values.Select(static v => v.Name))}; [] for none",
        FactType.TextList => "any number of texts; [] for none",
        _ => Plain(fact),
    };

    /// <summary>For somebody who is asked: values by their titles; for a list of parts or an identifier, which have no form, an empty text.</summary>
    public static string ForReaders(FactInfo? fact) => fact?.Type switch
    {
        null => "",
        FactType.Boolean => "yes or no",
        FactType.Choice => $"one of: {string.Join("; ", fact.Values.Select(static v => v.Title))}",
        FactType.ChoiceList => $"any of: {string.Join("; ", fact.Values.Select(static v => v.Title))}; or none",
        FactType.TextList => "any number, or none",
        FactType.Integer or FactType.Number => Plain(fact) + Range(fact),
        _ => Plain(fact),
    };

    /// <summary>The range of a number, where its unit does not say it: ", 0 or more".</summary>
    private static string Range(FactInfo fact) => (fact.Minimum, fact.Maximum) switch
    {
        ({ } least, { } most) when fact.Unit?.StartsWith("share", StringComparison.Ordinal) != true =>
            string.Create(CultureInfo.InvariantCulture, $", from {least} to {most}"),
        _ => "",
    };

    private static string Plain(FactInfo fact)
    {
        var unit = fact.Unit;
        return fact.Type switch
        {
            FactType.Integer => unit is null ? "a whole number" : $"a whole number, {unit}",
            FactType.Number => unit is null ? "a number" : $"a number, {unit}",
            FactType.Date => "a day such as 2026-01-31, or a month or year",
            FactType.Money => "an amount and its currency",
            _ => unit ?? "text",
        };
    }
}
