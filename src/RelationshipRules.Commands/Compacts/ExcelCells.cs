using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RelationshipRules.Reporting.Office;

namespace RelationshipRules.Cli.Compacts;

/// <summary>Reads the cells of a workbook that may come from anybody: so much and no more, and nothing of it is carried out.</summary>
internal static class ExcelCells
{
    private const int MostRows = 10_000;
    private const int MostColumns = 64;
    private const long MostCharacters = 32 * 1024 * 1024;

    /// <summary>The sheets by name; null with the problem where it cannot be read.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ExcelRow>>? Read(byte[] bytes, CancellationToken cancellationToken, out string? problem)
    {
        problem = OfficeFiles.IsSupported ? null : "this program has no part that reads workbooks; the .NET tool has it.";
        if (!OfficeFiles.IsSupported)
        {
            return null;
        }

        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var workbook = document.WorkbookPart;
            var shared = workbook?.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(static item => item.InnerText).ToList() ?? [];
            var sheets = new Dictionary<string, IReadOnlyList<ExcelRow>>(StringComparer.OrdinalIgnoreCase);
            foreach (var sheet in workbook?.Workbook?.Sheets?.Elements<Sheet>() ?? [])
            {
                if (sheet.Name?.Value is { } name && sheet.Id?.Value is { } id && workbook!.GetPartById(id) is WorksheetPart part)
                {
                    var rows = Rows(part, shared, cancellationToken);
                    if (rows.Count > MostRows)
                    {
                        problem = $"The sheet '{name}' has more rows than the limit of {MostRows.ToString(CultureInfo.InvariantCulture)}.";
                        return null;
                    }

                    sheets[name] = rows;
                }
            }

            return sheets;
        }
        catch (Exception error) when (error is OpenXmlPackageException or InvalidDataException or XmlException or FormatException or ArgumentException or InvalidOperationException or IOException or KeyNotFoundException)
        {
            problem = "This is no workbook that can be read, or is larger than the limit; save it as .xlsx.";
            return null;
        }
    }

    private static List<ExcelRow> Rows(WorksheetPart part, List<string> shared, CancellationToken cancellationToken)
    {
        var rows = new List<ExcelRow>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var cells = new SortedDictionary<int, ExcelValue>();
            var at = 0;
            foreach (var cell in row.Elements<Cell>())
            {
                at = cell.CellReference?.Value is { } reference ? Column(reference) : at;
                if (at < MostColumns && Value(cell, shared) is { } value)
                {
                    cells[at] = value;
                }

                at++;
            }

            rows.Add(new((int?)row.RowIndex?.Value ?? rows.Count + 1, cells));
            if (rows.Count > MostRows)
            {
                break;
            }
        }

        return rows;
    }

    private static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(3))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column - 1;
    }

    private static ExcelValue? Value(Cell cell, List<string> shared)
    {
        var type = cell.DataType?.Value;
        var text = type == CellValues.InlineString ? cell.InlineString?.InnerText
            : type == CellValues.SharedString ? int.TryParse(cell.CellValue?.Text, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < shared.Count ? shared[index] : null
            : type == CellValues.Boolean ? cell.CellValue?.Text is "1" ? "yes" : "no"
            : cell.CellValue?.Text;
        text = text?.Trim();
        return text is not { Length: > 0 } ? null : new(text, type is null || type == CellValues.Number);
    }
}

/// <summary>A row of a sheet.</summary>
internal sealed record ExcelRow(int Number, IReadOnlyDictionary<int, ExcelValue> Cells)
{
    public bool IsEmpty => Cells.Count == 0;

    public ExcelValue? this[int column] => Cells.TryGetValue(column, out var value) ? value : null;

    public string CellName(int column) => string.Create(CultureInfo.InvariantCulture, $"{(column < 26 ? "" : ((char)('A' + (column / 26) - 1)).ToString())}{(char)('A' + (column % 26))}{Number}");
}

/// <summary>What a cell holds.</summary>
internal sealed record ExcelValue(string Text, bool IsNumber);
