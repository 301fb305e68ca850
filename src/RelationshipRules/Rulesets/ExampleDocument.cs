using System.Text;
using System.Text.Json;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>Makes whole descriptions of examples: the example laid over the ruleset's defaults.</summary>
internal static class ExampleDocument
{
    /// <summary>Objects are laid over objects, member by member; anything else replaces what was there, null included.</summary>
    public static ReadOnlyMemory<byte> Merge(JsonCursor defaults, string description)
    {
        var bytes = Encoding.UTF8.GetBytes(description);
        if (defaults.Kind != JsonKind.Object)
        {
            return bytes;
        }

        var over = JsonText.Parse(bytes, JsonLimits.Default, null, [], RulesetDiagnostics.Prefix).Root;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, defaults, over);
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonCursor under, JsonCursor over)
    {
        if (under.Kind != JsonKind.Object || over.Kind is not (JsonKind.Object or JsonKind.None))
        {
            (over.Kind == JsonKind.None ? under : over).WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var member in under.EnumerateObject())
        {
            writer.WritePropertyName(member.Utf8Name);
            Write(writer, member, over.Member(member.Utf8Name));
        }

        foreach (var member in over.EnumerateObject())
        {
            if (!under.TryGetProperty(member.Utf8Name, out _))
            {
                writer.WritePropertyName(member.Utf8Name);
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
