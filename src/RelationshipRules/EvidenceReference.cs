namespace RelationshipRules;

/// <summary>The document that a description gives as its ground for a fact, so that a reader of a finding can look it up.</summary>
/// <param name="Pointer">The pointer under which the description lists it.</param>
/// <param name="Document">The document's name.</param>
/// <param name="Page">The page, or null.</param>
/// <param name="Note">A short note, or null.</param>
public sealed record EvidenceReference(string Pointer, string Document, string? Page, string? Note);
