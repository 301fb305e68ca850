using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Unicode;

namespace RelationshipRules.Json;

/// <summary>
/// One pass over the bytes, without recursion: the containers that are open are found through their rows' parents.
/// Small slips (a missing comma, a bare word) are reported and passed over, so that one does not hide the next;
/// what leaves the structure in doubt ends the pass, and what was read so far stands.
/// </summary>
internal ref struct JsonTextParser
{
    private const int MostProblems = 100;
    private const int NamesComparedPairwise = 24;
    private const int MostRowsKept = 1 << 12;

    // A table to fill, one a thread, for only its used part is handed out. Not a pool: generic code over our own
    // structs is compiled anew in each process, which costs a short run more than all its reading.
    [ThreadStatic]
    private static JsonRow[]? Spare;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly JsonLimits _limits;
    private readonly ReadOnlySpan<byte> _lastKey;
    private JsonRow[] _nodes;
    private int _count;
    private int _at;
    private int _open;
    private int _depth;
    private List<JsonProblem>? _problems;
    private bool _stopped;
    private bool _cutShort;

    /// <summary>Prepares to read.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="limits">What is too much.</param>
    /// <param name="lastKey">A key of the outermost object at which reading ends as if the object ended there; empty to read all.</param>
    public JsonTextParser(ReadOnlySpan<byte> bytes, JsonLimits limits, ReadOnlySpan<byte> lastKey = default)
    {
        _bytes = bytes;
        _lastKey = lastKey;
        _limits = limits;
        _nodes = Spare ?? new JsonRow[Math.Clamp(bytes.Length / 16, 256, MostRowsKept)];
        Spare = null;
        _open = -1;
    }

    public readonly List<JsonProblem>? Problems => _problems;

    public readonly bool IsComplete => !_stopped || _cutShort;

    public JsonRow[] Parse()
    {
        if (!Utf8.IsValid(_bytes))
        {
            ReportInvalidUtf8();
        }

        if (_bytes.StartsWith("\uFEFF"u8))
        {
            _at = 3;
        }

        ReadDocument();
        while (_open >= 0)
        {
            Close(_at);
        }

        var table = new JsonRow[_count];
        Array.Copy(_nodes, table, _count);
        if (_nodes.Length <= MostRowsKept)
        {
            Spare = _nodes;
        }

        _nodes = table;
        return table;
    }

    private void ReadDocument()
    {
        if (!SkipSpace())
        {
            return;
        }

        if (_at >= _bytes.Length)
        {
            Stop(JsonDiagnostics.EndsTooEarly, "The text is empty; a JSON value is needed.", _at, _at);
            return;
        }

        ReadValue(nameStart: 0, nameLength: -1, nameEscaped: false);
        while (!_stopped && _open >= 0)
        {
            if (_nodes[_open].Kind == JsonKind.Object)
            {
                ReadMember();
            }
            else
            {
                ReadElement();
            }
        }

        if (!_stopped && SkipSpace() && _at < _bytes.Length)
        {
            Stop(JsonDiagnostics.Syntax, $"The value is complete, but {Shown(_at)} follows it.", _at, _at + 1);
        }
    }

    /// <summary>Goes to the next entry of the open object or list; false where there is none, or where the pass has ended.</summary>
    private bool MoveToEntry(bool isObject)
    {
        if (!SkipSpaceInside())
        {
            return false;
        }

        var close = isObject ? (byte)'}' : (byte)']';
        var isFirst = _count == _open + 1;
        if (_bytes[_at] == ',' && !isFirst)
        {
            _at++;
            if (!SkipSpaceInside())
            {
                return false;
            }
        }
        else if (!isFirst && (isObject ? _bytes[_at] == '"' : _bytes[_at] is not ((byte)']' or (byte)'}' or (byte)':')))
        {
            var entry = isObject ? "key" : "element";
            Report(JsonDiagnostics.Syntax, $"A comma is missing before this {entry}.", _at, _at + 1, _open);
        }

        if (_bytes[_at] != close)
        {
            return true;
        }

        _at++;
        Close(_at);
        return false;
    }

    private void ReadMember()
    {
        if (!MoveToEntry(isObject: true))
        {
            return;
        }

        if (_bytes[_at] != '"')
        {
            var message = _bytes[_at] switch
            {
                (byte)']' => $"']' cannot close the object opened at {Place(_nodes[_open].Start)}; '}}' is needed.",
                (byte)',' => "A key is missing before this comma.",
                _ => $"A key in double quotes is needed here, not {Shown(_at)}.",
            };
            Stop(JsonDiagnostics.Syntax, message, _at, _at + 1);
            return;
        }

        var nameStart = _at + 1;
        var bad = false;
        if (!ReadText(out var escaped, ref bad))
        {
            return;
        }

        var nameLength = _at - 1 - nameStart;
        if (!_lastKey.IsEmpty && _open == 0 && _bytes.Slice(nameStart, nameLength).SequenceEqual(_lastKey))
        {
            _stopped = true;
            _cutShort = true;
            return;
        }

        if (!SkipSpaceInside())
        {
            return;
        }

        if (_bytes[_at] != ':')
        {
            Stop(JsonDiagnostics.Syntax, $"A colon is needed after the key, not {Shown(_at)}.", _at, _at + 1);
            return;
        }

        _at++;
        if (!SkipSpaceInside())
        {
            return;
        }

        ReadValue(nameStart, nameLength, escaped);
    }

    private void ReadElement()
    {
        if (!MoveToEntry(isObject: false))
        {
            return;
        }

        switch (_bytes[_at])
        {
            case (byte)'}':
                Stop(JsonDiagnostics.Syntax, $"'}}' cannot close the list opened at {Place(_nodes[_open].Start)}; ']' is needed.", _at, _at + 1);
                return;
            case (byte)',':
                Stop(JsonDiagnostics.Syntax, "A value is missing before this comma.", _at, _at + 1);
                return;
            default:
                ReadValue(nameStart: 0, nameLength: -1, nameEscaped: false);
                return;
        }
    }

    private void ReadValue(int nameStart, int nameLength, bool nameEscaped)
    {
        var start = _at;
        var row = Add(start, nameStart, nameLength, nameEscaped);
        var c = _bytes[start];
        switch (c)
        {
            case (byte)'{' or (byte)'[':
                if (_depth >= _limits.MaxDepth)
                {
                    Stop(
                        JsonDiagnostics.TooDeep,
                        string.Create(CultureInfo.InvariantCulture, $"Objects and lists are nested deeper than the limit of {_limits.MaxDepth}."),
                        start,
                        start + 1);
                    return;
                }

                _nodes[row].Kind = c == '{' ? JsonKind.Object : JsonKind.Array;
                _depth++;
                _open = row;
                _at++;
                return;
            case (byte)'"':
                var bad = false;
                var complete = ReadText(out var escaped, ref bad);
                _nodes[row].Kind = bad || !complete ? JsonKind.Invalid : JsonKind.String;
                _nodes[row].Escaped = escaped;
                _nodes[row].End = _at;
                return;
            default:
                ReadWord(row);
                return;
        }
    }

    /// <summary>A number, true, false or null; or what was meant as one.</summary>
    private void ReadWord(int row)
    {
        var start = _at;
        while (_at < _bytes.Length && IsWordByte(_bytes[_at]))
        {
            _at++;
        }

        var word = _bytes[start.._at];
        if (word.IsEmpty)
        {
            _count--;
            Stop(JsonDiagnostics.Syntax, $"A value is needed here, not {Shown(start)}.", start, start + 1);
            return;
        }

        ref var node = ref _nodes[row];
        node.End = _at;
        node.Kind = word[0] switch
        {
            (byte)'t' when word.SequenceEqual("true"u8) => JsonKind.True,
            (byte)'f' when word.SequenceEqual("false"u8) => JsonKind.False,
            (byte)'n' when word.SequenceEqual("null"u8) => JsonKind.Null,
            _ when IsNumber(word) => JsonKind.Number,
            _ => JsonKind.Invalid,
        };

        if (node.Kind == JsonKind.Invalid)
        {
            if (_at == _bytes.Length && _open >= 0 && ("true"u8.StartsWith(word) || "false"u8.StartsWith(word) || "null"u8.StartsWith(word)))
            {
                EndsTooEarly();
                return;
            }

            var shown = Encoding.UTF8.GetString(word.Length > 40 ? word[..40] : word);
            var number = word[0] is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.';
            var message = number && !shown.Contains("Inf", StringComparison.OrdinalIgnoreCase)
                ? $"'{shown}' is not a JSON number."
                : $"'{shown}' is not a JSON value; texts need double quotes, and only true, false, null and numbers stand without.";
            Report(JsonDiagnostics.NotAValue, message, start, _at, row);
        }
    }

    private bool ReadText(out bool escaped, ref bool bad)
    {
        escaped = false;
        var start = _at;
        _at++;
        while (true)
        {
            _at += PlainLength(_bytes[_at..]);
            if (_at == _bytes.Length)
            {
                EndsTooEarly(start);
                return false;
            }

            var c = _bytes[_at];
            if (c == '"')
            {
                _at++;
                if (_at - start - 2 > _limits.MaxTextLength)
                {
                    bad |= CheckTextLength(start);
                }

                return true;
            }

            if (c == '\\')
            {
                escaped = true;
                var escape = JsonStrings.ReadEscape(_bytes[_at..], out _);
                if (escape == 0)
                {
                    if (_at + 1 >= _bytes.Length)
                    {
                        _at = _bytes.Length;
                        EndsTooEarly(start);
                        return false;
                    }

                    bad = true;
                    Report(JsonDiagnostics.Syntax, "A backslash in a text starts an escape, and this one means nothing; write two for a backslash.", _at, _at + 2, _count - 1);
                    escape = _bytes[_at + 1] == '"' ? 2 : 1;
                }

                _at += escape;
                continue;
            }

            if (c is (byte)'\n' or (byte)'\r')
            {
                Stop(JsonDiagnostics.Syntax, "The text is not closed on its line; a double quote is missing, or the line break must be written \\n.", start, _at);
                return false;
            }

            bad = true;
            Report(JsonDiagnostics.Syntax, $"{Shown(_at)} cannot stand in a text; write it as an escape such as \\t.", _at, _at + 1, _count - 1);
            _at++;
        }
    }

    /// <summary>How many bytes there are before the first that is a quote, a backslash or a control character.</summary>
    private static int PlainLength(ReadOnlySpan<byte> bytes)
    {
        // Eight at a time, by hand: vector searches are compiled when first used, and most texts are a few words long.
        // A byte is found by what borrows from its top bit; what lies above the lowest one found may be found wrongly.
        const ulong Each = 0x0101_0101_0101_0101;
        const ulong Tops = 0x80 * Each;
        var at = 0;
        for (; at <= bytes.Length - sizeof(ulong); at += sizeof(ulong))
        {
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
            var quotes = eight ^ ('"' * Each);
            var backslashes = eight ^ ('\\' * Each);
            var found = (((quotes - Each) & ~quotes) | ((backslashes - Each) & ~backslashes) | ((eight - (' ' * Each)) & ~eight)) & Tops;
            if (found != 0)
            {
                return at + (BitOperations.TrailingZeroCount(found) / 8);
            }
        }

        while (at < bytes.Length && bytes[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            at++;
        }

        return at;
    }

    private bool CheckTextLength(int start)
    {
        // The limit is in characters; bytes are only an upper bound.
        if (Encoding.UTF8.GetCharCount(_bytes[(start + 1)..(_at - 1)]) <= _limits.MaxTextLength)
        {
            return false;
        }

        Report(
            JsonDiagnostics.TextTooLong,
            string.Create(CultureInfo.InvariantCulture, $"The text is longer than the limit of {_limits.MaxTextLength:N0} characters."),
            start,
            _at,
            _count - 1);
        return true;
    }

    private int Add(int start, int nameStart, int nameLength, bool nameEscaped)
    {
        if (_count == _nodes.Length)
        {
            var larger = new JsonRow[_nodes.Length * 2];
            Array.Copy(_nodes, larger, _count);
            _nodes = larger;
        }

        _nodes[_count] = new()
        {
            Start = start,
            End = start + 1,
            Next = _count + 1,
            Parent = _open,
            NameStart = nameStart,
            NameLength = nameLength,
            NameEscaped = nameEscaped,
            Kind = JsonKind.Invalid,
        };
        return _count++;
    }

    private void Close(int end)
    {
        ref var node = ref _nodes[_open];
        node.End = end;
        node.Next = _count;
        var entries = 0;
        for (var child = _open + 1; child < _count; child = _nodes[child].Next)
        {
            entries++;
        }

        if (node.Kind == JsonKind.Object && entries > 1)
        {
            FindDuplicates(_open, entries);
        }

        if (entries > _limits.MaxListLength && !_stopped)
        {
            Stop(
                JsonDiagnostics.TooManyEntries,
                string.Create(CultureInfo.InvariantCulture, $"There are {entries:N0} entries here, more than the limit of {_limits.MaxListLength:N0}."),
                node.Start,
                node.Start + 1,
                _open);
        }

        _open = node.Parent;
        _depth--;
    }

    private void FindDuplicates(int parent, int members)
    {
        if (members > NamesComparedPairwise)
        {
            var seen = new Dictionary<string, int>(members, StringComparer.Ordinal);
            for (var child = parent + 1; child < _count; child = _nodes[child].Next)
            {
                if (!seen.TryAdd(Name(child), child))
                {
                    ReportDuplicate(seen[Name(child)], child);
                }
            }

            return;
        }

        for (var child = _nodes[parent + 1].Next; child < _count; child = _nodes[child].Next)
        {
            for (var earlier = parent + 1; earlier < child; earlier = _nodes[earlier].Next)
            {
                if (SameName(earlier, child))
                {
                    ReportDuplicate(earlier, child);
                    break;
                }
            }
        }
    }

    private readonly bool SameName(int first, int second)
    {
        ref readonly var a = ref _nodes[first];
        ref readonly var b = ref _nodes[second];
        if (a.NameEscaped || b.NameEscaped)
        {
            return string.Equals(Name(first), Name(second), StringComparison.Ordinal);
        }

        return a.NameLength == b.NameLength && _bytes.Slice(a.NameStart, a.NameLength).SequenceEqual(_bytes.Slice(b.NameStart, b.NameLength));
    }

    private void ReportDuplicate(int earlier, int row)
    {
        _nodes[row].Duplicate = true;
        ref readonly var node = ref _nodes[row];
        Report(
            JsonDiagnostics.DuplicateKey,
            $"The key '{Name(row)}' was given before, at {Place(_nodes[earlier].NameStart - 1)}; only the first counts.",
            node.NameStart - 1,
            node.NameStart + node.NameLength + 1,
            row);
    }

    private readonly string Name(int row) =>
        JsonStrings.Decode(_bytes.Slice(_nodes[row].NameStart, _nodes[row].NameLength), _nodes[row].NameEscaped);

    /// <summary>Passes over space and comments inside an object or list, where the text must go on.</summary>
    private bool SkipSpaceInside()
    {
        if (!SkipSpace())
        {
            return false;
        }

        if (_at < _bytes.Length)
        {
            return true;
        }

        EndsTooEarly();
        return false;
    }

    private bool SkipSpace()
    {
        while (_at < _bytes.Length)
        {
            var c = _bytes[_at];
            if (c is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                _at++;
                continue;
            }

            if (c != '/')
            {
                return true;
            }

            var next = _at + 1 < _bytes.Length ? _bytes[_at + 1] : (byte)0;
            if (next == '/')
            {
                var length = _bytes[_at..].IndexOfAny((byte)'\n', (byte)'\r');
                _at = length < 0 ? _bytes.Length : _at + length;
                continue;
            }

            if (next != '*')
            {
                return true;
            }

            var end = _bytes[(_at + 2)..].IndexOf("*/"u8);
            if (end < 0)
            {
                var start = _at;
                _at = _bytes.Length;
                Stop(JsonDiagnostics.EndsTooEarly, "The text ends too early: the comment that starts here is not closed.", start, start + 2);
                return false;
            }

            _at += end + 4;
        }

        return true;
    }

    private void EndsTooEarly(int openText = -1)
    {
        var what = openText >= 0
            ? $"the text that starts at {Place(openText)}"
            : _open < 0 ? "the value" : $"the {(_nodes[_open].Kind == JsonKind.Object ? "object" : "list")} that starts at {Place(_nodes[_open].Start)}";
        var more = _depth - (openText >= 0 || _open < 0 ? 0 : 1);
        var others = more > 0 ? string.Create(CultureInfo.InvariantCulture, $", nor are {more} around it") : "";
        Stop(JsonDiagnostics.EndsTooEarly, $"The text ends too early: {what} is not closed{others}.", _bytes.Length, _bytes.Length);
    }

    private void ReportInvalidUtf8()
    {
        var at = 0;
        while (at < _bytes.Length && Rune.DecodeFromUtf8(_bytes[at..], out _, out var consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        Report(
            JsonDiagnostics.InvalidUtf8,
            string.Create(CultureInfo.InvariantCulture, $"The byte 0x{_bytes[at]:X2} (number {at + 1}) is not valid UTF-8; save the file in that encoding."),
            at,
            at + 1,
            -1);
    }

    private void Report(string code, string message, int start, int end, int row)
    {
        _problems ??= [];
        _problems.Add(new(code, message, start, Math.Min(Math.Max(end, start), _bytes.Length), row));
        if (_problems.Count >= MostProblems && !_stopped)
        {
            _stopped = true;
            _problems.Add(new(JsonDiagnostics.Syntax, "There are too many problems to go on; the rest was not read.", start, _bytes.Length, row));
        }
    }

    private void Stop(string code, string message, int start, int end, int row = -2)
    {
        _stopped = true;
        Report(code, message, start, end, row == -2 ? _open : row);
    }

    private readonly string Shown(int at)
    {
        Rune.DecodeFromUtf8(_bytes[at..], out var rune, out _);
        return Rune.IsControl(rune) ? string.Create(CultureInfo.InvariantCulture, $"the control character U+{rune.Value:X4}") : $"'{rune}'";
    }

    private readonly string Place(int offset)
    {
        var before = _bytes[..offset];
        var line = 1 + before.Count((byte)'\n');
        return string.Create(CultureInfo.InvariantCulture, $"line {line}");
    }

    private static bool IsWordByte(byte c) =>
        c is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'_' or >= 0x80;

    private static bool IsNumber(ReadOnlySpan<byte> word)
    {
        var i = word[0] == '-' ? 1 : 0;
        if (i == word.Length)
        {
            return false;
        }

        if (word[i] == '0')
        {
            i++;
        }
        else if (!Digits(word, ref i))
        {
            return false;
        }

        if (i < word.Length && word[i] == '.')
        {
            i++;
            if (!Digits(word, ref i))
            {
                return false;
            }
        }

        if (i < word.Length && word[i] is (byte)'e' or (byte)'E')
        {
            i++;
            if (i < word.Length && word[i] is (byte)'+' or (byte)'-')
            {
                i++;
            }

            if (!Digits(word, ref i))
            {
                return false;
            }
        }

        return i == word.Length;
    }

    private static bool Digits(ReadOnlySpan<byte> word, ref int i)
    {
        var start = i;
        while (i < word.Length && word[i] is >= (byte)'0' and <= (byte)'9')
        {
            i++;
        }

        return i > start;
    }
}

/// <summary>Something wrong with a JSON text, before it is known which kind of file it is.</summary>
/// <param name="Code">The code without its prefix, from <see cref="JsonDiagnostics"/>.</param>
/// <param name="Message">One line for a person.</param>
/// <param name="Start">Byte offset where it starts.</param>
/// <param name="End">Byte offset just past it.</param>
/// <param name="Node">The row of the table it belongs to, or -1.</param>
internal readonly record struct JsonProblem(string Code, string Message, int Start, int End, int Node);
