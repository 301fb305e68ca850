using System.Buffers;

namespace RelationshipRules.Reading;

/// <summary>Forms of text that mean something.</summary>
internal static class TextFormats
{
    private static readonly SearchValues<char> PartLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Reads a day as year-month-day, and nothing else.</summary>
    public static bool TryDate(ReadOnlySpan<byte> utf8, out DateOnly date)
    {
        date = default;
        if (utf8.Length != 10 || utf8[4] != '-' || utf8[7] != '-'
            || !TryDigits(utf8[..4], out var year) || !TryDigits(utf8[5..7], out var month) || !TryDigits(utf8[8..], out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Whether a text has the form of an ISO 3166 code: two capitals, and for a part of a country up to three letters or digits more.</summary>
    public static bool IsCountryCode(string text) =>
        text.Length >= 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
        && (text.Length == 2 || (text.Length is >= 4 and <= 6 && text[2] == '-' && text.AsSpan(3).IndexOfAnyExcept(PartLetters) < 0));

    /// <summary>Whether a text has the form of a rule's id: three capitals and four digits.</summary>
    public static bool IsRuleId(string text) =>
        text.Length == 7 && text.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 && text.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool TryDigits(ReadOnlySpan<byte> utf8, out int number)
    {
        number = 0;
        foreach (var digit in utf8)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
