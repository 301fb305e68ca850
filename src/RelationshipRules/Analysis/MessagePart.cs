using RelationshipRules.Conditions;

namespace RelationshipRules.Analysis;

/// <summary>A piece of a message: words, or an expression whose value is written.</summary>
/// <param name="Text">The words; the expression's text where there is an expression.</param>
/// <param name="Expression">The expression, or null for words.</param>
internal sealed record MessagePart(string Text, CompiledCondition? Expression = null);
