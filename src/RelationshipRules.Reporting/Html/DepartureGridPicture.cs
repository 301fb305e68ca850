using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

/// <summary>A bar for each programme and year, as high as the share of the rules judged that are departed from, with the numbers below it, so that nothing hangs on colour.</summary>
internal static class DepartureGridPicture
{
    private const int Label = 210;
    private const int Column = 88;
    private const int Row = 62;
    private const int Heading = 22;
    private const int BarWidth = 60;
    private const int BarHeight = 34;
    private const int LongestName = 28;

    public static void Write(HtmlBuilder page, DepartureGrid grid)
    {
        var width = Label + (Column * grid.Years.Count);
        var height = Heading + (Row * grid.Programmes.Count);
        if (grid.Links?.Any(static row => Array.Exists(row, static link => link is not null)) == true)
        {
            page.Add($"<p class=\"small\">{ReportWords.Grid_Leads}</p>\n");
        }

        page.Add($"<svg role=\"group\" aria-labelledby=\"grid-title grid-desc\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n<title id=\"grid-title\">{ReportWords.Grid_PictureTitle}</title>\n");
        page.Add($"<desc id=\"grid-desc\">{Describe(grid)}</desc>\n");
        for (var column = 0; column < grid.Years.Count; column++)
        {
            page.Add($"<text class=\"thin\" x=\"{Middle(column)}\" y=\"14\" text-anchor=\"middle\">{SafeText.Shortened(grid.Years[column], 10)}</text>");
        }

        for (var row = 0; row < grid.Programmes.Count; row++)
        {
            var top = Heading + (Row * row);
            page.Add($"\n<text x=\"0\" y=\"{top + (BarHeight / 2) + 4}\">{SafeText.Shortened(grid.Programmes[row], LongestName)}</text>");
            for (var column = 0; column < grid.Years.Count; column++)
            {
                if (grid.Cells[row][column] is { Judged: > 0 } cell)
                {
                    var (x, bar) = (Middle(column) - (BarWidth / 2), BarHeight * cell.Departures / (double)cell.Judged);
                    var link = grid.Links?[row][column];
                    if (link is not null)
                    {
                        // The same link stands in the table below, for who goes by the keyboard.
                        page.Add($"<a href=\"{link}\" tabindex=\"-1\" aria-label=\"{Of(grid, row, column)}\">");
                    }

                    page.Add($"<rect class=\"cell\" x=\"{x}\" y=\"{top}\" width=\"{BarWidth}\" height=\"{BarHeight}\"/><rect class=\"f-no\" x=\"{x}\" y=\"{top + BarHeight - bar}\" width=\"{BarWidth}\" height=\"{bar}\"/>");
                    page.Add($"<text class=\"thin\" x=\"{Middle(column)}\" y=\"{top + BarHeight + 14}\" text-anchor=\"middle\">{ReportWords.Of(Wording.Number(cell.Departures), Wording.Number(cell.Judged))}</text>");
                    page.Raw(link is null ? "" : "</a>");
                }
            }
        }

        page.Add($"\n</svg>\n");
    }

    private static int Middle(int column) => Label + (Column * column) + (Column / 2);

    /// <summary>What a look at the picture tells: where most depart, and where fewest do.</summary>
    private static string Describe(DepartureGrid grid)
    {
        var cells = grid.Programmes.SelectMany((_, row) => grid.Years.Select((_, column) => (Row: row, Column: column, grid.Cells[row][column].Departures, grid.Cells[row][column].Judged)))
            .Where(static c => c.Judged > 0)
            .OrderByDescending(static c => c.Departures / (double)c.Judged)
            .ToList();
        return cells.Count == 0 ? ReportWords.Grid_NothingJudged : ReportWords.Grid_PictureDescription(Of(grid, cells[0].Row, cells[0].Column), Of(grid, cells[^1].Row, cells[^1].Column));
    }

    private static string Of(DepartureGrid grid, int row, int column) =>
        ReportWords.Grid_PictureCell(grid.Programmes[row], grid.Years[column], Wording.Number(grid.Cells[row][column].Departures), Wording.Number(grid.Cells[row][column].Judged));
}
