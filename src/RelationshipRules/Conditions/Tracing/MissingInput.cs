using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Tracing;

/// <summary>Something that is not stated and could settle an unknown value.</summary>
/// <param name="Pointer">Where it would stand: a JSON Pointer (<c>/agreements/0/termMonths</c>), or the name of a parameter (<c>params.x</c>) or variable.</param>
/// <param name="Path">The fact's path (<c>agreements[].termMonths</c>), or the same name.</param>
/// <param name="Fact">The fact; null for lists of parts, and for inputs that were declared without one.</param>
internal sealed record MissingInput(string Pointer, string Path, FactInfo? Fact);
