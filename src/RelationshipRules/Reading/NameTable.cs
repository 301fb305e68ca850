using System.Text;

namespace RelationshipRules.Reading;

/// <summary>Finds the position of a name among the names of a part or of a choice, from bytes and without making a string.</summary>
internal sealed class NameTable
{
    private readonly byte[][] _names;
    private readonly int[] _first;
    private readonly int[] _next;

    /// <summary>Makes the table.</summary>
    /// <param name="names">The names, at most some dozens; all different.</param>
    public NameTable(IReadOnlyList<string> names)
    {
        Names = names;
        _names = new byte[names.Count][];
        _next = new int[names.Count];
        var size = 8;
        while (size < names.Count * 2)
        {
            size *= 2;
        }

        _first = new int[size];
        Array.Fill(_first, -1);
        for (var i = names.Count - 1; i >= 0; i--)
        {
            _names[i] = Encoding.UTF8.GetBytes(names[i]);
            var slot = Slot(_names[i], size);
            _next[i] = _first[slot];
            _first[slot] = i;
        }
    }

    /// <summary>The names in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The position of a name, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return -1;
        }

        var index = _first[Slot(utf8, _first.Length)];
        while (index >= 0 && !utf8.SequenceEqual(_names[index]))
        {
            index = _next[index];
        }

        return index;
    }

    // Length and three letters tell nearly all names of the model apart.
    private static int Slot(ReadOnlySpan<byte> utf8, int size) =>
        ((utf8.Length * 7) + (utf8[0] * 31) + (utf8[utf8.Length / 2] * 17) + (utf8[^1] * 3)) & (size - 1);
}
