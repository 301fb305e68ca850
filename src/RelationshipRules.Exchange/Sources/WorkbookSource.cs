using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RelationshipRules.Exchange.Sources;

/// <summary>The sheets of a workbook, row by row.</summary>
internal sealed class WorkbookSource : IDisposable
{
    /// <summary>Days from the beginning of the calendar of 1900 to that of 1904, which workbooks from a Mac may count by.</summary>
    private const int DaysFrom1900To1904 = 1462;

    private const int MostMerged = 100_000;

    private readonly SpreadsheetDocument _document;
    private readonly RecordLimits _limits;
    private readonly string[] _shared;
    private readonly HashSet<uint> _dayStyles;
    private readonly int _dayShift;

    private WorkbookSource(SpreadsheetDocument document, RecordLimits limits)
    {
        _document = document;
        _limits = limits;
        var workbook = document.WorkbookPart ?? throw new RecordFileException("The workbook has no sheets.");
        _shared = [.. SharedTexts(workbook)];
        _dayShift = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true ? DaysFrom1900To1904 : 0;
        _dayStyles = DayStyles(workbook);

        // Named again it is the same sheet, and would be read once more for each of its names.
        Sheets =
        [
            .. workbook.Workbook?.Sheets?.Elements<Sheet>()
                .Select(s => (Name: s.Name?.Value ?? "", Id: s.Id?.Value ?? "", Part: s.Id?.Value is { } id ? workbook.GetPartById(id) as WorksheetPart : null))
                .Where(static s => s.Part is not null)
                .DistinctBy(static s => s.Part)
                .Select(static s => (s.Name, s.Id)) ?? [],
        ];
    }

    /// <summary>The sheets with their names, in order.</summary>
    public IReadOnlyList<(string Name, string Id)> Sheets { get; }

    /// <summary>Opens a workbook; the stream must be one that can be read to and fro, and is left open.</summary>
    /// <exception cref="RecordFileException">It is no workbook.</exception>
    public static WorkbookSource Open(Stream stream, RecordLimits limits)
    {
        if (!OfficeFiles.IsSupported)
        {
            throw OfficeFiles.NotSupported();
        }

        SpreadsheetDocument? document = null;
        try
        {
            document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = limits.MaxWorkbookCharacters });
            return new(document, limits);
        }
        catch (Exception error) when (IsBroken(error))
        {
            document?.Dispose();
            throw new RecordFileException("The file is no workbook that can be read; it may be broken, or locked by a password.", error);
        }
    }

    /// <summary>The rows of a sheet, without those that hold nothing.</summary>
    public IEnumerable<SheetRow> Rows(string id) => OfficeFiles.IsSupported ? ReadRows(id) : throw OfficeFiles.NotSupported();

    public void Dispose()
    {
        if (OfficeFiles.IsSupported)
        {
            _document.Dispose();
        }
    }

    /// <summary>How many cells have a formula of which no value is stored, or an error instead of one: they are read as empty.</summary>
    public int CellsWithoutValue { get; set; }

    /// <summary>
    /// The rows, with what one cell says over several rows in each of them. Where cells are merged stands at the end of a sheet, which is looked through first; what is merged side by side is
    /// a heading, and stays where it is.
    /// </summary>
    private IEnumerable<SheetRow> ReadRows(string id)
    {
        var merged = Merged(id);
        var open = new Dictionary<int, (int LastRow, string Text)>();
        foreach (var row in PlainRows(id))
        {
            if (merged.Count == 0 || row.Problem is not null)
            {
                yield return row;
                continue;
            }

            List<string>? cells = null;
            foreach (var (column, (last, text)) in open)
            {
                if (row.Number <= last && (column >= row.Cells.Count || row.Cells[column].Length == 0) && !row.IsEmpty)
                {
                    cells ??= [.. row.Cells];
                    cells.AddRange(Enumerable.Repeat("", Math.Max(0, column + 1 - cells.Count)));
                    cells[column] = text;
                }
            }

            foreach (var (column, last) in merged.GetValueOrDefault(row.Number) ?? [])
            {
                open[column] = (last, column < row.Cells.Count ? row.Cells[column] : "");
            }

            yield return cells is null ? row : row with { Cells = cells };
        }
    }

    /// <summary>Of cells that are merged below each other, by their first row, the column and the last row.</summary>
    private Dictionary<int, List<(int Column, int LastRow)>> Merged(string id)
    {
        var merged = new Dictionary<int, List<(int, int)>>();
        try
        {
            using var stream = ((WorksheetPart)_document.WorkbookPart!.GetPartById(id)).GetStream(FileMode.Open, FileAccess.Read);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = _limits.MaxWorkbookCharacters });
            for (var count = 0; count < MostMerged && reader.ReadToFollowing("mergeCell", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"); count++)
            {
                if (reader.GetAttribute("ref")?.Split(':') is [var from, var to] && ColumnOf(from) is var column && column == ColumnOf(to) && RowOf(from) is var first && RowOf(to) is var last && last > first)
                {
                    (merged.TryGetValue(first, out var list) ? list : merged[first] = []).Add((column, last));
                }
            }
        }
        catch (Exception error) when (IsBroken(error))
        {
            // Whoever reads the rows tells where the sheet is broken.
        }

        return merged;

        static int RowOf(string reference) => int.TryParse(reference.AsSpan(reference.TakeWhile(char.IsAsciiLetterUpper).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
    }

    private IEnumerable<SheetRow> PlainRows(string id)
    {
        using var reader = Start(id);
        if (reader is null)
        {
            yield return Broken(1);
            yield break;
        }

        for (var number = 1; ; number++)
        {
            var row = Next(reader, number);
            if (row is null)
            {
                yield break;
            }

            number = row.Number;
            yield return row;
            if (row.Problem is not null)
            {
                yield break;
            }
        }
    }

    private static bool IsBroken(Exception error) =>
        error is FileFormatException or OpenXmlPackageException or XmlException or InvalidDataException or IOException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException or OverflowException or KeyNotFoundException;

    private SheetRow? Next(OpenXmlReader reader, int number)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.ElementType == typeof(Row) && reader.IsStartElement)
                {
                    var at = reader.Attributes.FirstOrDefault(static a => a.LocalName is "r").Value is { } r && int.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : number;
                    return new(at, Cells(reader));
                }
            }

            return null;
        }
        catch (Exception error) when (IsBroken(error))
        {
            return Broken(number);
        }
    }

    /// <summary>A reader of the sheet, which looks at its first bytes; null where they are broken.</summary>
    private OpenXmlReader? Start(string id)
    {
        try
        {
            return OpenXmlReader.Create((WorksheetPart)_document.WorkbookPart!.GetPartById(id));
        }
        catch (Exception error) when (IsBroken(error))
        {
            return null;
        }
    }

    private static SheetRow Broken(int number) => new(number, []) { Problem = "the sheet is broken here, and what follows is not read." };

    private List<string> Cells(OpenXmlReader reader)
    {
        var cells = new List<string>();
        if (!reader.ReadFirstChild())
        {
            return cells;
        }

        do
        {
            if (reader.ElementType != typeof(Cell))
            {
                continue;
            }

            var cell = (Cell)reader.LoadCurrentElement()!;
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (column >= _limits.MaxFields)
            {
                throw new InvalidDataException("There are more columns than the limit.");
            }

            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(TextOf(cell));
        }
        while (reader.ReadNextSibling());
        return cells;
    }

    internal static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = checked((column * 26) + letter - 'A' + 1);
        }

        return column - 1;
    }

    private string TextOf(Cell cell)
    {
        var text = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _shared.Length ? _shared[at] : "";
        }

        if (type == CellValues.InlineString)
        {
            return cell.InlineString?.InnerText ?? "";
        }

        if (type == CellValues.Boolean)
        {
            return text is "1" ? "yes" : "no";
        }

        if (type == CellValues.Error || (cell.CellFormula is not null && cell.CellValue is null))
        {
            CellsWithoutValue++;
            return "";
        }

        return (type is null || type == CellValues.Number) && cell.StyleIndex?.Value is { } style && _dayStyles.Contains(style) && ToDay(text) is { } day ? day : text;
    }

    /// <summary>A number that is shown as a day, as ISO 8601.</summary>
    private string? ToDay(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days + _dayShift is >= 1 and < 2_958_466
            ? DateTime.FromOADate(days + _dayShift).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private IEnumerable<string> SharedTexts(WorkbookPart workbook)
    {
        if (workbook.SharedStringTablePart is not { } part)
        {
            yield break;
        }

        long characters = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                var text = string.Concat(((SharedStringItem)reader.LoadCurrentElement()!).Descendants<Text>().Where(static t => t.Parent is not PhoneticRun).Select(static t => t.Text));
                characters += text.Length;
                yield return characters <= _limits.MaxWorkbookCharacters ? text : throw new InvalidDataException("There is more text than the limit.");
            }
        }
    }

    /// <summary>The styles by which numbers are shown as days.</summary>
    private static HashSet<uint> DayStyles(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var own = sheet?.NumberingFormats?.Elements<NumberingFormat>().Where(static f => IsDay(f.FormatCode?.Value)).Select(static f => f.NumberFormatId?.Value).OfType<uint>().ToHashSet() ?? [];
        return [.. sheet?.CellFormats?.Elements<CellFormat>().Select(static (f, i) => (Format: f.NumberFormatId?.Value, Index: (uint)i)).Where(f => f.Format is (>= 14 and <= 17) or 22 || (f.Format is { } id && own.Contains(id))).Select(static f => f.Index) ?? []];
    }

    private static bool IsDay(string? code) => code is not null && code.Contains('y', StringComparison.OrdinalIgnoreCase) && code.Contains('m', StringComparison.OrdinalIgnoreCase);
}
