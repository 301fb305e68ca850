using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>An extension fact as read.</summary>
/// <param name="Info">What it is.</param>
/// <param name="Path">Where its path stands.</param>
internal sealed record ExtensionSource(FactInfo Info, JsonCursor Path);
