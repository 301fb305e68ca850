using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>A case of a derived fact as read.</summary>
/// <param name="When">The condition, or kind None for "otherwise".</param>
/// <param name="Value">The value's expression.</param>
internal sealed record DerivedCaseSource(JsonCursor When, JsonCursor Value);
