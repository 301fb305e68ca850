using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RelationshipRules.Reporting.Office;

/// <summary>A sheet with a heading that stays in sight and a filter on each column.</summary>
internal static class ExcelSheet
{
    /// <summary>What a sheet holds, by the format.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>What a cell holds, by the format.</summary>
    private const int MostCharacters = 32_767;

    private const uint Heading = 1;
    private const uint Wrapped = 2;
    private const uint AsText = 3;

    /// <summary>The format's own number for text, so that what a person types stays as typed: 3.10 is no number.</summary>
    private const uint TextFormat = 49;

    /// <summary>Rows below the last one that a person may go on in.</summary>
    private const int RowsToFill = 1000;

    public static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true, NumberFormatId = TextFormat, ApplyNumberFormat = true }));

    public static void Write(WorksheetPart part, IReadOnlyList<ExcelColumn> columns, IReadOnlyList<object?[]> rows)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        writer.WriteElement(new Columns(columns.Select(static (column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true, Style = column.IsText ? (UInt32Value)AsText : null })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, [.. columns.Select(static c => (object?)c.Title)], Heading);

        // The last row says what is left out.
        var isTooLong = rows.Count > MostRows - 1;
        for (var i = 0; i < (isTooLong ? MostRows - 2 : rows.Count); i++)
        {
            WriteRow(writer, rows[i], Wrapped, columns);
        }

        if (isTooLong)
        {
            WriteRow(writer, [ReportWords.Sheet_NoRoom(Wording.Number(rows.Count - (MostRows - 2)))], Heading);
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Letter(columns.Count - 1)}{Math.Min(rows.Count + 1, MostRows)}") });
        WriteChoices(writer, columns, rows.Count + 1);
        writer.WriteEndElement();
    }

    private static string Letter(int column) => ((char)('A' + column)).ToString();

    /// <summary>Lists to choose from, in the columns that have them.</summary>
    private static void WriteChoices(OpenXmlWriter writer, IReadOnlyList<ExcelColumn> columns, int rows)
    {
        var lists = columns.Select(static (column, i) => (column.Choices, Letter: Letter(i))).Where(static c => c.Choices.Count > 0).ToList();
        if (lists.Count == 0)
        {
            return;
        }

        var last = Math.Min(rows + RowsToFill, MostRows);
        writer.WriteElement(new DataValidations(lists.Select(list => new DataValidation(new Formula1($"\"{string.Join(',', list.Choices)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Create(CultureInfo.InvariantCulture, $"{list.Letter}2:{list.Letter}{last}") },
        }))
        {
            Count = (uint)lists.Count,
        });
    }

    private static void WriteRow(OpenXmlWriter writer, object?[] cells, uint look, IReadOnlyList<ExcelColumn>? columns = null)
    {
        writer.WriteStartElement(new Row());
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            var style = columns?[i].IsText == true ? AsText : look;
            writer.WriteElement(cell switch
            {
                null or "" => new Cell { StyleIndex = style },
                int number => new Cell { StyleIndex = style, DataType = CellValues.Number, CellValue = new CellValue(number) },
                double number => new Cell { StyleIndex = style, DataType = CellValues.Number, CellValue = new CellValue(Math.Round(number, 4, MidpointRounding.AwayFromZero)) },
                _ => new Cell { StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(SafeText.Shortened(OfficePackage.Text(cell.ToString()!), MostCharacters)) { Space = SpaceProcessingModeValues.Preserve }) },
            });
        }

        writer.WriteEndElement();
    }
}

/// <summary>A column of a sheet; the width is in characters.</summary>
internal sealed record ExcelColumn(string Title, double Width)
{
    /// <summary>Whether what a person types stays as typed.</summary>
    public bool IsText { get; init; }

    /// <summary>What can be chosen; none for anything.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
