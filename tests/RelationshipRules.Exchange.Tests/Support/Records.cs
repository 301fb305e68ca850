using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RelationshipRules.Model;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace RelationshipRules.Exchange.Tests.Support;

/// <summary>Files of records as tests need them, with parties that are plainly invented.</summary>
internal static class Records
{
    /// <summary>The members of a grant that every test has, to be written before others.</summary>
    public const string Parties = """
        "recipientOrganization": [{ "id": "GB-CHC-0000001", "name": "Anytown Advice" }], "fundingOrganization": [{ "id": "GB-LAE-ANY", "name": "Anytown Council" }]
        """;

    public static IReadOnlyList<DescribedRecord> Read(string text, RecordOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static IReadOnlyList<DescribedRecord> Read(byte[] bytes, RecordOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = RecordReader.Open(stream, options ?? new() { FileName = "grants" });
        return [.. reader.Read()];
    }

    /// <summary>The one agreement of a package of one grant with these members.</summary>
    public static Agreement Agreement(string members) => Grant(members).Document!.Partnership.Agreements!.ShouldHaveSingleItem();

    /// <summary>The one record of a package of one grant with these members, and parties.</summary>
    public static DescribedRecord Grant(string members) => Read($$"""{ "grants": [{ "id": "360G-any-1", {{members}}, {{Parties}} }] }""").ShouldHaveSingleItem();

    /// <summary>A workbook of one sheet; a number is a number, and a day is one that is shown as a day.</summary>
    public static byte[] Workbook(IReadOnlyList<object?[]> rows, bool from1904 = false, string? emptySheetBefore = null, IReadOnlyList<object?[]>? further = null, params string[] merged)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var sheets = new SheetList();
            workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = from1904 }, sheets);
            if (emptySheetBefore is not null)
            {
                Add(workbook, sheets, emptySheetBefore, [["Notes for the publisher"]]);
            }

            Add(workbook, sheets, "grants", rows, merged);
            if (further is not null)
            {
                Add(workbook, sheets, "further", further);
            }
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, SheetList sheets, string name, IReadOnlyList<object?[]> rows, params string[] merged)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select(static row => new Row(row.Select(static cell => cell switch
        {
            DateOnly day => new Cell { StyleIndex = 1, CellValue = new CellValue(day.ToDateTime(default).ToOADate()) },
            int number => new Cell { CellValue = new CellValue(number) },
            null => new Cell(),
            CellValues type => new Cell { DataType = type, CellValue = new CellValue("#REF!") },
            _ => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell.ToString()!)) },
        })))));
        if (merged.Length > 0)
        {
            part.Worksheet.Append(new MergeCells(merged.Select(static at => new MergeCell { Reference = at })));
        }

        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
    }
}
