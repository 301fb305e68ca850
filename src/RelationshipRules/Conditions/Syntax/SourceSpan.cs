namespace RelationshipRules.Conditions.Syntax;

/// <summary>A part of a condition's text: UTF-16 offsets, the end exclusive.</summary>
/// <param name="Source">The whole condition.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">Just past the last character.</param>
internal readonly record struct SourceSpan(string Source, int Start, int End)
{
    /// <summary>The text of the part.</summary>
    public string Text => Source is null ? "" : Source[Start..End];

    /// <summary>Line and column, from 1, of an offset within the condition.</summary>
    public (int Line, int Column) LineAndColumn(int offset)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset && i < Source.Length; i++)
        {
            if (Source[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return (line, offset - lineStart + 1);
    }

    /// <summary>The part from this start to another's end.</summary>
    public SourceSpan To(SourceSpan last) => this with { End = last.End };
}
