using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationshipRules.Descriptions;

namespace RelationshipRules.Analysis;

/// <summary>Writes values given in code as JSON.</summary>
internal static class EditValue
{
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
            case JsonElement element:
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
            case int or long or short or byte:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case Enum choice:
                json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()));
                break;
            case Money money:
                json.WriteStartObject();
                json.WriteNumber("amount"u8, money.Amount);
                json.WriteString("currency"u8, money.Currency);
                json.WriteEndObject();
                break;
            case JsonElement element:
                element.WriteTo(json);
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
                throw new ArgumentException($"A value of a description cannot be {(value is null ? "null" : $"a {value.GetType().Name}{(value is double ? " that is not finite" : "")}")} here.", nameof(value));
        }
    }
}
