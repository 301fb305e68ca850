using System.Globalization;
using System.Text;

namespace RelationshipRules.Documents.Texts;

/// <summary>Words and signs of a text with one space on each side, however they stood: what is quoted is looked for in these, and so found as whole words alone.</summary>
internal static class QuotedWords
{
    /// <summary>Two signs, and the spaces around them.</summary>
    public const int Least = 4;

    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length + 16).Append(' ');
        var wasWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\u00AD' or '\uFEFF' or '\u200B')
            {
                continue;
            }

            var isWord = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || IsWithinWord(text, i);
            if (words[^1] != ' ' && !(isWord && wasWord))
            {
                words.Append(' ');
            }

            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                words.Append(c switch { '\u2018' or '\u2019' => '\'', '\u201C' or '\u201D' => '"', '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-', _ => c });
            }

            wasWord = isWord;
        }

        return (words[^1] == ' ' ? words : words.Append(' ')).ToString();
    }

    /// <summary>Whether a sign is part of a word or number: "refundable" is another word than "non-refundable", and 30 another number than 30,000.</summary>
    private static bool IsWithinWord(string text, int at)
    {
        if (at == 0 || at == text.Length - 1)
        {
            return false;
        }

        var (before, after) = (text[at - 1], text[at + 1]);
        return text[at] switch
        {
            '.' or ',' => char.IsDigit(before) && char.IsDigit(after),
            '-' or '\u2010' or '\u2011' => char.IsLetter(before) && char.IsLetter(after),
            _ => false,
        };
    }
}
