namespace RelationshipRules.Json;

/// <summary>
/// Reads the members of one object of a ruleset or profile. Unknown and missing keys are reported when it is opened,
/// wrong types when a member is read; a member that could not be read is null, and reading goes on.
/// </summary>
internal sealed class JsonObjectReader(JsonCursor cursor, KnownKeys keys, ICollection<Diagnostic> diagnostics, string prefix) : JsonReader
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

    private readonly JsonCursor[] _members = new JsonCursor[keys.Names.Count];

    public JsonCursor Cursor => cursor;

    protected override JsonForms Forms => Words;

    /// <summary>Opens an object; null, with a diagnostic, where the value is no object.</summary>
    public static JsonObjectReader? Open(JsonCursor value, KnownKeys known, ICollection<Diagnostic> problems, string idPrefix, bool isPartial = false)
    {
        var reader = new JsonObjectReader(value, known, problems, idPrefix);
        return reader.ReadMembers(isPartial) ? reader : null;
    }

    public JsonObjectReader? Open(JsonCursor value, KnownKeys known) => Open(value, known, diagnostics, prefix);

    /// <summary>The member, whatever it is; kind None where it is absent or was not valid JSON.</summary>
    public JsonCursor Get(string key)
    {
        for (var i = 0; i < _members.Length; i++)
        {
            if (string.Equals(keys.Names[i], key, StringComparison.Ordinal))
            {
                return _members[i].Kind == JsonKind.Invalid ? default : _members[i];
            }
        }

        throw new ArgumentException($"'{key}' is not declared for {keys.What}.", nameof(key));
    }

    public bool Has(string key) => Get(key).Kind != JsonKind.None;

    public string? Text(string key) => Text(Get(key));

    /// <summary>A cursor on a text that is not empty; kind None otherwise.</summary>
    public JsonCursor TextCursor(string key) => Get(key) is var value && IsText(value, TextForm) ? value : default;

    public List<Placed<string>> PlacedTexts(string key) => Texts(key, static (at, text) => new Placed<string>(at, text));

    public List<string> Texts(string key) => Texts(key, static (_, text) => text);

    public DateOnly? Date(string key) => Date(Get(key));

    public int? Integer(string key)
    {
        var value = Get(key);
        if (value.TryGetInt64(out var number) && number is >= int.MinValue and <= int.MaxValue)
        {
            return (int)number;
        }

        ReportWrongType(value, "a whole number");
        return null;
    }

    /// <summary>Whether a member is true; false where it is absent.</summary>
    public bool Truth(string key)
    {
        var value = Get(key);
        if (!value.TryGetBoolean(out var truth))
        {
            ReportWrongType(value, "true or false");
        }

        return truth;
    }

    public T? Choice<T>(string key, EnumNames<T> names)
        where T : struct, Enum => Choice(Get(key), names);

    public T? Choice<T>(JsonCursor value, EnumNames<T> names)
        where T : struct, Enum => base.Choice(value, names) is >= 0 and var index ? names.Values[index] : null;

    public JsonChildren List(string key) => ListCursor(key).EnumerateArray();

    /// <summary>A list; kind None where it is absent or something else.</summary>
    public JsonCursor ListCursor(string key) => Get(key) is var value && IsList(value) ? value : default;

    /// <summary>An object; kind None where it is absent or something else.</summary>
    public JsonCursor Object(string key) => Get(key) is var value && IsObject(value) ? value : default;

    public IEnumerable<JsonObjectReader> OpenEach(string key, KnownKeys known) => OpenAll(List(key), known);

    public IEnumerable<JsonObjectReader> OpenMembers(string key, KnownKeys known) => OpenAll(Object(key).EnumerateObject(), known);

    /// <summary>Opens the object under a key; null where it is absent or something else.</summary>
    public JsonObjectReader? OpenObject(string key, KnownKeys known) => Object(key) is { Kind: JsonKind.Object } value ? Open(value, known) : null;

    public void Report(string id, string message, SourceLocation location) => diagnostics.Add(new(id, Severity.Error, message, location));

    /// <summary>Reports something about the value under a key.</summary>
    public void Report(string id, string message, string key) => Report(id, message, Get(key).Location);

    public void ReportMissing(string message, JsonCursor owner) => Report(prefix + MissingKey, message, owner.StartLocation);

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

        Report(prefix + EmptyText, "The text is empty.", value.Location);
        return false;
    }

    // What is absent has no type, and what is broken has been reported.
    protected override void ReportWrongType(JsonCursor value, string form)
    {
        if (value.Kind is not (JsonKind.None or JsonKind.Invalid))
        {
            Report(prefix + WrongType, $"{KnownKeys.Capital(form)} is needed here, not {JsonWords.Describe(value)}.", value.StartLocation);
        }
    }

    protected override void ReportBadDate(JsonCursor value) =>
        Report(prefix + BadDate, $"'{value.GetString()!.Shown()}' is not a day; write year, month and day, as in 2026-11-22.", value.Location);

    protected override void ReportBadChoice(JsonCursor value, IReadOnlyList<string> names)
    {
        var text = value.GetString()!;
        var message = NearestName.Suggest(text, names) is { } near
            ? $"'{text.Shown()}' is not known here; did you mean '{near.Shown()}'?"
            : $"'{text.Shown()}' is none of {string.Join(", ", names)}.";
        Report(prefix + BadChoice, message, value.Location);
    }

    private bool ReadMembers(bool isPartial)
    {
        if (cursor.Kind != JsonKind.Object)
        {
            if (cursor.Kind is not (JsonKind.None or JsonKind.Invalid))
            {
                Report(prefix + WrongType, $"{keys.Subject} is an object in braces, not {JsonWords.Describe(cursor)}.", cursor.Location);
            }

            return false;
        }

        foreach (var member in cursor.EnumerateObject())
        {
            if (keys.IndexOf(member.Utf8Name) is >= 0 and var index)
            {
                _members[index] = member;
                continue;
            }

            var name = member.Name!;
            Report(prefix + UnknownKey, $"{keys.Subject} has no key '{name.Shown()}'{NearestName.Hint(name, keys.Names)}", member.NameLocation);
        }

        for (var i = 0; i < keys.Required.Count && !isPartial; i++)
        {
            if (_members[i].Kind == JsonKind.None)
            {
                ReportMissing($"{keys.Subject} needs the key '{keys.Names[i]}'.", cursor);
            }
        }

        return true;
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

    private IEnumerable<JsonObjectReader> OpenAll(JsonChildren values, KnownKeys known)
    {
        foreach (var value in values)
        {
            if (Open(value, known) is { } reader)
            {
                yield return reader;
            }
        }
    }
}
