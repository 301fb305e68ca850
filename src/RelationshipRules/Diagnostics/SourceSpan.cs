namespace RelationshipRules.Diagnostics;

/// <summary>A part of a condition's text: UTF-16 offsets, the end exclusive.</summary>
internal readonly record struct SourceSpan(string Source, int Start, int End)
{
    public string Text => Source is null ? "" : Source[Start..End];

    /// <summary>Line and column, from 1, of an offset within the condition. Lines end as they do in files: with a line feed, a carriage return, or both.</summary>
    public (int Line, int Column) LineAndColumn(int offset)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < Math.Min(offset, Source.Length); i++)
        {
            if (Source[i] == '\n' || (Source[i] == '\r' && (i + 1 == Source.Length || Source[i + 1] != '\n')))
            {
                (line, start) = (line + 1, i + 1);
            }
        }

        return (line, offset - start + 1);
    }
}
