using System.Globalization;
using System.Text;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>A sentence as patterns see it: small letters, numbers in digits, parties by their side, one form for each quotation mark and dash.</summary>
internal static class NormalText
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

    /// <summary>A sentence in that form; the names of an agreement are put in where its sides are known.</summary>
    public static string Of(string text, Words words, Sides? sides, Piece.Runner runner)
    {
        var normal = Numbers(Signs(sides?.In(text) ?? text).ToLowerInvariant());
        foreach (var (find, with, whenAddressed) in words.Replacements)
        {
            normal = whenAddressed && sides?.IsAddressed != true ? normal : Replace(normal, find, with, runner);
        }

        return normal;
    }

    private static string Replace(string text, Piece find, string with, Piece.Runner runner)
    {
        if (!find.MayMatch(text))
        {
            return text;
        }

        StringBuilder? replaced = null;
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (find.MatchAt(text, at, runner) is { Length: > 0 } match)
            {
                (replaced ??= new()).Append(text, copied, at - copied).Append(with);
                copied = at + match.Length;
                at = copied - 1;
            }
        }

        return replaced is null ? text : replaced.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>One form for each quotation mark, dash and space.</summary>
    public static string Signs(string text)
    {
        var signs = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            signs.Append(c switch
            {
                '\u2018' or '\u2019' or '\u201B' or '`' => '\'',
                '\u201C' or '\u201D' or '\u201E' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                '\u00A0' or '\t' => ' ',
                _ => c,
            });
        }

        return signs.ToString();
    }

    /// <summary>Numbers in words become digits, and a number that is repeated in brackets stands once: "three (3)" is "3".</summary>
    private static string Numbers(string text)
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
