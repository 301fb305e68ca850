using System.Text;

namespace RelationshipRules.Json;

/// <summary>Where the lines of a text start, and how many UTF-16 code units there are before each of its blocks. Read-only.</summary>
internal sealed class LineTable(ReadOnlySpan<byte> utf8)
{
    /// <summary>The bytes of a block: what is counted through for each place that is looked up, however long its line is.</summary>
    private const int Block = 1024;

    /// <summary>Bytes of a character after its first one.</summary>
    private const int MostAfterTheFirst = 3;

    private readonly int[] _starts = FindStarts(utf8);
    private readonly int[] _unitsBefore = CountUnits(utf8);

    /// <summary>Line and column, both from 1, of a byte offset; one outside the text is taken to its nearest end.</summary>
    public (int Line, int Column) Find(ReadOnlySpan<byte> utf8, int offset)
    {
        offset = Math.Clamp(offset, _starts[0], Math.Max(_starts[0], utf8.Length));
        var line = Array.BinarySearch(_starts, offset);
        line = line < 0 ? ~line - 1 : line;
        var start = _starts[line];

        // A place in the middle of a character, and damaged bytes, are told as decoders see them.
        return (line + 1, Units(utf8, offset) - Units(utf8, start) + 1);
    }

    private int Units(ReadOnlySpan<byte> utf8, int offset)
    {
        var block = offset / Block;
        var from = Begin(utf8, block * Block);
        return _unitsBefore[block] + Encoding.UTF8.GetCharCount(utf8[from..Math.Max(from, offset)]);
    }

    private static int[] CountUnits(ReadOnlySpan<byte> utf8)
    {
        var units = new int[(utf8.Length / Block) + 1];
        for (var block = 1; block < units.Length; block++)
        {
            units[block] = units[block - 1] + Encoding.UTF8.GetCharCount(utf8[Begin(utf8, (block - 1) * Block)..Begin(utf8, block * Block)]);
        }

        return units;
    }

    /// <summary>The offset, or where it lies within a character, the end of that.</summary>
    private static int Begin(ReadOnlySpan<byte> utf8, int offset)
    {
        for (var at = offset - 1; at >= Math.Max(0, offset - MostAfterTheFirst); at--)
        {
            if ((utf8[at] & 0xC0) != 0x80)
            {
                _ = Rune.DecodeFromUtf8(utf8[at..], out _, out var length);
                return Math.Max(offset, at + length);
            }
        }

        return offset;
    }

    private static int[] FindStarts(ReadOnlySpan<byte> utf8)
    {
        var starts = new List<int> { utf8.StartsWith("\uFEFF"u8) ? 3 : 0 };
        var at = starts[0];
        while (utf8[at..].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length)
        {
            at += length + 1;
            at += utf8[at - 1] == '\r' && at < utf8.Length && utf8[at] == '\n' ? 1 : 0;
            starts.Add(at);
        }

        return [.. starts];
    }
}
