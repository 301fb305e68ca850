using System.Numerics;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace RelationshipRules.Fuzzing;

/// <summary>
/// What instrumented code leaves behind: for each step from one branch to another a count, in a map of bytes. An input is of interest where it takes a step
/// that none took before, or takes one about twice as often. Without instrumentation nothing is ever counted.
/// </summary>
internal sealed unsafe class Coverage : IDisposable
{
    private const int Size = 1 << 16;

    private readonly byte[] _seen = new byte[Size];
    private byte* _map = (byte*)NativeMemory.AllocZeroed(Size);

    public Coverage() => Trace.SharedMem = _map;

    /// <summary>How many steps were taken by some input.</summary>
    public int Reached { get; private set; }

    private Span<byte> Map => new(_map, Size);

    public void Begin()
    {
        Map.Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the run since <see cref="Begin"/> did what no run did before.</summary>
    public bool Take()
    {
        var map = Map;
        var isNew = false;
        for (var at = map.IndexOfAnyExcept((byte)0); at >= 0;)
        {
            var often = (byte)(1 << BitOperations.Log2(map[at]));
            if ((_seen[at] & often) == 0)
            {
                Reached += _seen[at] == 0 ? 1 : 0;
                _seen[at] |= often;
                isNew = true;
            }

            var next = map[(at + 1)..].IndexOfAnyExcept((byte)0);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return isNew;
    }

    public void Dispose()
    {
        // Instrumented code writes wherever this points, to the end of the process.
        var own = _map;
        _map = null;
        if (own != null && Trace.SharedMem == own)
        {
            Trace.SharedMem = Unread;
            NativeMemory.Free(own);
        }
    }

    private static readonly byte* Unread = (byte*)NativeMemory.AllocZeroed(Size);
}
