using System.Globalization;
using System.Text;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>Numbers that agreements and compacts write out.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Units = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
    };

    private static readonly Dictionary<string, int> Tens = new(StringComparer.Ordinal)
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    };

    /// <summary>Whether a word is a number, or the beginning of one.</summary>
    public static bool Contains(string word) => Units.ContainsKey(word) || Tens.ContainsKey(word);

    /// <summary>Numbers in words become digits, and a number that is repeated in brackets stands once: "three (3)" is "3".</summary>
    public static string InDigits(string text)
    {
        var result = new StringBuilder(text.Length);
        string? last = null;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiLetter(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                if (text[i] == '(' && last is not null && text.IndexOf(')', i) is > 0 and var end && end - i < 30 && string.Equals(Value(text[(i + 1)..end].Trim()), last, StringComparison.Ordinal))
                {
                    i = end + 1;
                    i += i < text.Length && text[i] == ' ' && result[^1] == ' ' ? 1 : 0;
                    continue;
                }

                if (char.IsAsciiDigit(text[i]))
                {
                    var from = i;
                    while (i < text.Length && char.IsAsciiDigit(text[i]))
                    {
                        i++;
                    }

                    last = text[from..i];
                    result.Append(last);
                    continue;
                }

                last = text[i] == ' ' ? last : null;
                result.Append(text[i++]);
                continue;
            }

            var length = Read(text, i, out var number);
            if (length > 0)
            {
                last = number.ToString(CultureInfo.InvariantCulture);
                result.Append(last);
                i += length;
                continue;
            }

            last = null;
            while (i < text.Length && char.IsAsciiLetter(text[i]))
            {
                result.Append(text[i++]);
            }
        }

        return result.ToString();
    }

    private static string? Value(string text) =>
        text.Length > 0 && text.All(char.IsAsciiDigit) ? text.TrimStart('0')
        : Read(text, 0, out var number) == text.Length && text.Length > 0 ? number.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>Reads a number in words from 1 to 999; gives how many characters it takes, 0 where there is none.</summary>
    private static int Read(string text, int start, out int number)
    {
        number = 0;
        var end = start;
        var at = start;
        for (var words = 0; words < 6; words++)
        {
            var stop = at;
            while (stop < text.Length && char.IsAsciiLetter(text[stop]))
            {
                stop++;
            }

            var word = text[at..stop];
            if (Units.TryGetValue(word, out var unit) && (number == 0 || number % 100 == 0 || (number % 10 == 0 && number % 100 > 10 && unit < 10)))
            {
                number += unit;
                end = stop;
            }
            else if (Tens.TryGetValue(word, out var ten) && number % 100 == 0)
            {
                number += ten;
                end = stop;
            }
            else if (word is "hundred" && number is > 0 and < 10)
            {
                number *= 100;
                end = stop;
            }
            else if (!(word is "and" && number >= 100 && number % 100 == 0))
            {
                break;
            }

            if (stop >= text.Length || text[stop] is not (' ' or '-'))
            {
                break;
            }

            at = stop + 1;
        }

        return end - start;
    }
}
