using System.Runtime.InteropServices;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>
/// Tells in one look at each sign whether an expression can stand anywhere in a text: most stand in few sentences, and need not be tried there at every place.
/// The sets of ways that are open at a sign are made when they are first met and kept, each with where it leads by kind of sign. It may say yes where the
/// expression does not stand, never no where it does.
/// </summary>
internal sealed class Sieve
{
    private const int MostSets = 300;
    private const int Letter = 128;
    private const int Other = 129;
    private const int Unknown = -1;
    private const int Found = -2;
    private const int NotFound = -3;

    private readonly Piece _piece;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly byte[] _kinds = new byte[Other + 1];
    private readonly List<int> _signOfKind = [];
    private readonly List<int[]> _sets = [];
    private readonly bool[] _reached;
    private readonly List<int> _next = [];
    private volatile int[][] _leads = [];

    public Sieve(Piece piece)
    {
        _piece = piece;
        _reached = new bool[piece.LastStep + 1];
        FindKinds();
        lock (_sets)
        {
            Make([0], wasWord: false, isStart: true);
        }
    }

    /// <summary>Whether the expression may stand in the text.</summary>
    public bool MayMatch(string text)
    {
        var at = 0;
        foreach (var c in text)
        {
            var kind = _kinds[Sign(c)];
            var leads = _leads;
            var next = Volatile.Read(ref leads[at][kind]);
            if (next == Unknown)
            {
                next = Step(at, kind);
            }

            if (next == Found)
            {
                return true;
            }

            at = next;
        }

        // The last of each row is the end of the text.
        var end = Volatile.Read(ref _leads[at][^1]);
        return (end == Unknown ? End(at) : end) == Found;
    }

    private static int Sign(char c) => c < Letter ? c : char.IsLetter(c) ? Letter : Other;

    /// <summary>Signs that no part of the expression tells apart are of one kind.</summary>
    private void FindKinds()
    {
        var byNature = new Dictionary<string, byte>(StringComparer.Ordinal);
        var sets = _piece.FindSignSets();
        for (var sign = 0; sign <= Other; sign++)
        {
            var nature = string.Create(sets.Count + 1, (sets, sign), static (span, of) =>
            {
                span[^1] = IsWord(of.sign) ? 'w' : '-';
                for (var i = 0; i < of.sets.Count; i++)
                {
                    span[i] = of.sets[i].MayHave(of.sign) ? '1' : '0';
                }
            });
            if (!byNature.TryGetValue(nature, out var kind))
            {
                byNature.Add(nature, kind = (byte)_signOfKind.Count);
                _signOfKind.Add(sign);
            }

            _kinds[sign] = kind;
        }
    }

    private static bool IsWord(int sign) => sign == Letter || (sign < Letter && Piece.IsWord((char)sign));

    private int Step(int from, byte kind)
    {
        lock (_sets)
        {
            var sign = _signOfKind[kind];
            var (steps, wasWord, isStart) = Read(from);
            var isWord = IsWord(sign);
            _piece.Open(steps.Span, isStart, isEnd: false, wasWord != isWord, _reached);
            _next.Clear();
            _next.Add(0);
            for (var step = 0; step < _piece.LastStep; step++)
            {
                if (_reached[step] && _piece.Takes(step, sign))
                {
                    _next.Add(step + 1);
                }
            }

            var next = _reached[_piece.LastStep] ? Found : Make(_next, isWord, isStart: false);
            Volatile.Write(ref _leads[from][kind], next);
            return next;
        }
    }

    private int End(int at)
    {
        lock (_sets)
        {
            var (steps, wasWord, isStart) = Read(at);
            _piece.Open(steps.Span, isStart, isEnd: true, wasWord, _reached);
            var end = _reached[_piece.LastStep] ? Found : NotFound;
            Volatile.Write(ref _leads[at][^1], end);
            return end;
        }
    }

    private (ReadOnlyMemory<int> Steps, bool WasWord, bool IsStart) Read(int set) => (_sets[set].AsMemory(2), _sets[set][0] == 1, _sets[set][1] == 1);

    /// <summary>The number of a set of ways; one that is too many for all of them to be kept is taken for a match.</summary>
    private int Make(List<int> steps, bool wasWord, bool isStart)
    {
        int[] set = [wasWord ? 1 : 0, isStart ? 1 : 0, .. steps];
        var key = new string(MemoryMarshal.Cast<int, char>(set));
        if (_ids.TryGetValue(key, out var id))
        {
            return id;
        }

        if (_sets.Count >= MostSets)
        {
            return Found;
        }

        var leads = new int[_signOfKind.Count + 1];
        Array.Fill(leads, Unknown);
        id = _sets.Count;
        _sets.Add(set);
        _ids.Add(key, id);
        _leads = [.. _leads, leads];
        return id;
    }
}
