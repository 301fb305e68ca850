using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipRules.Json;

namespace RelationshipRules.Model;

/// <summary>Numbers and days in a host's own JSON: exact ones as they are, others by their bounds, <c>{ "below": 12 }</c>, or as <c>2011-03</c>.</summary>
internal sealed class KnownConverter : JsonConverterFactory
{
    private static readonly JsonConverter[] All =
    [
        new KnownConverter<int>(static (ref Utf8JsonReader reader) => reader.GetInt32()),
        new KnownConverter<double>(static (ref Utf8JsonReader reader) => reader.GetDouble()),
        new KnownConverter<decimal>(static (ref Utf8JsonReader reader) => reader.GetDecimal()),
        new KnownConverter<DateOnly>(static (ref Utf8JsonReader reader) =>
            Periods.TryRead(reader.GetString(), out var day) ? day : throw new JsonException("A day, a month or a year is needed here.")),
    ];

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Find(typeToConvert);

    private static JsonConverter? Find(Type type) => Array.Find(All, converter => converter.Type == type);
}

internal sealed class KnownConverter<T>(KnownConverter<T>.Reader read) : JsonConverter<Known<T>>
    where T : struct, IComparable<T>
{
    public delegate Known<T> Reader(ref Utf8JsonReader reader);

    public override Known<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return ReadValue(ref reader);
        }

        var ends = new T?[KnownJson.Names.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            var index = Array.IndexOf(KnownJson.Names, name);
            reader.Read();
            ends[index < 0 ? throw new JsonException($"Bounds have 'from', 'to', 'above' and 'below', and no '{name}'.") : index] =
                ReadValue(ref reader).Exact ?? throw new JsonException("A bound is an exact day.");
        }

        try
        {
            return Known.Between(ends[0], ends[1], ends[2], ends[3]);
        }
        catch (ArgumentException problem)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    public override void Write(Utf8JsonWriter writer, Known<T> value, JsonSerializerOptions options) => value.WriteTo(writer);

    private Known<T> ReadValue(ref Utf8JsonReader reader)
    {
        try
        {
            return read(ref reader);
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException)
        {
            throw new JsonException(problem.Message, problem);
        }
    }
}

/// <summary>Writes what may be known in part.</summary>
internal static class KnownJson
{
    public static readonly string[] Names = ["from", "to", "above", "below"];

    /// <summary>Writes a list: whole as an array, in part as what it has and, where that is stated, what it has not.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, IReadOnlyList<T> list, Action<T> write)
        where T : notnull
    {
        if (list is not KnownList<T> { IsWhole: false } inPart)
        {
            WriteArray(list);
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName("has"u8);
        WriteArray(inPart);
        if (inPart.Not.Count > 0)
        {
            json.WritePropertyName("not"u8);
            WriteArray(inPart.Not);
        }

        json.WriteEndObject();

        void WriteArray(IReadOnlyList<T> elements)
        {
            json.WriteStartArray();
            foreach (var element in elements)
            {
                write(element);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Writes a sum of money.</summary>
    public static void WriteTo(this Money money, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("amount"u8);
        money.Amount.WriteTo(json);
        json.WriteString("currency"u8, money.Currency);
        json.WriteEndObject();
    }

    /// <summary>Writes a value, or its bounds; a day's month or year as such.</summary>
    public static void Write(Utf8JsonWriter json, Interval? bounds, object? exact)
    {
        if (bounds is null || bounds.PeriodCode() is not null)
        {
            Write(json, exact ?? bounds!.PeriodCode()!);
            return;
        }

        json.WriteStartObject();
        WriteEnd(bounds.IsAbove ? "above" : "from", bounds.From);
        WriteEnd(bounds.IsBelow ? "below" : "to", bounds.To);
        json.WriteEndObject();

        void WriteEnd(string name, double end)
        {
            if (double.IsFinite(end))
            {
                json.WritePropertyName(name);
                Write(json, bounds.IsDays ? DateOnly.FromDayNumber((int)end) : end);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case int number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case DateOnly day:
                json.WriteStringValue(Days.Write(day));
                break;
            default:
                // No number of JSON; as text it is reported by whoever reads it.
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
