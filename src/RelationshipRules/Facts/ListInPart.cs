namespace RelationshipRules;

/// <summary>A list of parts of which only some are stated.</summary>
/// <param name="Pointer">Where it stands: <c>/agreements</c>.</param>
/// <param name="Title">What it holds, in the plural: "agreements".</param>
/// <param name="Count">How many there are at least.</param>
public sealed record ListInPart(string Pointer, string Title, int Count);
