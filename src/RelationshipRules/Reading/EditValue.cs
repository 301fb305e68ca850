using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>Writes values given in code as JSON.</summary>
internal static class EditValue
{
    private const string Forms =
        "true or false, a number, a text, a day (DateOnly, or a DateTime or DateTimeOffset without a time of day), Money, "
        + "a value of an enum of the model, a sequence of these, or a JsonElement";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value as JSON.</summary>
    public static byte[] ToJson(object value)
    {
        switch (value)
        {
            case bool boolean:
                return boolean ? "true"u8.ToArray() : "false"u8.ToArray();
            case int number:
                return Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture));
            case JsonElement { ValueKind: not JsonValueKind.Undefined } element:
                return Encoding.UTF8.GetBytes(element.GetRawText());
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, value);
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case bool boolean:
                json.WriteBooleanValue(boolean);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or nint or nuint or Int128 or UInt128 or BigInteger or decimal:
            case Half number when Half.IsFinite(number):
            case float single when float.IsFinite(single):
            case double real when double.IsFinite(real):
                json.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case DateOnly date:
                json.WriteStringValue(Days.Write(date));
                break;
            case DateTime { TimeOfDay.Ticks: 0 } moment:
                Write(json, DateOnly.FromDateTime(moment));
                break;
            case DateTimeOffset { TimeOfDay.Ticks: 0 } moment:
                Write(json, DateOnly.FromDateTime(moment.DateTime));
                break;
            case Enum choice:
                json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()));
                break;
            case IKnown known:
                known.WriteTo(json);
                break;
            case Money money:
                money.WriteTo(json);
                break;
            case JsonElement { ValueKind: not JsonValueKind.Undefined } element:
                // As it was written: whoever reads it says what is wrong with it.
                json.WriteRawValue(element.GetRawText(), skipInputValidation: true);
                break;
            case KnownList { Outsiders: { } outsiders } list:
                json.WriteStartObject();
                json.WritePropertyName("has"u8);
                Write(json, list.Members);
                if (outsiders.Length > 0)
                {
                    json.WritePropertyName("not"u8);
                    Write(json, outsiders);
                }

                json.WriteEndObject();
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A value of a description cannot be {Describe(value)} here. It is {Forms}.", nameof(value));
        }
    }

    private static string Describe(object? value) => value switch
    {
        null => "null",
        float or double => $"a {value.GetType().Name} that is not finite",
        DateTime or DateTimeOffset => $"a {value.GetType().Name} with a time of day",
        _ => $"a {value.GetType().Name}",
    };
}
