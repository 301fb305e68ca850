using System.Buffers;
using System.Globalization;

namespace RelationshipRules.Exchange.Values;

/// <summary>What people write into fields, read as what they mean; null where that cannot be told.</summary>
internal static class FieldText
{
    private static readonly SearchValues<char> DayMarks = SearchValues.Create("0123456789-/.");

    private static readonly string[] DayForms =
    [
        "yyyy-M-d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d.M.yy", "yyyy/M/d", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "MMMM d, yyyy", "MMM d, yyyy", "dddd, d MMMM yyyy",
    ];

    private static readonly string[] MonthForms = ["yyyy-MM", "MMMM yyyy", "MMM yyyy", "MMM-yy", "MM/yyyy"];

    // A sheet without styles has a day as a number: of the years 1954 to 2119, which no year, month or length can be.
    private static readonly (int First, int Last) Serial = (20_000, 80_000);

    /// <summary>
    /// A day as a description states it: <c>2014-06-05</c>, or what is known of it: <c>2014-06</c>, <c>2014</c>. In figures the day comes first, as in Britain, unless only the
    /// month can.
    /// </summary>
    public static string? Day(string text, out bool isMonthFirst)
    {
        isMonthFirst = false;
        var value = text.Trim();

        // What follows the day is a time, and no place in the world is told with it that could make it another day.
        if (value.Length > 10 && value[10] is 'T' or ' ' && !value.AsSpan(0, 10).ContainsAnyExcept(DayMarks))
        {
            value = value[..10];
        }

        if (Exact(value, DayForms) is { } day)
        {
            return Iso(day);
        }

        if (Exact(value, ["M/d/yyyy", "M-d-yyyy", "M/d/yy"]) is { } american)
        {
            isMonthFirst = true;
            return Iso(american);
        }

        if (Exact(value, MonthForms) is { } month)
        {
            return IsPlausible(month) ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
        }

        return double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) switch
        {
            true when number >= Serial.First && number <= Serial.Last => Iso(DateOnly.FromDateTime(DateTime.FromOADate(number))),
            true when value.Length == 4 && number is >= 1900 and < 2100 => value,
            _ => null,
        };
    }

    /// <summary>The day of what <see cref="Day"/> gives; null where only its month or year is known.</summary>
    public static DateOnly? WholeDay(string? iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A number, with or without the sign of a currency, blanks and commas between thousands.</summary>
    public static decimal? Number(string text)
    {
        var value = text.Trim().Trim('£', '$', '€').Trim();
        return decimal.TryParse(value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A length in whole months: "12", "12.0", "12 months", "1 year", "2 years".</summary>
    public static int? Months(string text)
    {
        var words = text.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || Number(words[0]) is not { } number)
        {
            return null;
        }

        var months = words.Length == 1 || words[1] is "months" or "month" or "mths" or "m" ? number : words[1] is "years" or "year" or "yrs" or "yr" ? number * 12 : -1;
        return months is > 0 and <= 1_200 && decimal.Round(months) == months ? (int)months : null;
    }

    /// <summary>Whether a field says yes or no.</summary>
    public static bool? YesNo(string text) => text.Trim().ToLowerInvariant() switch
    {
        "y" or "yes" or "true" or "1" => true,
        "n" or "no" or "false" or "0" => false,
        _ => null,
    };

    /// <summary>The whole months from a day to another that is one of them.</summary>
    public static int MonthsThrough(DateOnly first, DateOnly last)
    {
        var after = last.AddDays(1);
        var months = ((after.Year - first.Year) * 12) + after.Month - first.Month;
        return first.AddMonths(months) > after ? months - 1 : months;
    }

    private static DateOnly? Exact(string value, string[] forms) =>
        DateOnly.TryParseExact(value, forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;

    private static string? Iso(DateOnly day) => IsPlausible(day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a grant can be of that day: what is outside is a slip of the pen, or a sheet's way to say nothing.</summary>
    private static bool IsPlausible(DateOnly day) => day.Year is >= 1950 and < 2100;
}
