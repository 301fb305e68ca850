using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RelationshipRules.Reporting.Office;

/// <summary>A workbook of several sheets, the same file for the same content.</summary>
internal static class ExcelWorkbook
{
    public static void Write(Stream output, params ReadOnlySpan<(string Name, ExcelColumn[] Columns, IReadOnlyList<object?[]> Rows)> content)
    {
        if (!OfficeFiles.IsSupported)
        {
            throw OfficeFiles.NotSupported();
        }

        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = ExcelSheet.Styles();
            var sheets = new Sheets();
            workbook.Workbook = new Workbook(sheets);
            foreach (var (name, columns, rows) in content)
            {
                var id = "sheet" + Wording.Number(sheets.ChildElements.Count + 1);
                ExcelSheet.Write(workbook.AddNewPart<WorksheetPart>(id), columns, rows);
                sheets.Append(new Sheet { Id = id, SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
            }
        }

        OfficePackage.CopyTo(package, output);
    }
}
