namespace RelationshipRules.Analysis;

/// <summary>A piece of a message template: words to write, or an expression between braces.</summary>
/// <param name="Text">The words, with doubled braces already single; or the expression.</param>
/// <param name="IsExpression">Which of the two.</param>
/// <param name="Start">Where the words or the expression begin in the template, counted in characters.</param>
internal sealed record TemplatePart(string Text, bool IsExpression, int Start);
