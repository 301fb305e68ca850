using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>A message template as read.</summary>
/// <param name="Outcome">The outcome that it tells of.</param>
/// <param name="Template">The text.</param>
internal sealed record MessageSource(Outcome Outcome, JsonCursor Template);
