using RelationshipRules.Json;

namespace RelationshipRules.Profiles;

/// <summary>One setting of a profile as read.</summary>
/// <typeparam name="T">What is set.</typeparam>
/// <param name="Key">What it is set for.</param>
/// <param name="Value">The value.</param>
/// <param name="At">The member, for its place.</param>
internal sealed record ProfileSetting<T>(string Key, T Value, JsonCursor At);
