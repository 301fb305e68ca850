using System.Globalization;
using System.Text.Json.Nodes;
using RelationshipRules.Documents.Recognisers;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Cli.Interviews;

/// <summary>Turns what a person typed into the value of a fact, or says what is wrong with it.</summary>
internal static class AnswerReader
{
    private const string Not = "not ";

    private static readonly string[] Yes = ["yes", "y", "true"];
    private static readonly string[] No = ["no", "n", "false"];

    /// <summary>The signs that stand for one currency alone.</summary>
    private static readonly (string Sign, string Currency)[] Signs = [("£", "GBP"), ("€", "EUR")];
    private static readonly string[] Yearly = [" a year", " per year", " per annum", " yearly"];
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
            FactType.Money => Money(fact, text, ref problem),
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

        problem = CommandWords.Answer_YesOrNo;
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
        if (Period(fact, text[..end], rest) is { } period)
        {
            return period;
        }

        if (!decimal.TryParse(text[..end], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            || (rest.Length > 0 && !isPercent && !IsUnit(rest, fact.Unit)))
        {
            problem = isShare ? CommandWords.Answer_Share : fact.Unit is { } unit ? CommandWords.Answer_NumberOf(unit) : CommandWords.Answer_Number;
            return null;
        }

        number = isPercent ? number / 100 : number;
        if (fact.Type == FactType.Integer && (number != decimal.Truncate(number) || number > int.MaxValue || number < int.MinValue))
        {
            problem = CommandWords.Answer_Whole;
            return null;
        }

        if ((double)number < fact.Minimum || (double)number > fact.Maximum)
        {
            problem = Range(fact, isShare);
            return null;
        }

        return new(fact.Type == FactType.Integer ? (int)number : (double)number);
    }

    /// <summary>A span of time in another unit than the fact's: "3 years" of a number of months; of weeks and months, which are no multiple of each other, the bounds.</summary>
    private static BoundedEnd? Period(FactInfo fact, string number, string unit) =>
        double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && Measuring.Convert(count, unit.TrimEnd('s').ToLowerInvariant(), fact) is { } span
            ? span is JsonObject bounds ? new(span, bounds["from"]!.DeepClone(), (bounds["to"] ?? bounds["below"])!.DeepClone()) : new(span)
            : null;

    private static string Range(FactInfo fact, bool isShare) => (fact.Minimum, fact.Maximum) switch
    {
        ({ } least, { } most) => isShare ? CommandWords.Answer_FromToShare(PlainText.Number(100 * least), PlainText.Number(100 * most)) : CommandWords.Answer_FromTo(PlainText.Number(least), PlainText.Number(most)),
        ({ } least, null) => CommandWords.Answer_OrMore(PlainText.Number(least)),
        _ => CommandWords.Answer_OrLess(PlainText.Number(fact.Maximum!.Value)),
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

        problem = CommandWords.Answer_Day;
        return null;
    }

    private static JsonObject? Money(FactInfo fact, string text, ref string problem)
    {
        text = Signs.Aggregate(text, static (text, sign) => text.Replace(sign.Sign, $" {sign.Currency} ", StringComparison.Ordinal));
        if (fact.Unit is "amount per year" && Array.Find(Yearly, words => text.EndsWith(words, StringComparison.OrdinalIgnoreCase)) is { } yearly)
        {
            text = text[..^yearly.Length];
        }

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var currency = parts.FirstOrDefault(static p => p.Length == 3 && p.All(char.IsAsciiLetterUpper)) ?? (parts is [.., { Length: 3 } last] && last.All(char.IsAsciiLetter) ? last : null);
        var rest = string.Join(' ', parts.Where(p => !string.Equals(p, currency, StringComparison.Ordinal)));
        if (currency is not null && BoundedAnswer.Read(rest, Amount, out problem) is { } amount)
        {
            return new JsonObject { ["amount"] = amount, ["currency"] = currency.ToUpperInvariant() };
        }

        problem = CommandWords.Answer_Money;
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

        problem = CommandWords.Answer_Choice(Wording.Number(fact.Values.Count));
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
                problem = CommandWords.Answer_NoneOfThem(item, Wording.Number(fact.Values.Count));
                return null;
            }

            var (here, there) = isNot ? (others, chosen) : (chosen, others);
            if (there.Contains(value, StringComparer.Ordinal))
            {
                problem = CommandWords.Answer_Both(item);
                return null;
            }

            if (!here.Contains(value, StringComparer.Ordinal))
            {
                here.Add(value);
            }
        }

        if (chosen.Count + others.Count == 0)
        {
            problem = CommandWords.Answer_OneOrMore;
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
