using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationshipRules.Exchange.Values;

/// <summary>What people write into fields, read as what they mean; null where that cannot be told.</summary>
internal static partial class FieldText
{
    private const NumberStyles Styles = NumberStyles.Float | NumberStyles.AllowThousands;

    // What is longer is a remark and no number, whatever figures stand in it.
    private const int MostCharacters = 60;

    /// <summary>More than any programme has.</summary>
    public const decimal MostAmount = 1_000_000_000_000_000;

    private const int MostMonths = 1_200;
    private const int FirstOfTwoFigures = 1990;

    private static readonly string[] DollarCurrencies = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "BBD", "JMD", "TTD"];
    private static readonly string[] PoundCurrencies = ["GBP", "GIP", "FKP", "SHP", "EGP"];

    private static readonly SearchValues<char> DayMarks = SearchValues.Create("0123456789-/.");

    private static readonly string[] DayForms =
    [
        "yyyy-M-d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d.M.yy", "yyyy/M/d", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "MMMM d, yyyy", "MMM d, yyyy", "dddd, d MMMM yyyy",
    ];

    private static readonly string[] MonthFirstForms = ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy", "M/d/yy", "M.d.yy"];

    private static readonly string[] MonthForms = ["yyyy-MM", "MMMM yyyy", "MMM yyyy", "MMM-yy", "MM/yyyy"];

    // A sheet without styles has a day as a number: of the years 1954 to 2119, which no year, month or length can be.
    private static readonly (int First, int Last) Serial = (20_000, 80_000);

    /// <summary>
    /// A day as a description states it: <c>2014-06-05</c>, or what is known of it: <c>2014-06</c>, <c>2014</c>. In figures the day comes first, as in Britain, unless only the
    /// month can.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="order">Whether it shows that the month comes first, or leaves that open.</param>
    /// <param name="mayBeMonthFirst">Whether others beside it have the month first: of a day that may be either then no more is known than the year.</param>
    public static string? Day(string text, out DayOrder order, bool mayBeMonthFirst = false)
    {
        order = DayOrder.Plain;
        var value = text.Trim();

        // What follows the day is a time, and no place in the world is told with it that could make it another day.
        if (value.Length > 10 && value[10] is 'T' or ' ' && !value.AsSpan(0, 10).ContainsAnyExcept(DayMarks))
        {
            value = value[..10];
        }
        else if (value.Length <= MostCharacters && Time().Match(value) is { Success: true } time)
        {
            value = value[..time.Index];

            // Whoever writes AM and PM may put the month first as well.
            mayBeMonthFirst |= time.Groups["half"].Success;
        }

        if (Ordinal().Match(value) is { Success: true } ordinal)
        {
            value = string.Concat(ordinal.Groups["day"].Value, value.AsSpan(ordinal.Length));
        }

        value = value.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase).Replace("Sept-", "Sep-", StringComparison.OrdinalIgnoreCase);
        var american = Exact(value, MonthFirstForms);
        if (Exact(value, DayForms) is { } day)
        {
            order = american is { } other && other != day ? DayOrder.Either : DayOrder.Plain;
            return Iso(day) is not { } iso || IsOfALateYear(value, day) ? null : order == DayOrder.Either && mayBeMonthFirst ? iso[..4] : iso;
        }

        if (american is { } monthFirst)
        {
            order = DayOrder.MonthFirst;
            return IsOfALateYear(value, monthFirst) ? null : Iso(monthFirst);
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

    /// <summary>
    /// A number, with or without the sign of a currency, blanks and commas between thousands. Null also for what people of other countries write otherwise, and so may be another
    /// number: "12.000", "12,50"; "12.000,50" is plain.
    /// </summary>
    public static decimal? Number(string text)
    {
        var value = text.Trim().Trim('£', '$', '€').Trim();
        if (value.Length > MostCharacters || Unclear().IsMatch(value))
        {
            return null;
        }

        if (Continental().IsMatch(value))
        {
            value = value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }

        return decimal.TryParse(value, Styles, CultureInfo.InvariantCulture, out var number) ? number
            : Spaced().IsMatch(value) && decimal.TryParse(string.Concat(value.Where(static c => !char.IsWhiteSpace(c))), Styles, CultureInfo.InvariantCulture, out number) ? number
            : null;
    }

    /// <summary>An amount in a currency, with or without its code: "12,000", "£12,000", "GBP 12000". Null for what no programme has, and for the code or the sign of another currency.</summary>
    /// <param name="text">The text.</param>
    /// <param name="currency">The code of the currency.</param>
    public static decimal? Amount(string text, string currency)
    {
        var value = text.Trim();
        if (value.AsSpan().IndexOfAny('£', '€', '$') is >= 0 and var sign && !(value[sign] == '$' ? DollarCurrencies : value[sign] == '£' ? PoundCurrencies : ["EUR"]).Contains(currency, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        value = value.StartsWith(currency, StringComparison.OrdinalIgnoreCase) ? value[currency.Length..] : value.EndsWith(currency, StringComparison.OrdinalIgnoreCase) ? value[..^currency.Length] : value;
        return Number(value) is { } number and <= MostAmount ? number : null;
    }

    /// <summary>
    /// A length in months, between the whole ones next to it: "12", "12 months", "2 years", "1 year 6 months", "36months", "12-18", "37.97". Null where it is none of a month or more.
    /// </summary>
    public static (int From, int To)? Months(string text)
    {
        if (text.Length > MostCharacters || Length().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (from, years, months) = (Part("from"), Part("years"), Part("months"));
        if (from is not null && years is not null && months is not null)
        {
            return null;
        }

        var most = ((years ?? 0) * 12) + (months ?? 0);
        var least = from is null ? most : match.Groups["unit"].Value is ['y' or 'Y', ..] || (match.Groups["unit"].Length == 0 && months is null) ? from.Value * 12 : from.Value;
        return least >= 1 && least <= most && most <= MostMonths ? ((int)decimal.Floor(least), (int)decimal.Ceiling(most)) : null;

        decimal? Part(string name) => decimal.TryParse(match.Groups[name].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
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

    /// <summary>Whether a year of two figures is one of which nobody can tell the century: a grant of '68 neither was published nor is planned.</summary>
    private static bool IsOfALateYear(string value, DateOnly day) =>
        day.Year < FirstOfTwoFigures && !value.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static DateOnly? Exact(string value, string[] forms) =>
        DateOnly.TryParseExact(value, forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;

    private static string? Iso(DateOnly day) => IsPlausible(day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a grant can be of that day: what is outside is a slip of the pen, or a sheet's way to say nothing.</summary>
    private static bool IsPlausible(DateOnly day) => day.Year is >= 1950 and < 2100;

    [GeneratedRegex(@"^(?<day>\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\s+\d{1,2}:\d{2}(:\d{2}(\.\d{1,7})?)?(?<half>\s*[AP]\.?M\.?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Time();

    /// <summary>One dot before three figures may stand between thousands, a comma before one or two may be a decimal one, and one among others a slip of the pen.</summary>
    [GeneratedRegex(@"^[-+]?([1-9][0-9]{0,2}\.[0-9]{3}|(?![-+]?[0-9]{1,3}(,[0-9]{2,3})*,[0-9]{3}(\.[0-9]*)?$)(?![-+]?[0-9]{1,3}(\.[0-9]{3})+,[0-9]{1,2}$)[0-9.]*,[0-9.,]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Unclear();

    [GeneratedRegex(@"^[-+]?[0-9]{1,3}((\.[0-9]{3})+,[0-9]{1,2}|(\.[0-9]{3}){2,})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Continental();

    [GeneratedRegex(@"^-?[0-9]{1,3}(\s[0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Spaced();

    [GeneratedRegex(
        @"^\s*((?<from>[0-9]{1,5}(\.[0-9]{1,20})?)\s*(?<unit>years?|yrs?|months?|mths?)?\s*(-|–|to)\s*)?((?<years>[0-9]{1,5}(\.[0-9]{1,20})?)\s*(years?|yrs?|y)\.?)?\s*(,|and)?\s*((?<months>[0-9]{1,5}(\.[0-9]{1,20})?)\s*(months?|mths?|mos?|m)?\.?)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Length();
}

/// <summary>What the figures of a day tell of their order.</summary>
internal enum DayOrder
{
    /// <summary>That it is another day with the month first is not possible.</summary>
    Plain,

    /// <summary>Either figure may be the month.</summary>
    Either,

    /// <summary>Only the first can be the month.</summary>
    MonthFirst,
}
