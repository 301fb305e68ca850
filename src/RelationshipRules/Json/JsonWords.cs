using System.Text;

namespace RelationshipRules.Json;

/// <summary>The words in which values of JSON are told.</summary>
internal static class JsonWords
{
    private const int LongestQuote = 60;

    public static string Quote(JsonCursor value) => value.GetString() is { } text
        ? $"\"{text.Shown()}\""
        : Encoding.UTF8.GetString(value.Raw[..Math.Min(value.Raw.Length, 4 * LongestQuote)]).Shown();

    /// <summary>A piece of an input as messages repeat it: on one line, and cut where it is long.</summary>
    public static string Shown(this string text)
    {
        var length = Math.Min(text.Length, LongestQuote);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        var shown = new string([.. text.Take(length).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]);
        return length < text.Length ? shown + "…" : shown;
    }

    public static string NameOf(JsonCursor value)
    {
        if (value.Name is { } name)
        {
            return name.Shown();
        }

        var last = Array.FindLast(value.Pointer.Split('/'), s => s.Length > 0 && !char.IsAsciiDigit(s[0]));
        return last is null ? "description" : JsonPointer.Unescape(last).Shown();
    }

    public static string Describe(JsonCursor value, bool quote = false) => value.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.True => "true",
        JsonKind.False => "false",
        JsonKind.Number => quote || value.Raw.Length <= 24 ? $"the number {Quote(value)}" : "a number",
        JsonKind.String => quote ? $"the text {Quote(value)}" : "a text",
        JsonKind.Array => "a list",
        JsonKind.Object => "an object",
        _ => "nothing",
    };
}
