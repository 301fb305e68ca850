namespace RelationshipRules.Diagnostics;

/// <summary>A part of a condition's text: UTF-16 offsets, the end exclusive.</summary>
internal readonly record struct SourceSpan(string Source, int Start, int End)
{
    public string Text => Source is null ? "" : Source[Start..End];

    /// <summary>Line and column, from 1, of an offset within the condition.</summary>
    public (int Line, int Column) LineAndColumn(int offset)
    {
        var before = Source.AsSpan(0, Math.Min(offset, Source.Length));
        return (before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
