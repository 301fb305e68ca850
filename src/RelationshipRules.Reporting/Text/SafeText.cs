using System.Buffers;

namespace RelationshipRules.Reporting.Text;

/// <summary>
/// Makes text from descriptions safe to show on a terminal: control characters could move the cursor or forge lines, and
/// direction overrides could make a text read as another.
/// </summary>
internal static class SafeText
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Range(0, 0x1F), .. Range(0x7F, 0x9F), .. "\u2028\u2029\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"]);

    /// <summary>The text with every unsafe character replaced by U+FFFD; line breaks and tabs become spaces.</summary>
    public static string Clean(string text) => text.AsSpan().IndexOfAny(Unsafe) < 0 ? text : Replace(text);

    private static string Replace(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            target[i] = c is '\n' or '\r' or '\t' ? ' ' : Unsafe.Contains(c) ? '\uFFFD' : c;
        }
    });

    private static IEnumerable<char> Range(int from, int to) => Enumerable.Range(from, to - from + 1).Select(static c => (char)c);
}
