using System.Globalization;
using RelationshipRules.Files;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>
/// An expression that is tried at every place of a text, all its ways at once, over no more than so many signs: time grows with the text and
/// no faster, whatever the expression. The language's own engine of that kind takes milliseconds to make one, and there are hundreds. Known
/// are letters, <c>.</c>, <c>[a-z]</c>, <c>\w \d \s \b</c>, <c>^ $</c>, groups with names or without, <c>|</c>, and <c>? * + {m,n}</c>, lazy or not.
/// </summary>
/// <remarks>Lists of its own kinds of values are arrays: what others' lists come to for them is compiled anew in each process, and a document is read in a second or two.</remarks>
internal sealed class Piece
{
    private const int Longest = 320;
    private const int MostSteps = 4_000;

    private readonly List<string> _groups = [];
    private Step[] _steps = new Step[16];
    private int _count;
    private readonly Signs? _first;
    private readonly bool _beginsWord;
    private readonly Lazy<Sieve> _sieve;

    /// <summary>The pairs of signs that it can begin with, a bit each: most places are ruled out by them without a run. Made when a text may have it: most expressions stand in few.</summary>
    private ulong[]? _pairs;

    private Piece(string expression)
    {
        var reader = new Reader(expression, this);
        var root = reader.ReadAll();
        Emit(root);
        Add(new(StepKind.Done));
        _first = root.First();
        _beginsWord = expression.StartsWith(@"\b", StringComparison.Ordinal);
        _sieve = new(() => new(this));
    }

    internal int LastStep => _count - 1;

    /// <summary>Whether the expression may stand somewhere in a text; where it says no, it does not.</summary>
    public bool MayMatch(string text) => _sieve.Value.MayMatch(text);

    internal bool Takes(int step, int sign) => _steps[step].Kind == StepKind.Sign && _steps[step].Signs!.MayHave(sign);

    /// <summary>Marks the parts that are reached at a place from some that are open there.</summary>
    /// <param name="from">Those that are open.</param>
    /// <param name="isStart">Whether the place is the start of the text.</param>
    /// <param name="isEnd">Whether it is its end.</param>
    /// <param name="isBoundary">Whether a word begins or ends there.</param>
    /// <param name="reached">What is marked, for each part.</param>
    internal void Open(ReadOnlySpan<int> from, bool isStart, bool isEnd, bool isBoundary, bool[] reached)
    {
        Array.Clear(reached);
        foreach (var step in from)
        {
            Open(step, isStart, isEnd, isBoundary, reached);
        }
    }

    private void Open(int at, bool isStart, bool isEnd, bool isBoundary, bool[] reached)
    {
        while (!reached[at])
        {
            reached[at] = true;
            var now = _steps[at];
            switch (now.Kind)
            {
                case StepKind.Either:
                    Open(now.To, isStart, isEnd, isBoundary, reached);
                    at = now.Other;
                    break;
                case StepKind.Jump:
                    at = now.To;
                    break;
                case StepKind.Save:
                case StepKind.Boundary when isBoundary:
                case StepKind.Start when isStart:
                case StepKind.End when isEnd:
                    at++;
                    break;
            }
        }
    }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">It is none, or has what is not known here.</exception>
    public static Piece Read(string expression) => new(expression);

    /// <summary>The match that begins at a place, or null.</summary>
    public PieceMatch? MatchAt(string text, int start, Runner runner)
    {
        if (_first is not null && (start >= text.Length || !_first.Has(text[start])))
        {
            return null;
        }

        var pairs = _pairs ??= FindPairs();
        if (start + 1 < text.Length && text[start] < 128 && text[start + 1] is < (char)128 and var second && (pairs[(text[start] * 2) + (second >> 6)] & (1UL << (second & 63))) == 0)
        {
            return null;
        }

        if (_beginsWord && !IsBoundary(text, start))
        {
            return null;
        }

        return Run(text, start, runner);
    }

    private ulong[] FindPairs()
    {
        var pairs = new ulong[128 * 2];
        bool[] reached = new bool[_count], then = new bool[_count];
        Open([0], isStart: true, isEnd: true, isBoundary: true, reached);
        for (var step = 0; step < _count; step++)
        {
            if (!reached[step] || _steps[step].Kind is not (StepKind.Sign or StepKind.Done))
            {
                continue;
            }

            // What has come to its end may have any sign after it.
            var signs = _steps[step].Signs;
            var (low, high) = signs is null ? (ulong.MaxValue, ulong.MaxValue) : (0UL, 0UL);
            if (signs is not null)
            {
                Open([step + 1], isStart: true, isEnd: true, isBoundary: true, then);
            }

            for (var next = 0; signs is not null && next < _count; next++)
            {
                if (then[next] && _steps[next].Kind is StepKind.Sign or StepKind.Done)
                {
                    var (nextLow, nextHigh) = _steps[next].Signs is { } set ? (set.Low, set.High) : (ulong.MaxValue, ulong.MaxValue);
                    (low, high) = (low | nextLow, high | nextHigh);
                }
            }

            for (var first = 0; first < 128; first++)
            {
                if (signs?.MayHave(first) != false)
                {
                    pairs[first * 2] |= low;
                    pairs[(first * 2) + 1] |= high;
                }
            }
        }

        return pairs;
    }

    private PieceMatch? Run(string text, int start, Runner runner)
    {
        runner.Begin(_count);
        PieceMatch? best = null;
        Follow(0, text, start, _groups.Count == 0 ? null : new int[_groups.Count * 2], runner);
        for (var at = start; runner.HasNext; at++)
        {
            foreach (var (step, saved) in runner.Turn())
            {
                var kind = _steps[step].Kind;
                if (kind == StepKind.Done)
                {
                    // What comes after it in this row is of lower rank; what came before may still find another end, of higher rank.
                    best = new(start, at - start, saved is null ? null : Groups(text, saved));
                    break;
                }

                if (at < text.Length && at - start < Longest && _steps[step].Signs!.Has(text[at]))
                {
                    Follow(step + 1, text, at + 1, saved, runner);
                }
            }
        }

        return best;
    }

    private void Follow(int first, string text, int at, int[]? saves, Runner runner)
    {
        runner.Push(first, saves);
        while (runner.Pop(out var step, out var saved))
        {
            if (!runner.Visit(step))
            {
                continue;
            }

            var now = _steps[step];
            switch (now.Kind)
            {
                case StepKind.Either:
                    runner.Push(now.Other, saved);
                    runner.Push(now.To, saved);
                    break;
                case StepKind.Jump:
                    runner.Push(now.To, saved);
                    break;
                case StepKind.Save:
                    var copy = (int[])saved!.Clone();
                    copy[now.To] = at + 1;
                    runner.Push(step + 1, copy);
                    break;
                case StepKind.Boundary when IsBoundary(text, at):
                case StepKind.Start when at == 0:
                case StepKind.End when at == text.Length:
                    runner.Push(step + 1, saved);
                    break;
                case StepKind.Sign or StepKind.Done:
                    runner.Keep(step, saved);
                    break;
            }
        }
    }

    private (string, string)[] Groups(string text, int[] saved)
    {
        var groups = new List<(string, string)>();
        for (var i = 0; i < _groups.Count; i++)
        {
            if (saved[i * 2] > 0 && saved[(i * 2) + 1] > saved[i * 2])
            {
                groups.Add((_groups[i], text[(saved[i * 2] - 1)..(saved[(i * 2) + 1] - 1)]));
            }
        }

        return [.. groups];
    }

    private static bool IsBoundary(string text, int at) => (at > 0 && IsWord(text[at - 1])) != (at < text.Length && IsWord(text[at]));

    // The sides of an agreement are written with that sign before them.
    internal static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '@' || (c > 127 && char.IsLetter(c));

    private void Emit(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Sign:
                Add(new(StepKind.Sign, Signs: node.Signs));
                break;
            case NodeKind.Boundary or NodeKind.Start or NodeKind.End:
                Add(new(node.Kind == NodeKind.Boundary ? StepKind.Boundary : node.Kind == NodeKind.Start ? StepKind.Start : StepKind.End));
                break;
            case NodeKind.Row:
                node.Parts.ForEach(Emit);
                break;
            case NodeKind.Choice:
                EmitChoice(node, 0);
                break;
            case NodeKind.Named:
                var group = _groups.IndexOf(node.Name!);
                Add(new(StepKind.Save, group * 2));
                Emit(node.Parts[0]);
                Add(new(StepKind.Save, (group * 2) + 1));
                break;
            case NodeKind.Repeat:
                EmitRepeat(node);
                break;
        }
    }

    private void EmitChoice(Node node, int at)
    {
        if (at == node.Parts.Count - 1)
        {
            Emit(node.Parts[at]);
            return;
        }

        var split = Add(default);
        Emit(node.Parts[at]);
        var jump = Add(default);
        _steps[split] = new(StepKind.Either, split + 1, _count);
        EmitChoice(node, at + 1);
        _steps[jump] = new(StepKind.Jump, _count);
    }

    private void EmitRepeat(Node node)
    {
        for (var i = 0; i < node.Least; i++)
        {
            Emit(node.Parts[0]);
        }

        if (node.Most is not { } most)
        {
            var split = Add(default);
            Emit(node.Parts[0]);
            Add(new(StepKind.Jump, split));
            _steps[split] = Split(node.IsLazy, split + 1, _count);
            return;
        }

        var splits = new List<int>();
        for (var i = node.Least; i < most; i++)
        {
            splits.Add(Add(default));
            Emit(node.Parts[0]);
        }

        foreach (var split in splits)
        {
            _steps[split] = Split(node.IsLazy, split + 1, _count);
        }
    }

    private static Step Split(bool isLazy, int into, int past) => isLazy ? new(StepKind.Either, past, into) : new(StepKind.Either, into, past);

    private int Add(Step step)
    {
        if (_count >= MostSteps)
        {
            throw new FormatException("It is too large.");
        }

        if (_count == _steps.Length)
        {
            var more = new Step[_count * 2];
            Array.Copy(_steps, more, _count);
            _steps = more;
        }

        _steps[_count] = step;
        return _count++;
    }

    /// <summary>The sets of signs of its parts, of several that take the same ones the first.</summary>
    internal List<Signs> FindSignSets()
    {
        var sets = new List<Signs>();
        for (var i = 0; i < _count; i++)
        {
            if (_steps[i].Signs is { } signs && !sets.Exists(signs.IsLike))
            {
                sets.Add(signs);
            }
        }

        return sets;
    }

    /// <summary>The rows of ways that are under way, kept from one match to the next.</summary>
    internal sealed class Runner
    {
        private int[] _visited = [];
        private int _round;

        // A part is kept once a row; of each that is visited two may be open.
        private Way[] _now = [];
        private Way[] _next = [];
        private Way[] _open = [];
        private int _nextCount;
        private int _openCount;

        public bool HasNext => _nextCount > 0;

        public void Begin(int steps)
        {
            if (_visited.Length < steps)
            {
                _visited = new int[steps];
                (_now, _next, _open) = (new Way[steps], new Way[steps], new Way[(2 * steps) + 1]);
                _round = 0;
            }

            _nextCount = 0;
            _round++;
        }

        /// <summary>The next row becomes the one that is looked at.</summary>
        public ReadOnlySpan<Way> Turn()
        {
            var count = _nextCount;
            (_now, _next) = (_next, _now);
            _nextCount = 0;
            _round++;
            return _now.AsSpan(0, count);
        }

        public bool Visit(int step) => _visited[step] != _round && (_visited[step] = _round) == _round;

        public void Keep(int step, int[]? saved) => _next[_nextCount++] = new(step, saved);

        public void Push(int step, int[]? saved) => _open[_openCount++] = new(step, saved);

        public bool Pop(out int step, out int[]? saved)
        {
            if (_openCount > 0)
            {
                (step, saved) = _open[--_openCount];
                return true;
            }

            (step, saved) = (0, null);
            return false;
        }
    }

    /// <summary>A way that is under way: the part that it is at, and where groups began and ended.</summary>
    internal readonly record struct Way(int Step, int[]? Saved);

    private enum StepKind
    {
        Sign,
        Either,
        Jump,
        Save,
        Boundary,
        Start,
        End,
        Done,
    }

    private readonly record struct Step(StepKind Kind, int To = 0, int Other = 0, Signs? Signs = null);

    /// <summary>A set of signs.</summary>
    internal sealed class Signs
    {
        private string _others = "";
        private bool _letters;
        private bool _allOthers;

        public static Signs Of(char c)
        {
            var signs = new Signs();
            signs.Add(c);
            return signs;
        }

        /// <summary>The first 64 signs, a bit each.</summary>
        public ulong Low { get; private set; }

        /// <summary>The 64 after them.</summary>
        public ulong High { get; private set; }

        public bool Has(char c) => c < 128 ? IsSet(c) : _allOthers || (_letters && char.IsLetterOrDigit(c)) || _others.Contains(c, StringComparison.Ordinal);

        /// <summary>Whether another set has the same of the first 128 signs, and like this one some beyond them or none.</summary>
        public bool IsLike(Signs other) => Low == other.Low && High == other.High && MayHave(128) == other.MayHave(128);

        /// <summary>Whether it has a sign, or for 128 and 129 one of a letter or of another sign beyond the first 128.</summary>
        public bool MayHave(int sign) => sign < 128 ? IsSet(sign) : _allOthers || _letters || _others.Length > 0;

        public void Add(char c)
        {
            if (c < 128)
            {
                Low |= c < 64 ? 1UL << c : 0;
                High |= c < 64 ? 0 : 1UL << (c - 64);
            }
            else
            {
                _others += c;
            }
        }

        public void Add(Signs other)
        {
            Low |= other.Low;
            High |= other.High;
            _others += other._others;
            _letters |= other._letters;
            _allOthers |= other._allOthers;
        }

        public void AddRange(char from, char to)
        {
            for (var c = from; c <= to; c++)
            {
                Add(c);
            }
        }

        public bool AddClass(char name)
        {
            switch (name)
            {
                case 'd':
                    AddRange('0', '9');
                    return true;
                case 'w':
                    AddRange('0', '9');
                    AddRange('a', 'z');
                    AddRange('A', 'Z');
                    Add('_');
                    _letters = true;
                    return true;
                case 's':
                    Add(' ');
                    return true;
                default:
                    return false;
            }
        }

        public Signs Not() => new() { Low = ~Low, High = ~High, _allOthers = !_allOthers };

        private bool IsSet(int sign) => ((sign < 64 ? Low : High) >> (sign & 63) & 1) != 0;
    }

    private enum NodeKind
    {
        Sign,
        Row,
        Choice,
        Repeat,
        Named,
        Boundary,
        Start,
        End,
    }

    private sealed class Node(NodeKind kind)
    {
        public NodeKind Kind => kind;

        public List<Node> Parts { get; init; } = [];

        public Signs? Signs { get; init; }

        public string? Name { get; init; }

        public int Least { get; init; }

        public int? Most { get; init; }

        public bool IsLazy { get; init; }

        /// <summary>The signs that it can begin with; null where it may have none, or where that is not known.</summary>
        public Signs? First()
        {
            switch (kind)
            {
                case NodeKind.Sign:
                    return Signs;
                case NodeKind.Named:
                    return Parts[0].First();
                case NodeKind.Repeat:
                    return Least > 0 ? Parts[0].First() : null;
                case NodeKind.Choice:
                    var all = new Signs();
                    foreach (var part in Parts)
                    {
                        if (part.First() is not { } one)
                        {
                            return null;
                        }

                        all.Add(one);
                    }

                    return all;
                case NodeKind.Row:
                    // Optional parts before the first that is not: what either begins with.
                    var row = new Signs();
                    foreach (var part in Parts)
                    {
                        if (part.Kind is NodeKind.Boundary or NodeKind.Start)
                        {
                            continue;
                        }

                        if (part is { Kind: NodeKind.Repeat, Least: 0 } && part.Parts[0].First() is { } optional)
                        {
                            row.Add(optional);
                            continue;
                        }

                        if (part.First() is not { } first)
                        {
                            return null;
                        }

                        row.Add(first);
                        return row;
                    }

                    return null;
                default:
                    return null;
            }
        }
    }

    private sealed class Reader(string text, Piece piece)
    {
        private int _at;
        private int _depth;

        public Node ReadAll()
        {
            var node = ReadChoice();
            return _at == text.Length ? node : throw Wrong("a bracket too many");
        }

        private Node ReadChoice()
        {
            var parts = new List<Node> { ReadRow() };
            while (_at < text.Length && text[_at] == '|')
            {
                _at++;
                parts.Add(ReadRow());
            }

            return parts.Count == 1 ? parts[0] : new(NodeKind.Choice) { Parts = parts };
        }

        private Node ReadRow()
        {
            var row = new Node(NodeKind.Row);
            while (_at < text.Length && text[_at] is not ('|' or ')'))
            {
                row.Parts.Add(ReadRepeats(ReadOne()));
            }

            return row;
        }

        private Node ReadRepeats(Node node)
        {
            while (_at < text.Length)
            {
                var (least, most) = (0, (int?)null);
                switch (text[_at])
                {
                    case '?':
                        most = 1;
                        _at++;
                        break;
                    case '*':
                        _at++;
                        break;
                    case '+':
                        least = 1;
                        _at++;
                        break;
                    case '{':
                        (least, most) = ReadBounds();
                        break;
                    default:
                        return node;
                }

                var isLazy = _at < text.Length && text[_at] == '?';
                _at += isLazy ? 1 : 0;
                node = new(NodeKind.Repeat) { Parts = [node], Least = least, Most = most, IsLazy = isLazy };
            }

            return node;
        }

        private (int Least, int? Most) ReadBounds()
        {
            var end = text.IndexOf('}', _at);
            var bounds = end < 0 ? [] : text[(_at + 1)..end].Split(',');
            if (bounds.Length is 1 or 2 && int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least) && least <= 1000)
            {
                _at = end + 1;
                if (bounds.Length == 1)
                {
                    return (least, least);
                }

                if (bounds[1].Length == 0)
                {
                    return (least, null);
                }

                if (int.TryParse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most >= least && most <= 1000)
                {
                    return (least, most);
                }
            }

            throw Wrong("a number of times is needed");
        }

        private Node ReadOne()
        {
            var c = text[_at++];
            switch (c)
            {
                case '(':
                    return ReadGroup();
                case '[':
                    return new(NodeKind.Sign) { Signs = ReadSet() };
                case '.':
                    return new(NodeKind.Sign) { Signs = new Signs().Not() };
                case '^':
                    return new(NodeKind.Start);
                case '$':
                    return new(NodeKind.End);
                case '\\' when _at < text.Length:
                    var name = text[_at++];
                    var signs = new Signs();
                    return name == 'b' ? new(NodeKind.Boundary)
                        : signs.AddClass(name) ? new(NodeKind.Sign) { Signs = signs }
                        : !char.IsAsciiLetterOrDigit(name) ? new(NodeKind.Sign) { Signs = Signs.Of(name) }
                        : throw Wrong($"'\\{InputText.Shown(name.ToString())}' is not known here");
                case '?' or '*' or '+' or '{' or '\\':
                    throw Wrong("there is nothing to repeat");
                default:
                    return new(NodeKind.Sign) { Signs = Signs.Of(c) };
            }
        }

        private Node ReadGroup()
        {
            if (++_depth > 50)
            {
                throw Wrong("brackets are nested too deeply");
            }

            string? name = null;
            if (_at < text.Length && text[_at] == '?')
            {
                var end = text.IndexOf('>', _at);
                if (!text.AsSpan(_at).StartsWith("?<", StringComparison.Ordinal) || end < 0 || !text.AsSpan(_at + 2, end - _at - 2).ContainsOnlyLetters())
                {
                    throw Wrong("of the forms with a question mark only (?<name>...) is known");
                }

                name = text[(_at + 2)..end];
                if (!piece._groups.Contains(name))
                {
                    piece._groups.Add(name);
                }

                _at = end + 1;
            }

            var inside = ReadChoice();
            if (_at >= text.Length)
            {
                throw Wrong("a bracket is not closed");
            }

            _at++;
            _depth--;
            return name is null ? inside : new(NodeKind.Named) { Name = name, Parts = [inside] };
        }

        private Signs ReadSet()
        {
            var signs = new Signs();
            var isNot = _at < text.Length && text[_at] == '^';
            _at += isNot ? 1 : 0;
            for (var start = _at; _at < text.Length && (text[_at] != ']' || _at == start);)
            {
                var c = text[_at++];
                if (c == '\\' && _at < text.Length)
                {
                    c = text[_at++];
                    if (signs.AddClass(c))
                    {
                        continue;
                    }
                }

                if (_at + 1 < text.Length && text[_at] == '-' && text[_at + 1] != ']')
                {
                    signs.AddRange(c, text[_at + 1]);
                    _at += 2;
                }
                else
                {
                    signs.Add(c);
                }
            }

            if (_at >= text.Length)
            {
                throw Wrong("a square bracket is not closed");
            }

            _at++;
            return isNot ? signs.Not() : signs;
        }

        private FormatException Wrong(string problem) => new(string.Create(CultureInfo.InvariantCulture, $"At sign {_at}: {problem}."));
    }
}

/// <summary>Where a piece stands in a text.</summary>
/// <param name="Index">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Groups">What its named groups have; null for none.</param>
internal sealed record PieceMatch(int Index, int Length, (string Name, string Text)[]? Groups);

internal static class Letters
{
    public static bool ContainsOnlyLetters(this ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('a', 'z');
}
