using System.Buffers;
using System.Globalization;
using System.Text;

namespace RelationshipRules.Reporting.Text;

/// <summary>
/// Makes text from descriptions safe to show: control characters could move the cursor of a terminal or forge lines, and marks of direction
/// and characters that nobody sees could make a text read as another. Every escaper of a format begins with it; those who write need not.
/// </summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspect = SearchValues.Create([.. AllCharacters().Where(static c => char.IsSurrogate(c) || IsUnsafe(new Rune(c)))]);

    /// <summary>The text with every unsafe character replaced by U+FFFD; line breaks and tabs become spaces.</summary>
    public static string Clean(string text) => text.AsSpan().IndexOfAny(Suspect) < 0 ? text : Replace(text);

    /// <summary>A text of at most so many characters, which is at least two; what is left out is shown, and no character is cut in half.</summary>
    public static string Shortened(string text, int most) => text.Length <= most ? text : text[..(most - (char.IsHighSurrogate(text[most - 2]) ? 2 : 1))] + "…";

    /// <summary>Whether nobody sees a character: spaces, controls, marks of direction, fillers.</summary>
    public static bool IsInvisible(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F);

    private static string Replace(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // The length in UTF-16 stays, so that columns stay where they were; half a character is enumerated as U+FFFD.
            _ = rune.Value is '\n' or '\r' or '\t' ? clean.Append(' ')
                : IsUnsafe(rune) ? clean.Append(Replacement, rune.Utf16SequenceLength)
                : clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The joiners, which scripts and pictograms need, and the soft hyphen move nothing.</summary>
    private static bool IsUnsafe(Rune rune) => rune.Value is not (0x200C or 0x200D or 0x00AD)
        && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static IEnumerable<char> AllCharacters() => Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c);
}
