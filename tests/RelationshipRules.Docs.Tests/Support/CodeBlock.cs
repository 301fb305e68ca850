using System.Globalization;

namespace RelationshipRules.Docs.Tests.Support;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Page">The page's name.</param>
/// <param name="Line">The line of its first line of text, from 1.</param>
/// <param name="Language">What the fence names: <c>csharp</c>, <c>json</c>; empty where it names nothing.</param>
/// <param name="Text">The text between the fences.</param>
public sealed record CodeBlock(string Page, int Line, string Language, string Text)
{
    /// <summary>The blocks of a page in one language, in their order.</summary>
    public static IReadOnlyList<CodeBlock> Read(string path, string language)
    {
        var blocks = new List<CodeBlock>();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var start = i + 1;
            i = Array.IndexOf(lines, "```", start);
            if (i < 0)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}: the block of line {start} has no end."));
            }

            blocks.Add(new(Path.GetFileName(path), start + 1, lines[start - 1][3..].Trim(), string.Join('\n', lines[start..i])));
        }

        return [.. blocks.Where(block => block.Language == language)];
    }

    /// <summary>Page and line, for the names of tests.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Page}:{Line}");
}
