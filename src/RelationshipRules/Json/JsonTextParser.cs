using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Unicode;
using static System.FormattableString;

namespace RelationshipRules.Json;

/// <summary>
/// One pass over the bytes, without recursion: the containers that are open are found through their rows' parents.
/// Small slips (a missing comma, colon or value, a bare word) are reported and passed over, so that one does not hide the next;
/// what leaves the structure in doubt ends the pass, and what was read so far stands.
/// </summary>
internal ref struct JsonTextParser(ReadOnlySpan<byte> bytes, JsonLimits limits, ReadOnlySpan<byte> lastKey, int firstLine)
{
    private const int MostProblems = 100;
    private const int NamesComparedPairwise = 24;
    private const int MostRowsKept = 1 << 12;

    // A table to fill, one a thread, for only its used part is handed out. Not a pool: generic code over our own
    // structs is compiled anew in each process, which costs a short run more than all its reading.
    [ThreadStatic]
    private static JsonRow[]? Spare;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly ReadOnlySpan<byte> _lastKey = lastKey;
    private JsonRow[] _nodes = [];
    private int _count;
    private int _at;
    private int _open = -1;
    private int _depth;
    private bool _stopped;
    private bool _cutShort;

    public List<JsonProblem>? Problems { get; private set; }

    public readonly bool IsComplete => !_stopped || _cutShort;

    public JsonRow[] Parse()
    {
        _nodes = Spare ?? new JsonRow[Math.Clamp(_bytes.Length / 16, 256, MostRowsKept)];
        Spare = null;
        if (!Utf8.IsValid(_bytes))
        {
            ReportInvalidUtf8();
        }

        _at = _bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
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
            ReadEntry(_nodes[_open].Kind == JsonKind.Object);
        }

        if (!_stopped && SkipSpace() && _at < _bytes.Length)
        {
            StopHere($"The value is complete, but {Shown(_at)} follows it.");
        }
    }

    /// <summary>Reads the next entry of the open object or list, or its end.</summary>
    private void ReadEntry(bool isObject)
    {
        if (!SkipSpaceInside())
        {
            return;
        }

        var isFirst = _count == _open + 1;
        if (_bytes[_at] == ',' && !isFirst)
        {
            _at++;
            if (!SkipSpaceInside())
            {
                return;
            }
        }
        else if (!isFirst && (isObject ? _bytes[_at] == '"' : _bytes[_at] is not ((byte)']' or (byte)'}' or (byte)':')))
        {
            var entry = isObject ? "key" : "element";
            Report(JsonDiagnostics.Syntax, $"A comma is missing before this {entry}.", _at, _at + 1, _open);
        }

        switch ((char)_bytes[_at])
        {
            case ']' when !isObject:
            case '}' when isObject:
                _at++;
                Close(_at);
                break;
            case ']':
                StopHere($"']' cannot close the object opened at {Place(_nodes[_open].Start)}; '}}' is needed.");
                break;
            case '}':
                StopHere($"'}}' cannot close the list opened at {Place(_nodes[_open].Start)}; ']' is needed.");
                break;
            case ',':
                Report(JsonDiagnostics.Syntax, $"A {(isObject ? "key" : "value")} is missing before this comma.", _at, _at + 1, _open);
                _at += isFirst ? 1 : 0;
                break;
            case '"' when isObject:
                ReadMember();
                break;
            case var other when isObject && IsWordByte(_bytes[_at]):
                ReadBareMember();
                break;
            case var other when isObject:
                StopHere($"A key in double quotes is needed here, not {Shown(_at)}.");
                break;
            default:
                ReadValue(nameStart: 0, nameLength: -1, nameEscaped: false);
                break;
        }
    }

    private void ReadMember()
    {
        var nameStart = _at + 1;
        if (!ReadText(_open, out var escaped, out _))
        {
            return;
        }

        ReadMember(nameStart, _at - 1 - nameStart, escaped);
    }

    /// <summary>A member whose key stands without quotes: what was meant is plain, and what follows can be read.</summary>
    private void ReadBareMember()
    {
        var nameStart = _at;
        Report(JsonDiagnostics.Syntax, $"A key in double quotes is needed here, not {Shown(_at)}.", _at, _at + 1, _open);
        while (_at < _bytes.Length && IsWordByte(_bytes[_at]))
        {
            _at++;
        }

        ReadMember(nameStart, _at - nameStart, escaped: false);
    }

    private void ReadMember(int nameStart, int nameLength, bool escaped)
    {
        if (!_lastKey.IsEmpty && _open == 0 && _bytes.Slice(nameStart, nameLength).SequenceEqual(_lastKey))
        {
            _stopped = _cutShort = true;
        }
        else if (SkipSpaceInside())
        {
            var hasColon = _bytes[_at] == ':';
            if (!hasColon && (_bytes[_at] is not ((byte)'"' or (byte)'{' or (byte)'[') && !IsWordByte(_bytes[_at])))
            {
                StopHere($"A colon is needed after the key, not {Shown(_at)}.");
                return;
            }

            if (!hasColon)
            {
                Report(JsonDiagnostics.Syntax, $"A colon is needed after the key, not {Shown(_at)}.", _at, _at + 1, _open);
            }

            _at += hasColon ? 1 : 0;
            if (SkipSpaceInside())
            {
                ReadValue(nameStart, nameLength, escaped);
            }
        }
    }

    private void ReadValue(int nameStart, int nameLength, bool nameEscaped)
    {
        ref var node = ref Add(nameStart, nameLength, nameEscaped);
        var c = _bytes[_at];
        switch (c)
        {
            case (byte)'{' or (byte)'[' when _depth >= limits.MaxDepth:
                Stop(JsonDiagnostics.TooDeep, Invariant($"Objects and lists are nested deeper than the limit of {limits.MaxDepth}."), _at, _at + 1);
                break;
            case (byte)'{' or (byte)'[':
                node.Kind = c == '{' ? JsonKind.Object : JsonKind.Array;
                node.Next = 0;
                _open = _count - 1;
                _depth++;
                _at++;
                break;
            case (byte)'"':
                node.Kind = ReadText(_count - 1, out node.Escaped, out var bad) && !bad ? JsonKind.String : JsonKind.Invalid;
                node.End = _at;
                break;
            default:
                ReadWord(ref node);
                break;
        }
    }

    /// <summary>A number, true, false or null; or what was meant as one.</summary>
    private void ReadWord(ref JsonRow node)
    {
        var start = _at;
        while (_at < _bytes.Length && IsWordByte(_bytes[_at]))
        {
            _at++;
        }

        var word = _bytes[start.._at];
        if (word.IsEmpty)
        {
            if (_open >= 0 && _bytes[start] is (byte)',' or (byte)'}' or (byte)']')
            {
                Report(JsonDiagnostics.Syntax, $"A value is needed here, not {Shown(start)}.", start, start + 1, _count - 1);
                return;
            }

            _count--;
            StopHere($"A value is needed here, not {Shown(start)}.");
            return;
        }

        node.End = _at;
        node.Kind = word[0] switch
        {
            (byte)'t' when word.SequenceEqual("true"u8) => JsonKind.True,
            (byte)'f' when word.SequenceEqual("false"u8) => JsonKind.False,
            (byte)'n' when word.SequenceEqual("null"u8) => JsonKind.Null,
            _ when IsNumber(word) => JsonKind.Number,
            _ => JsonKind.Invalid,
        };
        if (node.Kind != JsonKind.Invalid)
        {
            return;
        }

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
        Report(JsonDiagnostics.NotAValue, message, start, _at, _count - 1);
    }

    /// <summary>Passes over a text, a value or the name of one in a row; false where it does not end. A bad one has been reported.</summary>
    private bool ReadText(int row, out bool escaped, out bool bad)
    {
        escaped = bad = false;
        var start = _at++;
        while (true)
        {
            _at += PlainLength(_bytes[_at..]);
            if (_at == _bytes.Length)
            {
                EndsTooEarly(start);
                return false;
            }

            switch ((char)_bytes[_at])
            {
                case '"':
                    // The limit is in characters; bytes are only an upper bound.
                    var inside = _bytes[(start + 1).._at++];
                    if (inside.Length > limits.MaxTextLength && Encoding.UTF8.GetCharCount(inside) > limits.MaxTextLength)
                    {
                        bad = true;
                        Report(JsonDiagnostics.TextTooLong, Invariant($"The text is longer than the limit of {limits.MaxTextLength:N0} characters."), start, _at, row);
                    }

                    return true;
                case '\\' when _at + 1 == _bytes.Length:
                    escaped = true;
                    _at++;
                    break;
                case '\\':
                    escaped = true;
                    var escape = JsonStrings.ReadEscape(_bytes[_at..], out var unit);
                    if (escape == 0)
                    {
                        bad = true;
                        Report(JsonDiagnostics.Syntax, "A backslash in a text starts an escape, and this one means nothing; write two for a backslash.", _at, _at + 2, row);
                        escape = 1;
                    }

                    if (char.IsSurrogate(unit))
                    {
                        var other = JsonStrings.ReadEscape(_bytes[(_at + escape)..], out var low);
                        if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(low))
                        {
                            escape += other;
                        }
                        else
                        {
                            Report(JsonDiagnostics.LoneSurrogate, "This escape is half a character, and its other half is not beside it; U+FFFD is read instead.", _at, _at + escape, row);
                        }
                    }

                    _at += escape;
                    break;
                case '\n' or '\r':
                    Stop(JsonDiagnostics.Syntax, "The text is not closed on its line; a double quote is missing, or the line break must be written \\n.", start, _at);
                    return false;
                default:
                    bad = true;
                    Report(JsonDiagnostics.Syntax, $"{Shown(_at)} cannot stand in a text; write it as an escape such as \\t.", _at, _at + 1, row);
                    _at++;
                    break;
            }
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

    private ref JsonRow Add(int nameStart, int nameLength, bool nameEscaped)
    {
        if (_count == _nodes.Length)
        {
            var larger = new JsonRow[_nodes.Length * 2];
            Array.Copy(_nodes, larger, _count);
            _nodes = larger;
        }

        var index = _open < 0 ? 0 : _nodes[_open].Next++;
        ref var node = ref _nodes[_count++];
        node = new()
        {
            Start = _at,
            End = _at + 1,
            Next = _count,
            Parent = _open,
            NameStart = nameLength < 0 ? index : nameStart,
            NameLength = nameLength,
            NameEscaped = nameEscaped,
            Kind = JsonKind.Invalid,
        };
        return ref node;
    }

    private void Close(int end)
    {
        ref var node = ref _nodes[_open];
        var entries = node.Next;
        node.End = end;
        node.Next = _count;
        if (node.Kind == JsonKind.Object && entries > 1)
        {
            FindDuplicates(_open, entries);
        }

        if (entries > limits.MaxListLength)
        {
            Drop(ref node, entries);
        }

        _open = node.Parent;
        _depth--;
    }

    /// <summary>Takes a list or object with too many entries for one that is not stated: part of it would be taken for the whole.</summary>
    private void Drop(ref JsonRow node, int entries)
    {
        node.Kind = JsonKind.Invalid;
        node.Next = _count = _open + 1;
        var row = _open;
        Problems?.RemoveAll(problem => problem.Row > row);
        Report(JsonDiagnostics.TooManyEntries, Invariant($"There are {entries:N0} entries here, more than the limit of {limits.MaxListLength:N0}; none of them is read."), node.Start, node.Start + 1, _open);
    }

    private void FindDuplicates(int parent, int members)
    {
        var seen = members > NamesComparedPairwise ? new Dictionary<string, int>(members, StringComparer.Ordinal) : null;
        for (var child = parent + 1; child < _count; child = _nodes[child].Next)
        {
            var earlier = child;
            if (seen is null)
            {
                earlier = parent + 1;
                while (earlier < child && !SameName(earlier, child))
                {
                    earlier = _nodes[earlier].Next;
                }
            }
            else if (!seen.TryAdd(Name(child), child))
            {
                earlier = seen[Name(child)];
            }

            if (earlier != child)
            {
                ref var node = ref _nodes[child];
                node.Duplicate = true;
                if (IsFull)
                {
                    // Saying where the first one stands takes a look at all that is before it.
                    continue;
                }

                Report(
                    JsonDiagnostics.DuplicateKey,
                    $"The key '{Name(child).Shown()}' was given before, at {Place(_nodes[earlier].NameStart - 1)}; only the first counts.",
                    node.NameStart - 1,
                    node.NameStart + node.NameLength + 1,
                    child);
            }
        }
    }

    private readonly bool SameName(int first, int second)
    {
        ref readonly var a = ref _nodes[first];
        ref readonly var b = ref _nodes[second];
        return a.NameEscaped || b.NameEscaped
            ? string.Equals(Name(first), Name(second), StringComparison.Ordinal)
            : a.NameLength == b.NameLength && _bytes.Slice(a.NameStart, a.NameLength).SequenceEqual(_bytes.Slice(b.NameStart, b.NameLength));
    }

    private readonly string Name(int row) =>
        JsonStrings.Decode(_bytes.Slice(_nodes[row].NameStart, _nodes[row].NameLength), _nodes[row].NameEscaped);

    /// <summary>Passes over space and comments inside an object or list, where the text must go on.</summary>
    private bool SkipSpaceInside()
    {
        var isSound = SkipSpace();
        if (isSound && _at == _bytes.Length)
        {
            EndsTooEarly();
        }

        return isSound && _at < _bytes.Length;
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

            var next = c == '/' && _at + 1 < _bytes.Length ? _bytes[_at + 1] : (byte)0;
            if (next is not ((byte)'/' or (byte)'*'))
            {
                return true;
            }

            var rest = _bytes[(_at + 2)..];
            var length = next == '/' ? rest.IndexOfAny((byte)'\n', (byte)'\r') : rest.IndexOf("*/"u8);
            if (length < 0 && next == '*')
            {
                Stop(JsonDiagnostics.EndsTooEarly, "The text ends too early: the comment that starts here is not closed.", _at, _at + 2);
                _at = _bytes.Length;
                return false;
            }

            _at = length < 0 ? _bytes.Length : _at + length + (next == '/' ? 2 : 4);
        }

        return true;
    }

    private void EndsTooEarly(int openText = -1)
    {
        var what = openText >= 0
            ? $"the text that starts at {Place(openText)}"
            : _open < 0 ? "the value" : $"the {(_nodes[_open].Kind == JsonKind.Object ? "object" : "list")} that starts at {Place(_nodes[_open].Start)}";
        var more = _depth - (openText >= 0 || _open < 0 ? 0 : 1);
        var others = more > 0 ? Invariant($", nor are {more} around it") : "";
        Stop(JsonDiagnostics.EndsTooEarly, $"The text ends too early: {what} is not closed{others}.", _bytes.Length, _bytes.Length);
    }

    private void ReportInvalidUtf8()
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(_bytes[at..], out _, out var consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        Report(JsonDiagnostics.InvalidUtf8, Invariant($"The byte 0x{_bytes[at]:X2} (number {at + 1}) is not valid UTF-8; save the file in that encoding."), at, at + 1, -1);
    }

    // One text or object may hold any number of problems, and is read to its end.
    private readonly bool IsFull => Problems?.Count > MostProblems;

    private void Report(string code, string message, int start, int end, int row)
    {
        if (IsFull)
        {
            return;
        }

        Problems ??= [];
        Problems.Add(new(code, message, start, Math.Min(Math.Max(end, start), _bytes.Length), row));
        if (Problems.Count >= MostProblems && !_stopped)
        {
            _stopped = true;
            Problems.Add(new(JsonDiagnostics.Syntax, "There are too many problems to go on; the rest was not read.", start, _bytes.Length, row));
        }
    }

    private void Stop(string code, string message, int start, int end)
    {
        _stopped = true;
        Report(code, message, start, end, _open);
    }

    private void StopHere(string message) => Stop(JsonDiagnostics.Syntax, message, _at, _at + 1);

    private readonly string Shown(int at)
    {
        Rune.DecodeFromUtf8(_bytes[at..], out var rune, out _);
        return Rune.IsControl(rune) ? Invariant($"the control character U+{rune.Value:X4}") : $"'{rune}'";
    }

    private readonly string Place(int offset) => Invariant($"line {firstLine + _bytes[..offset].Count((byte)'\n')}");

    private static bool IsWordByte(byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'-' or (byte)'+' or (byte)'.' or (byte)'_' or >= 0x80;

    private static bool IsNumber(ReadOnlySpan<byte> word)
    {
        var at = 0;
        return SkipDigits(word, ref at, '-', '-')
            && word[..at] is not ([(byte)'0', _, ..] or [(byte)'-', (byte)'0', _, ..])
            && (!Skip(word, ref at, '.', '.') || SkipDigits(word, ref at))
            && (!Skip(word, ref at, 'e', 'E') || SkipDigits(word, ref at, '+', '-'))
            && at == word.Length;
    }

    private static bool Skip(ReadOnlySpan<byte> word, ref int at, char one, char other)
    {
        var isThere = at < word.Length && (word[at] == one || word[at] == other);
        at += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Passes over digits, with one of the signs before them or none; false where there are no digits.</summary>
    private static bool SkipDigits(ReadOnlySpan<byte> word, ref int at, char sign = '\0', char otherSign = '\0')
    {
        Skip(word, ref at, sign, otherSign);
        var start = at;
        while (at < word.Length && word[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at > start;
    }
}

/// <summary>Something wrong with a JSON text, before it is known which kind of file it is: offsets are bytes, the row is -1 for the whole.</summary>
internal readonly record struct JsonProblem(string Code, string Message, int Start, int End, int Row);
