using System.Text.Json;

namespace RelationshipRules.Workbench.State;

/// <summary>The example descriptions, which are part of the workbench.</summary>
internal static class Examples
{
    private const string Folder = "examples/";

    /// <summary>Their file names with their titles, by title.</summary>
    public static IReadOnlyList<(string Name, string Title)> All { get; } =
    [
        .. typeof(Examples).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(static name => (Name: name[Folder.Length..], Title: TitleOf(Read(name[Folder.Length..]))))
            .OrderBy(static example => example.Title, StringComparer.OrdinalIgnoreCase),
    ];

    public static byte[] Read(string name)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream(Folder + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The title alone: to read all examples whole would keep whoever opens the page waiting.</summary>
    private static string TitleOf(byte[] utf8)
    {
        var json = new Utf8JsonReader(utf8, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (json.Read())
        {
            if (json is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && json.ValueTextEquals("title"u8))
            {
                json.Read();
                return json.GetString()!;
            }
        }

        return "";
    }
}
