namespace RelationshipRules.Json;

/// <summary>
/// What can be wrong with any JSON file. The same four digits follow the prefix of the kind of file:
/// RRD for descriptions, RRS for rulesets, RRP for profiles. Digits up to 0019 belong to this list.
/// </summary>
internal static class JsonDiagnostics
{
    private static readonly DiagnosticTitles Titles = [];
    public static readonly string Syntax = Titles.Add("0001", "The text breaks the rules of JSON");
    public static readonly string EndsTooEarly = Titles.Add("0002", "The text ends too early");
    public static readonly string DuplicateKey = Titles.Add("0003", "A key appears twice in one object");
    public static readonly string InvalidUtf8 = Titles.Add("0004", "The bytes are not valid UTF-8");
    public static readonly string TooLarge = Titles.Add("0005", "The file is larger than the limit");
    public static readonly string TooDeep = Titles.Add("0006", "The nesting is deeper than the limit");
    public static readonly string TooManyEntries = Titles.Add("0007", "A list or object has more entries than the limit");
    public static readonly string TextTooLong = Titles.Add("0008", "A text is longer than the limit");
    public static readonly string NotAValue = Titles.Add("0009", "A word or number is not a JSON value");
    public static readonly string FileMissing = Titles.Add("0010", "The file does not exist");
    public static readonly string IsFolder = Titles.Add("0011", "A folder stands where a file should");
    public static readonly string Unreadable = Titles.Add("0012", "The file could not be read");
    public static readonly string Foreign = Titles.Add("0013", "The file looks like another format or encoding");
    public static readonly string NoFile = Titles.Add("0014", "A pipe, a device or a broken link stands where a file should");
    public static readonly string LoneSurrogate = Titles.Add("0015", "A text holds half a character");

    public static IEnumerable<KeyValuePair<string, string>> For(string prefix) => Titles.For(prefix);
}

/// <summary>The ids of diagnostics with their titles, in the order in which they are documented; what declares an id gives its title with it.</summary>
internal sealed class DiagnosticTitles : List<KeyValuePair<string, string>>
{
    public string Add(string id, string title)
    {
        Add(new(id, title));
        return id;
    }

    public IEnumerable<KeyValuePair<string, string>> For(string prefix) => this.Select(d => KeyValuePair.Create(prefix + d.Key, d.Value));
}
