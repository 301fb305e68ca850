namespace RelationshipRules.Reporting.Documents;

/// <summary>A part of a report. What only one kind of output has (columns, ink, classes) is data too: others take no notice of it.</summary>
internal abstract record Block
{
    /// <summary>Whether a console has an empty line before it. Markdown has one before every block.</summary>
    public bool IsApart { get; init; }
}

internal sealed record SubHeading(string Text) : Block;

/// <summary>Text; several lines belong together.</summary>
internal sealed record Paragraph(params Line[] Lines) : Block
{
    public int Indent { get; init; } = 2;

    public int Hanging { get; init; }

    public Ink Ink { get; init; }

    public string? CssClass { get; init; }
}

internal sealed record ItemList(IReadOnlyList<Item> Items) : Block
{
    public ListLook Look { get; init; }

    public int Indent { get; init; } = 2;

    public static ItemList Of(IEnumerable<string> texts, ListLook look = ListLook.Bullets) => new([.. texts.Select(static t => new Item(t))]) { Look = look };
}

/// <summary>An item of a list, with what belongs to it in rows below.</summary>
internal sealed record Item(Line Text)
{
    public Ink Ink { get; init; }

    public RowList? Rows { get; init; }

    /// <summary>Whether it has a box to tick before it where it is passed on.</summary>
    public bool IsTask { get; init; }
}

/// <summary>How a list looks where it may look in more than one way.</summary>
internal enum ListLook
{
    Bullets,

    /// <summary>Without bullets in a console.</summary>
    Lines,

    /// <summary>Without bullets in a console; paragraphs in HTML.</summary>
    Paragraphs,

    /// <summary>Bullets; in HTML without line breaks in the markup.</summary>
    Tight,
}

internal sealed record RowList(IReadOnlyList<Row> Rows) : Block
{
    public int Indent { get; init; } = 2;

    public int Column { get; init; } = 14;

    public Ink Ink { get; init; }

    /// <summary>Whether a console repeats a label that is the same as the one before.</summary>
    public bool RepeatsLabels { get; init; }

    /// <summary>What stands between label and text in Markdown.</summary>
    public string Separator { get; init; } = ": ";
}

internal readonly record struct Row(string Label, Line Text);

internal sealed record CodeBlock(string Language, string Text) : Block;

/// <summary>A finding with all that is known of it. Its rows are in the order in which they are read; renderers leave out those that they tell elsewhere.</summary>
internal sealed record FindingBlock(Finding Finding, string Severity, IReadOnlyList<FindingRow> Rows) : Block
{
    /// <summary>What a link to it is called; null where it has none of its own.</summary>
    public string? Anchor { get; init; }

    public bool IsOpen => Finding is { Outcome: Outcome.Violated or Outcome.Unexplained, IsSuppressed: false };

    public static string Label(FindingRowKind kind) => kind switch
    {
        FindingRowKind.SetAside => ReportWords.Finding_SetAside,
        FindingRowKind.For => ReportWords.Finding_For,
        FindingRowKind.Where => ReportWords.Finding_Where,
        FindingRowKind.Evidence => ReportWords.Finding_Evidence,
        FindingRowKind.Source => ReportWords.Finding_Source,
        FindingRowKind.Rule => ReportWords.Finding_Rule,
        FindingRowKind.FindOut => ReportWords.Finding_FindOut,
        FindingRowKind.RestsOn => ReportWords.Finding_RestsOn,
        FindingRowKind.Remedy => ReportWords.Finding_Remedy,
        _ => ReportWords.Finding_AlsoLabel,
    };
}

internal readonly record struct FindingRow(FindingRowKind Kind, Line Text);

internal enum FindingRowKind
{
    SetAside,
    For,
    Where,
    Evidence,
    Source,
    Rule,
    RestsOn,
    FindOut,
    Remedy,
    Also,
}

internal sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<Line>> Rows) : Block
{
    /// <summary>What links to the rows end with, in their order; null where none lead there.</summary>
    public IReadOnlyList<string>? RowNames { get; init; }
}

internal readonly record struct TableColumn(string Title, bool IsNumber = false)
{
    public static implicit operator TableColumn(string title) => new(title);
}

/// <summary>Lists that stand side by side where there is room.</summary>
internal sealed record ColumnList(IReadOnlyList<ListColumn> Columns) : Block;

internal sealed record ListColumn(string Title, ItemList List);

/// <summary>Texts in columns, row by row; an empty text leaves its column empty.</summary>
internal sealed record SideBySide(IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>How often the records of each programme and year depart from the rules that were decided, as a picture where there are pictures. The same numbers stand in a table beside it.</summary>
/// <param name="Programmes">Its rows.</param>
/// <param name="Years">Its columns.</param>
/// <param name="Cells">For each programme and year, how often a record departs from a rule and how often a rule was judged; none and none where none was.</param>
internal sealed record DepartureGrid(IReadOnlyList<string> Programmes, IReadOnlyList<string> Years, IReadOnlyList<(int Departures, int Judged)[]> Cells) : Block
{
    /// <summary>How many programmes and years there was no room for.</summary>
    public (int Programmes, int Years) LeftOut { get; init; }

    /// <summary>Where the description is told that departs most of those of a programme and year, of which a page makes links; null where none is told.</summary>
    public IReadOnlyList<string?[]>? Links { get; init; }

    /// <summary>What is not shown, as a sentence; null where all is.</summary>
    public string? Remark
    {
        get
        {
            string[] parts =
            [
                .. LeftOut.Programmes > 0 ? [ReportWords.Grid_Programmes(LeftOut.Programmes)] : Array.Empty<string>(),
                .. LeftOut.Years > 0 ? [ReportWords.Grid_EarlierYears(LeftOut.Years)] : Array.Empty<string>(),
            ];
            return parts.Length == 0 ? null : ReportWords.Grid_NotShown(Wording.Join(parts));
        }
    }

    /// <summary>The numbers: "3 of 7" for three departures where rules were judged seven times.</summary>
    public Table ToTable() => new(
        [ReportWords.Column_Programme, .. Years.Select(static y => new TableColumn(y, true))],
        [.. Programmes.Select((name, row) => (Line[])[[Piece.Foreign(name)], .. Cells[row].Select((cell, column) => ToLine(cell, Links?[row][column]))])]);

    private static Line ToLine((int Departures, int Judged) cell, string? link)
    {
        var text = cell.Judged == 0 ? "" : ReportWords.Of(Wording.Number(cell.Departures), Wording.Number(cell.Judged));
        return link is null ? text : [Piece.Within(text, link)];
    }
}
