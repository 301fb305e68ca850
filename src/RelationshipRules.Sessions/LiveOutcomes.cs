using RelationshipRules.Engine;
using RelationshipRules.Model;
using RelationshipRules.Reading;

namespace RelationshipRules.Sessions;

/// <summary>
/// The outcomes of all rules for a description that changes: only rules that read what changed are evaluated again. The same rules in the
/// same order as in an analysis; for one thread at a time.
/// </summary>
internal sealed class LiveOutcomes
{
    private readonly RuleEvaluator _evaluator;
    private readonly Dictionary<RuleDescriptor, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);
    private readonly List<ChangedOutcome> _changes = [];
    private readonly int[] _counts;
    private int[] _offsets;
    private RuleOutcome[] _outcomes;

    private LiveOutcomes(RelationshipAnalyzer analyzer, Partnership partnership)
    {
        _evaluator = analyzer.CreateEvaluator();
        _evaluator.TurnTo(partnership);
        _counts = new int[_evaluator.Rules.Count];
        for (var number = 0; number < _evaluator.Rules.Count; number++)
        {
            var rule = _evaluator.Rules[number].Descriptor;
            _numbers.Add(rule, number);
            if (rule.Scope is { } list)
            {
                _lists.Add(list);
            }
        }

        _offsets = LayOut();
        _outcomes = [];
    }

    /// <summary>The outcomes of a description; null where there are more than the analyzer's limit.</summary>
    public static LiveOutcomes? TryOpen(RelationshipAnalyzer analyzer, Partnership partnership)
    {
        var live = new LiveOutcomes(analyzer, partnership);
        if (live._offsets[^1] > analyzer.MaxOutcomes)
        {
            return null;
        }

        live.EvaluateAll();
        return live;
    }

    private void EvaluateAll()
    {
        _outcomes = new RuleOutcome[_offsets[^1]];
        for (var number = 0; number < _evaluator.Rules.Count; number++)
        {
            EvaluateAll(number);
        }
    }

    /// <summary>How many outcomes the last update evaluated.</summary>
    public int Evaluated { get; private set; }

    /// <summary>The outcomes, rule by rule and element by element; null where a rule could not be evaluated, so that errors have to be told as well.</summary>
    public RuleOutcome[]? ToArray() => Array.Exists(_outcomes, outcome => outcome.Rule is null) ? null : [.. _outcomes];

    /// <summary>What a rule comes to now at a place where it had an outcome; null where it has none any more.</summary>
    public Outcome? Find(RuleOutcome outcome)
    {
        var number = _numbers[outcome.Rule];
        var at = _offsets[number] + Math.Max(0, outcome.ElementIndex);
        return at < _offsets[number + 1] && _outcomes[at] is { Rule: not null } found && found.ElementIndex == outcome.ElementIndex ? found.Outcome : null;
    }

    /// <summary>
    /// Turns to the description with some places changed. The result names every outcome that is another one, and besides the
    /// classifications evaluated again, whose value may be another one.
    /// </summary>
    public ChangedOutcome[] Update(Partnership partnership, IReadOnlyList<ChangedPlace> places)
    {
        var listsBefore = places.Any(place => place.ChangesLists) ? ReadLists() : null;
        var affected = _evaluator.Change(partnership, places);
        _changes.Clear();
        Evaluated = 0;
        if (listsBefore is not null)
        {
            UpdateLists(listsBefore, affected);
            return [.. _changes];
        }

        foreach (var (number, element) in affected)
        {
            var first = _offsets[number];
            var (from, to) = element >= 0 ? (first + element, first + element + 1) : (first, _offsets[number + 1]);
            for (var at = from; at < to; at++)
            {
                var before = _outcomes[at];
                _outcomes[at] = Evaluate(number, at - first);
                Compare(before, _outcomes[at]);
            }
        }

        return [.. _changes];
    }

    private Dictionary<string, IReadOnlyList<object>?> ReadLists()
        => _lists.ToDictionary(list => list, _evaluator.GetElements, StringComparer.Ordinal);

    private int[] LayOut()
    {
        var offsets = new int[_counts.Length + 1];
        for (var number = 0; number < _counts.Length; number++)
        {
            _counts[number] = _evaluator.CountElements(number);
            offsets[number + 1] = offsets[number] + Math.Max(1, _counts[number]);
        }

        return offsets;
    }

    private void Compare(RuleOutcome before, RuleOutcome after)
    {
        var isOther = before.Rule is null ? after.Rule is not null : after.Rule is null || before.Outcome != after.Outcome || before.IsYardstick != after.IsYardstick;
        if (isOther || after is { Outcome: Outcome.Satisfied, Rule.Kind: RuleKind.Classification })
        {
            _changes.Add(new(before, after));
        }
    }

    private void EvaluateAll(int number)
    {
        for (var i = _offsets[number]; i < _offsets[number + 1]; i++)
        {
            _outcomes[i] = Evaluate(number, i - _offsets[number]);
        }
    }

    private RuleOutcome Evaluate(int number, int element)
    {
        Evaluated++;
        return _evaluator.TryEvaluate(number, _counts[number] > 0 ? element : -1, out var outcome) ? outcome : default;
    }

    /// <summary>Evaluates again after lists have come, gone or got other elements, and tells outcomes of one element before and after.</summary>
    private void UpdateLists(Dictionary<string, IReadOnlyList<object>?> listsBefore, IReadOnlyList<AffectedRule> affected)
    {
        var (offsets, outcomes, counts) = (_offsets, _outcomes, _counts.ToArray());
        _offsets = LayOut();
        _outcomes = new RuleOutcome[_offsets[^1]];
        var next = 0;
        for (var number = 0; number < _counts.Length; number++)
        {
            if (next < affected.Count && affected[next].Rule == number)
            {
                next++;
            }
            else
            {
                Array.Copy(outcomes, offsets[number], _outcomes, _offsets[number], offsets[number + 1] - offsets[number]);
            }
        }

        var listsAfter = ReadLists();
        var moves = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (number, _) in affected)
        {
            EvaluateAll(number);
            var before = outcomes.AsSpan(offsets[number]..offsets[number + 1]);
            var after = _outcomes.AsSpan(_offsets[number].._offsets[number + 1]);
            if (counts[number] <= 0 && _counts[number] <= 0)
            {
                Compare(before[0], after[0]);
                continue;
            }

            var list = _evaluator.Rules[number].Descriptor.Scope!;
            if (!moves.TryGetValue(list, out var cameFrom))
            {
                moves.Add(list, cameFrom = ElementMoves.Find(listsBefore[list] ?? [], listsAfter[list] ?? []));
            }

            // The outcome of a list without elements is that of no element.
            var isSameList = counts[number] > 0 && _counts[number] > 0;
            for (var i = 0; i < after.Length; i++)
            {
                Compare(isSameList && cameFrom[i] >= 0 ? before[cameFrom[i]] : default, after[i]);
            }

            for (var i = 0; i < before.Length; i++)
            {
                if (!isSameList || Array.IndexOf(cameFrom, i) < 0)
                {
                    Compare(before[i], default);
                }
            }
        }
    }
}

/// <summary>Two outcomes of one rule for one element. A default one stands for none: the element was not there, or the rule could not be evaluated.</summary>
/// <param name="From">The earlier outcome.</param>
/// <param name="To">The later outcome.</param>
internal readonly record struct ChangedOutcome(RuleOutcome From, RuleOutcome To);
