using System.Globalization;
using System.Runtime.CompilerServices;
using RelationshipRules.Json;

namespace RelationshipRules.Facts;

/// <summary>How values are written in messages and reports: plain, the same in every culture.</summary>
public static class PlainText
{
    /// <summary>What is written for a fact that a description does not state.</summary>
    public static string NotStated => CoreWords.NotStated;

    /// <summary>Whole numbers up to here are told apart by a double.</summary>
    private const double MostWhole = 1L << 53;

    /// <summary>A number without an exponent or grouping, to four decimals: 12, 0.5, 1250000.</summary>
    /// <remarks>Four, because shares are told in percent by multiplying, and 0.57 × 100 should read 57.</remarks>
    public static string Number(double value)
    {
        if (Math.Abs(value) < MostWhole && Math.Floor(value) == value)
        {
            return Number((long)value);
        }

        var text = value.ToString("0.####", CultureInfo.InvariantCulture);
        return string.Equals(text, "-0", StringComparison.Ordinal) ? "0" : text;
    }

    /// <summary>A whole number in words for readers.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value of a parameter or of an extension, without its unit.</summary>
    public static string Of(object value) => value switch
    {
        bool truth => Truth(truth),
        long whole => Number(whole),
        double number => Number(number),
        DateOnly day => Days.Write(day),
        IReadOnlyList<string> texts => Join(texts),
        _ => (string)value,
    };

    /// <summary>Yes or no.</summary>
    public static string Truth(bool value) => value ? CoreWords.Yes : CoreWords.No;

    /// <summary>An amount with its currency code first and thousands apart: GBP 48,000.</summary>
    public static string Money(double amount, string? currency)
    {
        var text = amount.ToString(Math.Abs(amount - Math.Round(amount)) < 0.005 ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        return string.IsNullOrEmpty(currency) ? text : $"{currency} {text}";
    }

    /// <summary>A day as ISO 8601.</summary>
    public static string Day(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Items joined as a reader expects: "a", "a and b", "a, b and c"; "none" for no items.</summary>
    public static string Join(IReadOnlyList<string> items) => Join(items, CoreWords.List_And);

    /// <summary>Items of which one is meant: "a", "a or b", "a, b or c"; "none" for no items.</summary>
    public static string JoinAlternatives(IReadOnlyList<string> items) => Join(items, CoreWords.List_Or);

    private static string Join(IReadOnlyList<string> items, string lastSeparator)
    {
        if (items.Count <= 1)
        {
            return items.Count == 0 ? CoreWords.None : items[0];
        }

        var separator = CoreWords.List_Separator;

        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        for (var i = 0; i < items.Count; i++)
        {
            text.AppendLiteral(i == 0 ? "" : i < items.Count - 1 ? separator : lastSeparator);
            text.AppendFormatted(items[i]);
        }

        return text.ToStringAndClear();
    }

    /// <summary>A number with its unit in words, singular where it is one: "1 month", "0.8 (share from 0 to 1)".</summary>
    public static string WithUnit(string text, string? unit)
    {
        if (string.IsNullOrEmpty(unit) || string.Equals(text, NotStated, StringComparison.Ordinal))
        {
            return text;
        }

        // Units that are measures read on from the number; descriptions of a scale ("share from 0 to 1") do not.
        if (!char.IsAsciiLetterLower(unit[0]) || unit.StartsWith("share", StringComparison.Ordinal) || unit.Any(char.IsAsciiDigit))
        {
            return $"{text} ({unit})";
        }

        var first = unit.Split(' ')[0];
        return string.Equals(text, "1", StringComparison.Ordinal) && first.Length > 2 && first[^1] == 's'
            ? $"{text} {first[..^1]}{unit[first.Length..]}"
            : $"{text} {unit}";
    }
}
