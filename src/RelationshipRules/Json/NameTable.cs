using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace RelationshipRules.Json;

/// <summary>Names of properties, keys or values, found from bytes without making a string.</summary>
internal class NameTable
{
    private readonly byte[][] _names;
    private readonly int[] _first;
    private readonly int[] _next;

    public NameTable(IReadOnlyList<string> names)
    {
        Names = names;
        _names = new byte[names.Count][];
        _next = new int[names.Count];
        _first = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, names.Count * 2))];
        Array.Fill(_first, -1);
        for (var i = names.Count - 1; i >= 0; i--)
        {
            _names[i] = Encoding.UTF8.GetBytes(names[i]);
            var slot = Slot(_names[i], _first.Length);
            _next[i] = _first[slot];
            _first[slot] = i;
        }
    }

    public IReadOnlyList<string> Names { get; }

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

/// <summary>The keys that one kind of object (for messages: "a rule") may have. The schemas for authors are tested against these lists.</summary>
internal sealed class KnownKeys(string what, string[] required, string[] optional) : NameTable([.. required, .. optional])
{
    public string What => what;

    public string Subject => Capital(what);

    public IReadOnlyList<string> Required => required;

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>The names that the values of an enum have in JSON, in the order in which messages list them.</summary>
internal sealed class EnumNames<T>(string names, params T[] values) : NameTable(names.Split(' '))
    where T : struct, Enum
{
    public IReadOnlyList<T> Values => values;

    public string this[T value]
    {
        get
        {
            for (var i = 0; i < values.Length; i++)
            {
                // Without a comparer, whose code would be compiled for each enum in each process; all of them are ints.
                if (Unsafe.BitCast<T, int>(values[i]) == Unsafe.BitCast<T, int>(value))
                {
                    return Names[i];
                }
            }

            throw new ArgumentOutOfRangeException(nameof(value), value, "The value has no name.");
        }
    }
}
