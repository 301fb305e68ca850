using System.Runtime.InteropServices;

namespace RelationshipRules.Json;

/// <summary>
/// A JSON text and one flat table of its values. Also its source map: from a JSON Pointer to a value and from a value to
/// line and column, worked out only when asked for.
/// </summary>
internal sealed class JsonText(ReadOnlyMemory<byte> utf8, JsonRow[] nodes, bool isComplete, string? path, bool hasLines, int firstLine = 1)
{
    // A segment gives its span without asking what the memory is made of, and spans are asked for at every value.
    private readonly ArraySegment<byte> _utf8 = MemoryMarshal.TryGetArray(utf8, out var segment) ? segment : new(utf8.ToArray());
    private LineTable? _lines;

    /// <summary>False where a syntax error or a limit ended the reading; what came before it is in the table.</summary>
    public bool IsComplete => isComplete;

    public string? Path => path;
    public bool HasLines => hasLines;

    /// <summary>The line of its file that the text begins on.</summary>
    public int FirstLine => firstLine;
    public JsonCursor Root => nodes.Length == 0 ? default : new(this, 0);
    public ReadOnlyMemory<byte> Memory => _utf8;
    public ReadOnlySpan<byte> Utf8 => _utf8;
    internal JsonRow[] Nodes => nodes;

    /// <summary>
    /// Reads a text. Comments, trailing commas and a byte order mark are accepted. The memory must not change afterwards. At the last key of
    /// the outermost object, where one is given, reading ends as if the object ended there; without lines nobody has written the text.
    /// </summary>
    public static JsonText Parse(
        ReadOnlyMemory<byte> utf8,
        JsonLimits limits,
        string? path,
        ICollection<Diagnostic> diagnostics,
        string idPrefix,
        ReadOnlySpan<byte> lastKey = default,
        bool hasLines = true,
        int firstLine = 1)
    {
        if (utf8.Length > limits.MaxBytes)
        {
            diagnostics.Add(new(idPrefix + JsonDiagnostics.TooLarge, Severity.Error, JsonFile.TooLargeMessage(limits), new("", Path: path)));
            return new(default, [], isComplete: false, path, hasLines, firstLine);
        }

        if (ForeignText.Describe(utf8.Span) is { } foreign)
        {
            diagnostics.Add(new(idPrefix + JsonDiagnostics.Foreign, Severity.Error, foreign, new("", hasLines ? firstLine : 0, hasLines ? 1 : 0, Path: path)));
            return new(default, [], isComplete: false, path, hasLines, firstLine);
        }

        var parser = new JsonTextParser(utf8.Span, limits, lastKey, firstLine);
        var nodes = parser.Parse();
        var text = new JsonText(utf8, nodes, parser.IsComplete, path, hasLines, firstLine);
        for (var i = 0; i < parser.Problems?.Count; i++)
        {
            var problem = parser.Problems[i];
            var pointer = problem.Row < 0 ? "" : new JsonCursor(text, problem.Row).Pointer;
            diagnostics.Add(new(idPrefix + problem.Code, Severity.Error, problem.Message, text.Locate(pointer, problem.Start, problem.End)));
        }

        return text;
    }

    /// <summary>The value at a JSON Pointer; its kind is <see cref="JsonKind.None"/> where there is none.</summary>
    public JsonCursor Find(string pointer) => Find(pointer, out _);

    /// <summary>The value at a JSON Pointer, and the nearest there is on the way to it.</summary>
    public JsonCursor Find(ReadOnlySpan<char> pointer, out JsonCursor nearest)
    {
        nearest = Root;
        if (pointer.Length > 0 && pointer[0] != '/')
        {
            return default;
        }

        var cursor = nearest;
        while (pointer.Length > 0 && cursor.Kind != JsonKind.None)
        {
            var end = pointer[1..].IndexOf('/');
            var step = end < 0 ? pointer[1..] : pointer.Slice(1, end);
            pointer = end < 0 ? [] : pointer[(end + 1)..];
            step = step.Contains('~') ? JsonPointer.Unescape(step.ToString()) : step;
            cursor = cursor.Kind == JsonKind.Array ? cursor.ElementAt(step) : cursor.Member(step);
            nearest = cursor.Kind == JsonKind.None ? nearest : cursor;
        }

        return cursor;
    }

    public SourceLocation Locate(string pointer, int start, int end)
    {
        if (!hasLines)
        {
            return new(pointer, Path: path);
        }

        var (line, column) = LineAndColumn(start);
        var (endLine, endColumn) = LineAndColumn(end);
        return new(pointer, line, column, endLine, endColumn, path);
    }

    /// <summary>Line and column, both from 1, of a byte offset. Columns count UTF-16 code units. Two threads may both build the table; they build the same one.</summary>
    private (int Line, int Column) LineAndColumn(int offset)
    {
        var (line, column) = (_lines ??= new(Utf8)).Find(Utf8, offset);
        return (line + firstLine - 1, column);
    }
}

/// <summary>One value of a JSON text, as a row of the flat table. Offsets are bytes.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct JsonRow
{
    /// <summary>Where the value starts, quotes included.</summary>
    public int Start;

    /// <summary>Just past the value, quotes included.</summary>
    public int End;

    /// <summary>The row after the value's last descendant: the next sibling, where there is one. While it is being read, how many entries it has.</summary>
    public int Next;

    /// <summary>The row of the containing object or list, or -1.</summary>
    public int Parent;

    /// <summary>Where the name starts; for an element of a list, its place in the list.</summary>
    public int NameStart;

    /// <summary>Bytes of the name as written, or -1 where the value is no member.</summary>
    public int NameLength;
    public JsonKind Kind;
    public bool Escaped;
    public bool NameEscaped;

    /// <summary>An earlier member of the same object has the same name, so this one does not count.</summary>
    public bool Duplicate;
}

/// <summary>What a JSON value is; none for an absent property, or a text without a value.</summary>
internal enum JsonKind : byte
{
    None,

    /// <summary>Something that is no JSON value (NaN, a text with a bad escape). It has been reported; readers pass over it.</summary>
    Invalid,
    Null,
    True,
    False,
    Number,
    String,
    Array,
    Object,
}
