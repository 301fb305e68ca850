using System.Text;

namespace RelationshipRules.Rulesets;

/// <summary>The JSON Schemas for authors that travel in the library.</summary>
internal static class Schemas
{
    private const string Folder = "schemas/";
    private const string Ending = ".schema.json";

    /// <summary>The names: <c>rule</c>, <c>ruleset</c>, <c>profile</c> and whatever else the folder holds.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. EmbeddedFiles.Resources
            .Where(r => r.StartsWith(Folder, StringComparison.Ordinal) && r.EndsWith(Ending, StringComparison.Ordinal))
            .Select(r => r[Folder.Length..^Ending.Length]),
    ];

    /// <summary>The text of a schema, or null where there is none of that name.</summary>
    public static string? Get(string name) => EmbeddedFiles.ReadResource(Folder + name + Ending) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
