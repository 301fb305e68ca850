using System.Globalization;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>Reads numbers with units, days and money from the words that a pattern has found.</summary>
internal static class Measuring
{
    private static readonly string[] MonthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal) { ["£"] = "GBP", ["pounds"] = "GBP", ["€"] = "EUR", ["euro"] = "EUR", ["euros"] = "EUR", ["$"] = "USD" };

    /// <summary>The value that the words have for a fact; null where they have none.</summary>
    public static JsonNode? Read(Measure measure, GapMatch match, FactInfo fact) => measure switch
    {
        Measure.Days or Measure.Weeks or Measure.Months => Period(measure, match, fact),
        Measure.Day => Day(match),
        Measure.Money => Money(match),
        Measure.Number => Number(match.Group("n")) is { } number ? Exact(number, fact) : null,
        Measure.Percent => Share(match),
        _ => null,
    };

    private static JsonNode? Period(Measure to, GapMatch match, FactInfo fact)
    {
        if (Number(match.Group("n")) is not { } number || number > 10_000)
        {
            return null;
        }

        // A working day is one of seven or fewer to five: what is known of it in days is the least.
        var unit = match.Group("unit");
        return match.Group("working") is null || unit is not "day" ? Convert(number, unit, to, fact) : to == Measure.Days ? Bounds(number, null) : null;
    }

    /// <summary>A span of time told in another unit than the fact's; null where it is told in the fact's own, or the two are no spans of time that compare.</summary>
    /// <param name="number">How many.</param>
    /// <param name="unit">Its unit, in the singular.</param>
    /// <param name="fact">The fact.</param>
    public static JsonNode? Convert(double number, string unit, FactInfo fact) => number > 10_000 || string.Equals(fact.Unit, unit + "s", StringComparison.Ordinal) ? null : fact.Unit switch
    {
        "days" => Convert(number, unit, Measure.Days, fact),
        "weeks" => Convert(number, unit, Measure.Weeks, fact),
        "months" => Convert(number, unit, Measure.Months, fact),
        _ => null,
    };

    private static JsonNode? Convert(double number, string? unit, Measure to, FactInfo fact) => (unit, to) switch
    {
        ("month", Measure.Months) => Exact(number, fact),
        ("year", Measure.Months) => Exact(number * 12, fact),
        ("week", Measure.Weeks) => Exact(number, fact),
        ("day", Measure.Weeks) => Exact(number / 7, fact),
        ("day", Measure.Days) => Exact(number, fact),
        ("week", Measure.Days) => Exact(number * 7, fact),
        ("day", Measure.Months) => DaysInMonths(number, fact),
        ("week", Measure.Months) => DaysInMonths(number * 7, fact),
        ("month", Measure.Days) => Bounds(number * 28, number * 31),
        ("month", Measure.Weeks) => Bounds(number * 28 / 7, number * 31 / 7),
        _ => null,
    };

    /// <summary>Months have 28 to 31 days. Four weeks may be a month, and twelve weeks are never three, whatever the months.</summary>
    private static JsonNode DaysInMonths(double days, FactInfo fact)
    {
        if (fact.Type == FactType.Integer)
        {
            return days is 365 or 366 ? JsonValue.Create(12) : Bounds(Math.Floor(days / 31), Math.Ceiling(days / 28));
        }

        return new JsonObject { ["from"] = Round(Math.Floor(days / 31 * 100) / 100), [days == 28 ? "to" : "below"] = days % 28 == 0 ? days / 28 : Round((Math.Floor(days / 28 * 100) + 1) / 100) };
    }

    /// <summary>What is paid of the whole: the group <c>n</c> has it, or <c>own</c> what the other side has to bring. Who brings 30 % at least is paid 70 at most.</summary>
    private static JsonNode? Share(GapMatch match)
    {
        var own = Number(match.Group("own"));
        if ((own is { } brought ? 100 - brought : Number(match.Group("n"))) is not (>= 0 and <= 100 and var percent))
        {
            return null;
        }

        var share = Round(percent / 100);
        var isMost = match.Group(own is null ? "most" : "least") is not null;
        var isLeast = match.Group(own is null ? "least" : "most") is not null;
        return isMost ? Bounds(null, share) : isLeast ? Bounds(share, null) : JsonValue.Create(share);
    }

    private static JsonValue? Exact(double number, FactInfo fact) =>
        fact.Type == FactType.Integer ? (number == Math.Floor(number) ? JsonValue.Create((int)number) : null)
        : number == Math.Floor(number) ? JsonValue.Create((int)number) : JsonValue.Create(Round(number));

    private static JsonObject Bounds(double? from, double? to)
    {
        var bounds = new JsonObject();
        if (from is { } least)
        {
            bounds["from"] = Round(least);
        }

        if (to is { } most)
        {
            bounds["to"] = Round(most);
        }

        return bounds;
    }

    private static double Round(double number) => Math.Round(number, 4);

    private static JsonValue? Day(GapMatch match)
    {
        if (!int.TryParse(match.Group("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2100)
        {
            return null;
        }

        var named = match.Group("month");
        var month = named is null ? 0 : int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Array.FindIndex(MonthNames, m => m.StartsWith(named, StringComparison.Ordinal)) + 1;
        if (month is < 1 or > 12)
        {
            return null;
        }

        return match.Group("day") is not { } text ? JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"))
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"))
            : null;
    }

    private static JsonObject? Money(GapMatch match)
    {
        if (match.Group("currency") is not { } sign || match.Group("amount") is not { } figures)
        {
            return null;
        }

        var times = match.Group("times")?.Trim() switch { "k" or "thousand" => 1_000d, "m" or "mn" or "million" => 1_000_000d, _ => 1d };
        return Number(Plain(figures, isWhole: times == 1d)) is { } amount ? new JsonObject { ["amount"] = Round(amount * times), ["currency"] = Currencies.GetValueOrDefault(sign, sign.ToUpperInvariant()) } : null;
    }

    /// <summary>An amount with a point for its decimals alone: "50.000,00", "50 000" and "50,000.00" are the same. Money has no three decimals, unless it is counted in millions.</summary>
    private static string Plain(string figures, bool isWhole)
    {
        figures = figures.Replace(" ", "", StringComparison.Ordinal);
        var last = figures.AsSpan().LastIndexOfAny('.', ',');
        if (last < 0)
        {
            return figures;
        }

        var decimals = figures.Length - last - 1;
        var hasOther = figures.AsSpan(0, last).ContainsAny('.', ',');
        var isDecimal = decimals != 3 || (!isWhole && figures[last] == '.' && !hasOther);
        var whole = (isDecimal ? figures[..last] : figures).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return isDecimal ? $"{whole}.{figures[(last + 1)..]}" : whole;
    }

    private static double? Number(string? text) =>
        text is "a" or "an" ? 1
        : double.TryParse(text?.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
