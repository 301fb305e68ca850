namespace RelationshipRules.Json;

/// <summary>
/// What can be wrong with any JSON file. The same four digits follow the prefix of the kind of file:
/// RRD for descriptions, RRS for rulesets, RRP for profiles. Digits up to 0019 belong to this list.
/// </summary>
internal static class JsonDiagnostics
{
    /// <summary>The text breaks the rules of JSON.</summary>
    public const string Syntax = "0001";

    /// <summary>The text ends before its objects and lists are closed.</summary>
    public const string EndsTooEarly = "0002";

    /// <summary>A key appears twice in one object.</summary>
    public const string DuplicateKey = "0003";

    /// <summary>The bytes are not valid UTF-8.</summary>
    public const string InvalidUtf8 = "0004";

    /// <summary>The file has more bytes than the limit.</summary>
    public const string TooLarge = "0005";

    /// <summary>Objects and lists are nested deeper than the limit.</summary>
    public const string TooDeep = "0006";

    /// <summary>A list or object has more entries than the limit.</summary>
    public const string TooManyEntries = "0007";

    /// <summary>A text has more characters than the limit.</summary>
    public const string TextTooLong = "0008";

    /// <summary>A bare word or malformed number stands where a value should.</summary>
    public const string NotAValue = "0009";

    /// <summary>The file does not exist.</summary>
    public const string FileMissing = "0010";

    /// <summary>A folder stands where a file should.</summary>
    public const string IsFolder = "0011";

    /// <summary>The file could not be read.</summary>
    public const string Unreadable = "0012";

    private static readonly (string Code, string Title)[] Titles =
    [
        (Syntax, "The text breaks the rules of JSON"),
        (EndsTooEarly, "The text ends too early"),
        (DuplicateKey, "A key appears twice in one object"),
        (InvalidUtf8, "The bytes are not valid UTF-8"),
        (TooLarge, "The file is larger than the limit"),
        (TooDeep, "The nesting is deeper than the limit"),
        (TooManyEntries, "A list or object has more entries than the limit"),
        (TextTooLong, "A text is longer than the limit"),
        (NotAValue, "A word or number is not a JSON value"),
        (FileMissing, "The file does not exist"),
        (IsFolder, "A folder stands where a file should"),
        (Unreadable, "The file could not be read"),
    ];

    /// <summary>The ids and titles under a prefix, for the list of all diagnostics.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> For(string prefix) =>
        [.. Titles.Select(t => KeyValuePair.Create(prefix + t.Code, t.Title))];
}
