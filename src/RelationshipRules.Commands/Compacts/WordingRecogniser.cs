using RelationshipRules.Documents.Recognisers;

namespace RelationshipRules.Cli.Compacts;

/// <summary>
/// Proposes from the words of a clause, and from numbers, what it does to an undertaking. It looks at how firm, how wide and how checkable a promise is;
/// whether the same thing is promised at all is left to a person.
/// </summary>
internal static class WordingRecogniser
{
    private const int MostWordsBetween = 4;

    // What turns a signal round, if it stands right before it.
    private static readonly string[] Negations = ["not", "no", "never", "without"];

    /// <summary>The signals in a clause that count beside an undertaking.</summary>
    public static IReadOnlyList<SeenSignal> Find(Clause clause, Undertaking undertaking, SeenText text, IReadOnlyList<NumberComparison> numbers)
    {
        var found = new List<SeenSignal>();
        foreach (var said in Words(clause))
        {
            var words = Split(said);
            foreach (var signal in WordingSignals.All.Signals)
            {
                if (Phrase(signal, words) is { } phrase && found.TrueForAll(s => s.Signal != signal) && Counts(signal, clause, undertaking, text, numbers))
                {
                    found.Add(new(signal, phrase));
                }
            }
        }

        return found;
    }

    /// <summary>The signals in a text about some undertakings that a person need not have read, with the words that it has for them.</summary>
    public static IReadOnlyList<(WordingSignal Signal, string Words)> Said(string text, IReadOnlyCollection<Undertaking> undertakings)
    {
        var words = Split(text);
        return
        [
            .. WordingSignals.All.Signals
                .Where(signal => signal is { Needs: not SignalNeed.Considers, Proposes: not SignalProposal.Person } && (signal.Undertakings.Count == 0 || undertakings.Any(u => signal.Undertakings.Contains(u.Number, StringComparer.Ordinal))))
                .SelectMany(signal => Joined(signal.Phrases.Select(phrase => Find(words, phrase.Split(' '))).Where(static at => at.Length > 0)).Select(at => (signal, string.Join(' ', words.AsSpan(at.Start, at.Length).ToArray())))),
        ];
    }

    /// <summary>Places of phrases, those that meet as one: "save in" and "exceptional circumstances".</summary>
    private static List<(int Start, int Length)> Joined(IEnumerable<(int Start, int Length)> places)
    {
        var joined = new List<(int Start, int Length)>();
        foreach (var (start, length) in places.OrderBy(static at => at.Start))
        {
            if (joined is [.., var last] && start <= last.Start + last.Length)
            {
                joined[^1] = (last.Start, Math.Max(last.Length, start + length - last.Start));
            }
            else
            {
                joined.Add((start, length));
            }
        }

        return joined;
    }

    /// <summary>What the clause comes to on each axis: a person's word, else what its numbers and words propose, else the same.</summary>
    public static IReadOnlyDictionary<ClauseAxis, AxisValue> Axes(Clause clause, ClauseMapping mapping, IReadOnlyList<SeenSignal> signals, IReadOnlyList<NumberComparison> numbers)
    {
        // What stands elsewhere has not been seen here, until a person has looked there.
        var isElsewhere = signals.Count > 0 && signals.All(static s => s.Signal.Proposes == SignalProposal.Person) && mapping.Axes.Count == 0 && clause.Numbers.Count == 0;
        var isBlank = isElsewhere || (clause.Visible == ClauseVisibility.Cut && signals.Count == 0 && mapping.Axes.Count == 0 && clause.Numbers.All(static n => n.State == NumberState.NotVisible));
        var axes = new Dictionary<ClauseAxis, AxisValue>();
        foreach (var axis in Names.All<ClauseAxis>().Keys)
        {
            axes[axis] = mapping.Axes.TryGetValue(axis, out var stated) ? stated
                : isBlank ? AxisValue.NotVisible
                : Sum([.. signals.Where(s => s.Signal.Axis == axis).Select(static s => s.Value), .. axis == ClauseAxis.Number ? numbers.Select(static n => n.Axis) : []]);
        }

        return axes;
    }

    /// <summary>The effect that axes come to.</summary>
    public static CompactEffect EffectOf(IEnumerable<AxisValue> axes)
    {
        var values = axes.ToList();
        return values.TrueForAll(static v => v == AxisValue.NotVisible) ? CompactEffect.NotVisible
            : values.Contains(AxisValue.Other) ? CompactEffect.Replaces
            : values.Contains(AxisValue.More) ? values.Contains(AxisValue.Less) ? CompactEffect.Mixed : CompactEffect.Strengthens
            : values.Contains(AxisValue.Less) ? CompactEffect.Weakens
            : CompactEffect.Adopts;
    }

    /// <summary>More beside less on one axis says nothing certain of it, and is less: the weakest word decides how firm a promise is.</summary>
    private static AxisValue Sum(IReadOnlyList<AxisValue> values) =>
        values.Contains(AxisValue.Less) ? AxisValue.Less
        : values.Contains(AxisValue.More) ? AxisValue.More
        : values.Contains(AxisValue.NotVisible) ? AxisValue.NotVisible
        : AxisValue.Same;

    /// <summary>The words of the text itself; the paraphrase is the auditor's.</summary>
    private static IEnumerable<string> Words(Clause clause) =>
        [.. clause.Markers, .. clause.Hedges, .. clause.Exceptions, .. new[] { clause.Anchor, clause.Trigger }.OfType<string>()];

    private static string[] Split(string text) =>
        new string([.. text.ToLowerInvariant().Select(static c => char.IsLetterOrDigit(c) ? c : c is '(' or ')' or '\'' or '’' ? '\0' : ' ').Where(static c => c != '\0')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Phrase(WordingSignal signal, string[] words) =>
        signal.Whole.FirstOrDefault(whole => Split(whole).AsSpan().SequenceEqual(words))
        ?? signal.Phrases.FirstOrDefault(phrase => Find(words, phrase.Split(' ')).Length > 0);

    /// <summary>Where a phrase stands in words; a length of 0 where it does not.</summary>
    private static (int Start, int Length) Find(string[] words, string[] phrase)
    {
        for (var start = 0; start < words.Length; start++)
        {
            if ((start == 0 || !Negations.Contains(words[start - 1], StringComparer.Ordinal) || Negations.Contains(phrase[0], StringComparer.Ordinal)) && EndOf(words, start, phrase, 0) is { } end)
            {
                return (start, end - start);
            }
        }

        return default;
    }

    /// <summary>Where the rest of a phrase that goes on at a word ends; null where it does not.</summary>
    private static int? EndOf(string[] words, int at, string[] phrase, int step)
    {
        if (step == phrase.Length)
        {
            return at;
        }

        if (phrase[step] is "...")
        {
            // The marks of an extract stand for words too.
            return Enumerable.Range(at, MostWordsBetween + 1).Select(next => EndOf(words, next, phrase, step + 1)).FirstOrDefault(static end => end is not null);
        }

        return at < words.Length
            && (phrase[step] is "n" ? char.IsAsciiDigit(words[at][0]) || NumberWords.Contains(words[at]) || words[at] is "once" or "twice" : string.Equals(words[at], phrase[step], StringComparison.Ordinal))
            ? EndOf(words, at + 1, phrase, step + 1)
            : null;
    }

    private static bool Counts(WordingSignal signal, Clause clause, Undertaking undertaking, SeenText text, IReadOnlyList<NumberComparison> numbers)
    {
        if ((signal.Undertakings.Count > 0 && !signal.Undertakings.Contains(undertaking.Number, StringComparer.Ordinal))
            || (signal.Hedge is { } hedge && (undertaking.Hedges.Contains(hedge, StringComparer.Ordinal) || (hedge is "effort" && undertaking.SoftVerbs.Count > 0))))
        {
            return false;
        }

        return signal.Needs switch
        {
            SignalNeed.Number => numbers.Any(static n => n.Axis is AxisValue.More or AxisValue.Same),
            SignalNeed.FloorMeasure => numbers.Any(static n => n.Measure.Stronger == StrongerWay.More && n.Local.State == NumberState.Given),

            // A word in the place of a number that was merely not seen says nothing of the number.
            SignalNeed.Measure => clause.Visible == ClauseVisibility.Whole && text is SeenText.Whole or SeenText.Part
                && undertaking.Numbers.Count > 0 && clause.Numbers.All(static n => n.State == NumberState.NoneNamed),
            SignalNeed.NoMeasure => undertaking.Numbers.Count == 0,
            SignalNeed.SoftVerb => undertaking.SoftVerbs.Count > 0,
            SignalNeed.Considers => undertaking.SoftVerbs.Contains("consider", StringComparer.Ordinal),
            SignalNeed.OwnWords => text is SeenText.Whole or SeenText.Part || signal.Undertakings.Count == 0,
            _ => true,
        };
    }
}

/// <summary>A signal in a clause.</summary>
/// <param name="Signal">Which one.</param>
/// <param name="Phrase">The phrase that was met.</param>
internal sealed record SeenSignal(WordingSignal Signal, string Phrase)
{
    public AxisValue Value => Signal.Proposes switch
    {
        SignalProposal.More => AxisValue.More,
        SignalProposal.Less => AxisValue.Less,
        _ => AxisValue.Same,
    };
}
