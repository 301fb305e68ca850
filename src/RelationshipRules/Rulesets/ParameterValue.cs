namespace RelationshipRules.Rulesets;

/// <summary>A parameter's value for a span of days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or null where the value still holds.</param>
/// <param name="Value">A <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, <see cref="DateOnly"/> or list of strings, by the parameter's type.</param>
public sealed record ParameterValue(DateOnly From, DateOnly? To, object Value);
