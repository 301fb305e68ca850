namespace RelationshipRules.Conditions;

/// <summary>One case of a derived fact.</summary>
/// <param name="When">When it applies; null for the case that applies where none before it did.</param>
/// <param name="Value">The fact's value then.</param>
internal sealed record DerivedCase(CompiledCondition? When, CompiledCondition Value);
