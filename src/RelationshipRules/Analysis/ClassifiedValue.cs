namespace RelationshipRules.Analysis;

/// <summary>The value of a classification.</summary>
/// <param name="Value">As conditions know it, several separated by spaces; null where there is none.</param>
/// <param name="Title">In words; null where there is none.</param>
internal sealed record ClassifiedValue(string? Value, string? Title)
{
    /// <summary>No value.</summary>
    public static ClassifiedValue None { get; } = new(null, null);
}
