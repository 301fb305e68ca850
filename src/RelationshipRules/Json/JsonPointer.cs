namespace RelationshipRules.Json;

/// <summary>JSON Pointer (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>Whether a place is another one or lies within it.</summary>
    public static bool IsAtOrBelow(string place, string above)
        => place.StartsWith(above, StringComparison.Ordinal) && (place.Length == above.Length || place[above.Length] == '/');

    /// <summary>The place around another one; the top has none.</summary>
    public static string Parent(string pointer) => pointer[..Math.Max(0, pointer.LastIndexOf('/'))];

    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
