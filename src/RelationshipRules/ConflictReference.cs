namespace RelationshipRules;

/// <summary>A rule's statement that another rule pulls the other way.</summary>
/// <param name="Rule">The other rule's id.</param>
/// <param name="Reason">How the two pull apart, for a reader.</param>
public sealed record ConflictReference(string Rule, string Reason);
