using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>A parameter as read.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="At">The member that declares it.</param>
internal sealed record ParameterSource(Parameter Parameter, JsonCursor At);
