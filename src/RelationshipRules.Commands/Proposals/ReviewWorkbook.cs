using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Interviews;
using RelationshipRules.Facts;
using RelationshipRules.Reporting.Office;

namespace RelationshipRules.Cli.Proposals;

/// <summary>A review as a workbook: a row for each proposal, with a column to write the decision in.</summary>
internal static class ReviewWorkbook
{
    private const long MostCharacters = 64 * 1024 * 1024;
    private const string ReviewSheet = "Proposals";

    private static readonly ExcelColumn[] Columns =
    [
        new("No", 6), new("Decision (accept, change, refuse)", 16), new("Change to", 24), new("About", 26), new("Question", 44), new("Value", 26), new("Words", 70), new("Where", 30), new("Why", 36), new("But", 36), new("Or", 36),
        new("Cannot hold beside", 12), new("Fact", 30), new("Value as data", 26),
    ];

    public static void Write(Stream output, ProposalSet set)
    {
        if (!OfficeFiles.IsSupported)
        {
            throw OfficeFiles.NotSupported();
        }

        var rows = set.Proposals.Select(static p => (object?[])
        [
            p.Number, null, null, p.Fact.Title, p.Fact.Question, p.ValueText, p.Quote, ProposalPage.Where(p.Passage), p.Why,
            DescriptionBuilder.TakenBack(p.Hedges),
            string.Join("; ", p.Alternatives.Select(a => $"{ProposedValue.InWords(p.Fact, a.Value)} ({a.Value.GetRawText()}): {a.Why}")),
            string.Join(", ", p.ConflictsWith), p.Fact.Path, p.Value?.GetRawText(),
        ]).Concat(set.Silent.Select(static s => (object?[])
        [
            null, null, null, s.Fact.Title, s.Fact.Question, "nothing was found", null, s.Nearest.Count == 0 ? null : "nearest: " + ProposalPage.Where(s.Nearest[0]), null, null, null, null, s.Fact.Path, null,
        ])).ToList();
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = ExcelSheet.Styles();
            ExcelSheet.Write(workbook.AddNewPart<WorksheetPart>("sheet1"), Columns, rows);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = "sheet1", SheetId = 1, Name = ReviewSheet }));
        }

        OfficePackage.CopyTo(package, output);
    }

    /// <summary>Reads a workbook that was filled in.</summary>
    /// <exception cref="CliException">It is none, or not of this kind.</exception>
    public static ReviewContent Read(byte[] bytes, string name)
    {
        if (!OfficeFiles.IsSupported)
        {
            throw OfficeFiles.NotSupported();
        }

        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var workbook = document.WorkbookPart;
            if (workbook?.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault(static s => string.Equals(s.Name?.Value, ReviewSheet, StringComparison.Ordinal))?.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart { Worksheet: { } sheet })
            {
                throw new CliException($"'{name}' is no review; 'relrules propose' writes one.");
            }

            var shared = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(static s => s.InnerText).ToList() ?? [];
            var content = new ReviewContent(name);
            var number = 0u;
            foreach (var row in sheet.Descendants<Row>())
            {
                // A row that does not say its number stands below the one before.
                number = row.RowIndex?.Value ?? number + 1;
                if (row.PreviousSibling<Row>() is null)
                {
                    continue;
                }

                var cells = new string[Columns.Length];
                Array.Fill(cells, "");
                var at = 0;
                foreach (var cell in row.Elements<Cell>())
                {
                    at = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : at;
                    if (at < cells.Length)
                    {
                        cells[at] = Text(cell, shared).Trim();
                    }

                    at++;
                }

                if (cells[12].Length > 0)
                {
                    content.Add(string.Create(CultureInfo.InvariantCulture, $"row {number}, {cells[3]}"), cells[12], cells[1], Data(cells[13]), Typed(cells[12], cells[2]), cells[6], cells[7], cells[9]);
                }
            }

            return content;
        }
        catch (Exception error) when (error is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw new CliException($"'{name}' is no workbook that can be read.", inner: error);
        }
    }

    private static string Text(Cell cell, List<string> shared)
    {
        if (cell.DataType?.Value is { } kind && kind == CellValues.SharedString)
        {
            return int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "";
        }

        return cell.DataType?.Value is { } type && type == CellValues.InlineString ? cell.InlineString?.InnerText ?? "" : cell.CellValue?.Text ?? "";
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + (c - 'A' + 1);
        }

        return column - 1;
    }

    private static JsonElement? Data(string text)
    {
        try
        {
            using var parsed = text.Length == 0 ? null : JsonDocument.Parse(text);
            return parsed?.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What was typed into a cell: data as a description has it, or an answer as the interview takes it.</summary>
    private static JsonElement? Typed(string path, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (FactCatalog.Find(path) is { } fact && AnswerReader.Read(fact, text, out _) is { } answer)
        {
            return Data(answer.ToJsonString());
        }

        return Data(text) ?? Data(JsonEncodedText.Encode(text) is var encoded ? $"\"{encoded}\"" : "");
    }
}
