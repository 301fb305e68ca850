using RelationshipRules.Json;

namespace RelationshipRules.Profiles;

/// <summary>A parameter's value in a profile as read.</summary>
/// <param name="Key">The ruleset's name, a slash and the parameter's.</param>
/// <param name="Value">The value; its type is the parameter's, which only the ruleset knows.</param>
/// <param name="Reason">Why the profile sets it.</param>
/// <param name="At">The member, for its place.</param>
internal sealed record ParameterSetting(string Key, JsonCursor Value, string Reason, JsonCursor At);
