using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Evaluation;

/// <summary>A value that is given to an evaluation from outside: a parameter of the ruleset, or a variable that the host binds.</summary>
/// <param name="Name">The name as written, <c>params.</c> included.</param>
/// <param name="Index">Its place in the context.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Info">What to tell a reader about it, where there is something.</param>
internal sealed record InputSymbol(string Name, int Index, ConditionType Type, FactInfo? Info);
