using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reporting.Text;

internal static class JsonText
{
    public static JsonWriterOptions Options(bool indented) => new()
    {
        Indented = indented,

        // Apostrophes and letters of all scripts stand as they are: a report is JSON for tools and readers, not part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
#if NET9_0_OR_GREATER
        // Before .NET 9 the writer ends lines as the machine does.
        NewLine = "\n",
#endif
    };

    public static void WriteObject(this Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, string? Text)> members)
    {
        json.WriteStartObject(name);
        foreach (var (member, text) in members)
        {
            json.WriteString(member, text);
        }

        json.WriteEndObject();
    }

    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
            json.HandOn();
        }

        json.WriteEndArray();
    }

    /// <summary>Gives the stream what has been written, where it is much: the writer keeps it all until then.</summary>
    public static void HandOn(this Utf8JsonWriter json)
    {
        if (json.BytesPending > 64 * 1024)
        {
            json.Flush();
        }
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) => json.WriteValue(name, texts);

    public static void WriteIfStated(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A value as the library's results hold it: plain, or a list of texts.</summary>
    public static void WriteValue(this Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void WriteValue(this Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case Known<double> number:
                number.WriteTo(json);
                break;
            case Known<DateOnly> day:
                day.WriteTo(json);
                break;
            case KnownList<string> { IsWhole: false } list:
                json.WriteStartObject();
                json.WriteTexts("has", list.ToArray());
                json.WriteTexts("not", list.Not);
                json.WriteEndObject();
                break;
            case IEnumerable<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
