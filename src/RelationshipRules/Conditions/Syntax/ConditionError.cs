using RelationshipRules.Diagnostics;

namespace RelationshipRules.Conditions.Syntax;

/// <summary>Why a condition cannot be used, and where.</summary>
/// <param name="Id">A stable id of <see cref="ConditionDiagnostics"/>.</param>
/// <param name="Message">One line for a person, with the nearest name where a name was not known.</param>
/// <param name="Span">The part of the condition that is meant.</param>
internal sealed record ConditionError(string Id, string Message, SourceSpan Span)
{
    /// <summary>Line of the first character within the condition, from 1.</summary>
    public int Line => Span.LineAndColumn(Span.Start).Line;

    /// <summary>Column of the first character, from 1, in UTF-16 code units.</summary>
    public int Column => Span.LineAndColumn(Span.Start).Column;

    public int EndLine => Span.LineAndColumn(Span.End).Line;

    /// <summary>Column just past the last character.</summary>
    public int EndColumn => Span.LineAndColumn(Span.End).Column;
}
