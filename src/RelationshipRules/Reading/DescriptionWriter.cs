using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>
/// Writes a description as JSON, in the model's order and without what is not stated. The generated <c>PartWriter</c> knows the
/// model and calls this for each property. What JSON or the model cannot express (a number that is none, an enum value that does
/// not exist) is written as text, so that reading it back reports it.
/// </summary>
internal sealed class DescriptionWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,

        // Descriptions are files for people, so that letters of all languages stay as they are. Whoever puts one into HTML must escape it there.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Utf8JsonWriter _json;

    private DescriptionWriter(Stream stream) => _json = new Utf8JsonWriter(stream, Options);

    public static byte[] Write(Partnership partnership)
    {
        using var stream = new MemoryStream();
        using (var writer = new DescriptionWriter(stream))
        {
            PartWriter.WritePartnership(writer, partnership);
        }

        stream.WriteByte((byte)'\n');
        var text = stream.ToArray();

        // Line ends within texts are escaped, so these are the writer's own. The same description gives the same bytes everywhere.
        return Environment.NewLine.Length == 1 ? text : Array.FindAll(text, b => b != '\r');
    }

    public static byte[] Write<T>(T part, Action<DescriptionWriter, T> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new DescriptionWriter(stream))
        {
            writer.Open();
            write(writer, part);
            writer.Close();
        }

        return stream.ToArray();
    }

    public void Open() => _json.WriteStartObject();

    public void Close() => _json.WriteEndObject();

    public void Value(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } stated)
        {
            _json.WriteBoolean(name, stated);
        }
    }

    public void Value<T>(ReadOnlySpan<byte> name, Known<T>? value)
        where T : struct, IComparable<T>
    {
        if (value is { } stated)
        {
            _json.WritePropertyName(name);
            stated.WriteTo(_json);
        }
    }

    public void Value(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            _json.WritePropertyName(name);
            Text(value);
        }
    }

    public void Value(ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } stated)
        {
            _json.WriteString(name, Days.Write(stated));
        }
    }

    public void Value(ReadOnlySpan<byte> name, Money? value)
    {
        if (value is not null)
        {
            _json.WritePropertyName(name);
            value.WriteTo(_json);
        }
    }

    public void Choice(ReadOnlySpan<byte> name, int value, ChoiceTable choice) => _json.WriteString(name, NameOf(value, choice));

    public void ChoiceList<T>(ReadOnlySpan<byte> name, KnownList<T>? values, ChoiceTable choice)
        where T : struct, Enum => List(name, values, value => NameOf(Unsafe.As<T, int>(ref value), choice));

    public void TextList(ReadOnlySpan<byte> name, KnownList<string>? values) => List(name, values, static text => text);

    private void List<T>(ReadOnlySpan<byte> name, KnownList<T>? values, Func<T, string> write)
        where T : notnull
    {
        if (values is not null)
        {
            _json.WritePropertyName(name);
            _json.WriteList(values, value => Text(value is null ? null : write(value)));
        }
    }

    public void Part<T>(ReadOnlySpan<byte> name, T? part, Action<DescriptionWriter, T> write)
        where T : class
    {
        if (part is not null)
        {
            _json.WritePropertyName(name);
            write(this, part);
        }
    }

    public void PartList<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? parts, Action<DescriptionWriter, T> write)
        where T : class
    {
        if (parts is not null)
        {
            _json.WritePropertyName(name);
            _json.WriteList(parts, part => Element(part, write));
        }
    }

    /// <summary>Writes the evidence, if there is any; a single entry of a fact without a list around it.</summary>
    public void Evidence(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, IReadOnlyList<Evidence>>? evidence)
    {
        if (evidence is null)
        {
            return;
        }

        _json.WriteStartObject(name);
        foreach (var (pointer, entries) in evidence)
        {
            _json.WritePropertyName(pointer);
            if (entries is null)
            {
                _json.WriteNullValue();
                continue;
            }

            var isList = entries is not [{ }];
            if (isList)
            {
                _json.WriteStartArray();
            }

            foreach (var entry in entries)
            {
                Element(entry, static (writer, evidence) => writer.Write(evidence));
            }

            if (isList)
            {
                _json.WriteEndArray();
            }
        }

        _json.WriteEndObject();
    }

    public void Suppressions(ReadOnlySpan<byte> name, IReadOnlyList<Suppression>? suppressions)
    {
        if (suppressions is null)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (var suppression in suppressions)
        {
            Element(suppression, static (writer, own) => writer.Write(own));
        }

        _json.WriteEndArray();
    }

    public void Extensions(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, ExtensionValue>? extensions)
    {
        if (extensions is null)
        {
            return;
        }

        _json.WriteStartObject(name);
        foreach (var (key, value) in extensions)
        {
            _json.WritePropertyName(key);
            Element(value, static (writer, own) => own.WriteTo(writer._json));
        }

        _json.WriteEndObject();
    }

    public void Dispose() => _json.Dispose();

    private void Write(Evidence entry)
    {
        Open();
        Value("document"u8, entry.Document);
        Value("page"u8, entry.Page);
        Value("clause"u8, entry.Clause);
        Value("quote"u8, entry.Quote);
        Value("url"u8, entry.Url);
        Value("note"u8, entry.Note);
        Value("by"u8, entry.By);
        if (entry.Side is { } side)
        {
            Choice("side"u8, (int)side, Choices.Side);
        }

        Value<DateOnly>("on"u8, entry.On);
        Close();
    }

    private void Write(Suppression suppression)
    {
        Open();
        Value("rule"u8, suppression.Rule);
        Value("at"u8, suppression.At);
        Value("justification"u8, suppression.Justification);
        Value("by"u8, suppression.By);
        Value<DateOnly>("until"u8, suppression.Until);
        Close();
    }

    /// <summary>Writes an element of a list; null, which no type forbids at run time, as what reading it back reports.</summary>
    private void Element<T>(T? element, Action<DescriptionWriter, T> write)
        where T : class
    {
        if (element is null)
        {
            _json.WriteNullValue();
            return;
        }

        write(this, element);
    }

    private void Text(string? text)
    {
        if (text is not null && JsonStrings.HasHalves(text))
        {
            // The writer would put another character there without a word.
            _json.WriteRawValue($"\"{JsonStrings.EscapeHalves(text, Options.Encoder)}\"");
            return;
        }

        _json.WriteStringValue(text);
    }

    private static string NameOf(int value, ChoiceTable choice) => choice.NameOf(value) ?? value.ToString(CultureInfo.InvariantCulture);
}
