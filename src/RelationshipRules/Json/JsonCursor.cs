using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RelationshipRules.Json;

/// <summary>One value of a <see cref="JsonText"/>: the text and a row of its table. The default cursor is no value.</summary>
[DebuggerDisplay("{Pointer,nq}: {Kind}")]
internal readonly struct JsonCursor
{
    private readonly JsonText? _text;
    private readonly int _row;

    internal JsonCursor(JsonText text, int row)
    {
        _text = text;
        _row = row;
    }

    /// <summary>What the value is; <see cref="JsonKind.None"/> for the default cursor.</summary>
    public JsonKind Kind => _text is null ? JsonKind.None : Node.Kind;

    /// <summary>The text it belongs to.</summary>
    public JsonText Text => _text ?? throw new InvalidOperationException("The cursor stands on no value.");

    /// <summary>The row in the text's table: a small number that identifies the value within its text.</summary>
    public int Row => _row;

    /// <summary>The value as written, quotes included.</summary>
    public ReadOnlySpan<byte> Raw => Text.Utf8[Node.Start..Node.End];

    /// <summary>The JSON Pointer of the value. Made when asked for.</summary>
    public string Pointer => BuildPointer();

    /// <summary>Where the value stands. Made when asked for.</summary>
    public SourceLocation Location => Text.Locate(Pointer, Node.Start, Node.End);

    /// <summary>Where the member's name stands, quotes included; for a value that is no member, where the value stands.</summary>
    public SourceLocation NameLocation => Node.NameLength < 0
        ? Location
        : Text.Locate(Pointer, Node.NameStart - 1, Node.NameStart + Node.NameLength + 1);

    /// <summary>Just the first character of an object or list, for problems of the whole that should not mark hundreds of lines; else the value.</summary>
    public SourceLocation StartLocation => Kind is JsonKind.Object or JsonKind.Array ? Text.Locate(Pointer, Node.Start, Node.Start + 1) : Location;

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
            if (Kind is JsonKind.Object or JsonKind.Array)
            {
                var nodes = Text.Nodes;
                for (var child = _row + 1; child < nodes[_row].Next; child = nodes[child].Next)
                {
                    count++;
                }
            }

            return count;
        }
    }

    private ref readonly JsonNode Node => ref Text.Nodes[_row];

    private ReadOnlySpan<byte> RawName => Node.NameLength < 0 ? [] : Text.Utf8.Slice(Node.NameStart, Node.NameLength);

    private ReadOnlySpan<byte> RawText => Text.Utf8[(Node.Start + 1)..(Node.End - 1)];

    /// <summary>The text, or null where the value is none.</summary>
    public string? GetString() => Kind == JsonKind.String ? JsonStrings.Decode(RawText, Node.Escaped) : null;

    /// <summary>Reads a whole number that is written as one (no point, no exponent) and fits.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return Kind == JsonKind.Number && Utf8Parser.TryParse(Raw, out value, out var consumed) && consumed == Raw.Length;
    }

    /// <summary>Reads a number that is finite as a double.</summary>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        return Kind == JsonKind.Number && Utf8Parser.TryParse(Raw, out value, out var consumed) && consumed == Raw.Length && double.IsFinite(value);
    }

    /// <summary>Reads a number that fits into a decimal.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        return Kind == JsonKind.Number && decimal.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads true or false.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = Kind == JsonKind.True;
        return Kind is JsonKind.True or JsonKind.False;
    }

    /// <summary>Whether the value is a text equal to this one.</summary>
    public bool ValueEquals(ReadOnlySpan<byte> utf8) => Kind == JsonKind.String && Utf8Text.SequenceEqual(utf8);

    /// <summary>Whether the member's name is this one.</summary>
    public bool NameEquals(ReadOnlySpan<byte> utf8) => Node.NameLength >= 0 && Utf8Name.SequenceEqual(utf8);

    /// <summary>The members of an object, without duplicates; none for other values. Each cursor knows its name.</summary>
    public JsonChildren EnumerateObject() => Kind == JsonKind.Object ? new(Text, _row) : default;

    /// <summary>The elements of a list; none for other values.</summary>
    public JsonChildren EnumerateArray() => Kind == JsonKind.Array ? new(Text, _row) : default;

    /// <summary>Finds a member by name. Of duplicates the first counts.</summary>
    public bool TryGetProperty(ReadOnlySpan<byte> utf8Name, out JsonCursor value)
    {
        foreach (var member in EnumerateObject())
        {
            if (member.NameEquals(utf8Name))
            {
                value = member;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Finds a member by name. Of duplicates the first counts.</summary>
    public bool TryGetProperty(string name, out JsonCursor value) => TryGetProperty(Encoding.UTF8.GetBytes(name), out value);

    /// <summary>Where a part of a text stands, from positions within the text that it means (UTF-16 code units); escapes are allowed for.</summary>
    public SourceLocation LocateInText(int start, int length)
    {
        if (Kind != JsonKind.String)
        {
            return Location;
        }

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

    /// <summary>The element at an index written in decimal, as a JSON Pointer has it.</summary>
    internal JsonCursor ElementAt(string index)
    {
        if (!int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || (index.Length > 1 && index[0] == '0'))
        {
            return default;
        }

        if (Kind == JsonKind.Array && Text.ElementsOfLongList(_row) is { } elements)
        {
            return wanted < elements.Length ? new(Text, elements[wanted]) : default;
        }

        foreach (var element in EnumerateArray())
        {
            if (wanted-- == 0)
            {
                return element;
            }
        }

        return default;
    }

    private string BuildPointer()
    {
        var nodes = Text.Nodes;
        var steps = new Stack<string>();
        for (var row = _row; nodes[row].Parent >= 0; row = nodes[row].Parent)
        {
            if (nodes[row].NameLength >= 0)
            {
                steps.Push(JsonPointer.Escape(new JsonCursor(Text, row).Name!));
                continue;
            }

            var parent = nodes[row].Parent;
            var index = 0;
            if (Text.ElementsOfLongList(parent) is { } elements)
            {
                index = Array.BinarySearch(elements, row);
            }
            else
            {
                for (var sibling = parent + 1; sibling < row; sibling = nodes[sibling].Next)
                {
                    index++;
                }
            }

            steps.Push(index.ToString(CultureInfo.InvariantCulture));
        }

        return steps.Count == 0 ? "" : "/" + string.Join('/', steps);
    }
}
