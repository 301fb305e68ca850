using System.Text.Json;
using RelationshipRules.Benchmarks.Frozen;

namespace RelationshipRules.Benchmarks;

/// <summary>The description that everything is measured on: an invented grant with all its parts, 3.2 KB.</summary>
internal static class Descriptions
{
    /// <summary>Its text.</summary>
    public static byte[] Json { get; } = Read();

    /// <summary>What System.Text.Json makes of it: the yardstick.</summary>
    public static object Deserialize(byte[] json) => JsonSerializer.Deserialize(json, FrozenJson.Default.Partnership)!;

    private static byte[] Read()
    {
        using var stream = typeof(Descriptions).Assembly.GetManifestResourceStream("description.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
