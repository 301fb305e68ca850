using RelationshipRules.Json;

namespace RelationshipRules.Profiles;

/// <summary>A ruleset in a profile as read.</summary>
/// <param name="Key">The ruleset's name, or <c>*</c>.</param>
/// <param name="Applicability">What happens where it is not stated whether it applies; null where the profile leaves that to others.</param>
/// <param name="At">The member, for its place.</param>
internal sealed record RulesetSetting(string Key, ApplicabilityMode? Applicability, JsonCursor At);
