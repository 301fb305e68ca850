using RelationshipRules.Json;

namespace RelationshipRules.Profiles;

/// <summary>How a profile uses one ruleset.</summary>
/// <param name="Applicability">How the ruleset's own condition of application is treated, or null where the profile does not say.</param>
/// <param name="Only">The ids of the rules to run, each with its place; null for all of them.</param>
internal sealed record RulesetSetting(ApplicabilityMode? Applicability, IReadOnlyList<KeyValuePair<string, JsonCursor>>? Only);
