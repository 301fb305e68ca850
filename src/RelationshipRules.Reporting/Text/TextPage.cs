namespace RelationshipRules.Reporting.Text;

/// <summary>Lays plain text out in a number of columns: paragraphs that wrap, and labels with text beside them.</summary>
internal sealed class TextPage(TextWriter writer, int width, bool colour)
{
    /// <summary>A space at which no line is broken; written as a space.</summary>
    public const char FixedSpace = '\u00A0';

    /// <summary>The columns that there are.</summary>
    public int Width { get; } = width;

    /// <summary>An empty line.</summary>
    public void Blank() => writer.Write('\n');

    /// <summary>A line as it is, however long.</summary>
    public void Line(string text, Ink ink = Ink.Plain)
    {
        WriteInk(SafeText.Clean(text), ink);
        writer.Write('\n');
    }

    /// <summary>A heading, underlined so that it stands out without colour.</summary>
    public void Heading(string text, char underline)
    {
        text = SafeText.Clean(text);
        var longest = 0;
        foreach (var line in Wrap(text, Width))
        {
            WriteInk(line, Ink.Strong);
            writer.Write('\n');
            longest = Math.Max(longest, line.Length);
        }

        WriteInk(new string(underline, longest), Ink.Strong);
        writer.Write('\n');
    }

    /// <summary>Text that wraps.</summary>
    /// <param name="text">The text; breaks in it become spaces.</param>
    /// <param name="indent">Columns before every line.</param>
    /// <param name="hanging">Columns more before every line but the first.</param>
    /// <param name="ink">How it stands out.</param>
    public void Paragraph(string text, int indent = 0, int hanging = 0, Ink ink = Ink.Plain)
    {
        var first = true;
        foreach (var line in Wrap(SafeText.Clean(text), Width - indent - hanging, Width - indent))
        {
            writer.Write(new string(' ', first ? indent : indent + hanging));
            WriteInk(line, ink);
            writer.Write('\n');
            first = false;
        }
    }

    /// <summary>A label, and text beside it that wraps in its own column.</summary>
    public void Labelled(string label, string text, int indent, int column, Ink labelInk = Ink.Plain, Ink ink = Ink.Plain)
    {
        writer.Write(new string(' ', indent));
        WriteInk(label, labelInk);
        var at = indent + label.Length;
        if (at + 1 > column)
        {
            writer.Write('\n');
            at = 0;
        }

        foreach (var line in Wrap(SafeText.Clean(text), Width - column))
        {
            writer.Write(new string(' ', column - at));
            WriteInk(line, ink);
            writer.Write('\n');
            at = 0;
        }

        if (at > 0 && text.Length == 0)
        {
            writer.Write('\n');
        }
    }

    /// <summary>Texts side by side, each wrapped in a column of its own.</summary>
    /// <param name="cells">The texts; an empty one leaves its column empty.</param>
    /// <param name="indent">Columns before the first.</param>
    /// <param name="hanging">Columns more before every line of a list item, which starts with a hyphen, but its first.</param>
    public void Columns(IReadOnlyList<string> cells, int indent, int hanging)
    {
        const int Gap = 3;
        var room = (Width - indent - (Gap * (cells.Count - 1))) / cells.Count;
        var columns = cells.Select(cell =>
        {
            var deeper = cell.StartsWith('-') ? hanging : 0;
            return Wrap(SafeText.Clean(cell), room - deeper, room).Select((line, i) => i == 0 ? line : new string(' ', deeper) + line).ToList();
        }).ToList();
        for (var i = 0; i < columns.Max(c => c.Count); i++)
        {
            var line = string.Join(new string(' ', Gap), columns.Select(c => (i < c.Count ? c[i] : "").PadRight(room)));
            writer.Write((new string(' ', indent) + line).TrimEnd());
            writer.Write('\n');
        }
    }

    /// <summary>Breaks text at spaces; a word longer than a line stands on one of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">Columns of a line.</param>
    /// <param name="firstColumns">Columns of the first line, where it has another number.</param>
    internal static IEnumerable<string> Wrap(string text, int columns, int? firstColumns = null)
    {
        var room = Math.Max(firstColumns ?? columns, 20);
        var start = 0;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        while (start < text.Length)
        {
            var end = text.Length;
            if (end - start > room)
            {
                end = text.LastIndexOf(' ', start + room, room + 1);
                if (end <= start)
                {
                    end = text.IndexOf(' ', start);
                    end = end < 0 ? text.Length : end;
                }
            }

            yield return text[start..end].TrimEnd().Replace(FixedSpace, ' ');
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }

            room = Math.Max(columns, 20);
        }
    }

    private void WriteInk(string text, Ink ink)
    {
        var code = !colour ? null : ink switch
        {
            Ink.Strong => "\e[1m",
            Ink.Faint => "\e[2m",
            Ink.Red => "\e[31m",
            Ink.Yellow => "\e[33m",
            Ink.Cyan => "\e[36m",
            Ink.Green => "\e[32m",
            _ => null,
        };
        if (code is null || text.Length == 0)
        {
            writer.Write(text);
            return;
        }

        writer.Write(code);
        writer.Write(text);
        writer.Write("\e[0m");
    }
}

/// <summary>How a piece of console text stands out. Colour only repeats what the words say.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Red,
    Yellow,
    Cyan,
    Green,
}
