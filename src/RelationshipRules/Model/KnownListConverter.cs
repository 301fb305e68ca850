using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelationshipRules.Model;

/// <summary>Lists in a host's own JSON: whole as arrays, in part as <c>{ "has": [ … ], "not": [ … ] }</c>, choices by their names.</summary>
public sealed class KnownListConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => KnownListConverters.Of(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => KnownListConverters.Of(typeToConvert);
}

internal sealed class TextListConverter : KnownListConverter<string>
{
    protected override string? Parse(string name) => name;

    protected override string NameOf(string member) => member;
}

internal sealed class ChoiceListConverter<T> : KnownListConverter<T>
    where T : struct, Enum
{
    protected override T Parse(string name) =>
        name.All(char.IsAsciiLetterOrDigit) && Enum.TryParse<T>(name, ignoreCase: true, out var choice) && !char.IsAsciiDigit(name[0])
            ? choice
            : throw new JsonException($"'{name}' is no value of {typeof(T).Name}.");

    protected override string NameOf(T member) => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}

internal abstract class KnownListConverter<T> : JsonConverter<KnownList<T>>
    where T : notnull
{
    private static readonly string[] Names = ["has", "not"];

    public override KnownList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return ReadArray(ref reader).ToArray();
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A list, or an object with 'has' and 'not', is needed here.");
        }

        List<T>?[] parts = [null, null];
        KnownJson.ReadMembers(ref reader, options, Names, (ref Utf8JsonReader part, int index) => parts[index] = ReadArray(ref part));
        if (parts is [null, null])
        {
            throw new JsonException("A list in part says in 'has' what is in it or in 'not' what is not.");
        }

        try
        {
            return KnownList.InPart(parts[0] ?? [], parts[1]);
        }
        catch (ArgumentException problem)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    public override void Write(Utf8JsonWriter writer, KnownList<T> value, JsonSerializerOptions options) =>
        writer.WriteList(value, member => writer.WriteStringValue(NameOf(member)));

    protected abstract T? Parse(string name);

    protected abstract string NameOf(T member);

    private List<T> ReadArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list is needed here.");
        }

        var members = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            members.Add(reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()!)! : throw new JsonException("Text is needed here."));
        }

        return members;
    }
}
