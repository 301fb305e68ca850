using System.Text.RegularExpressions;

namespace RelationshipRules.Documents.Texts;

/// <summary>Plain text and Markdown in blocks: lines are joined to paragraphs, form feeds begin pages.</summary>
internal static partial class TextBlocks
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isMarkdown">Whether it has the marks of Markdown.</param>
    /// <param name="add">Takes each block.</param>
    /// <param name="atLine">Is called at each line with its page, and may end the reading.</param>
    public static void Read(string text, bool isMarkdown, Action<Block> add, Action<int>? atLine = null)
    {
        var paragraph = new List<string>();
        var page = 1;
        var hasPages = text.Contains('\f', StringComparison.Ordinal);
        var (kind, level) = (PassageKind.Paragraph, 0);
        var (mark, outer, opens) = ('\0', '\0', false);
        using var lines = new StringReader(isMarkdown ? WithoutComments(text) : text);
        while (lines.ReadLine() is { } raw)
        {
            var line = raw.TrimStart('\f');
            if (line.Length < raw.Length)
            {
                Flush();
                page += raw.Length - line.Length;
            }

            atLine?.Invoke(page);

            var words = line.Trim();
            if (words.Length == 0)
            {
                Flush();
                continue;
            }

            // A line that goes on with a quotation has its mark once more.
            if (isMarkdown && words[0] == '>' && paragraph is [['>', ..], ..])
            {
                words = words.TrimStart('>', ' ');
                if (words.Length == 0)
                {
                    Flush();
                    continue;
                }
            }

            if (isMarkdown && words.AsSpan().TrimStart('#') is [' ', .. var heading] && words.Length - heading.Length - 1 is > 0 and <= 6 and var marks)
            {
                Flush();
                if (heading.TrimEnd('#').Trim() is { IsEmpty: false } title)
                {
                    Add(title.ToString(), PassageKind.Heading, marks);
                }

                continue;
            }

            if (words.StartsWith('|') && words.EndsWith('|') && words.Length > 1)
            {
                Flush();
                if (!words.All(static c => c is '|' or '-' or ':' or ' '))
                {
                    Add(string.Join(" | ", words[1..^1].Split('|', StringSplitOptions.TrimEntries)), PassageKind.Row, 0);
                }

                continue;
            }

            if (Bullet().Match(line) is { Success: true } bullet)
            {
                Flush();

                // After a point that ends with a colon other marks are of what it opens, whether or not they stand further in.
                outer = words[0] == outer ? '\0' : outer == '\0' && opens ? mark : outer;
                mark = words[0];
                (kind, level) = (PassageKind.Item, 1 + (bullet.Groups["indent"].Length / 2) + (outer == '\0' ? 0 : 1));
                words = line[bullet.Length..].Trim();
            }
            else if (paragraph.Count > 0 && (Start().IsMatch(words) || EndsBefore(paragraph[^1], words)))
            {
                Flush();
            }

            paragraph.Add(words);
        }

        Flush();

        void Flush()
        {
            if (paragraph.Count > 0)
            {
                var isItem = kind == PassageKind.Item;
                opens = isItem && paragraph[^1].EndsWith(':');
                outer = isItem ? outer : '\0';
                Add(Join(paragraph), kind, level);
                paragraph.Clear();
            }

            (kind, level) = (PassageKind.Paragraph, 0);
        }

        void Add(string words, PassageKind of, int at) => add(new(isMarkdown ? Plain(words) : words, of, at, Page: hasPages ? page : null));
    }

    /// <summary>Lines as one text; a word that was divided at the end of a line is made whole.</summary>
    public static string Join(IReadOnlyList<string> lines)
    {
        var text = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 1 && text[^1] is '-' or '\u00AD' && char.IsLower(text[^2]) && line.Length > 0 && char.IsLower(line[0]))
            {
                // A compound keeps its hyphen where it is one in the text already; that cannot be known here, and a word is commoner.
                text.Length--;
                text.Append(line);
            }
            else
            {
                text.Append(text.Length > 0 ? " " : "").Append(line);
            }
        }

        return text.ToString();
    }

    /// <summary>Whether a line begins a paragraph by its number.</summary>
    public static bool BeginsClause(string line) => Start().IsMatch(line);

    // A heading above its paragraph without an empty line between them.
    private static bool EndsBefore(string line, string next) =>
        line.Length < 60 && Start().IsMatch(line) && !line.EndsWith('.') && char.IsUpper(next[0]) && !line.EndsWith(',') && line.Split(' ').Length <= 6;

    private static string Plain(string text) => Emphasis().Replace(Link().Replace(Struck().Replace(text, ""), "${text}"), "");

    private static string WithoutComments(string text)
    {
        var kept = new System.Text.StringBuilder();
        var from = 0;
        for (var start = text.IndexOf("<!--", StringComparison.Ordinal); start >= 0 && text.IndexOf("-->", start, StringComparison.Ordinal) is >= 0 and var end; start = text.IndexOf("<!--", from, StringComparison.Ordinal))
        {
            kept.Append(text, from, start - from);
            from = end + "-->".Length;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    [GeneratedRegex(@"^(?<indent> {0,12})[-*+\u2022\u25CF\u25E6\u2023\u25AA\u00B7\uF0B7\u2013]\s+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(\d{1,3}(\.\d{1,3})+[.)]? |\d{1,3}[.)] |\([a-z]{1,2}\) |\([ivxl]{1,6}\) |[a-z][.)] |(clause|section|article|schedule|annex|appendix) [A-Z0-9])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Start();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]]{0,400})\]\([^()]{0,2000}\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Link();

    [GeneratedRegex(@"~~([^~]|~[^~])*~~|<(del|s|strike)( [^<>]*)?>[^<]*</(del|s|strike)>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Timeout.Infinite)]
    private static partial Regex Struck();

    [GeneratedRegex(@"\*{1,3}|(?<=\s|^)_{1,2}(?=\S)|(?<=\S)_{1,2}(?=\s|$)|`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Emphasis();
}
