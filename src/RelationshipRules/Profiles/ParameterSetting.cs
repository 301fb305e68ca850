using RelationshipRules.Json;

namespace RelationshipRules.Profiles;

/// <summary>A parameter's value in a profile as read.</summary>
/// <param name="Value">The value; its type is the parameter's, which only the ruleset knows.</param>
/// <param name="Reason">Why the profile sets it.</param>
internal sealed record ParameterSetting(JsonCursor Value, string Reason);
