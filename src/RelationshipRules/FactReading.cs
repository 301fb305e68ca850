namespace RelationshipRules;

/// <summary>A stated fact that a condition read, and what it says.</summary>
/// <param name="Pointer">Where it stands in the description.</param>
/// <param name="Title">Its short name for readers.</param>
/// <param name="Text">Its value in words, as in messages.</param>
public sealed record FactReading(string Pointer, string Title, string Text);
