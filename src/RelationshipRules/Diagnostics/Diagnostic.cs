namespace RelationshipRules;

/// <summary>
/// Something wrong with an input or with an evaluation, as opposed to a <c>Finding</c>, which is about the partnership.
/// Ids start with RRD for descriptions, RRS for rulesets, RRP for profiles and suppressions, RRE for evaluation.
/// </summary>
/// <param name="Id">Stable id such as <c>RRD0003</c>.</param>
/// <param name="Severity">How serious it is; an error means that something could not be used as written.</param>
/// <param name="Message">One line for a person, with the nearest name where a name was not known.</param>
/// <param name="Location">Where, or null where no place applies.</param>
public sealed record Diagnostic(string Id, Severity Severity, string Message, SourceLocation? Location = null);

/// <summary>
/// A place in a JSON text: the JSON Pointer of the value and, where the text is at hand, its start and end.
/// Lines and columns count from 1; columns count UTF-16 code units, as editors and SARIF do; the end is exclusive.
/// </summary>
/// <param name="Pointer">JSON Pointer (RFC 6901) of the value; empty for the whole document.</param>
/// <param name="Line">Line of the first character, or 0 where there is no text (a description built in code).</param>
/// <param name="Column">Column of the first character, or 0.</param>
/// <param name="EndLine">Line of the end, or 0.</param>
/// <param name="EndColumn">Column just past the last character, or 0.</param>
/// <param name="Path">The file, where there is one.</param>
public sealed record SourceLocation(string Pointer, int Line = 0, int Column = 0, int EndLine = 0, int EndColumn = 0, string? Path = null);

/// <summary>How urgent a finding is. The scale is Roslyn's, so that editors and CI need no translation.</summary>
public enum Severity
{
    /// <summary>The rule is off: it is not evaluated.</summary>
    None,

    /// <summary>Evaluated and kept in machine-readable reports, but not shown to a reader.</summary>
    Silent,

    /// <summary>Worth considering; the source hedges or leaves it to judgement.</summary>
    Suggestion,

    /// <summary>A departure from what the source asks for.</summary>
    Warning,

    /// <summary>A departure from a duty, a number or a promise that the source states without hedging.</summary>
    Error,
}
