namespace RelationshipRules.Suppressions;

/// <summary>What the suppressions of a description come to.</summary>
/// <param name="Marks">The mark of each outcome that is suppressed.</param>
/// <param name="Diagnostics">What is wrong with suppressions, in their order.</param>
internal sealed record SuppressionResult(IReadOnlyDictionary<RuleOutcome, SuppressionMark> Marks, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>No suppressions.</summary>
    public static SuppressionResult None { get; } = new(new Dictionary<RuleOutcome, SuppressionMark>(), []);
}
