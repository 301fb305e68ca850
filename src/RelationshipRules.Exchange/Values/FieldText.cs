using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationshipRules.Exchange.Values;

/// <summary>What people write into fields, read as what they mean; null where that cannot be told.</summary>
internal static partial class FieldText
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

        if (Ordinal().Match(value) is { Success: true } ordinal)
        {
            value = string.Concat(ordinal.Groups["day"].Value, value.AsSpan(ordinal.Length));
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

    /// <summary>A number, with or without the sign or the code of a currency, blanks and commas between thousands.</summary>
    public static decimal? Number(string text)
    {
        const NumberStyles Styles = NumberStyles.Float | NumberStyles.AllowThousands;
        return decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number) ? number
            : Amount().Match(text) is { Success: true } amount && decimal.TryParse(string.Concat(amount.Groups["number"].Value.Where(static c => !char.IsWhiteSpace(c))), Styles, CultureInfo.InvariantCulture, out number) ? number
            : null;
    }

    /// <summary>A length in months, between the whole ones next to it: "12", "12 months", "2 years", "1 year 6 months", "36months", "12-18", "37.97". Null where it is none above 0.</summary>
    public static (int From, int To)? Months(string text)
    {
        if (Length().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var years = decimal.TryParse(match.Groups["years"].ValueSpan, CultureInfo.InvariantCulture, out var y) ? y : (decimal?)null;
        var months = decimal.TryParse(match.Groups["months"].ValueSpan, CultureInfo.InvariantCulture, out var m) ? m : (decimal?)null;
        var to = ((years ?? 0) * 12) + (months ?? 0);
        var from = !decimal.TryParse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture, out var f) ? to : months is null ? f * 12 : f;
        return from > 0 && from <= to && to <= 1_200 ? ((int)Math.Max(decimal.Floor(from), 1), (int)decimal.Ceiling(to)) : null;
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

    [GeneratedRegex(@"^(?<day>\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\s*(?:[£$€]|(?:GBP|EUR|USD|CAD|AUD|NZD)\b)?\s*(?<number>-?\d{1,3}(?:\s\d{3})+(?:\.\d+)?|-?[\d.,]+)\s*(?:[£$€]|\b(?:GBP|EUR|USD|CAD|AUD|NZD))?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"^\s*(?:(?<from>\d{1,5}(?:\.\d{1,20})?)\s*(?:-|–|to)\s*)?(?:(?<years>\d{1,5}(?:\.\d{1,20})?)\s*(?:years?|yrs?|y)\.?)?\s*(?:,|and)?\s*(?:(?<months>\d{1,5}(?:\.\d{1,20})?)\s*(?:months?|mths?|mos?|m)?\.?)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Length();
}
