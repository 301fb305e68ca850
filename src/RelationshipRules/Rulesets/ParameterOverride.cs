using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>A new value for a parameter of an extended ruleset, as read.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="At">The member, for its place.</param>
/// <param name="Value">The value.</param>
/// <param name="Citation">The source of the value, or null.</param>
/// <param name="Ours">Why the value is the authors' own, or null.</param>
internal sealed record ParameterOverride(string Name, JsonCursor At, JsonCursor Value, Citation? Citation, string? Ours);
