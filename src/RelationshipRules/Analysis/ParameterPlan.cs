using RelationshipRules.Conditions;

namespace RelationshipRules.Analysis;

/// <summary>A parameter with its value on the day of the analysis.</summary>
/// <param name="Symbol">Its place in contexts.</param>
/// <param name="Value">Its value; unknown outside its dates.</param>
/// <param name="Info">What readers see of it.</param>
internal sealed record ParameterPlan(InputSymbol Symbol, Value Value, ParameterInForce Info);
