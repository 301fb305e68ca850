using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelationshipRules.Model;

/// <summary>Facts that rulesets have added in a host's own JSON, as descriptions write them: truth values, numbers or their bounds, texts and lists of texts.</summary>
public sealed class ExtensionValueConverter : JsonConverter<ExtensionValue>
{
    private static readonly KnownConverter<double> Numbers = new(static (ref Utf8JsonReader reader) => reader.GetDouble());
    private static readonly TextListConverter Texts = new();

    /// <inheritdoc/>
    public override ExtensionValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return reader.TokenType switch
        {
            JsonTokenType.True or JsonTokenType.False => ExtensionValue.From(reader.GetBoolean()),
            JsonTokenType.String => ExtensionValue.From(reader.GetString()!),
            JsonTokenType.StartArray => ExtensionValue.From(Texts.Read(ref reader, typeof(KnownList<string>), options)!),
            JsonTokenType.StartObject when IsListInPart(reader, options) => ExtensionValue.From(Texts.Read(ref reader, typeof(KnownList<string>), options)!),
            _ => ExtensionValue.From(Numbers.Read(ref reader, typeof(Known<double>), options)),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ExtensionValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }

    /// <summary>Whether an object is a list in part and not the bounds of a number; the reader is a copy that may look ahead.</summary>
    private static bool IsListInPart(Utf8JsonReader ahead, JsonSerializerOptions options) =>
        ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName && KnownJson.IndexOf(ahead.GetString()!, KnownJson.Names, options) < 0;
}
