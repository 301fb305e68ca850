namespace RelationshipRules.Facts;

/// <summary>One value that a choice fact may have.</summary>
/// <param name="Name">The value as written in JSON and in conditions, in lower camel case.</param>
/// <param name="Title">The value in words, as shown to a reader.</param>
/// <param name="Meaning">What the value means, one sentence.</param>
public sealed record FactValue(string Name, string Title, string Meaning);
