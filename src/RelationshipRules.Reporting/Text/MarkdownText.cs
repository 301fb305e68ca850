using System.Buffers;
using System.Text;

namespace RelationshipRules.Reporting.Text;

internal static class MarkdownText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>");

    /// <summary>Text for a table cell: on one line, with no character that Markdown would act on.</summary>
    public static string Cell(string text) => Plain(text).Replace("|", "\\|", StringComparison.Ordinal);

    public static string Plain(string text)
    {
        text = text.ReplaceLineEndings(" ");
        if (text.AsSpan().IndexOfAny(Marks) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            result.Append(Marks.Contains(c) ? "\\" : "").Append(c);
        }

        return result.ToString();
    }

    /// <summary>Code within a line, whatever backticks it holds.</summary>
    public static string Code(string text)
    {
        text = text.ReplaceLineEndings(" ");
        return text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";
    }
}
