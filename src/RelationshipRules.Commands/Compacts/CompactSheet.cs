using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using RelationshipRules.Json;
using RelationshipRules.Reporting.Office;

namespace RelationshipRules.Cli.Compacts;

/// <summary>The file of a compact as a workbook to work in, and back. What is wrong with a workbook is told by its cells.</summary>
internal static class CompactSheet
{
    private const string Clauses = "clauses";
    private const string Scorecards = "scorecards";

    public static bool IsWorkbook(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8);

    /// <summary>A compact with nothing said of it yet.</summary>
    public static byte[] Starter() => Encoding.UTF8.GetBytes("{ \"id\": \"our-compact\", \"name\": \"Our compact\", \"text\": \"part\", \"source\": { \"title\": \"Our compact\" }, \"clauses\": [] }");

    /// <summary>The text of a compact as the tool lays it out.</summary>
    public static string Pretty(ReadOnlyMemory<byte> utf8) => Outputs.Printed.Json(json => Node(utf8).WriteTo(json));

    public static byte[] FromJson(ReadOnlyMemory<byte> utf8)
    {
        var root = Node(utf8);
        var head = CompactSheetColumns.OfHead.Select(column => (object?[])[column.Title, Cell(Find(root, column.Key), column), column.Help ?? (column.Choices.Count > 0 ? "One of: " + string.Join(", ", column.Choices) : null)]).ToList();
        var sheets = new List<(string, ExcelColumn[], List<object?[]>)> { (CompactSheetColumns.Head, [new("What", 28), new("Here", 50) { IsText = true }, new("Help", 70)], head) };
        foreach (var sheet in CompactSheetColumns.All)
        {
            var rows = Entries(root, sheet).Select(entry => (object?[])[.. sheet.Owner is null ? Array.Empty<object?>() : [entry.Owner], .. sheet.Columns.Select(column => Cell(Find(entry.Node, column.Key), column))]).ToList();
            ExcelColumn[] columns =
            [
                .. sheet.Owner is { } owner ? [new ExcelColumn(owner, 12) { IsText = true }] : Array.Empty<ExcelColumn>(),
                .. sheet.Columns.Select(static c => new ExcelColumn(c.Title, c.Width) { IsText = c.Form != CellForm.Number, Choices = InOneList(c.Choices) }),
            ];
            sheets.Add((sheet.Name, columns, rows));
        }

        using var stream = new MemoryStream();
        ExcelWorkbook.Write(stream, [.. sheets]);
        return stream.ToArray();
    }

    /// <summary>The file that a workbook stands for; the cells tell where each place of it came from.</summary>
    public static byte[]? ToJson(byte[] workbook, string path, ICollection<Diagnostic> diagnostics, CancellationToken cancellationToken, out IReadOnlyDictionary<string, string>? cells)
    {
        cells = null;
        if (ExcelCells.Read(workbook, cancellationToken, out var problem) is not { } sheets)
        {
            diagnostics.Add(new(CompactDiagnostics.BadSheet, Severity.Error, problem!, new("", Path: path)));
            return null;
        }

        if (!sheets.TryGetValue(CompactSheetColumns.Head, out var head))
        {
            diagnostics.Add(new(CompactDiagnostics.BadSheet, Severity.Error, $"The workbook has no sheet '{CompactSheetColumns.Head}'; relrules compact convert --output NAME.xlsx starts one.", new("", Path: path)));
            return null;
        }

        var reader = new SheetReader(path, diagnostics);
        var root = reader.Head(head);
        foreach (var sheet in CompactSheetColumns.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sheets.TryGetValue(sheet.Name, out var rows))
            {
                reader.Rows(sheet, rows, root);
            }
        }

        cells = reader.Cells;
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>A problem with the cell that it is in, in the place of a line.</summary>
    public static Diagnostic InCells(Diagnostic diagnostic, IReadOnlyDictionary<string, string> cells, string path)
    {
        if (diagnostic.Location is not { Line: > 0 } location)
        {
            return diagnostic;
        }

        var pointer = location.Pointer;
        while (pointer.Length > 0 && !cells.ContainsKey(pointer))
        {
            pointer = JsonPointer.Parent(pointer);
        }

        return diagnostic with { Location = new(location.Pointer, Path: cells.TryGetValue(pointer, out var cell) ? $"{path}:{cell}" : path) };
    }

    /// <summary>The file as it can be changed; comments do not come through.</summary>
    public static JsonNode Node(ReadOnlyMemory<byte> utf8) =>
        JsonNode.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8.Span[3..] : utf8.Span, documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!;

    private static JsonNode? Find(JsonNode? node, string key)
    {
        foreach (var step in key.Split('.'))
        {
            node = (node as JsonObject)?[step];
        }

        return node;
    }

    /// <summary>What a cell of an entry holds; empty where nothing is said.</summary>
    public static string Read(JsonObject entry, CompactColumn column) => Convert.ToString(Cell(Find(entry, column.Key), column), CultureInfo.InvariantCulture) ?? "";

    /// <summary>Says in an entry what somebody has put into its cell; an empty one says nothing.</summary>
    /// <exception cref="System.Text.Json.JsonException">The cell is for JSON, and this is none.</exception>
    public static void Write(JsonObject entry, CompactColumn column, string text)
    {
        var value = text.Trim() is { Length: > 0 } given ? ValueOf(column, given) : null;
        var (owner, key, _) = OwnerOf(entry, column);
        if (value is null)
        {
            owner.Remove(key);
        }
        else
        {
            owner[key] = value;
        }
    }

    private static (JsonObject Owner, string Key, string Place) OwnerOf(JsonObject entry, CompactColumn column)
    {
        var (steps, place) = (column.Key.Split('.'), "");
        foreach (var step in steps.SkipLast(1))
        {
            if (entry[step] is not JsonObject inner)
            {
                entry[step] = inner = [];
            }

            (entry, place) = (inner, $"{place}/{step}");
        }

        return (entry, steps[^1], place);
    }

    /// <summary>What the text of a cell stands for in the file.</summary>
    private static JsonNode? ValueOf(CompactColumn column, string text) => column.Form switch
    {
        CellForm.List => new JsonArray([.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static t => (JsonNode)t)]),
        CellForm.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => JsonValue.Create(number),
        CellForm.Truth when text.Equals("yes", StringComparison.OrdinalIgnoreCase) || text.Equals("no", StringComparison.OrdinalIgnoreCase) => text.Equals("yes", StringComparison.OrdinalIgnoreCase),
        CellForm.Json => JsonNode.Parse(text),
        _ => text,
    };

    private static IEnumerable<(string? Owner, JsonNode Node)> Entries(JsonNode root, CompactSheetColumns sheet) => sheet.Owner switch
    {
        null => List(root, sheet.Key).Select(static n => ((string?)null, n)),
        "On" => List(root, Scorecards).SelectMany(round => List(round, sheet.Key).Select(answer => ((string?)round["on"]?.ToString(), answer))),
        _ => List(root, Clauses).SelectMany(clause => List(clause, sheet.Key).Select(entry => ((string?)clause["id"]?.ToString(), entry))),
    };

    private static IEnumerable<JsonNode> List(JsonNode node, string key) => (node[key] as JsonArray)?.OfType<JsonNode>() ?? [];

    private static object? Cell(JsonNode? value, CompactColumn column) => value is null ? null : column.Form switch
    {
        CellForm.List => value is JsonArray list ? string.Join(CompactSheetColumns.Separator, list.Select(static n => n?.ToString())) : value.ToString(),
        CellForm.Truth => value.GetValueKind() == System.Text.Json.JsonValueKind.True ? "yes" : "no",
        CellForm.Json => value.ToJsonString(),
        CellForm.Number when double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number) && Math.Abs(number) < int.MaxValue => (int)number,
        _ => value.ToString(),
    };

    /// <summary>A list of choices that a sheet can hold within itself is at most 255 characters long.</summary>
    private static IReadOnlyList<string> InOneList(IReadOnlyList<string> choices) => string.Join(',', choices).Length <= 255 ? choices : [];

    /// <summary>Makes the file of the cells.</summary>
    private sealed class SheetReader(string path, ICollection<Diagnostic> diagnostics)
    {
        private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, string> Cells => _cells;

        public JsonObject Head(IReadOnlyList<ExcelRow> rows)
        {
            var root = new JsonObject { [Clauses] = new JsonArray() };
            foreach (var row in rows.Skip(1))
            {
                if (row[0] is { Text: { } title } && row[1] is { } value)
                {
                    var column = CompactSheetColumns.OfHead.FirstOrDefault(c => c.Title.Equals(title, StringComparison.OrdinalIgnoreCase));
                    if (column is null)
                    {
                        Tell(CompactSheetColumns.Head, row.CellName(0), $"There is no '{title.Shown()}' here; there are {string.Join(", ", CompactSheetColumns.OfHead.Select(static c => c.Title))}.");
                        continue;
                    }

                    Put(root, "", column, value, CompactSheetColumns.Head, row.CellName(1));
                }
            }

            return root;
        }

        public void Rows(CompactSheetColumns sheet, IReadOnlyList<ExcelRow> rows, JsonObject root)
        {
            if (rows.Count == 0)
            {
                return;
            }

            var columns = Columns(sheet, rows[0]);
            foreach (var row in rows.Skip(1).Where(static r => !r.IsEmpty))
            {
                var (list, pointer) = Place(sheet, row, columns, root);
                if (list is null)
                {
                    continue;
                }

                var entry = new JsonObject();
                pointer = string.Create(CultureInfo.InvariantCulture, $"{pointer}/{list.Count}");
                _cells[pointer] = $"{sheet.Name}!{row.CellName(0)}";
                foreach (var (at, column) in columns)
                {
                    if (column is not null && row[at] is { } value)
                    {
                        Put(entry, pointer, column, value, sheet.Name, row.CellName(at));
                    }
                }

                list.Add((JsonNode)entry);
            }
        }

        private List<(int At, CompactColumn? Column)> Columns(CompactSheetColumns sheet, ExcelRow head)
        {
            var columns = new List<(int, CompactColumn?)>();
            foreach (var (at, value) in head.Cells)
            {
                if (value.Text.Equals(sheet.Owner, StringComparison.OrdinalIgnoreCase))
                {
                    columns.Add((at, null));
                }
                else if (sheet.Columns.FirstOrDefault(c => c.Title.Equals(value.Text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } column)
                {
                    columns.Add((at, column));
                }
                else
                {
                    Tell(sheet.Name, head.CellName(at), $"There is no column '{value.Text.Shown()}'{NearestName.Hint(value.Text, [.. sheet.Columns.Select(static c => c.Title)])}");
                }
            }

            return columns;
        }

        /// <summary>The list that a row goes into, with its place in the file.</summary>
        private (JsonArray? List, string Pointer) Place(CompactSheetColumns sheet, ExcelRow row, List<(int At, CompactColumn? Column)> columns, JsonObject root)
        {
            if (sheet.Owner is not { } owner)
            {
                return (ListOf(root, sheet.Key), "/" + sheet.Key);
            }

            var at = columns.Find(static c => c.Column is null).At;
            if (columns.TrueForAll(static c => c.Column is not null) || row[at] is not { } cell)
            {
                Tell(sheet.Name, row.CellName(at), $"The row does not say which it belongs to: fill in '{owner}'.");
                return default;
            }

            var parents = ListOf(root, owner is "On" ? Scorecards : Clauses);
            var named = owner is "On" ? Day(cell) : cell.Text;
            var index = parents.Index().Where(p => string.Equals(p.Item?[owner is "On" ? "on" : "id"]?.ToString(), named, StringComparison.Ordinal)).Select(static p => (int?)p.Index).FirstOrDefault();
            if (index is null && owner is "On")
            {
                index = parents.Count;
                _cells[string.Create(CultureInfo.InvariantCulture, $"/{Scorecards}/{index}")] = $"{sheet.Name}!{row.CellName(at)}";
                parents.Add((JsonNode)new JsonObject { ["on"] = named, [sheet.Key] = new JsonArray() });
            }

            if (index is not { } found)
            {
                Tell(sheet.Name, row.CellName(at), $"There is no clause '{named.Shown()}' in the sheet 'Clauses'.");
                return default;
            }

            return (ListOf((JsonObject)parents[found]!, sheet.Key), string.Create(CultureInfo.InvariantCulture, $"/{(owner is "On" ? Scorecards : Clauses)}/{found}/{sheet.Key}"));
        }

        private static JsonArray ListOf(JsonObject node, string key)
        {
            if (node[key] is not JsonArray list)
            {
                node[key] = list = [];
            }

            return list;
        }

        private void Put(JsonObject node, string pointer, CompactColumn column, ExcelValue value, string sheet, string cell)
        {
            var (owner, key, place) = OwnerOf(node, column);
            _cells[$"{pointer}{place}/{key}"] = $"{sheet}!{cell}";
            if (column.Key is "undertaking" && value.IsNumber)
            {
                // Typed as a number, 3.10 has become 3.1, which is another undertaking.
                Tell(sheet, cell, "The number of an undertaking is a text: make the cell a text and type it anew, for 3.1 and 3.10 are two.");
                return;
            }

            owner[key] = Value(column, value, sheet, cell);
        }

        private JsonNode? Value(CompactColumn column, ExcelValue value, string sheet, string cell)
        {
            try
            {
                return ValueOf(column, column.Form == CellForm.Day ? Day(value) : value.Text);
            }
            catch (System.Text.Json.JsonException)
            {
                Tell(sheet, cell, "This is no JSON, such as { \"breachRecord\": \"logged\" }.");
                return null;
            }
        }

        /// <summary>A day that was typed as one is a number of days in a workbook.</summary>
        private static string Day(ExcelValue value) =>
            value.IsNumber && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is >= 1 and < 2_958_466
                ? Names.Of(new DateOnly(1899, 12, 30).AddDays((int)serial))
                : value.Text;

        private void Tell(string sheet, string cell, string message) => diagnostics.Add(new(CompactDiagnostics.BadSheet, Severity.Error, message, new("", Path: $"{path}:{sheet}!{cell}")));
    }
}
