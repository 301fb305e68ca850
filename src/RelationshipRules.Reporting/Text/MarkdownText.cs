using System.Buffers;
using System.Text;

namespace RelationshipRules.Reporting.Text;

/// <summary>Texts as Markdown shows them: on one line, cleaned, with no character that it would act on.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>~");

    /// <summary>Text for a table cell.</summary>
    public static string Cell(string text) => Plain(text).Replace("|", "\\|", StringComparison.Ordinal);

    public static string Plain(string text)
    {
        text = SafeText.Clean(text);
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMark(text, i))
            {
                result ??= new StringBuilder(text.Length + 8).Append(text, 0, i);
                result.Append('\\');
            }

            result?.Append(text[i]);
        }

        return result?.ToString() ?? text;
    }

    /// <summary>Code within a line, whatever backticks it holds.</summary>
    public static string Code(string text)
    {
        text = SafeText.Clean(text);
        var fence = Fence(text, 1);
        return fence.Length > 1 ? $"{fence} {text} {fence}" : $"`{text}`";
    }

    /// <summary>Backticks for before and after a code, more than it has anywhere.</summary>
    public static string Fence(string code, int least)
    {
        var (longest, run) = (0, 0);
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new('`', Math.Max(least, longest + 1));
    }

    /// <summary>A link to an address of the web.</summary>
    public static string Link(string text, string url) => $"[{Plain(text)}](<{SafeText.Clean(url).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)}>)";

    private static bool IsMark(string text, int i)
    {
        var rest = text.AsSpan(i + 1);
        return text[i] switch
        {
            // What begins a heading, a list, a line below a heading.
            '#' => i == 0,
            '+' => i == 0 && rest is [] or [' ', ..],
            '-' => i == 0 && rest is [] or [' ' or '-', ..],
            '=' => i == 0 && rest.TrimEnd().IndexOfAnyExcept('=') < 0,
            ')' => IsNumber(text, i),

            // Renderers make links of addresses that merely stand there: www.example.org, https://example.org, someone@example.org.
            '.' => IsNumber(text, i) || (i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase)),
            ':' => rest is ['/', ..] || (rest.Length > 0 && char.IsAsciiLetter(rest[0])),
            '@' => rest is [not ' ', ..],
            '&' => rest is ['#', ..] || (rest.Length > 0 && char.IsAsciiLetter(rest[0])),
            var c => Marks.Contains(c),
        };
    }

    /// <summary>Whether nothing but digits stands before it: the number of an item.</summary>
    private static bool IsNumber(string text, int end) => end > 0 && text.AsSpan(0, end).IndexOfAnyExceptInRange('0', '9') < 0;
}
