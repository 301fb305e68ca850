using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RelationshipRules.Json;

/// <summary>Days as they are written everywhere: year-month-day, and nothing else.</summary>
internal static class Days
{
    private const string Format = "yyyy-MM-dd";

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The day as readers write it: "14 December 2010".</summary>
    public static string Tell(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static bool TryRead([NotNullWhen(true)] string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static bool TryRead(ReadOnlySpan<byte> utf8, out DateOnly day)
    {
        day = default;
        if (utf8.Length != 10 || utf8[4] != '-' || utf8[7] != '-'
            || !TryDigits(utf8[..4], out var year) || !TryDigits(utf8[5..7], out var month) || !TryDigits(utf8[8..], out var date)
            || year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, date);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> utf8, out int number)
    {
        var isRead = Utf8Parser.TryParse(utf8, out uint digits, out var consumed) && consumed == utf8.Length;
        number = (int)digits;
        return isRead;
    }
}
