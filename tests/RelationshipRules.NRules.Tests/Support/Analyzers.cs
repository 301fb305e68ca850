using System.Collections.Concurrent;

namespace RelationshipRules.NRules.Tests.Support;

/// <summary>Analyzers that give the same outcomes on every day that the tests run.</summary>
internal static class Analyzers
{
    private static readonly ConcurrentDictionary<string, RelationshipAnalyzer> Made = new();

    /// <summary>The day of the analyses.</summary>
    public static DateOnly AsOf { get; } = new(2026, 11, 1);

    /// <summary>The analyzer of a built-in profile.</summary>
    public static RelationshipAnalyzer Get(string profile)
        => Made.GetOrAdd(profile, name => RelationshipAnalyzer.Create(new() { ProfileName = name, AsOf = AsOf }));
}
