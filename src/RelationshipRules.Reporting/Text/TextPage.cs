namespace RelationshipRules.Reporting.Text;

/// <summary>Lays plain text out in a number of columns: paragraphs that wrap, and labels with text beside them.</summary>
internal sealed class TextPage(TextWriter writer, int width, bool colour)
{
    /// <summary>A space at which no line is broken; written as a space.</summary>
    public const char FixedSpace = '\u00A0';

    public int Width { get; } = width;

    public void Flush() => writer.Flush();

    public void Blank() => writer.Write('\n');

    /// <summary>A line as it is, however long.</summary>
    public void Line(string text, Ink ink = Ink.Plain) => Write(0, text, ink);

    public void Heading(string text, char underline)
    {
        var lines = Wrap(text, Width).ToList();
        lines.Add(new string(underline, lines.Select(static l => l.Length).DefaultIfEmpty().Max()));
        lines.ForEach(line => Write(0, line, Ink.Strong));
    }

    public void Paragraph(string text, int indent = 0, int hanging = 0, Ink ink = Ink.Plain)
    {
        var at = indent;
        foreach (var line in Wrap(text, Width - indent - hanging, Width - indent))
        {
            Write(at, line, ink);
            at = indent + hanging;
        }
    }

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

        foreach (var line in Wrap(text, Width - column))
        {
            Write(column - at, line, ink);
            at = 0;
        }

        if (at > 0 && text.Length == 0)
        {
            writer.Write('\n');
        }
    }

    public void Columns(IReadOnlyList<string> cells, int indent, int hanging)
    {
        const int Gap = 3;
        var room = (Width - indent - (Gap * (cells.Count - 1))) / cells.Count;
        var columns = cells.Select(cell =>
        {
            var deeper = cell.StartsWith('-') ? hanging : 0;
            return Wrap(cell, room - deeper, room).Select((line, i) => i == 0 ? line : new string(' ', deeper) + line).ToList();
        }).ToList();
        for (var i = 0; i < columns.Max(c => c.Count); i++)
        {
            var line = string.Join(new string(' ', Gap), columns.Select(c => (i < c.Count ? c[i] : "").PadRight(room)));
            Write(0, (new string(' ', indent) + line).TrimEnd(), Ink.Plain);
        }
    }

    /// <summary>A table: numbers as wide as they are, on the right; other columns share the rest by their length and wrap.</summary>
    public void Table(IReadOnlyList<(string Title, bool IsNumber)> columns, IReadOnlyList<IReadOnlyList<string>> rows, int indent)
    {
        const int Gap = 2;
        const int Short = 12;
        var widths = new int[columns.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Math.Max(columns[i].Title.Length, rows.Select(row => row[i].Length).DefaultIfEmpty().Max());
        }

        var wide = Enumerable.Range(0, widths.Length).Where(i => !columns[i].IsNumber && widths[i] > Short).ToList();
        var rest = Width - indent - (Gap * (widths.Length - 1)) - widths.Where((_, i) => !wide.Contains(i)).Sum();
        var all = wide.Sum(i => widths[i]);
        foreach (var i in wide)
        {
            widths[i] = Math.Min(widths[i], Math.Max(rest * widths[i] / all, Short));
        }

        Row([.. columns.Select(static c => c.Title)], Ink.Faint);
        foreach (var row in rows)
        {
            Row(row, Ink.Plain);
        }

        void Row(IReadOnlyList<string> cells, Ink ink)
        {
            var lines = cells.Select((cell, i) => Wrap(cell, widths[i]).DefaultIfEmpty("").ToList()).ToList();
            for (var at = 0; at < lines.Max(static l => l.Count); at++)
            {
                var line = string.Join(new string(' ', Gap), lines.Select((l, i) => Pad(at < l.Count ? l[at] : "", i)));
                Write(indent, line.TrimEnd(), ink);
            }
        }

        string Pad(string text, int column) => columns[column].IsNumber ? text.PadLeft(widths[column]) : text.PadRight(widths[column]);
    }

    /// <summary>Breaks text at spaces; a word longer than a line stands on one of its own.</summary>
    internal static IEnumerable<string> Wrap(string text, int columns, int? firstColumns = null)
    {
        text = SafeText.Clean(text);
        var room = Math.Max(firstColumns ?? columns, 8);
        var start = SkipSpaces(0);
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
            start = SkipSpaces(end);
            room = Math.Max(columns, 8);
        }

        int SkipSpaces(int from) => text.AsSpan(from).IndexOfAnyExcept(' ') is >= 0 and var spaces ? from + spaces : text.Length;
    }

    private void Write(int indent, string text, Ink ink)
    {
        writer.Write(new string(' ', indent));
        WriteInk(text, ink);
        writer.Write('\n');
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
        text = SafeText.Clean(text);
        writer.Write(code is null || text.Length == 0 ? text : code + text + "\e[0m");
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
