using System.Text;

namespace RelationshipRules.Json;

/// <summary>Where the lines of a text start, and how many UTF-16 code units there are before each of its blocks. Read-only.</summary>
internal sealed class LineTable(ReadOnlySpan<byte> utf8)
{
    /// <summary>The bytes of a block: what is counted through for each place that is looked up, however long its line is.</summary>
    private const int Block = 1024;

    private readonly int[] _starts = FindStarts(utf8);
    private readonly int[] _unitsBefore = CountUnits(utf8);

    /// <summary>Line and column, both from 1, of a byte offset; one outside the text is taken to its nearest end.</summary>
    public (int Line, int Column) Find(ReadOnlySpan<byte> utf8, int offset)
    {
        offset = Math.Clamp(offset, _starts[0], Math.Max(_starts[0], utf8.Length));
        var line = Array.BinarySearch(_starts, offset);
        line = line < 0 ? ~line - 1 : line;
        var start = _starts[line];

        // A short way is counted as it is, so that a place in the middle of a character is told as decoders see it.
        var column = offset - start <= Block
            ? Encoding.UTF8.GetCharCount(utf8[start..offset])
            : Units(utf8, offset) - Units(utf8, start);
        return (line + 1, column + 1);
    }

    private int Units(ReadOnlySpan<byte> utf8, int offset) => _unitsBefore[offset / Block] + Count(utf8[(offset / Block * Block)..offset]);

    private static int[] CountUnits(ReadOnlySpan<byte> utf8)
    {
        var units = new int[(utf8.Length / Block) + 1];
        for (var block = 1; block < units.Length; block++)
        {
            units[block] = units[block - 1] + Count(utf8.Slice((block - 1) * Block, Block));
        }

        return units;
    }

    /// <summary>A character counts where it begins: once, or twice for those of four bytes, which need a pair of units.</summary>
    private static int Count(ReadOnlySpan<byte> utf8)
    {
        if (Ascii.IsValid(utf8))
        {
            return utf8.Length;
        }

        var units = 0;
        foreach (var b in utf8)
        {
            units += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }

        return units;
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
