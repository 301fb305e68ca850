using System.Text.Json;

namespace RelationshipRules.Authoring;

/// <summary>
/// A number or other value that rules compare with, and that a profile may set: made by <see cref="RulesetBuilder.Parameter"/>, declared
/// with <c>Reads</c>, and read in code through <see cref="RuleFacts"/>. It needs a value, and either a citation or a reason of its own.
/// </summary>
public sealed class ParameterBuilder
{
    private readonly List<(DateOnly From, DateOnly? To, object Value)> _values = [];
    private readonly string _title;
    private readonly string? _unit;
    private Citation? _citation;
    private string? _ours;

    internal ParameterBuilder(string name, string title, string? unit)
    {
        Name = name;
        Path = $"params.{name}";
        _title = title;
        _unit = unit;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its path in conditions, messages and declarations: <c>params.minimumTermMonths</c>.</summary>
    public string Path { get; }

    /// <summary>A number from a day on.</summary>
    /// <param name="value">The value.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, or null. Outside its days a parameter is not known.</param>
    public ParameterBuilder Value(double value, DateOnly from, DateOnly? to = null) => Add(value, from, to);

    /// <summary>A truth value from a day on.</summary>
    /// <inheritdoc cref="Value(double, DateOnly, DateOnly?)"/>
    public ParameterBuilder Value(bool value, DateOnly from, DateOnly? to = null) => Add(value, from, to);

    /// <summary>A text from a day on.</summary>
    /// <inheritdoc cref="Value(double, DateOnly, DateOnly?)"/>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public ParameterBuilder Value(string value, DateOnly from, DateOnly? to = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(value, from, to);
    }

    /// <summary>A day, from another day on.</summary>
    /// <inheritdoc cref="Value(double, DateOnly, DateOnly?)"/>
    public ParameterBuilder Value(DateOnly value, DateOnly from, DateOnly? to = null) => Add(value, from, to);

    /// <summary>A list of texts from a day on.</summary>
    /// <inheritdoc cref="Value(double, DateOnly, DateOnly?)"/>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public ParameterBuilder Value(IReadOnlyList<string> value, DateOnly from, DateOnly? to = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(value.ToArray(), from, to);
    }

    /// <summary>Says where the value comes from.</summary>
    /// <param name="source">The key of a source of the ruleset.</param>
    /// <param name="locator">Where in it: a section or an item.</param>
    /// <param name="page">The page, or null.</param>
    /// <param name="anchor">At most five words to search for, or null.</param>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public ParameterBuilder Cites(string source, string locator, string? page = null, string? anchor = null)
    {
        _citation = CodeJson.MakeCitation(source, locator, page, anchor);
        return this;
    }

    /// <summary>Says why the value is the authors' own.</summary>
    /// <param name="reason">The reason.</param>
    /// <exception cref="ArgumentException">The reason is null or empty.</exception>
    public ParameterBuilder Ours(string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        _ours = reason;
        return this;
    }

    /// <summary>The type of its values, as a ruleset's file names it.</summary>
    internal string Type => _values.Count == 0 ? "number" : TypeOf(_values[0].Value);

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Name);
        json.WriteString("title", _title);
        json.WriteString("type", Type);
        CodeJson.WriteText(json, "unit", _unit);
        CodeJson.WriteText(json, "ours", _ours);
        if (_citation is not null)
        {
            json.WritePropertyName("citation");
            CodeJson.WriteCitation(json, _citation);
        }

        json.WriteStartArray("values");
        foreach (var (from, to, value) in _values)
        {
            json.WriteStartObject();
            json.WriteString("from", CodeJson.Day(from));
            CodeJson.WriteText(json, "to", CodeJson.Day(to));
            json.WritePropertyName("value");
            WriteValue(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string TypeOf(object value) => value switch
    {
        bool => "boolean",
        string => "text",
        DateOnly => "date",
        string[] => "textList",
        _ => "number",
    };

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case DateOnly day:
                json.WriteStringValue(CodeJson.Day(day));
                break;
            case string[] texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            default:
                // Not a number that JSON has; as a text it is reported as a value of the wrong type.
                json.WriteStringValue(FormattableString.Invariant($"{value}"));
                break;
        }
    }

    private ParameterBuilder Add(object value, DateOnly from, DateOnly? to)
    {
        _values.Add((from, to, value));
        return this;
    }
}
