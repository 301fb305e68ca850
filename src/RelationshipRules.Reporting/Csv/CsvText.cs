using System.Buffers;
using System.Text;

namespace RelationshipRules.Reporting.Csv;

/// <summary>Makes text safe for spreadsheets, which run what looks like a formula.</summary>
internal static class CsvText
{
    /// <summary>What one spreadsheet or another takes for the end of a cell.</summary>
    private const string Separators = ";|";

    private static readonly SearchValues<char> Splitting = SearchValues.Create(Separators);

    /// <summary>Whether a reader with another separator than ours could split the text.</summary>
    public static bool IsSplit(ReadOnlySpan<char> text) => text.ContainsAny(Splitting);

    /// <summary>
    /// The text on one line, with an apostrophe where a spreadsheet would take it for a formula: at its beginning and after anything that
    /// some spreadsheet takes for the end of a cell, also behind characters that nobody sees, and in the full-width forms that some take for the
    /// plain ones. A spreadsheet shows the text; a program that reads the file sees the apostrophe.
    /// </summary>
    public static string Neutral(string text)
    {
        text = SafeText.Clean(text);
        var neutral = new StringBuilder(text.Length + 1);
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Splitting) is >= 0 and var at ? at + 1 : text.Length - start;
            var cell = text.AsSpan(start, length);
            neutral.Append(IsFormula(cell) ? "'" : "").Append(cell);
            start += Math.Max(length, 1);
        }

        return neutral.ToString();
    }

    private static bool IsFormula(ReadOnlySpan<char> cell)
    {
        foreach (var rune in cell.EnumerateRunes())
        {
            if (!SafeText.IsInvisible(rune))
            {
                return rune.Value is '=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠';
            }
        }

        return false;
    }
}
