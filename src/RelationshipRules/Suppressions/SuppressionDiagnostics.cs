namespace RelationshipRules.Suppressions;

/// <summary>The diagnostics of suppressions (RRP01xx).</summary>
internal static class SuppressionDiagnostics
{
    /// <summary>No rule of that id.</summary>
    public const string UnknownRule = "RRP0101";

    /// <summary>The place it names is not in the description.</summary>
    public const string UnknownPlace = "RRP0102";

    /// <summary>Its last day has passed, or cannot be read, which counts as passed.</summary>
    public const string Expired = "RRP0103";

    /// <summary>Its rule ran and has no finding there.</summary>
    public const string Unused = "RRP0104";

    /// <summary>Id and one-line title of each.</summary>
    public static IReadOnlyList<(string Id, string Title)> All { get; } =
    [
        (UnknownRule, "A suppression names a rule that is neither loaded nor in the library"),
        (UnknownPlace, "A suppression names a place that is not in the description"),
        (Expired, "A suppression has expired"),
        (Unused, "A suppression suppresses nothing"),
    ];
}
