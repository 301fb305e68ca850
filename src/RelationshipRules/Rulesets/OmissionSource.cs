using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>A rule left out, as read.</summary>
/// <param name="Omitted">The rule and why.</param>
/// <param name="At">Where its id stands.</param>
internal sealed record OmissionSource(OmittedRule Omitted, JsonCursor At);
