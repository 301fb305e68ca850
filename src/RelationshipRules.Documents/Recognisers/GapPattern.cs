using System.Globalization;
using System.Text;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>
/// A form of words with gaps: pieces that follow each other, with no more than so many signs between them. A piece is an expression that is matched in linear
/// time; it is sought once a sentence, however many forms have it. Gaps are kept apart from the pieces because counted gaps within one expression
/// would make it as large as they are long.
/// </summary>
internal sealed class GapPattern
{
    private const int MostStarts = 12;
    private const int Unbounded = 320;

    private readonly int[] _pieces;
    private readonly int[] _gaps;

    private GapPattern(int[] pieces, int[] gaps) => (_pieces, _gaps) = (pieces, gaps);

    /// <summary>Reads a form; its macros have been put in.</summary>
    /// <exception cref="FormatException">A piece is no expression.</exception>
    public static GapPattern Read(string pattern, PiecePool pool)
    {
        var pieces = new List<int>();
        var gaps = new List<int>();
        var piece = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("[^;]", StringComparison.Ordinal) && GapAt(pattern, i, out var length) is var most && length > 0)
            {
                if (depth > 0)
                {
                    piece.Append("[^;]*?");
                }
                else
                {
                    pieces.Add(pool.Add(piece.ToString()));
                    gaps.Add(most);
                    piece.Clear();
                }

                i += length - 1;
                continue;
            }

            if (pattern[i] == '[' && i + 2 < pattern.Length && pattern.IndexOf(']', i + 2) is > 0 and var close)
            {
                piece.Append(pattern, i, close - i + 1);
                i = close;
                continue;
            }

            depth += pattern[i] switch { '(' => 1, ')' => -1, _ => 0 };
            piece.Append(pattern[i]);
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                piece.Append(pattern[++i]);
            }
            else if (pattern[i] == '|' && depth == 0)
            {
                throw new FormatException("Put alternatives in brackets: it is not clear to which pieces they belong.");
            }
        }

        pieces.Add(pool.Add(piece.ToString()));
        return new([.. pieces], [.. gaps]);
    }

    public bool IsMatch(SentencePieces sentence)
    {
        var starts = sentence.Find(_pieces[0]);
        for (var i = 0; i < starts.Count && i < MostStarts; i++)
        {
            if (From(sentence, starts[i]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The places where the form stands: for each beginning the first way to its end.</summary>
    public IEnumerable<GapMatch> Find(SentencePieces sentence)
    {
        var starts = sentence.Find(_pieces[0]);
        for (var i = 0; i < starts.Count && i < MostStarts; i++)
        {
            if (From(sentence, starts[i]) is { } found)
            {
                yield return new(found);
            }
        }
    }

    private PieceMatch[]? From(SentencePieces sentence, PieceMatch start)
    {
        var found = new PieceMatch[_pieces.Length];
        found[0] = start;
        return Follow(sentence, found, 1) ? found : null;
    }

    private bool Follow(SentencePieces sentence, PieceMatch[] found, int at)
    {
        if (at == _pieces.Length)
        {
            return true;
        }

        var end = found[at - 1].Index + found[at - 1].Length;
        foreach (var next in sentence.Find(_pieces[at]))
        {
            if (next.Index < end)
            {
                continue;
            }

            if (next.Index - end > _gaps[at - 1] || sentence.Text.AsSpan(end, next.Index - end).Contains(';'))
            {
                return false;
            }

            found[at] = next;
            if (Follow(sentence, found, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static int GapAt(string pattern, int at, out int length)
    {
        var rest = pattern.AsSpan(at + 4);
        length = rest.StartsWith("*?", StringComparison.Ordinal) ? 6 : 0;
        if (length > 0 || !rest.StartsWith("{0,", StringComparison.Ordinal) || rest.IndexOf('}') is not (> 3 and var end))
        {
            return Unbounded;
        }

        length = 4 + end + 1 + (rest[(end + 1)..].StartsWith("?", StringComparison.Ordinal) ? 1 : 0);
        return int.TryParse(rest[3..end], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : throw new FormatException("How long a gap may be is a number of signs, such as 60.");
    }
}

/// <summary>Where a form stands in a sentence.</summary>
/// <param name="Pieces">What its pieces are there.</param>
internal readonly record struct GapMatch(PieceMatch[] Pieces)
{
    public int Index => Pieces[0].Index;

    public int End => Pieces[^1].Index + Pieces[^1].Length;

    /// <summary>The words of a named group; null where it has none.</summary>
    public string? Group(string name)
    {
        foreach (var piece in Pieces)
        {
            foreach (var (group, text) in piece.Groups ?? [])
            {
                if (string.Equals(group, name, StringComparison.Ordinal))
                {
                    return text;
                }
            }
        }

        return null;
    }
}

/// <summary>The pieces of all forms, each once.</summary>
internal sealed class PiecePool
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public List<Piece> Pieces { get; } = [];

    public int Add(string expression)
    {
        if (!_ids.TryGetValue(expression, out var id))
        {
            var piece = Piece.Read(expression);
            _ids.Add(expression, id = Pieces.Count);
            Pieces.Add(piece);
        }

        return id;
    }
}

/// <summary>The pieces of one sentence, sought when they are asked for.</summary>
internal sealed class SentencePieces(PiecePool pool)
{
    private const int MostOfOne = 24;
    private static readonly List<PieceMatch> None = [];

    private readonly List<PieceMatch>?[] _found = new List<PieceMatch>?[pool.Pieces.Count];
    private readonly List<int> _sought = [];
    private readonly Piece.Runner _runner = new();

    public string Text { get; private set; } = "";

    public void TurnTo(string text)
    {
        Text = text;
        foreach (var piece in _sought)
        {
            _found[piece] = null;
        }

        _sought.Clear();
    }

    public List<PieceMatch> Find(int piece)
    {
        if (_found[piece] is { } known)
        {
            return known;
        }

        var found = None;
        for (var start = pool.Pieces[piece].MayMatch(Text) ? 0 : int.MaxValue; start <= Text.Length && found.Count < MostOfOne; start++)
        {
            if (pool.Pieces[piece].MatchAt(Text, start, _runner) is { } match)
            {
                (found.Count == 0 ? found = [] : found).Add(match);
            }
        }

        _sought.Add(piece);
        return _found[piece] = found;
    }
}
