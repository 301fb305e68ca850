using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Values;
using RelationshipRules.Facts;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace RelationshipRules.Exchange.Sheets;

/// <summary>
/// A description as a workbook for people who fill in spreadsheets: a sheet for each part of the description, a row for each question, with columns for the answer and for where it is
/// documented. It goes out with what is known filled in, and comes back as a description. A copy of a list's sheet is a further element of the list.
/// </summary>
public static class DescriptionWorkbook
{
    private const string IdRow = "id";
    private const string Recipient = "recipient";
    private const string PathTitle = "Fact (leave as it is)";
    private const string NotesTitle = "Findings";

    /// <summary>So many characters a cell may have.</summary>
    private const int MostCharacters = 32_767;

    private static readonly (string Title, double Width)[] Columns =
        [("Question", 60), ("Answer", 30), ("Document", 24), ("Page", 10), ("Quote", 40), ("Note", 30), ("How to answer", 40), (PathTitle, 34)];

    /// <summary>The lists of the model; what is in them has a name by which evidence and findings know it.</summary>
    private static readonly HashSet<string> Lists = [.. FactCatalog.All.Where(static f => f.Path.Contains("[].", StringComparison.Ordinal)).Select(static f => f.Path[..f.Path.IndexOf("[]", StringComparison.Ordinal)])];

    /// <summary>Whether a workbook is one of these; the stream must be one that can be read to and fro, and is left open where it was.</summary>
    /// <param name="stream">The workbook.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static bool IsOne(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var position = stream.Position;
        try
        {
            using var workbook = WorkbookSource.Open(stream, RecordLimits.Default);
            return workbook.Sheets.Any(s => IsOfTheTemplate(workbook.Rows(s.Id).FirstOrDefault()));
        }
        catch (RecordFileException)
        {
            return false;
        }
        finally
        {
            stream.Position = position;
        }
    }

    /// <summary>Writes a workbook.</summary>
    /// <param name="stream">Where to, from its beginning; left open.</param>
    /// <param name="factPaths">The facts to ask for.</param>
    /// <param name="asTerms">Whether it asks for what many agreements have in common, none of which it names.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="RecordFileException">The program was published without workbooks.</exception>
    public static void Write(Stream stream, IEnumerable<string> factPaths, bool asTerms = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(factPaths);
        if (!OfficeFiles.IsSupported)
        {
            throw OfficeFiles.NotSupported();
        }

        var facts = factPaths.Select(FactCatalog.Find).OfType<FactInfo>().Where(static f => f.Path.Count(static c => c == '.') <= 1).Distinct().ToList();
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font(), new Font(new Bold())),
                new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
                new Borders(new Border()),
                new CellStyleFormats(new CellFormat()),
                new CellFormats(
                    new CellFormat(),
                    new CellFormat { FontId = 1, ApplyFont = true },
                    new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true, NumberFormatId = 49, ApplyNumberFormat = true }));
            var sheets = new SheetList();
            workbook.Workbook = new Workbook(sheets);
            foreach (var group in facts.GroupBy(static f => PartOf(f.Path), StringComparer.Ordinal))
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                Write(part, group.Key, [.. group], asTerms);
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = group.Key.Length == 0 ? "description" : group.Key.Replace("[]", "", StringComparison.Ordinal) });
            }
        }

        package.Position = 0;
        package.CopyTo(stream);
    }

    /// <summary>Reads a workbook that has been filled in.</summary>
    /// <param name="stream">The workbook, which must be one that can be read to and fro; left open.</param>
    /// <param name="name">What locations and evidence call it.</param>
    /// <param name="asTerms">Whether it tells what many agreements have in common: its agreements have no id then, and its party stands for whoever receives the money.</param>
    /// <returns>The description. An answer that a fact cannot be is a diagnostic of it.</returns>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="RecordFileException">It is no such workbook.</exception>
    public static PartnershipDocument Read(Stream stream, string name, bool asTerms = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        using var workbook = WorkbookSource.Open(stream, RecordLimits.Default);
        var root = new JsonObject();
        var evidence = new JsonObject();
        ReadSheets(workbook, root, evidence, name, asTerms);

        if (asTerms && root["parties"] is not null && root["agreements"] is JsonArray { Count: > 0 } agreements)
        {
            foreach (var agreement in agreements)
            {
                agreement!["recipient"] = Recipient;
            }
        }

        if (evidence.Count > 0)
        {
            root["evidence"] = evidence;
        }

        return PartnershipDocument.Parse(root.ToJsonString(), path: name).WithoutText(name);
    }

    /// <summary>Writes a copy of a workbook that has been filled in, with a column of what is to be said beside the answers. It is read like the workbook itself.</summary>
    /// <param name="stream">The workbook, which must be one that can be read to and fro; left open.</param>
    /// <param name="output">Where the copy goes; left open.</param>
    /// <param name="notes">What is to be said, each of the place of its fact as a pointer into the description that the workbook is read as; what has no row of its own stands with its element, or else below the rows of the first sheet.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="RecordFileException">It is no such workbook, or the program was published without workbooks.</exception>
    public static void WriteBeside(Stream stream, Stream output, IReadOnlyList<KeyValuePair<string, string>> notes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(notes);
        if (!OfficeFiles.IsSupported)
        {
            throw OfficeFiles.NotSupported();
        }

        stream.Position = 0;
        using var package = new MemoryStream();
        stream.CopyTo(package);
        stream.Position = 0;
        List<(string Id, Dictionary<int, string> Rows, int Titles, int Column)> sheets;
        using (var workbook = WorkbookSource.Open(stream, RecordLimits.Default))
        {
            sheets = ReadSheets(workbook, [], [], "", asTerms: false).ConvertAll(static s => (s.Id, PointersOf(s.Rows.Skip(1), s.Element), s.Rows[0].Number, ColumnFor(s.Rows[0], s.Width)));
        }

        var places = sheets.SelectMany(static s => s.Rows.Values).ToHashSet(StringComparer.Ordinal);
        var texts = notes.ToLookup(note => PlaceOf(note.Key, places), static note => note.Value, StringComparer.Ordinal);
        using (var document = SpreadsheetDocument.Open(package, isEditable: true))
        {
            var elsewhere = texts[""];
            foreach (var (id, rows, titles, column) in sheets)
            {
                WriteBeside(((WorksheetPart)document.WorkbookPart!.GetPartById(id)).Worksheet!, rows, titles, column, texts, elsewhere);
                elsewhere = [];
            }
        }

        package.Position = 0;
        package.CopyTo(output);
    }

    /// <summary>The row at which something is said: that of the fact, else that of its element, else none.</summary>
    private static string PlaceOf(string pointer, HashSet<string> places)
    {
        while (pointer.Length > 0 && !places.Contains(pointer))
        {
            pointer = pointer[..Math.Max(0, pointer.LastIndexOf('/'))];
        }

        return pointer;
    }

    private static Dictionary<int, string> PointersOf(IEnumerable<SheetRow> rows, string element)
    {
        var pointers = new Dictionary<int, string>();
        foreach (var row in rows.Where(static r => r.Problem is null && r.Cells.Count >= Columns.Length && r.Cells[7].Trim().Length > 0))
        {
            var path = row.Cells[7].Trim();
            var isOfList = path.Contains("[].", StringComparison.Ordinal);
            if (!isOfList || element.Length > 0)
            {
                pointers[row.Number] = !isOfList ? "/" + path.Replace('.', '/') : path.EndsWith("]." + IdRow, StringComparison.Ordinal) ? element : $"{element}/{path[(path.LastIndexOf('.') + 1)..]}";
            }
        }

        return pointers;
    }

    /// <summary>The column of an earlier check's findings, or the first in which nothing stands.</summary>
    private static int ColumnFor(SheetRow titles, int width)
    {
        for (var column = Columns.Length; column < titles.Cells.Count; column++)
        {
            if (titles.Cells[column].Equals(NotesTitle, StringComparison.Ordinal))
            {
                return column;
            }
        }

        return width;
    }

    private static void WriteBeside(Worksheet sheet, Dictionary<int, string> pointers, int titles, int column, ILookup<string, string> texts, IEnumerable<string> elsewhere)
    {
        if (sheet.GetFirstChild<Columns>() is { } widths && widths.Elements<Column>().All(c => c.Max?.Value <= column))
        {
            widths.Append(new Column { Min = (uint)column + 1, Max = (uint)column + 1, Width = 60, CustomWidth = true });
        }

        var data = sheet.GetFirstChild<SheetData>()!;
        var (number, last) = (0, 0);
        foreach (var row in data.Elements<Row>().ToList())
        {
            number = row.RowIndex?.Value is { } own ? (int)own : number + 1;

            // Of an earlier check.
            var isEmptied = Remove(row, NameOf(number, column)) && !row.HasChildren;
            if (number == titles)
            {
                Put(row, number, column, StyleOf(row), NotesTitle);
            }
            else if (pointers.TryGetValue(number, out var pointer) && string.Join("\n", texts[pointer]) is { Length: > 0 } text)
            {
                Put(row, number, column, StyleOf(row), text);
            }
            else if (isEmptied)
            {
                row.Remove();
                continue;
            }

            last = number;
        }

        var style = data.Elements<Row>().LastOrDefault() is { } below ? StyleOf(below) : null;
        foreach (var text in elsewhere)
        {
            var row = new Row { RowIndex = (uint)++last };
            data.Append(row);
            Put(row, last, column, style, text);
        }
    }

    /// <summary>How the cells of a row look; other programs number the looks otherwise than the template.</summary>
    private static uint? StyleOf(Row row) => row.Elements<Cell>().LastOrDefault(static c => c.StyleIndex is not null)?.StyleIndex?.Value;

    private static void Put(Row row, int number, int column, uint? style, string text)
    {
        // A row of the template has no names of cells: what it lacks before the column is filled up.
        while (row.Elements<Cell>().All(static c => c.CellReference is null) && row.ChildElements.Count is > 0 and var count && count < column)
        {
            row.Append(new Cell());
        }

        var cell = new Cell
        {
            CellReference = NameOf(number, column),
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(text.Length <= MostCharacters ? text : text[..(MostCharacters - (char.IsHighSurrogate(text[MostCharacters - 2]) ? 2 : 1))] + "…") { Space = SpaceProcessingModeValues.Preserve }),
        };
        if (style is { } look)
        {
            cell.StyleIndex = look;
        }

        // The cells of a row stand in the order of their columns.
        _ = row.Elements<Cell>().FirstOrDefault(c => c.CellReference?.Value is { } other && WorkbookSource.ColumnOf(other) > column) is { } next ? row.InsertBefore(cell, next) : row.AppendChild(cell);
    }

    /// <summary>Takes a cell away; false where there is none of that name.</summary>
    private static bool Remove(Row row, string name)
    {
        var cell = row.Elements<Cell>().FirstOrDefault(c => string.Equals(c.CellReference?.Value, name, StringComparison.Ordinal));
        cell?.Remove();
        return cell is not null;
    }

    private static string NameOf(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    /// <summary>Reads what the sheets answer, and says of each which rows it has, how wide the widest is, and where its element stands.</summary>
    /// <exception cref="RecordFileException">None of them is one of the template, or one that is cannot be read to its end.</exception>
    private static List<(string Id, IReadOnlyList<SheetRow> Rows, int Width, string Element)> ReadSheets(WorkbookSource workbook, JsonObject root, JsonObject evidence, string name, bool asTerms)
    {
        var sheets = new List<(string, IReadOnlyList<SheetRow>, int, string)>();
        foreach (var (sheet, id) in workbook.Sheets.Where(s => IsOfTheTemplate(workbook.Rows(s.Id).FirstOrDefault())))
        {
            var (rows, width) = (new List<SheetRow>(), 0);
            foreach (var row in workbook.Rows(id))
            {
                if (row.Problem is not null)
                {
                    throw new RecordFileException(string.Create(CultureInfo.InvariantCulture, $"Sheet '{sheet}', row {row.Number}: {row.Problem}"));
                }

                // A cell far to the right has hundreds of empty ones before it, in each of many rows: what stands there is no answer.
                width = Math.Max(width, row.Cells.Count);
                rows.Add(rows.Count > 0 && row.Cells.Count > Columns.Length ? row with { Cells = [.. row.Cells.Take(Columns.Length)] } : row);
            }

            sheets.Add((id, rows, width, Read(root, evidence, sheet, name, rows.Skip(1), asTerms)));
        }

        return sheets.Count > 0 ? sheets : throw new RecordFileException("No sheet of the workbook is one of a description's template.");
    }

    private static string PartOf(string path) => path.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? path[..dot] : "";

    private static bool IsOfTheTemplate(SheetRow? titles) => titles is { Problem: null } && titles.Cells.Count >= Columns.Length && titles.Cells[1].Equals("Answer", StringComparison.Ordinal) && titles.Cells[Columns.Length - 1].Equals(PathTitle, StringComparison.Ordinal);

    private static void Write(WorksheetPart part, string group, IReadOnlyList<FactInfo> facts, bool asTerms)
    {
        var data = new SheetData(Row(1, [.. Columns.Select(static c => c.Title)]));
        var validations = new DataValidations();
        if (group.EndsWith("[]", StringComparison.Ordinal) && !asTerms)
        {
            data.Append(Row(2, ["What do you call it? A copy of this sheet is another one.", group is "agreements[]" ? "agreement" : "1", "", "", "", "", "a short name", $"{group}.{IdRow}"]));
        }

        foreach (var fact in facts)
        {
            var number = data.ChildElements.Count + 1;
            data.Append(Row(2, [fact.Question, "", "", "", "", "", HowTo(fact), fact.Path]));
            var choices = fact.Type == FactType.Boolean ? "yes,no" : fact.Type == FactType.Choice ? string.Join(',', fact.Values.Select(static v => v.Name)) : "";

            // A list in the cell itself may have so many characters.
            if (choices.Length is > 0 and <= 250)
            {
                validations.Append(new DataValidation(new Formula1($"\"{choices}\""))
                {
                    Type = DataValidationValues.List,
                    AllowBlank = true,
                    ShowErrorMessage = true,
                    SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Create(CultureInfo.InvariantCulture, $"B{number}") },
                });
            }
        }

        var sheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(Columns.Select(static (c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })),
            data);
        if (validations.HasChildren)
        {
            validations.Count = (uint)validations.ChildElements.Count;
            sheet.Append(validations);
        }

        part.Worksheet = sheet;
    }

    private static Row Row(uint style, IReadOnlyList<string> cells) => new(cells.Select(text => text.Length == 0
        ? new Cell { StyleIndex = style }
        : new Cell { StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) }));

    private static string HowTo(FactInfo fact) => fact.Type switch
    {
        FactType.Boolean => "yes or no",
        FactType.Integer or FactType.Number => $"a number{(fact.Unit is { } unit ? $", {unit}" : "")}; or bounds: 2 to 4, above 3, below 12",
        FactType.Date => "a day, a month (2024-03) or a year",
        FactType.Money => "an amount with its currency: 12000 GBP",
        FactType.Choice => $"one of: {string.Join(", ", fact.Values.Select(static v => v.Name))}",
        FactType.ChoiceList => $"any of: {string.Join("; ", fact.Values.Select(static v => v.Name))}. Begin with \"all:\" where there are no others; none where there are none",
        FactType.TextList => "texts, with ; between them. Begin with \"all:\" where there are no others; none where there are none",
        _ => "text",
    };

    /// <summary>Reads the answers of a sheet.</summary>
    /// <returns>The pointer of the element that the sheet is about; empty where it is about none, or none of its questions is answered.</returns>
    private static string Read(JsonObject root, JsonObject evidence, string sheet, string name, IEnumerable<SheetRow> rows, bool asTerms)
    {
        var answers = rows.Where(static r => r.Problem is null && r.Cells.Count >= Columns.Length && r.Cells[1].Trim().Length > 0).ToList();
        if (!answers.Exists(static r => !r.Cells[7].EndsWith("]." + IdRow, StringComparison.Ordinal)))
        {
            // A sheet in which nothing is answered says nothing, not even that there is something.
            return "";
        }

        JsonObject? element = null;
        var pointer = "";
        foreach (var cells in answers.Select(static r => r.Cells))
        {
            var path = cells[7].Trim();
            var list = path.IndexOf("[].", StringComparison.Ordinal) is var at and > 0 ? path[..at] : "";
            if (list.Length > 0 && Lists.Contains(list) && element is null)
            {
                root[list] ??= asTerms ? new JsonArray() : new JsonObject { ["has"] = new JsonArray() };
                var elements = root[list] as JsonArray ?? (JsonArray)root[list]!["has"]!;
                element = !asTerms ? new JsonObject { ["id"] = sheet } : list is "parties" ? new JsonObject { ["id"] = Recipient } : [];
                pointer = string.Create(CultureInfo.InvariantCulture, $"/{list}{(asTerms ? "" : "/has")}/{elements.Count}");
                elements.Add((JsonNode)element);
            }

            if (list.Length > 0 && path.EndsWith("]." + IdRow, StringComparison.Ordinal))
            {
                element!["id"] = cells[1].Trim();
                continue;
            }

            var part = list.Length > 0 ? "" : PartOf(path);
            var owner = list.Length > 0 ? element! : part.Length == 0 ? root : (JsonObject)(root[part] ??= new JsonObject());
            var fact = path[(path.LastIndexOf('.') + 1)..];
            owner[fact] = Answer(FactCatalog.Find(path), cells[1].Trim());
            evidence[$"{(list.Length > 0 ? pointer : part.Length > 0 ? "/" + part : "")}/{fact}"] = Evidence(cells, $"{name}, sheet {sheet}");
        }

        return pointer;
    }

    private static JsonObject Evidence(IReadOnlyList<string> cells, string place)
    {
        var entry = new JsonObject { ["document"] = cells[2].Trim().Length > 0 ? cells[2].Trim() : place };
        foreach (var (column, member) in ((int, string)[])[(3, "page"), (4, "quote"), (5, "note")])
        {
            if (cells[column].Trim() is { Length: > 0 } text)
            {
                entry[member] = text;
            }
        }

        return entry;
    }

    /// <summary>An answer as a description states it; as it is written, so that the reader of descriptions tells what is wrong with it, where it cannot be one.</summary>
    private static JsonNode Answer(FactInfo? fact, string text)
    {
        return fact?.Type switch
        {
            FactType.Boolean when FieldText.YesNo(text) is { } answer => JsonValue.Create(answer),
            FactType.Integer or FactType.Number => Number(text) ?? JsonValue.Create(text),
            FactType.Date => JsonValue.Create(FieldText.Day(text, out _) ?? text),
            FactType.Money when text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var amount, { Length: 3 } currency] && FieldText.Number(amount) is { } number =>
                new JsonObject { ["amount"] = number, ["currency"] = currency.ToUpperInvariant() },
            FactType.ChoiceList or FactType.TextList => List(text),
            _ => JsonValue.Create(text),
        };
    }

    private static JsonNode? Number(string text)
    {
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var one] when Plain(one) is { } number => number,
            [var from, "to" or "-", var to] when Plain(from) is { } least && Plain(to) is { } most => new JsonObject { ["from"] = least, ["to"] = most },
            ["above", var from] when Plain(from) is { } least => new JsonObject { ["above"] = least },
            ["below", var to] when Plain(to) is { } most => new JsonObject { ["below"] = most },
            ["at", "least", var from] when Plain(from) is { } least => new JsonObject { ["from"] = least },
            ["at", "most", var to] when Plain(to) is { } most => new JsonObject { ["to"] = most },
            _ => null,
        };
    }

    private static JsonValue? Plain(string text) =>
        FieldText.Number(text.EndsWith('%') ? text[..^1] : text) is { } number && (text.EndsWith('%') ? number / 100 : number) is var value
            ? value == decimal.Truncate(value) && Math.Abs(value) < int.MaxValue ? JsonValue.Create((int)value) : JsonValue.Create(value)
            : null;

    private static JsonNode List(string text)
    {
        const string All = "all:";
        if (text.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return new JsonArray();
        }

        var isWhole = text.StartsWith(All, StringComparison.OrdinalIgnoreCase);
        var members = new JsonArray([.. (isWhole ? text[All.Length..] : text).Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(static t => (JsonNode)t)]);
        return isWhole ? members : new JsonObject { ["has"] = members };
    }
}
