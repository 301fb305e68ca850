namespace RelationshipRules.Cli.Compacts;

/// <summary>Numbers that compacts write out.</summary>
internal static class NumberWords
{
    public static IReadOnlyDictionary<string, int> Values { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["once"] = 1,
        ["twice"] = 2,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["eighteen"] = 18,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["sixty"] = 60,
        ["ninety"] = 90,
    };
}
