using System.Text.Json.Nodes;
using RelationshipRules.Exchange.Describing;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Values;
using RelationshipRules.Facts;
using RelationshipRules.Files;

namespace RelationshipRules.Exchange.Sheets;

/// <summary>States the facts that columns of a sheet tell.</summary>
internal static class MappedFacts
{
    public const string Mark = "fact ";

    // Beyond these a number times another is no number any more.
    private const decimal MostNumber = 1_000_000_000_000_000;
    private const int LongestShown = 30;

    /// <summary>The path that a column's field has in a record.</summary>
    public static string PathOf(SheetMapping mapping, string title) => mapping.Find(title) is { } column ? (column.Fact is null ? "" : Mark) + column.Path : title;

    /// <summary>States what the fields of a record say that mean facts.</summary>
    /// <param name="mapping">What columns mean.</param>
    /// <param name="record">The record.</param>
    /// <param name="draft">The description.</param>
    /// <param name="agreement">Its agreement.</param>
    /// <param name="refused">The first value of each column that its fact cannot be, which stands for the others.</param>
    public static void State(SheetMapping mapping, SourceRecord record, DescriptionDraft draft, DraftElement agreement, IDictionary<string, string> refused)
    {
        foreach (var (path, field) in record.Fields.Where(static f => f.Key.StartsWith(Mark, StringComparison.Ordinal)))
        {
            var column = mapping.Find(field.Name)!;
            var value = Value(column, field.Value, agreement, record.MonthFirst?.Contains(path) == true);
            if (value is null)
            {
                refused.TryAdd(field.Name, InputText.Shown(field.Value, LongestShown));
                draft.Remarks.Add(column.Times is null ? RecordWords.Thousands(field.Name) : RecordWords.ValuesNotTaken(field.Name, column.Path, refused[field.Name]));
                continue;
            }

            var at = column.Path.IndexOf('.', StringComparison.Ordinal);
            var (owner, name) = at < 0 ? ("", column.Path) : (column.Path[..at], column.Path[(at + 1)..]);
            switch (owner)
            {
                case "agreements[]":
                    agreement.State(name, value, field);
                    break;
                case "recipient" or "funder":
                    draft.Find("parties", agreement.Element[owner is "funder" ? "fundedBy" : "recipient"]?.GetValue<string>())?.State(name, value, field);
                    break;
                case "":
                    draft.State(name, value, field);
                    break;
                default:
                    draft.State(owner, name, value, field);
                    break;
            }
        }
    }

    private static JsonNode? Value(MappedColumn column, string text, DraftElement agreement, bool mayBeMonthFirst)
    {
        var fact = column.Fact!;
        var value = column.Values!.GetValueOrDefault(text, text);
        return fact.Type switch
        {
            FactType.Boolean => FieldText.YesNo(value) is { } answer ? JsonValue.Create(answer) : null,
            FactType.Integer or FactType.Number => Number(column, value),
            FactType.Date => FieldText.Day(value, out _, mayBeMonthFirst) is { } day ? JsonValue.Create(day) : null,
            FactType.Money => agreement.Draft.Currency is { } currency && FieldText.Amount(value, currency) is { } amount and >= 0 && column.Times is { } times ? new JsonObject { ["amount"] = amount * times, ["currency"] = currency } : null,
            FactType.Choice => Choice(fact, value) is { } choice ? JsonValue.Create(choice) : null,
            FactType.ChoiceList => Choices(column, text) is { Count: > 0 } has ? new JsonObject { ["has"] = has } : null,
            FactType.TextList => new JsonObject { ["has"] = new JsonArray([.. Parts(text).Distinct(StringComparer.Ordinal).Select(static t => (JsonNode)t)]) },
            _ => JsonValue.Create(value),
        };
    }

    private static JsonValue? Number(MappedColumn column, string value)
    {
        var fact = column.Fact!;
        if (FieldText.Number(value.EndsWith('%') ? value[..^1] : value) is not { } number || Math.Abs(number) > MostNumber)
        {
            return null;
        }

        number *= (column.Times ?? 1) * (value.EndsWith('%') ? 0.01m : 1);
        var isWithin = !(number < (decimal?)fact.Minimum) && !(number > (decimal?)fact.Maximum) && (fact.Type == FactType.Number || (number == decimal.Truncate(number) && Math.Abs(number) < int.MaxValue));
        return !isWithin ? null : fact.Type == FactType.Integer ? JsonValue.Create((int)number) : JsonValue.Create(number);
    }

    private static string? Choice(FactInfo fact, string value) =>
        fact.Values.FirstOrDefault(v => v.Name.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase) || v.Title.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase))?.Name;

    /// <summary>Those of a list that are known; null where one is not.</summary>
    private static JsonArray? Choices(MappedColumn column, string text)
    {
        var choices = new JsonArray();
        foreach (var part in column.Values!.TryGetValue(text, out var whole) ? [whole] : Parts(text))
        {
            if (Choice(column.Fact!, column.Values.GetValueOrDefault(part, part)) is not { } choice)
            {
                return null;
            }

            if (!choices.Any(c => c!.GetValue<string>().Equals(choice, StringComparison.Ordinal)))
            {
                choices.Add((JsonNode)choice);
            }
        }

        return choices;
    }

    private static string[] Parts(string text) => text.Split([';', '\n', '|', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
