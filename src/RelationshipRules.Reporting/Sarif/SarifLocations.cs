using System.Text.Json;

namespace RelationshipRules.Reporting.Sarif;

internal static class SarifLocations
{
    public static void WriteMessage(this Utf8JsonWriter json, string name, string text) => json.WriteObject(name, ("text", text));

    /// <summary>A list of one location: the file and region where there is a text, and the JSON Pointer as a logical location always.</summary>
    public static void WriteLocations(this Utf8JsonWriter json, SourceLocation location, string? path, string? element)
    {
        json.WriteStartArray("locations");
        json.WriteLocation(location, path, element);
        json.WriteEndArray();
    }

    public static void WriteLocation(this Utf8JsonWriter json, SourceLocation location, string? path, string? element)
    {
        json.WriteStartObject();
        if (Uri(location.Path ?? path) is { } uri)
        {
            json.WriteStartObject("physicalLocation");
            json.WriteObject("artifactLocation", ("uri", uri));
            WriteRegion(json, location);
            json.WriteEndObject();
        }

        json.WriteObjects("logicalLocations", [location.Pointer], static (json, pointer) =>
        {
            json.WriteString("fullyQualifiedName", pointer.Length > 0 ? pointer : "/");
            json.WriteString("kind", pointer.Length > 0 ? "property" : "object");
        });
        if (element is not null)
        {
            json.WriteMessage("message", element);
        }

        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, SourceLocation location)
    {
        if (location.Line <= 0)
        {
            return;
        }

        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Line);
        json.WriteNumber("startColumn", location.Column);
        if (location.EndLine >= location.Line)
        {
            json.WriteNumber("endLine", location.EndLine);
            json.WriteNumber("endColumn", location.EndColumn);
        }

        json.WriteEndObject();
    }

    /// <summary>The path as a relative reference with forward slashes, or a file URI for an absolute path; null where there is no path.</summary>
    internal static string? Uri(string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return null;
        }

        var slashed = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        var parts = slashed.Split('/').Where(static (part, i) => i > 0 || !string.Equals(part, ".", StringComparison.Ordinal));

        // Not by System.Uri as a whole, which takes a file named %41 for one named A.
        return !Path.IsPathFullyQualified(path) ? string.Join('/', parts.Select(System.Uri.EscapeDataString))
            : slashed[0] == '/' ? "file://" + string.Join('/', parts.Select(System.Uri.EscapeDataString))
            : "file:///" + string.Join('/', parts.Select(static (part, i) => i == 0 ? part : System.Uri.EscapeDataString(part)));
    }
}
