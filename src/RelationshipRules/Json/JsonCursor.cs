using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RelationshipRules.Json;

/// <summary>One value of a <see cref="JsonText"/>: the text and a row of its table. The default cursor is no value.</summary>
[DebuggerDisplay("{Pointer,nq}: {Kind}")]
internal readonly struct JsonCursor(JsonText text, int row)
{
    private readonly JsonText? _text = text;
    private readonly int _row = row;

    public JsonKind Kind => _text is null ? JsonKind.None : Node.Kind;

    public JsonText Text => _text ?? throw new InvalidOperationException("The cursor stands on no value.");

    public int Row => _row;

    /// <summary>The value as written, quotes included.</summary>
    public ReadOnlySpan<byte> Raw => Text.Utf8[Node.Start..Node.End];

    public string Pointer
    {
        get
        {
            var nodes = Text.Nodes;
            var steps = new Stack<string>();
            for (var at = _row; nodes[at].Parent >= 0; at = nodes[at].Parent)
            {
                steps.Push(new JsonCursor(Text, at).Name is { } name ? JsonPointer.Escape(name) : nodes[at].NameStart.ToString(CultureInfo.InvariantCulture));
            }

            return steps.Count == 0 ? "" : "/" + string.Join('/', steps);
        }
    }

    public SourceLocation Location => Text.Locate(Pointer, Node.Start, Node.End);

    /// <summary>The location, told by another pointer.</summary>
    public SourceLocation LocationAs(string pointer) => Text.Locate(pointer, Node.Start, Node.End);

    /// <summary>Where the member's name stands, quotes included; for a value that is no member, where the value stands.</summary>
    public SourceLocation NameLocation => Node.NameLength < 0
        ? Location
        : Text.Locate(Pointer, Node.NameStart - 1, Node.NameStart + Node.NameLength + 1);

    /// <summary>Just the first character of an object or list, for problems of the whole that should not mark hundreds of lines; else the value.</summary>
    public SourceLocation StartLocation => StartLocationAs(Pointer);

    /// <summary>The same, told by another pointer.</summary>
    public SourceLocation StartLocationAs(string pointer) => Text.Locate(pointer, Node.Start, Kind is JsonKind.Object or JsonKind.Array ? Node.Start + 1 : Node.End);

    /// <summary>The member's name, or null where the value is no member.</summary>
    public string? Name => Node.NameLength < 0 ? null : JsonStrings.Decode(RawName, Node.NameEscaped);

    /// <summary>The bytes of the member's name with escapes resolved; empty where the value is no member.</summary>
    public ReadOnlySpan<byte> Utf8Name => Node.NameEscaped ? Encoding.UTF8.GetBytes(Name!) : RawName;

    /// <summary>The bytes of a text with escapes resolved, without quotes; empty for other values.</summary>
    public ReadOnlySpan<byte> Utf8Text => Kind != JsonKind.String ? [] : Node.Escaped ? Encoding.UTF8.GetBytes(GetString()!) : RawText;

    /// <summary>How many elements or members there are; duplicates count. 0 for other values.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var child = _row + 1; Kind != JsonKind.None && child < Node.Next; child = Text.Nodes[child].Next)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>The byte at which the member starts, its name included; for a value that is no member, the value.</summary>
    public int Start => Node.NameLength < 0 ? Node.Start : Node.NameStart - 1;

    public int End => Node.End;

    private ref readonly JsonRow Node => ref Text.Nodes[_row];
    private ReadOnlySpan<byte> RawName => Node.NameLength < 0 ? [] : Text.Utf8.Slice(Node.NameStart, Node.NameLength);
    private ReadOnlySpan<byte> RawText => Text.Utf8[(Node.Start + 1)..(Node.End - 1)];

    public string? GetString() => Kind == JsonKind.String ? JsonStrings.Decode(RawText, Node.Escaped) : null;

    /// <summary>Reads a whole number that is written as one (no point, no exponent) and fits.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return Kind == JsonKind.Number && Utf8Parser.TryParse(Raw, out value, out var consumed) && consumed == Raw.Length;
    }

    public bool TryGetDouble(out double value)
    {
        value = 0;
        return Kind == JsonKind.Number && Utf8Parser.TryParse(Raw, out value, out var consumed) && consumed == Raw.Length && double.IsFinite(value);
    }

    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        return Kind == JsonKind.Number && decimal.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    public bool TryGetBoolean(out bool value)
    {
        value = Kind == JsonKind.True;
        return Kind is JsonKind.True or JsonKind.False;
    }

    public bool NameEquals(ReadOnlySpan<byte> utf8) => Node.NameLength >= 0 && Utf8Name.SequenceEqual(utf8);

    /// <summary>The members of an object, without duplicates; none for other values. Each cursor knows its name.</summary>
    public JsonChildren EnumerateObject() => Kind == JsonKind.Object ? new(Text, _row) : default;

    public JsonChildren EnumerateArray() => Kind == JsonKind.Array ? new(Text, _row) : default;

    public JsonCursor Member(ReadOnlySpan<byte> utf8Name)
    {
        foreach (var member in EnumerateObject())
        {
            if (member.NameEquals(utf8Name))
            {
                return member;
            }
        }

        return default;
    }

    public JsonCursor Member(ReadOnlySpan<char> name)
    {
        var room = Encoding.UTF8.GetMaxByteCount(name.Length);
        Span<byte> utf8 = room <= 256 ? stackalloc byte[256] : new byte[room];
        return Member(utf8[..Encoding.UTF8.GetBytes(name, utf8)]);
    }

    public bool TryGetProperty(ReadOnlySpan<byte> utf8Name, out JsonCursor value) => (value = Member(utf8Name)).Kind != JsonKind.None;

    public bool TryGetProperty(string name, out JsonCursor value) => TryGetProperty(Encoding.UTF8.GetBytes(name), out value);

    /// <summary>Where a part of a text stands, from positions within the text that it means (UTF-16 code units); escapes are allowed for.</summary>
    public SourceLocation LocateInText(int start, int length)
    {
        var inside = RawText;
        var first = Node.Start + 1;
        return Text.Locate(Pointer, first + JsonStrings.OffsetOf(inside, start), first + JsonStrings.OffsetOf(inside, start + length));
    }

    /// <summary>Writes the value anew, without comments, trailing commas and duplicates, so that any reader of JSON can take it.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonKind.Object:
                writer.WriteStartObject();
                foreach (var member in EnumerateObject())
                {
                    writer.WritePropertyName(member.Utf8Name);
                    member.WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            case JsonKind.Array:
                writer.WriteStartArray();
                foreach (var element in EnumerateArray())
                {
                    element.WriteTo(writer);
                }

                writer.WriteEndArray();
                break;
            case JsonKind.String:
                writer.WriteStringValue(Utf8Text);
                break;
            case JsonKind.Invalid:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteRawValue(Raw, skipInputValidation: true);
                break;
        }
    }

    internal JsonCursor ElementAt(ReadOnlySpan<char> index)
    {
        if (Kind != JsonKind.Array || !int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || (index.Length > 1 && index[0] == '0'))
        {
            return default;
        }

        // Halved again and again, for lists may be long: any row between leads up to the element that holds it.
        var nodes = Text.Nodes;
        var (low, high) = (_row + 1, nodes[_row].Next);
        while (low < high)
        {
            var element = (low + high) / 2;
            while (nodes[element].Parent != _row)
            {
                element = nodes[element].Parent;
            }

            if (nodes[element].NameStart == wanted)
            {
                return new(Text, element);
            }

            (low, high) = nodes[element].NameStart < wanted ? (nodes[element].Next, high) : (low, element);
        }

        return default;
    }
}

/// <summary>The children of an object or list, duplicates of a key passed over, for <c>foreach</c>; nothing is allocated.</summary>
internal struct JsonChildren(JsonText text, int parent)
{
    private readonly JsonText? _text = text;
    private readonly int _end = text.Nodes[parent].Next;
    private int _row = parent;
    private int _next = parent + 1;

    public readonly JsonCursor Current => new(_text!, _row);

    public readonly JsonChildren GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_text is not null && _next < _end)
        {
            _row = _next;
            ref readonly var node = ref _text.Nodes[_row];
            _next = node.Next;
            if (!node.Duplicate)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Something read, with the place where it was read. A class, so that lists of it share the code of all lists of references.</summary>
internal sealed record Placed<T>(JsonCursor At, T Item);
