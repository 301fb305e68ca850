namespace RelationshipRules;

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
