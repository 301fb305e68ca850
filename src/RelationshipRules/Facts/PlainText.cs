using System.Diagnostics.CodeAnalysis;
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

    /// <summary>A number with its unit in words, a share in per cent: "1 month", "80 per cent".</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">Its unit.</param>
    public static string WithUnit(double number, string? unit) => IsShare(unit) ? PerCent(Number(number * 100), unit) : WithUnit(Number(number), unit);

    internal static bool IsShare([NotNullWhen(true)] string? unit) => unit?.StartsWith("share", StringComparison.Ordinal) == true;

    /// <summary>A share for a reader; of what it is one is said where the unit says it.</summary>
    internal static string PerCent(string percent, string unit) => CoreWords.Quantity_PerCent(percent, unit.StartsWith("share of", StringComparison.Ordinal) ? unit["share".Length..] : "");

    /// <summary>A page as one cites it, "p. 6", "pp. 6–8"; a place that names itself, such as "slide 6", as it is.</summary>
    /// <param name="page">The page or pages.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static string Pages(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page is [var first, ..] && char.IsLetter(first) && page.Contains(' ', StringComparison.Ordinal) ? page
            : page.AsSpan().IndexOfAny("-–,") >= 0 ? CoreWords.Pages_Several(WithDashes(page))
            : CoreWords.Pages_One(page);
    }

    /// <summary>Pages from one to another with the dash between them that print has.</summary>
    private static string WithDashes(string pages) => string.Create(pages.Length, pages, static (text, pages) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = pages[i] is '-' && i > 0 && i < pages.Length - 1 && char.IsLetterOrDigit(pages[i - 1]) && char.IsLetterOrDigit(pages[i + 1]) ? '–' : pages[i];
        }
    });

    /// <summary>A number with its unit in words, singular where it is one: "1 month", "0.8 (share from 0 to 1)".</summary>
    public static string WithUnit(string text, string? unit)
    {
        if (string.IsNullOrEmpty(unit) || string.Equals(text, NotStated, StringComparison.Ordinal))
        {
            return text;
        }

        // Units that are measures read on from the number; descriptions of a scale ("share from 0 to 1") do not.
        if (!char.IsAsciiLetterLower(unit[0]) || IsShare(unit) || unit.Any(char.IsAsciiDigit))
        {
            return $"{text} ({unit})";
        }

        var first = unit.Split(' ')[0];
        return string.Equals(text, "1", StringComparison.Ordinal) && first.Length > 2 && first[^1] == 's'
            ? $"{text} {first[..^1]}{unit[first.Length..]}"
            : $"{text} {unit}";
    }
}
