using System.Text;
using RelationshipRules.Files;

namespace RelationshipRules.Json;

/// <summary>The words in which values of JSON are told.</summary>
internal static class JsonWords
{
    /// <summary>Of what is cut for a message no more is decoded: its characters are up to four bytes each.</summary>
    private const int LongestRaw = 240;

    public static string Quote(JsonCursor value) => value.GetString() is { } text
        ? $"\"{text.Shown()}\""
        : Encoding.UTF8.GetString(value.Raw[..Math.Min(value.Raw.Length, LongestRaw)]).Shown();

    /// <summary>A piece of an input as messages repeat it.</summary>
    public static string Shown(this string text) => InputText.Shown(text);

    public static string NameOf(JsonCursor value)
    {
        if (value.Name is { } name)
        {
            return name.Shown();
        }

        // A member of a list is told by the list's name, of one in part as well.
        var last = Array.FindLast(value.Pointer.Split('/'), s => s.Length > 0 && !char.IsAsciiDigit(s[0]) && s is not ("has" or "not"));
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
