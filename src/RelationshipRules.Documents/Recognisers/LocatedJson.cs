using System.Text;
using System.Text.Json;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>A value of a JSON text with the line and column where it begins.</summary>
internal sealed class LocatedJson
{
    private const int MaxDepth = 32;
    private readonly string _path;

    private LocatedJson(string path, JsonElement value, (int Line, int Column) at) => (_path, Value, At) = (path, value, at);

    public JsonElement Value { get; private set; }

    public (int Line, int Column) At { get; }

    public SourceLocation Location => new("", At.Line, At.Column, At.Line, At.Column, _path);

    public List<(string Name, LocatedJson NameAt, LocatedJson Value)> Members { get; } = [];

    public List<LocatedJson> Items { get; } = [];

    public LocatedJson? this[string name] => Members.Find(m => string.Equals(m.Name, name, StringComparison.Ordinal)).Value;

    public string? Text => Value.ValueKind == JsonValueKind.String ? Value.GetString() : null;

    /// <summary>Reads a text; null, with a diagnostic, where it is no JSON.</summary>
    public static LocatedJson? Parse(string path, byte[] utf8, List<Diagnostic> diagnostics)
    {
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth };
            using var document = JsonDocument.Parse(utf8, options);
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth });
            reader.Read();
            return Read(path, ref reader, document.RootElement.Clone(), new LineCounter(utf8));
        }
        catch (JsonException error)
        {
            var start = 0;
            for (var before = error.LineNumber ?? 0; before > 0; before--)
            {
                start += utf8.AsSpan(start).IndexOf((byte)'\n') + 1;
            }

            var (line, column) = new LineCounter(utf8).At(Math.Min(start + (error.BytePositionInLine ?? 0), utf8.Length));
            var problem = error.InnerException is InvalidOperationException
                ? "This text is damaged: half a character stands alone in it."
                : "This is no JSON: a bracket, comma or quotation mark may be missing here or before.";
            diagnostics.Add(new(DocumentDiagnostics.BadJson, Severity.Error, problem, new("", line, column, line, column, path)));
            return null;
        }
    }

    private static LocatedJson Read(string path, ref Utf8JsonReader reader, JsonElement value, LineCounter lines)
    {
        var node = new LocatedJson(path, value, lines.At(reader.TokenStartIndex));
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            foreach (var item in value.EnumerateArray())
            {
                reader.Read();
                node.Items.Add(Read(path, ref reader, item, lines));
            }

            reader.Read();
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            foreach (var member in value.EnumerateObject())
            {
                reader.Read();
                var name = new LocatedJson(path, default, lines.At(reader.TokenStartIndex));
                var text = Whole(ref reader, name.At);
                reader.Read();
                node.Members.Add((text, name, Read(path, ref reader, member.Value, lines)));
            }

            reader.Read();
        }
        else if (reader.TokenType == JsonTokenType.String)
        {
            Whole(ref reader, node.At);
        }

        return node;
    }

    /// <summary>The text of a name or value, which is none where half a character was written as an escape.</summary>
    private static string Whole(ref Utf8JsonReader reader, (int Line, int Column) at)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("Half a character.", null, at.Line - 1, at.Column - 1, error);
        }
    }

    private sealed class LineCounter(byte[] utf8)
    {
        private int _at;
        private int _line = 1;
        private int _lineStart;

        /// <summary>Line and column of a byte; bytes are asked for in order.</summary>
        public (int Line, int Column) At(long index)
        {
            for (; _at < index; _at++)
            {
                if (utf8[_at] == (byte)'\n')
                {
                    _line++;
                    _lineStart = _at + 1;
                }
            }

            return (_line, Encoding.UTF8.GetCharCount(utf8, _lineStart, (int)index - _lineStart) + 1);
        }
    }
}
