namespace RelationshipRules.Analysis;

/// <summary>What an element of a list is called.</summary>
/// <param name="Id">Its id, or null.</param>
/// <param name="Label">For a reader, "agreement g1 (Advice service)"; null for what is not an element.</param>
internal sealed record ElementName(string? Id, string? Label)
{
    /// <summary>What is not an element.</summary>
    public static ElementName None { get; } = new(null, null);
}
