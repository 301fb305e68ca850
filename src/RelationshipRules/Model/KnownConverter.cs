using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipRules.Json;

namespace RelationshipRules.Model;

/// <summary>Numbers and days in a host's own JSON: exact ones as they are, others by their bounds, <c>{ "below": 12 }</c>, or as <c>2011-03</c>.</summary>
public sealed class KnownConverter : JsonConverterFactory
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
            return ReadValue(ref reader, options);
        }

        var ends = new T?[KnownJson.Names.Length];
        KnownJson.ReadMembers(ref reader, options, KnownJson.Names, ReadEnd);
        try
        {
            return Known.Between(ends[0], ends[1], ends[2], ends[3]);
        }
        catch (ArgumentException problem)
        {
            throw new JsonException(problem.Message, problem);
        }

        void ReadEnd(ref Utf8JsonReader end, int index) => ends[index] = ReadValue(ref end, options).Exact ?? throw new JsonException("A bound is an exact day.");
    }

    public override void Write(Utf8JsonWriter writer, Known<T> value, JsonSerializerOptions options)
    {
        if (value.Follows)
        {
            writer.WriteNullValue();
        }
        else
        {
            KnownJson.Write(writer, value.Bounds, value.Exact, options.NumberHandling.HasFlag(JsonNumberHandling.WriteAsString));
        }
    }

    private Known<T> ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            if (reader.TokenType != JsonTokenType.String || typeof(T) == typeof(DateOnly) || !options.NumberHandling.HasFlag(JsonNumberHandling.AllowReadingFromString))
            {
                return read(ref reader);
            }

            var text = new Utf8JsonReader(Encoding.UTF8.GetBytes(reader.GetString()!));
            text.Read();
            var number = read(ref text);
            return text.Read() ? throw new JsonException("One number is needed here.") : number;
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new JsonException(problem.Message, problem);
        }
    }
}

/// <summary>Reads and writes what may be known in part.</summary>
internal static class KnownJson
{
    public static readonly string[] Names = ["from", "to", "above", "below"];

    public delegate void MemberReader(ref Utf8JsonReader reader, int index);

    /// <summary>Which of the names it is, in the case that the options ask for; less than 0 for none.</summary>
    public static int IndexOf(string name, string[] names, JsonSerializerOptions options) =>
        Array.FindIndex(names, n => n.Equals(name, options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    /// <summary>Reads the members of an object, which has no others than these and each of them once; one that is null is not stated.</summary>
    public static void ReadMembers(ref Utf8JsonReader reader, JsonSerializerOptions options, string[] names, MemberReader read)
    {
        var seen = new HashSet<int>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var index = IndexOf(name, names, options);
            if (index < 0 || !seen.Add(index))
            {
                throw new JsonException(index < 0 ? $"There is no '{name}' here, but {string.Join(", ", names)}." : $"'{name}' is stated twice.");
            }

            reader.Read();
            if (reader.TokenType != JsonTokenType.Null)
            {
                read(ref reader, index);
            }
        }
    }

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

    /// <summary>Writes the value of a fact that a ruleset has added.</summary>
    public static void WriteTo(this ExtensionValue value, Utf8JsonWriter json)
    {
        switch (value)
        {
            case { Boolean: { } boolean }:
                json.WriteBooleanValue(boolean);
                break;
            case { Number: { } number }:
                number.WriteTo(json);
                break;
            case { Texts: { } texts }:
                json.WriteList(texts, json.WriteStringValue);
                break;
            default:
                json.WriteStringValue(value.Text);
                break;
        }
    }

    /// <summary>Writes a value, or its bounds; a day's month or year as such.</summary>
    public static void Write(Utf8JsonWriter json, Interval? bounds, object? exact, bool asText = false)
    {
        if (bounds is null || bounds.PeriodCode() is not null)
        {
            Write(json, exact ?? bounds!.PeriodCode()!, asText);
            return;
        }

        json.WriteStartObject();
        WriteEnd(bounds.IsAbove ? "above" : "from", bounds.From, bounds.ExactFrom);
        WriteEnd(bounds.IsBelow ? "below" : "to", bounds.To, bounds.ExactTo);
        json.WriteEndObject();

        void WriteEnd(string name, double end, decimal? sum)
        {
            if (double.IsFinite(end))
            {
                json.WritePropertyName(name);
                Write(json, bounds.IsDays ? DateOnly.FromDayNumber((int)end) : sum ?? (object)end, asText);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, object value, bool asText)
    {
        switch (value)
        {
            case int number when !asText:
                json.WriteNumberValue(number);
                break;
            case decimal number when !asText:
                json.WriteNumberValue(number);
                break;
            case double number when !asText:
                json.WriteNumberValue(number);
                break;
            case DateOnly day:
                json.WriteStringValue(Days.Write(day));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
