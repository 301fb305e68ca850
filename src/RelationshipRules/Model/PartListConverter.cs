using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RelationshipRules.Model;

/// <summary>Lists of parts in a host's own JSON: whole as arrays, in part as <c>{ "has": [ … ] }</c>.</summary>
/// <typeparam name="T">The parts.</typeparam>
public sealed class PartListConverter<T> : JsonConverter<IReadOnlyList<T>>
    where T : class
{
    /// <inheritdoc/>
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Elements(ref reader, options);
        }

        T[]? has = null;
        KnownJson.ReadMembers(ref reader, options, ["has"], (ref Utf8JsonReader part, int _) => has = Elements(ref part, options));
        try
        {
            return KnownList.InPart(has ?? throw new JsonException("A list in part says in 'has' what is in it."));
        }
        catch (ArgumentException problem)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        writer.WriteList(value, element => JsonSerializer.Serialize(writer, element, TypeInfo(options)));
    }

    private static T[] Elements(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list is needed here.");
        }

        var elements = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(JsonSerializer.Deserialize(ref reader, TypeInfo(options)) ?? throw new JsonException("A list of parts has no null."));
        }

        return [.. elements];
    }

    private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
