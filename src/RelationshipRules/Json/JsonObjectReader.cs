namespace RelationshipRules.Json;

/// <summary>
/// Reads the members of one object of a ruleset or profile. Unknown and missing keys are reported when it is opened,
/// wrong types when a member is read; a member that could not be read is null, and reading goes on.
/// </summary>
internal sealed class JsonObjectReader : JsonReader
{
    // The same digits follow the prefix of each kind of file.
    public static readonly DiagnosticTitles Titles = [];
    public static readonly string UnknownKey = Titles.Add("0020", "A key is not known");
    public static readonly string WrongType = Titles.Add("0021", "A value is of the wrong type");
    public static readonly string MissingKey = Titles.Add("0022", "A key that must be there is missing");
    public static readonly string EmptyText = Titles.Add("0023", "A text is empty");
    public static readonly string BadChoice = Titles.Add("0024", "A value is none of the allowed ones");
    public static readonly string BadDate = Titles.Add("0025", "A date is not a day");

    private const string TextForm = "a text in double quotes";
    private static readonly JsonForms Words = new("an object in braces", "a list in square brackets", TextForm, TextForm, static _ => TextForm);

    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly string _prefix;
    private readonly KnownKeys _keys;
    private readonly JsonCursor[] _members;

    private JsonObjectReader(JsonCursor cursor, KnownKeys keys, ICollection<Diagnostic> diagnostics, string prefix)
    {
        Cursor = cursor;
        _keys = keys;
        _diagnostics = diagnostics;
        _prefix = prefix;
        _members = new JsonCursor[keys.Names.Count];
    }

    public JsonCursor Cursor { get; }

    protected override JsonForms Forms => Words;

    /// <summary>Opens an object; null, with a diagnostic, where the value is no object.</summary>
    public static JsonObjectReader? Open(JsonCursor cursor, KnownKeys keys, ICollection<Diagnostic> diagnostics, string prefix, bool isPartial = false)
    {
        var reader = new JsonObjectReader(cursor, keys, diagnostics, prefix);
        if (cursor.Kind != JsonKind.Object)
        {
            if (cursor.Kind is not (JsonKind.None or JsonKind.Invalid))
            {
                reader.Report(prefix + WrongType, $"{keys.Subject} is an object in braces, not {JsonWords.Describe(cursor)}.", cursor.Location);
            }

            return null;
        }

        foreach (var member in cursor.EnumerateObject())
        {
            if (keys.IndexOf(member.Utf8Name) is >= 0 and var index)
            {
                reader._members[index] = member;
                continue;
            }

            var name = member.Name!;
            reader.Report(prefix + UnknownKey, $"{keys.Subject} has no key '{name}'{NearestName.Hint(name, keys.Names)}", member.NameLocation);
        }

        for (var i = 0; i < keys.Required.Count && !isPartial; i++)
        {
            if (reader._members[i].Kind == JsonKind.None)
            {
                reader.ReportMissing($"{keys.Subject} needs the key '{keys.Names[i]}'.", cursor);
            }
        }

        return reader;
    }

    public JsonObjectReader? Open(JsonCursor cursor, KnownKeys keys) => Open(cursor, keys, _diagnostics, _prefix);

    /// <summary>The member, whatever it is; kind None where it is absent or was not valid JSON.</summary>
    public JsonCursor Get(string key)
    {
        for (var i = 0; i < _members.Length; i++)
        {
            if (string.Equals(_keys.Names[i], key, StringComparison.Ordinal))
            {
                return _members[i].Kind == JsonKind.Invalid ? default : _members[i];
            }
        }

        throw new ArgumentException($"'{key}' is not declared for {_keys.What}.", nameof(key));
    }

    public bool Has(string key) => Get(key).Kind != JsonKind.None;

    public string? Text(string key) => Text(Get(key));

    /// <summary>A cursor on a text that is not empty; kind None otherwise.</summary>
    public JsonCursor TextCursor(string key) => Get(key) is var cursor && IsText(cursor, TextForm) ? cursor : default;

    public List<Placed<string>> PlacedTexts(string key) => Texts(key, static (at, text) => new Placed<string>(at, text));

    public List<string> Texts(string key) => Texts(key, static (_, text) => text);

    public DateOnly? Date(string key) => Date(Get(key));

    public int? Integer(string key)
    {
        var cursor = Get(key);
        if (cursor.TryGetInt64(out var value) && value is >= int.MinValue and <= int.MaxValue)
        {
            return (int)value;
        }

        ReportWrongType(cursor, "a whole number");
        return null;
    }

    public T? Choice<T>(string key, EnumNames<T> names)
        where T : struct, Enum => Choice(Get(key), names);

    public T? Choice<T>(JsonCursor cursor, EnumNames<T> names)
        where T : struct, Enum => base.Choice(cursor, names) is >= 0 and var index ? names.Values[index] : null;

    public JsonChildren List(string key) => ListCursor(key).EnumerateArray();

    /// <summary>A list; kind None where it is absent or something else.</summary>
    public JsonCursor ListCursor(string key) => Get(key) is var cursor && IsList(cursor) ? cursor : default;

    /// <summary>An object; kind None where it is absent or something else.</summary>
    public JsonCursor Object(string key) => Get(key) is var cursor && IsObject(cursor) ? cursor : default;

    public IEnumerable<JsonObjectReader> OpenEach(string key, KnownKeys keys) => OpenAll(List(key), keys);

    public IEnumerable<JsonObjectReader> OpenMembers(string key, KnownKeys keys) => OpenAll(Object(key).EnumerateObject(), keys);

    /// <summary>Opens the object under a key; null where it is absent or something else.</summary>
    public JsonObjectReader? OpenObject(string key, KnownKeys keys) => Object(key) is { Kind: JsonKind.Object } cursor ? Open(cursor, keys) : null;

    public void Report(string id, string message, SourceLocation location) => _diagnostics.Add(new(id, Severity.Error, message, location));

    /// <summary>Reports something about the value under a key.</summary>
    public void Report(string id, string message, string key) => Report(id, message, Get(key).Location);

    public void ReportMissing(string message, JsonCursor owner) => Report(_prefix + MissingKey, message, owner.StartLocation);

    protected override bool IsText(JsonCursor value, string form)
    {
        if (!base.IsText(value, form))
        {
            return false;
        }

        // Nearly every text has a letter, which is seen without making the text.
        if (value.Utf8Text.IndexOfAnyInRange((byte)'!', (byte)'~') >= 0 || !string.IsNullOrWhiteSpace(value.GetString()))
        {
            return true;
        }

        Report(_prefix + EmptyText, "The text is empty.", value.Location);
        return false;
    }

    // What is absent has no type, and what is broken has been reported.
    protected override void ReportWrongType(JsonCursor value, string form)
    {
        if (value.Kind is not (JsonKind.None or JsonKind.Invalid))
        {
            Report(_prefix + WrongType, $"{KnownKeys.Capital(form)} is needed here, not {JsonWords.Describe(value)}.", value.StartLocation);
        }
    }

    protected override void ReportBadDate(JsonCursor value) =>
        Report(_prefix + BadDate, $"'{value.GetString()}' is not a day; write year, month and day, as in 2026-11-22.", value.Location);

    protected override void ReportBadChoice(JsonCursor value, IReadOnlyList<string> names)
    {
        var text = value.GetString()!;
        var message = NearestName.Suggest(text, names) is { } near
            ? $"'{text}' is not known here; did you mean '{near}'?"
            : $"'{text}' is none of {string.Join(", ", names)}.";
        Report(_prefix + BadChoice, message, value.Location);
    }

    private List<T> Texts<T>(string key, Func<JsonCursor, string, T> make)
    {
        var texts = new List<T>();
        foreach (var element in List(key))
        {
            if (Text(element) is { } text)
            {
                texts.Add(make(element, text));
            }
        }

        return texts;
    }

    private IEnumerable<JsonObjectReader> OpenAll(JsonChildren values, KnownKeys keys)
    {
        foreach (var value in values)
        {
            if (Open(value, keys) is { } reader)
            {
                yield return reader;
            }
        }
    }
}
