namespace RelationshipRules;

/// <summary>A few sentences on one matter.</summary>
/// <param name="Topic">The matter.</param>
/// <param name="Title">Its heading: "What it asks".</param>
/// <param name="Sentences">The sentences, each with its full stop.</param>
public sealed record ExplanationParagraph(ExplanationTopic Topic, string Title, IReadOnlyList<string> Sentences);
