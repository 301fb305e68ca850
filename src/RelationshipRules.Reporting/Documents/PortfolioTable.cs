using System.Globalization;
using RelationshipRules.Facts;

namespace RelationshipRules.Reporting.Documents;

/// <summary>A table of what was counted over many descriptions, as values: a page shows its first rows, a workbook has a sheet for it, and a file for programs a line for each row.</summary>
/// <param name="Name">What programs call it: <c>programmeRules</c>.</param>
/// <param name="Title">What it is called above a page's rows.</param>
/// <param name="Columns">What stands in its cells.</param>
/// <param name="Rows">Texts, whole numbers, numbers and nulls, in the order of the columns; the rows of most weight first.</param>
internal sealed record PortfolioTable(string Name, string Title, IReadOnlyList<PortfolioColumn> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>The name of its sheet, shorter than its title.</summary>
    public required string Sheet { get; init; }

    /// <summary>The first rows for a reader, and how many there are besides.</summary>
    /// <param name="most">How many rows are shown.</param>
    public IEnumerable<Block> ToBlocks(int most)
    {
        yield return new Table(
            [.. Columns.Where(static c => !c.IsForPrograms).Select(static c => new TableColumn(c.Title, c.Kind != PortfolioColumnKind.Text))],
            [.. Rows.Take(most).Select(row => (Line[])[.. Columns.Zip(row).Where(static c => !c.First.IsForPrograms).Select(static c => c.First.ToLine(c.Second))])]);
        if (Rows.Count > most)
        {
            yield return new Paragraph(ReportWords.More_And(Wording.Number(Rows.Count - most)));
        }
    }
}

/// <summary>A column of such a table.</summary>
/// <param name="Name">What programs call it. Columns of one name hold the same in all tables.</param>
/// <param name="Title">What readers call it.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Width">How wide it is in a sheet, in characters.</param>
internal sealed record PortfolioColumn(string Name, string Title, PortfolioColumnKind Kind = PortfolioColumnKind.Text, double Width = 12)
{
    /// <summary>Whether a page leaves it out.</summary>
    public bool IsForPrograms { get; init; }

    /// <summary>The path of the fact whose choices stand in its cells; readers see their titles.</summary>
    public string? ChoicesOf { get; init; }

    /// <summary>What readers see in the place of a text that programs read; null where both are the same.</summary>
    public Func<string, string>? Tells { get; init; }

    /// <summary>A cell of a sheet.</summary>
    public object? ToCell(object? cell) => cell is not string text ? cell : Tells?.Invoke(text) is { } told && !string.Equals(told, text, StringComparison.Ordinal) ? told : ChoiceOf(text) ?? text;

    public Line ToLine(object? cell) => (ToCell(cell), Kind) switch
    {
        (null, _) => "",
        (double share, PortfolioColumnKind.Share) => Wording.Percent(share),
        (double number, _) => number.ToString("0.0", CultureInfo.InvariantCulture),
        (int number, _) => Wording.Number(number),
        (string name, _) => ChoiceOf(cell as string) is null ? [Piece.Foreign(name)] : name,
        (var other, _) => [Piece.Foreign(other.ToString()!)],
    };

    private string? ChoiceOf(string? name) => ChoicesOf is { } path ? FactCatalog.Find(path)?.Values.FirstOrDefault(v => v.Name.Equals(name, StringComparison.Ordinal))?.Title : null;
}

/// <summary>What the cells of a column hold.</summary>
internal enum PortfolioColumnKind
{
    Text,
    Number,

    /// <summary>A part of one, 0 to 1.</summary>
    Share,
}
