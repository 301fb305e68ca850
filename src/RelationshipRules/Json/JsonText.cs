using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace RelationshipRules.Json;

/// <summary>
/// A JSON text and one flat table of its values. Also its source map: from a JSON Pointer to a value and from a value to
/// line and column, worked out only when asked for.
/// </summary>
internal sealed class JsonText
{
    /// <summary>Values, those within elements included, from which on a list is looked up in a table.</summary>
    private const int ShortestLongList = 256;

    private readonly ArraySegment<byte> _utf8;
    private LineTable? _lines;
    private ConcurrentDictionary<int, int[]>? _longLists;

    private JsonText(ReadOnlyMemory<byte> utf8, JsonNode[] nodes, bool isComplete, string? path, bool hasLines)
    {
        // A segment gives its span without asking what the memory is made of, and spans are asked for at every value.
        _utf8 = MemoryMarshal.TryGetArray(utf8, out var segment) ? segment : new(utf8.ToArray());
        Nodes = nodes;
        IsComplete = isComplete;
        Path = path;
        HasLines = hasLines;
    }

    /// <summary>The file, where there is one.</summary>
    public string? Path { get; }

    /// <summary>Whether somebody has written the text; of one that a program made, lines and columns tell nobody anything.</summary>
    public bool HasLines { get; }

    /// <summary>False where a syntax error or a limit ended the reading; what came before it is in the table.</summary>
    public bool IsComplete { get; }

    /// <summary>The outermost value; its kind is <see cref="JsonKind.None"/> where the text has none.</summary>
    public JsonCursor Root => Nodes.Length == 0 ? default : new(this, 0);

    /// <summary>The bytes as given, to keep.</summary>
    public ReadOnlyMemory<byte> Memory => _utf8;

    /// <summary>The bytes as given.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>The table; the first row is the root.</summary>
    internal JsonNode[] Nodes { get; }

    /// <summary>Reads a text. Comments, trailing commas and a byte order mark are accepted. The memory must not change afterwards.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="limits">What is too much.</param>
    /// <param name="path">The file to name in locations.</param>
    /// <param name="diagnostics">Receives every problem, located.</param>
    /// <param name="idPrefix">RRD, RRS or RRP.</param>
    /// <param name="lastKey">A key of the outermost object at which reading ends as if the object ended there; empty to read all.</param>
    /// <param name="hasLines">Whether somebody has written the text, so that locations have lines and columns.</param>
    public static JsonText Parse(
        ReadOnlyMemory<byte> utf8,
        JsonLimits limits,
        string? path,
        ICollection<Diagnostic> diagnostics,
        string idPrefix,
        ReadOnlySpan<byte> lastKey = default,
        bool hasLines = true)
    {
        if (utf8.Length > limits.MaxBytes)
        {
            diagnostics.Add(new(idPrefix + JsonDiagnostics.TooLarge, Severity.Error, JsonFile.TooLargeMessage(limits), new("", Path: path)));
            return new(default, [], isComplete: false, path, hasLines);
        }

        var parser = new JsonTextParser(utf8.Span, limits, lastKey);
        var nodes = parser.Parse();
        var text = new JsonText(utf8, nodes, parser.IsComplete, path, hasLines);
        if (parser.Problems is { } problems)
        {
            foreach (var problem in problems)
            {
                var pointer = problem.Node < 0 ? "" : new JsonCursor(text, problem.Node).Pointer;
                diagnostics.Add(new(idPrefix + problem.Code, Severity.Error, problem.Message, text.Locate(pointer, problem.Start, problem.End)));
            }
        }

        return text;
    }

    /// <summary>The value at a JSON Pointer; its kind is <see cref="JsonKind.None"/> where there is none.</summary>
    public JsonCursor Find(string pointer)
    {
        var cursor = Root;
        if (pointer.Length == 0)
        {
            return cursor;
        }

        if (pointer[0] != '/')
        {
            return default;
        }

        foreach (var escaped in pointer[1..].Split('/'))
        {
            var step = JsonPointer.Unescape(escaped);
            cursor = cursor.Kind switch
            {
                JsonKind.Object => cursor.TryGetProperty(step, out var member) ? member : default,
                JsonKind.Array => cursor.ElementAt(step),
                _ => default,
            };
            if (cursor.Kind == JsonKind.None)
            {
                return default;
            }
        }

        return cursor;
    }

    /// <summary>The value at a JSON Pointer, or else the nearest one around the place where it would be.</summary>
    public JsonCursor FindNearest(string pointer)
    {
        while (true)
        {
            var cursor = Find(pointer);
            if (cursor.Kind != JsonKind.None || pointer.Length == 0)
            {
                return cursor;
            }

            pointer = pointer[..Math.Max(0, pointer.LastIndexOf('/'))];
        }
    }

    /// <summary>A location for a range of bytes.</summary>
    public SourceLocation Locate(string pointer, int start, int end)
    {
        if (!HasLines)
        {
            return new(pointer, Path: Path);
        }

        var (line, column) = LineAndColumn(start);
        var (endLine, endColumn) = LineAndColumn(end);
        return new(pointer, line, column, endLine, endColumn, Path);
    }

    /// <summary>Line and column, both from 1, of a byte offset. Columns count UTF-16 code units.</summary>
    public (int Line, int Column) LineAndColumn(int offset)
    {
        // Two threads may both build the table; they build the same one.
        _lines ??= new(Utf8);
        return _lines.Find(Utf8, offset);
    }

    /// <summary>
    /// The rows of the elements of a list, where it is so long that to count through it for each of its elements would take a time that grows
    /// with the square of its length; else null.
    /// </summary>
    internal int[]? ElementsOfLongList(int list)
    {
        if (Nodes[list].Next - list < ShortestLongList || Nodes[list].Kind != JsonKind.Array)
        {
            return null;
        }

        var lists = _longLists ?? Interlocked.CompareExchange(ref _longLists, new(), null) ?? _longLists;
        return lists.GetOrAdd(list, static (row, nodes) => FindElements(row, nodes), Nodes);
    }

    private static int[] FindElements(int list, JsonNode[] nodes)
    {
        var rows = new List<int>();
        for (var row = list + 1; row < nodes[list].Next; row = nodes[row].Next)
        {
            rows.Add(row);
        }

        return [.. rows];
    }
}
