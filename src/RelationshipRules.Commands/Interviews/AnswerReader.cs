using System.Globalization;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Cli.Interviews;

/// <summary>Turns what a person typed into the value of a fact, or says what is wrong with it.</summary>
internal static class AnswerReader
{
    private const string Not = "not ";

    private static readonly string[] Yes = ["yes", "y", "true"];
    private static readonly string[] No = ["no", "n", "false"];
    private static readonly (string Form, string Written)[] DayForms =
    [
        ("yyyy-MM-dd", "yyyy-MM-dd"), ("d MMMM yyyy", "yyyy-MM-dd"), ("d MMM yyyy", "yyyy-MM-dd"),
        ("yyyy-MM", "yyyy-MM"), ("MMMM yyyy", "yyyy-MM"), ("MMM yyyy", "yyyy-MM"), ("yyyy", "yyyy"),
    ];

    public static JsonNode? Read(FactInfo fact, string text, out string problem)
    {
        problem = "";
        return fact.Type switch
        {
            FactType.Boolean => Truth(text, ref problem),
            FactType.Integer or FactType.Number => BoundedAnswer.Read(text, (string end, out string wrong) => Number(fact, end, out wrong), out problem),
            FactType.Date => BoundedAnswer.Read(text, Day, out problem),
            FactType.Money => Money(text, ref problem),
            FactType.Choice => Choice(fact, text, ref problem),
            FactType.ChoiceList => Choices(fact, text, ref problem),
            FactType.TextList => IsNone(text) ? new JsonArray() : InPart(Split(text, ';'), []),
            _ => text,
        };
    }

    public static bool? ReadYesOrNo(string text) =>
        Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;

    private static JsonNode? Truth(string text, ref string problem)
    {
        if (ReadYesOrNo(text) is { } truth)
        {
            return truth;
        }

        problem = "Please answer yes or no.";
        return null;
    }

    /// <summary>A list of which what was named is known, and nothing of the rest.</summary>
    private static JsonObject InPart(IEnumerable<string> has, List<string> not)
    {
        var list = new JsonObject { ["has"] = new JsonArray([.. has.Select(static t => (JsonNode)t)]) };
        if (not.Count > 0)
        {
            list["not"] = new JsonArray([.. not.Select(static t => (JsonNode)t)]);
        }

        return list;
    }

    private static BoundedEnd? Number(FactInfo fact, string text, out string problem)
    {
        problem = "";
        var isShare = fact.Unit?.StartsWith("share", StringComparison.Ordinal) == true;
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '-' or '+'))
        {
            end++;
        }

        // "36 months" and "50 %" are numbers to the person who types them; so are "0.5 (share from 0 to 1)" and "50 per cent of income" as reports write them.
        var rest = text[end..].Trim().Trim('(', ')');
        var isPercent = isShare && Array.Exists(["%", "per cent", "percent"], sign =>
            rest.Equals(sign, StringComparison.OrdinalIgnoreCase) || rest.Equals($"{sign}{fact.Unit!["share".Length..]}", StringComparison.OrdinalIgnoreCase));
        if (!decimal.TryParse(text[..end], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            || (rest.Length > 0 && !isPercent && !IsUnit(rest, fact.Unit)))
        {
            problem = isShare ? "Please type a share, such as 0.5 or 50%." : $"Please type a number{(fact.Unit is { } unit ? $" ({unit})" : "")}.";
            return null;
        }

        number = isPercent ? number / 100 : number;
        if (fact.Type == FactType.Integer && (number != decimal.Truncate(number) || number > int.MaxValue || number < int.MinValue))
        {
            problem = "Please type a whole number.";
            return null;
        }

        if ((double)number < fact.Minimum || (double)number > fact.Maximum)
        {
            problem = Range(fact, isShare);
            return null;
        }

        return new(fact.Type == FactType.Integer ? (int)number : (double)number);
    }

    private static string Range(FactInfo fact, bool isShare) => (fact.Minimum, fact.Maximum) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"It must be from {least} to {most}{(isShare ? ", or from 0% to 100%" : "")}."),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"It must be {least} or more."),
        _ => string.Create(CultureInfo.InvariantCulture, $"It must be {fact.Maximum} or less."),
    };

    private static bool IsUnit(string rest, string? unit) =>
        unit is not null && (rest.Equals(unit, StringComparison.OrdinalIgnoreCase)
            || string.Equals(rest, unit.Split(' ')[0], StringComparison.OrdinalIgnoreCase)
            || string.Equals(rest + "s", unit.Split(' ')[0], StringComparison.OrdinalIgnoreCase));

    private static BoundedEnd? Day(string text, out string problem)
    {
        problem = "";
        foreach (var (form, written) in DayForms)
        {
            if (DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                // Of a month or a year what was read is its first day.
                var last = written.Length switch
                {
                    10 => day,
                    7 => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
                    _ => new(day.Year, 12, 31),
                };
                return new(day.ToString(written, CultureInfo.InvariantCulture), Days.Write(day), Days.Write(last));
            }
        }

        problem = "Please type a day such as 2026-01-31 or 31 January 2026, or its month or year.";
        return null;
    }

    private static JsonObject? Money(string text, ref string problem)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var currency = parts.FirstOrDefault(static p => p.Length == 3 && p.All(char.IsAsciiLetterUpper)) ?? (parts is [.., { Length: 3 } last] && last.All(char.IsAsciiLetter) ? last : null);
        var rest = string.Join(' ', parts.Where(p => !string.Equals(p, currency, StringComparison.Ordinal)));
        if (currency is not null && BoundedAnswer.Read(rest, Amount, out problem) is { } amount)
        {
            return new JsonObject { ["amount"] = amount, ["currency"] = currency.ToUpperInvariant() };
        }

        problem = "Please type an amount and a currency, such as 48000 GBP.";
        return null;
    }

    private static BoundedEnd? Amount(string text, out string problem)
    {
        problem = "";
        return decimal.TryParse(text.Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new(number)
            : null;
    }

    private static JsonNode? Choice(FactInfo fact, string text, ref string problem)
    {
        if (Find(fact, text) is { } value)
        {
            return value;
        }

        problem = $"Please type a number from 1 to {fact.Values.Count}, or one of the words beside them.";
        return null;
    }

    private static JsonNode? Choices(FactInfo fact, string text, ref string problem)
    {
        if (IsNone(text))
        {
            return new JsonArray();
        }

        // A title may hold a comma itself.
        if (Find(fact, text) is { } single)
        {
            return InPart([single], []);
        }

        var (chosen, others) = (new List<string>(), new List<string>());
        foreach (var item in Split(text, ','))
        {
            var isNot = item.StartsWith(Not, StringComparison.OrdinalIgnoreCase);
            if (Find(fact, isNot ? item[Not.Length..].Trim() : item) is not { } value)
            {
                problem = $"'{item}' is none of them. Please type numbers from 1 to {fact.Values.Count} with commas between them, or: none.";
                return null;
            }

            var (here, there) = isNot ? (others, chosen) : (chosen, others);
            if (there.Contains(value, StringComparer.Ordinal))
            {
                problem = $"'{item}' cannot be both.";
                return null;
            }

            if (!here.Contains(value, StringComparer.Ordinal))
            {
                here.Add(value);
            }
        }

        if (chosen.Count + others.Count == 0)
        {
            problem = "Please type one or more of them, or: none.";
            return null;
        }

        return InPart(chosen, others);
    }

    private static string? Find(FactInfo fact, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number >= 1 && number <= fact.Values.Count ? fact.Values[number - 1].Name : null
            : fact.Values.FirstOrDefault(v => v.Name.Equals(text, StringComparison.OrdinalIgnoreCase) || v.Title.Equals(text, StringComparison.OrdinalIgnoreCase))?.Name;

    private static bool IsNone(string text) => text.Equals("none", StringComparison.OrdinalIgnoreCase) || text is "[]";

    private static string[] Split(string text, char separator) => text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
