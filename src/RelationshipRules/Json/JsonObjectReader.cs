using System.Globalization;

namespace RelationshipRules.Json;

/// <summary>
/// Reads the members of one object of a ruleset or profile. Unknown and missing keys are reported when it is opened,
/// wrong types when a member is read; a member that could not be read is null, and reading goes on.
/// </summary>
internal sealed class JsonObjectReader
{
    /// <summary>A key is not known.</summary>
    public const string UnknownKey = "0020";

    /// <summary>A value is of the wrong type.</summary>
    public const string WrongType = "0021";

    /// <summary>A key that must be there is missing.</summary>
    public const string MissingKey = "0022";

    /// <summary>A text is empty.</summary>
    public const string EmptyText = "0023";

    /// <summary>A value is none of the allowed ones.</summary>
    public const string BadChoice = "0024";

    /// <summary>A date is not a day as ISO 8601 has it.</summary>
    public const string BadDate = "0025";

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

    /// <summary>The object.</summary>
    public JsonCursor Cursor { get; }

    /// <summary>Opens an object; null, with a diagnostic, where the value is no object.</summary>
    public static JsonObjectReader? Open(JsonCursor cursor, KnownKeys keys, ICollection<Diagnostic> diagnostics, string prefix, bool isPartial = false)
    {
        if (cursor.Kind != JsonKind.Object)
        {
            if (cursor.Kind is not (JsonKind.None or JsonKind.Invalid))
            {
                diagnostics.Add(new(prefix + WrongType, Severity.Error, $"{Capital(keys.What)} is an object in braces, not {Describe(cursor)}.", cursor.Location));
            }

            return null;
        }

        var reader = new JsonObjectReader(cursor, keys, diagnostics, prefix);
        foreach (var member in cursor.EnumerateObject())
        {
            var index = keys.IndexOf(member.Utf8Name);
            if (index >= 0)
            {
                reader._members[index] = member;
                continue;
            }

            var name = member.Name!;
            reader.Report(UnknownKey, $"{Capital(keys.What)} has no key '{name}'{NearestName.Hint(name, keys.Names)}", member.NameLocation);
        }

        for (var i = 0; i < keys.RequiredCount && !isPartial; i++)
        {
            if (reader._members[i].Kind == JsonKind.None)
            {
                reader.Report(MissingKey, $"{Capital(keys.What)} needs the key '{keys.Names[i]}'.", cursor.StartLocation);
            }
        }

        return reader;
    }

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

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Get(key).Kind != JsonKind.None;

    /// <summary>A text that is not empty.</summary>
    public string? Text(string key) => Text(Get(key));

    /// <summary>A text that is not empty.</summary>
    public string? Text(JsonCursor cursor)
    {
        if (!Expect(cursor, JsonKind.String, "a text in double quotes"))
        {
            return null;
        }

        var text = cursor.GetString()!;
        if (string.IsNullOrWhiteSpace(text))
        {
            Report(EmptyText, "The text is empty.", cursor.Location);
            return null;
        }

        return text;
    }

    /// <summary>A cursor on a text that is not empty; kind None otherwise.</summary>
    public JsonCursor TextCursor(string key)
    {
        var cursor = Get(key);
        return Text(cursor) is null ? default : cursor;
    }

    /// <summary>A list of texts that are not empty; empty where absent.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var element in List(key).EnumerateArray())
        {
            if (Text(element) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>A day.</summary>
    public DateOnly? Date(string key)
    {
        var cursor = Get(key);
        if (Text(cursor) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Report(BadDate, $"'{text}' is not a day; write year, month and day, as in 2026-11-22.", cursor.Location);
        return null;
    }

    /// <summary>A whole number.</summary>
    public int? Integer(string key)
    {
        var cursor = Get(key);
        if (!Expect(cursor, JsonKind.Number, "a whole number"))
        {
            return null;
        }

        if (cursor.TryGetInt64(out var value) && value is >= int.MinValue and <= int.MaxValue)
        {
            return (int)value;
        }

        Report(WrongType, $"A whole number is needed here, not {Describe(cursor)}.", cursor.Location);
        return null;
    }

    /// <summary>One of a set of names.</summary>
    public T? Choice<T>(string key, NamedValue<T>[] names)
        where T : struct => Choice(Get(key), names);

    /// <summary>One of a set of names.</summary>
    public T? Choice<T>(JsonCursor cursor, NamedValue<T>[] names)
        where T : struct
    {
        if (Text(cursor) is not { } text)
        {
            return null;
        }

        foreach (var (name, value) in names)
        {
            if (string.Equals(name, text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        var known = names.Select(n => n.Name).ToList();
        var near = NearestName.Suggest(text, known);
        Report(BadChoice, near is null ? $"'{text}' is none of {string.Join(", ", known)}." : $"'{text}' is not known here; did you mean '{near}'?", cursor.Location);
        return null;
    }

    /// <summary>A list; kind None where it is absent or something else.</summary>
    public JsonCursor List(string key)
    {
        var cursor = Get(key);
        return Expect(cursor, JsonKind.Array, "a list in square brackets") ? cursor : default;
    }

    /// <summary>An object; kind None where it is absent or something else.</summary>
    public JsonCursor Object(string key)
    {
        var cursor = Get(key);
        return Expect(cursor, JsonKind.Object, "an object in braces") ? cursor : default;
    }

    /// <summary>Opens the object under a key; null where it is absent or something else.</summary>
    public JsonObjectReader? OpenObject(string key, KnownKeys keys)
    {
        var cursor = Object(key);
        return cursor.Kind == JsonKind.None ? null : Open(cursor, keys, _diagnostics, _prefix);
    }

    /// <summary>Opens an object within this one, reporting to the same place.</summary>
    public JsonObjectReader? Open(JsonCursor cursor, KnownKeys keys) => Open(cursor, keys, _diagnostics, _prefix);

    /// <summary>Reports a problem.</summary>
    public void Report(string code, string message, SourceLocation location) => _diagnostics.Add(new(_prefix + code, Severity.Error, message, location));

    /// <summary>A value in a few words, for messages.</summary>
    public static string Describe(JsonCursor cursor) => cursor.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.True => "true",
        JsonKind.False => "false",
        JsonKind.Number => cursor.Raw.Length <= 24 ? $"the number {System.Text.Encoding.UTF8.GetString(cursor.Raw)}" : "a number",
        JsonKind.String => "a text",
        JsonKind.Array => "a list",
        JsonKind.Object => "an object",
        _ => "nothing",
    };

    private bool Expect(JsonCursor cursor, JsonKind kind, string what)
    {
        if (cursor.Kind is JsonKind.None or JsonKind.Invalid)
        {
            return false;
        }

        if (cursor.Kind == kind)
        {
            return true;
        }

        Report(WrongType, $"{Capital(what)} is needed here, not {Describe(cursor)}.", cursor.StartLocation);
        return false;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
