using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RelationshipRules.Sessions;

/// <summary>Writes changes as a JSON Patch (RFC 6902).</summary>
internal static class JsonPatch
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The patch, with a line feed at its end.</summary>
    public static string Write(PartnershipDocument document, IReadOnlyList<PlannedChange> changes, IReadOnlyList<string> droppedEvidence)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            var made = new HashSet<string>(StringComparer.Ordinal);
            json.WriteStartArray();
            foreach (var change in changes)
            {
                // A patch does not make the parts on the way.
                for (var end = change.Pointer.IndexOf('/', 1); end > 0; end = change.Pointer.IndexOf('/', end + 1))
                {
                    if (!IsStated(document, change.Pointer[..end]) && made.Add(change.Pointer[..end]))
                    {
                        Write(json, "add", change.Pointer[..end], "{}");
                    }
                }

                Write(json, IsStated(document, change.Pointer) ? "replace" : "add", change.Pointer, FactEdit.Set(change.Pointer, change.To).ValueJson);
            }

            foreach (var place in droppedEvidence)
            {
                json.WriteStartObject();
                json.WriteString("op"u8, "remove");
                json.WriteString("path"u8, $"/evidence/{place.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        // Line ends within texts are escaped, so these are the writer's own. The same plan gives the same text everywhere.
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + "\n";
    }

    private static bool IsStated(PartnershipDocument document, string pointer)
    {
        document.Locate(pointer, out var isStated);
        return isStated;
    }

    private static void Write(Utf8JsonWriter json, string operation, string pointer, string value)
    {
        json.WriteStartObject();
        json.WriteString("op"u8, operation);
        json.WriteString("path"u8, pointer);
        json.WritePropertyName("value"u8);
        json.WriteRawValue(value);
        json.WriteEndObject();
    }
}
