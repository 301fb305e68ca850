using RelationshipRules.Diagnostics;

namespace RelationshipRules.Facts;

/// <summary>Why a condition could not be evaluated, and which part of it.</summary>
/// <param name="Message">One line for a person.</param>
/// <param name="Span">The part of the condition.</param>
/// <param name="IsLimit">Whether a limit was reached, as opposed to a mistake in the condition.</param>
internal sealed record EvaluationError(string Message, SourceSpan Span, bool IsLimit = false);
