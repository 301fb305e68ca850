using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RelationshipRules.Tests.Support;

/// <summary>
/// Tests that are too many to run each time run on one case in ten. Which, the seed in RELRULES_SAMPLE_SEED says: .ci/run sets it to the commit, so that
/// in time each case has its turn; without it the sample is always the same. With RELRULES_SAMPLE=all every case is run. Such tests bear the trait
/// <c>Tier=thorough</c>, and their names tell the seed: who sets it again gets the same cases again.
/// </summary>
internal static class Sample
{
    private const int OneIn = 10;

    public static string Seed { get; } = Environment.GetEnvironmentVariable("RELRULES_SAMPLE_SEED") is { Length: > 0 } seed ? seed : "0";

    /// <summary>The seed for what takes a number.</summary>
    public static int Number { get; } = (int)(Hash("") % int.MaxValue);

    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("RELRULES_SAMPLE") == "all";

    /// <summary>What the names of sampled tests end with.</summary>
    public static string Told => IsWhole ? $"all cases, seed {Seed}" : $"sample of seed {Seed}";

    /// <summary>The cases drawn, in the order in which they came; never none of some.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> cases, Func<T, string> name)
    {
        var all = cases.ToList();
        return IsWhole ? all : all.Index().OrderBy(c => Hash(name(c.Item))).Take(Count(all.Count)).OrderBy(c => c.Index).Select(c => c.Item);
    }

    public static IEnumerable<string> Of(IEnumerable<string> cases) => Of(cases, name => name);

    /// <summary>Whether a case that stands by itself, such as one long test, is drawn.</summary>
    public static bool Draws(string name) => IsWhole || Hash(name) % OneIn == 0;

    /// <summary>How often to do at random what is done so often when everything is run.</summary>
    public static int Count(int whole) => IsWhole ? whole : (whole + OneIn - 1) / OneIn;

    private static ulong Hash(string name) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}\n{name}")));
}
