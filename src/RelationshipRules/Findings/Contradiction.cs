namespace RelationshipRules;

/// <summary>Statements of a description that cannot all be true. Which of them is wrong nobody but its authors can say.</summary>
/// <param name="Rule">The id of the consistency rule: <c>CON0101</c>.</param>
/// <param name="Message">Why they cannot stand together.</param>
/// <param name="Facts">The statements, in the order of reading.</param>
public sealed record Contradiction(string Rule, string Message, IReadOnlyList<FactReading> Facts);
