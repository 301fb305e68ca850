using System.Text;

namespace RelationshipRules.Reporting.Text;

internal static class MarkdownText
{
    /// <summary>Text for a table cell: on one line, with no character that Markdown would act on.</summary>
    public static string Cell(string text) => Plain(text).Replace("|", "\\|", StringComparison.Ordinal);

    public static string Plain(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>')
            {
                result.Append('\\');
            }

            result.Append(c);
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
