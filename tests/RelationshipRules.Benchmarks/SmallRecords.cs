using System.Globalization;
using System.Text.Json;

namespace RelationshipRules.Benchmarks;

/// <summary>
/// Descriptions as a funder's records make them, a line each: two parties and one agreement, about ten facts stated, of which some are missing here and there. All parties are invented, and
/// the same seed gives the same records.
/// </summary>
internal static class SmallRecords
{
    public const string Argument = "--generate";

    private static readonly string[] Programmes = ["Advice fund", "Small grants", "Settlement support", "Young people", "Places to meet", "Health at home"];
    private static readonly string[] Places = ["Anytown", "Northwick", "Eastham", "Westbury", "Southmere"];
    private static readonly string[] Kinds = ["localGovernment", "localGovernment", "localGovernment", "nationalGovernment", "regionalGovernment", "civilSociety"];
    private static readonly int[] Terms = [6, 12, 12, 12, 12, 18, 24, 24, 36, 36, 48, 60];
    private static readonly string[] Countries = ["GB-ENG", "GB-ENG", "GB-ENG", "GB-ENG", "GB-WLS", "GB-SCT"];

    /// <summary>Writes records into a file.</summary>
    public static void WriteFile(string path, int count)
    {
        using var file = File.Create(path);
        foreach (var line in Create(count))
        {
            file.Write(line);
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>Records, the same for the same seed.</summary>
    public static IEnumerable<byte[]> Create(int count, int seed = 2026)
    {
#pragma warning disable CA5394 // nothing secret is made of it
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            using var stream = new MemoryStream(512);
            using (var json = new Utf8JsonWriter(stream))
            {
                Write(json, i, random);
            }

            yield return stream.ToArray();
        }
    }

    private static void Write(Utf8JsonWriter json, int number, Random random)
    {
        var place = Pick(Places, random);
        var programme = Pick(Programmes, random);
        var kind = Pick(Kinds, random);
        var start = new DateOnly(2014, 4, 1).AddDays(random.Next(12 * 365));
        var months = Pick(Terms, random);
        json.WriteStartObject();
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"360G-anytown-{number:0000000}"));
        json.WriteString("title", string.Create(CultureInfo.InvariantCulture, $"{programme}, grant {number}"));
        json.WriteString("describedOn", Day(start.AddDays(-random.Next(120))));
        json.WriteStartArray("parties");
        json.WriteStartObject();
        json.WriteString("id", "funder");
        json.WriteString("name", $"{place} Council");
        json.WriteString("kind", kind);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("id", "recipient");
        json.WriteString("name", string.Create(CultureInfo.InvariantCulture, $"{place} Association {random.Next(5000)}"));
        if (random.Next(10) > 1)
        {
            json.WriteString("kind", "civilSociety");
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("agreements");
        json.WriteStartObject();
        json.WriteString("id", "grant");
        json.WriteString("fundedBy", "funder");
        json.WriteString("recipient", "recipient");
        json.WriteString("form", random.Next(10) == 0 ? "contract" : "grant");
        json.WriteString("startsOn", Day(start));
        if (random.Next(5) > 0)
        {
            json.WriteString("endsOn", Day(start.AddMonths(months).AddDays(-1)));
        }

        json.WriteNumber("termMonths", months);
        json.WriteStartObject("annualValue");
        json.WriteNumber("amount", 500 * random.Next(1, 400));
        json.WriteString("currency", "GBP");
        json.WriteEndObject();
        if (random.Next(3) == 0)
        {
            json.WriteString("awardMethod", "openGrantCall");
        }

        if (random.Next(4) == 0)
        {
            json.WriteNumber("terminationNoticeMonths", random.Next(0, 7));
        }

        if (kind is not "civilSociety")
        {
            json.WriteString("fundingRoute", "direct");
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("context");
        json.WriteString("country", Pick(Countries, random));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static T Pick<T>(T[] from, Random random) => from[random.Next(from.Length)];
#pragma warning restore CA5394

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
