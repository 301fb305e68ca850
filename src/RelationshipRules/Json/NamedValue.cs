namespace RelationshipRules.Json;

/// <summary>One of the names that a key may have as its value, and what it stands for.</summary>
/// <typeparam name="T">What it stands for.</typeparam>
/// <param name="Name">The name as written.</param>
/// <param name="Value">What it stands for.</param>
internal sealed record NamedValue<T>(string Name, T Value);
