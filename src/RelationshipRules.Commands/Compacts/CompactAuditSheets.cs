using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Office;

namespace RelationshipRules.Cli.Compacts;

/// <summary>An audit as a workbook: a sheet for each table of the report, to filter and to go on working in.</summary>
internal static class CompactAuditSheets
{
    // A sheet's name has at most 31 characters.
    private const int LongestName = 31;

    public static void Write(CompactAuditReport report, Stream output)
    {
        var document = report.Tell();
        var sheets = new List<(string, ExcelColumn[], List<object?[]>)>
        {
            (CommandWords.Audit_Sheet, [new(CommandWords.Audit_Column_What, 24), new(CommandWords.Audit_Column_Here, 100)], [.. document.Head.OfType<Paragraph>().Select(p => (object?[])[document.Title, string.Join(" ", p.Lines.Select(static l => l.ToString()))])]),
        };
        foreach (var section in document.Sections)
        {
            foreach (var block in section.Blocks)
            {
                if (block is Table table)
                {
                    sheets.Add((Name(section), [.. table.Columns.Select(static c => new ExcelColumn(c.Title.Length == 0 ? " " : c.Title, Width(c)))], [.. table.Rows.Select(static row => row.Select(static cell => Value(cell)).ToArray())]));
                }
                else if (block is ItemList { Items: var items })
                {
                    sheets.Add((Name(section), [new(CommandWords.Audit_Column_What, 120)], [.. items.Select(static i => (object?[])[i.Text.ToString()])]));
                }
                else if (block is RowList { Rows: var rows })
                {
                    sheets.Add((Name(section), [new(CommandWords.Audit_Column_What, 24), new(CommandWords.Audit_Column_Here, 100)], [.. rows.Select(static r => (object?[])[r.Label, r.Text.ToString()])]));
                }
            }
        }

        ExcelWorkbook.Write(output, [.. sheets]);
    }

    private static string Name(Section section) => section.Title[..Math.Min(section.Title.Length, LongestName)];

    private static double Width(TableColumn column) => column.IsNumber ? 14 : column.Title.Length <= 6 ? 10 : 40;

    // Undertakings are counted "3.1" and "3.10", which stay texts.
    private static object? Value(Line cell) => cell.ToString() is var text && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : text;
}
