using System.Text.Json;
using RelationshipRules.Benchmarks.Frozen;

namespace RelationshipRules.Benchmarks;

/// <summary>The descriptions that everything is measured on.</summary>
internal static class Descriptions
{
    /// <summary>An invented grant with all its parts, 3.3 KB.</summary>
    public static byte[] Json { get; } = Read("description.json");

    /// <summary>The same as version 1 wrote it, which does not change with the model: what the yardstick reads.</summary>
    public static byte[] Frozen { get; } = Read("frozen-description.json");

    /// <summary>What records of grants tell of one: some ten facts.</summary>
    public static byte[] Record { get; } = """
        {
          "id": "anytown-2025-017", "title": "Walking group", "context": { "country": "GB-ENG" },
          "parties": [{ "id": "council", "name": "Anytown Council", "kind": "localGovernment" }, { "id": "club", "name": "Anytown Walkers", "kind": "civilSociety" }],
          "agreements": [{ "id": "a", "fundedBy": "council", "recipient": "club", "form": "grant", "startsOn": "2025-05-01", "endsOn": "2026-04-30", "termMonths": 12, "annualValue": { "amount": 12500, "currency": "GBP" } }]
        }
        """u8.ToArray();

    /// <summary>What System.Text.Json makes of a description of version 1: the yardstick.</summary>
    public static object Deserialize(byte[] json) => JsonSerializer.Deserialize(json, FrozenJson.Default.Partnership)!;

    private static byte[] Read(string name)
    {
        using var stream = typeof(Descriptions).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
