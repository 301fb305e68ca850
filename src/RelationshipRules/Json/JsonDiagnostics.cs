namespace RelationshipRules.Json;

/// <summary>
/// What can be wrong with any JSON file. The same four digits follow the prefix of the kind of file:
/// RRD for descriptions, RRS for rulesets, RRP for profiles. Digits up to 0019 belong to this list.
/// </summary>
internal static class JsonDiagnostics
{
    public const string Syntax = "0001";
    public const string EndsTooEarly = "0002";
    public const string DuplicateKey = "0003";
    public const string InvalidUtf8 = "0004";
    public const string TooLarge = "0005";
    public const string TooDeep = "0006";
    public const string TooManyEntries = "0007";
    public const string TextTooLong = "0008";
    public const string NotAValue = "0009";
    public const string FileMissing = "0010";
    public const string IsFolder = "0011";
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

    public static IReadOnlyList<KeyValuePair<string, string>> For(string prefix) =>
        [.. Titles.Select(t => KeyValuePair.Create(prefix + t.Code, t.Title))];
}
