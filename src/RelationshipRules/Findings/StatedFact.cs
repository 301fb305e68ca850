namespace RelationshipRules.Findings;

/// <summary>A fact that a description states, or that a ruleset works out from it, ready to be compared with another description's.</summary>
/// <param name="Key">The place by the ids of list elements (<c>agreements#g1/termMonths</c>), so that an element is found again when its list has been reordered.</param>
/// <param name="Path">The path in the catalogue.</param>
/// <param name="Pointer">The place in the description.</param>
/// <param name="Title">The short name for readers.</param>
/// <param name="IsDerived">Whether a ruleset worked it out.</param>
/// <param name="Value">A <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/> (dates and money as text) or list of strings.</param>
/// <param name="Text">The value in words.</param>
public sealed record StatedFact(string Key, string Path, string Pointer, string Title, bool IsDerived, object? Value, string Text);
