using RelationshipRules.Json;

namespace RelationshipRules.Profiles;

/// <summary>A severity in a profile as read.</summary>
/// <param name="Key">The rule, category or kind that it is set for.</param>
/// <param name="Severity">The severity.</param>
/// <param name="At">The member, for its place.</param>
internal sealed record SeveritySetting(string Key, Severity Severity, JsonCursor At);
