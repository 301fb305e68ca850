using RelationshipRules.Conditions;
using RelationshipRules.Descriptions;

namespace RelationshipRules.Analysis;

/// <summary>
/// The outcomes of all rules for a description that changes: only rules that read what changed are evaluated again. The same rules in the
/// same order as <see cref="Engine.Evaluate"/>; for one thread at a time.
/// </summary>
internal sealed class LiveOutcomes
{
    private const int Unmarked = -2;
    private const int AllElements = -1;

    private readonly Engine _engine;
    private readonly RuleGroup[] _groups;
    private readonly int[] _groupOfRule;
    private readonly int[] _rulesetOfRule;
    private readonly EvaluationContext[] _contexts;
    private readonly Truth[] _applies;
    private readonly int[] _marks;
    private readonly List<int> _marked = [];
    private readonly List<ChangedOutcome> _changes = [];
    private int[] _offsets;
    private RuleOutcome[] _outcomes = [];

    /// <summary>Evaluates all rules on a description.</summary>
    public LiveOutcomes(Engine engine, Partnership partnership)
    {
        _engine = engine;
        _groups = [.. engine.Rulesets.SelectMany(ruleset => ruleset.Groups)];
        _groupOfRule = new int[engine.Rules.Count];
        _rulesetOfRule = new int[engine.Rules.Count];
        _marks = new int[engine.Rules.Count];
        Array.Fill(_marks, Unmarked);
        for (var g = 0; g < _groups.Length; g++)
        {
            foreach (var number in _groups[g].Rules)
            {
                _groupOfRule[number] = g;
                _rulesetOfRule[number] = engine.Find(engine.Rules[number].Descriptor).Ruleset;
            }
        }

        _contexts = [.. engine.Rulesets.Select(ruleset => engine.CreateContext(ruleset.Plan))];
        _applies = new Truth[_contexts.Length];
        for (var r = 0; r < _contexts.Length; r++)
        {
            _contexts[r].Begin(partnership);
            _applies[r] = Engine.Applies(engine.Rulesets[r].Plan, _contexts[r]);
        }

        _offsets = LayOut(ReadLists(), out var total);
        _outcomes = new RuleOutcome[total];
        for (var number = 0; number < engine.Rules.Count; number++)
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
        var number = _engine.Find(outcome.Rule).Order;
        var at = _offsets[number] + Math.Max(0, outcome.ElementIndex);
        return at < _offsets[number + 1] && _outcomes[at] is { Rule: not null } found && found.ElementIndex == outcome.ElementIndex ? found.Outcome : null;
    }

    /// <summary>
    /// Turns to the description with some places changed. The result names every outcome that is another one, and besides the
    /// classifications evaluated again, whose value may be another one.
    /// </summary>
    public ChangedOutcome[] Update(Partnership partnership, ReadOnlySpan<ChangedPlace> places)
    {
        Value[]? listsBefore = null;
        foreach (var place in places)
        {
            if (place.ChangesLists)
            {
                listsBefore = ReadLists();
                break;
            }
        }

        foreach (var context in _contexts)
        {
            context.Change(partnership);
        }

        foreach (var place in places)
        {
            Forget(_engine.Reads.AtOrBelow(place.Path));
            foreach (var part in place.Appeared)
            {
                Forget(_engine.Reads.At(part));
            }
        }

        foreach (var place in places)
        {
            Mark(_engine.Reads.AtOrBelow(place.Path), place);
            foreach (var part in place.Appeared)
            {
                Mark(_engine.Reads.At(part), place with { Element = AllElements });
            }
        }

        _marked.Sort();
        _changes.Clear();
        Evaluated = 0;
        if (listsBefore is not null)
        {
            UpdateLists(listsBefore);
        }
        else
        {
            foreach (var number in _marked)
            {
                Update(number, _marks[number]);
            }
        }

        foreach (var number in _marked)
        {
            _marks[number] = Unmarked;
        }

        _marked.Clear();
        return [.. _changes];
    }

    private void Forget(Readers? readers)
    {
        if (readers is not null)
        {
            foreach (var (ruleset, symbol) in readers.Derived)
            {
                _contexts[ruleset].Forget(symbol);
            }
        }
    }

    private void Mark(Readers? readers, in ChangedPlace place)
    {
        if (readers is null)
        {
            return;
        }

        foreach (var number in readers.Rules)
        {
            // A rule that looks at one element at a time does not care for the others.
            var isOwn = place.Element >= 0
                && string.Equals(_groups[_groupOfRule[number]].Scope.Path, place.List, StringComparison.Ordinal)
                && !_engine.Reads.ReadsItsList(number);
            Mark(number, isOwn ? place.Element : AllElements);
        }

        foreach (var ruleset in readers.Rulesets)
        {
            var applies = Engine.Applies(_engine.Rulesets[ruleset].Plan, _contexts[ruleset]);
            if (applies != _applies[ruleset])
            {
                _applies[ruleset] = applies;
                foreach (var number in _engine.Rulesets[ruleset].Groups.SelectMany(group => group.Rules))
                {
                    Mark(number, AllElements);
                }
            }
        }
    }

    private void Mark(int number, int element)
    {
        ref var mark = ref _marks[number];
        if (mark == Unmarked)
        {
            mark = element;
            _marked.Add(number);
        }
        else if (mark != element)
        {
            mark = AllElements;
        }
    }

    private Value[] ReadLists()
    {
        var lists = new Value[_groups.Length];
        var g = 0;
        for (var r = 0; r < _contexts.Length; r++)
        {
            foreach (var group in _engine.Rulesets[r].Groups)
            {
                lists[g++] = group.IsList ? group.Scope.List(_contexts[r]) : default;
            }
        }

        return lists;
    }

    private int[] LayOut(Value[] lists, out int total)
    {
        var offsets = new int[_engine.Rules.Count + 1];
        for (var number = 0; number < _engine.Rules.Count; number++)
        {
            offsets[number + 1] = offsets[number] + Math.Max(1, CountOf(lists[_groupOfRule[number]]));
        }

        total = offsets[^1];
        return offsets;
    }

    private static int CountOf(Value list) => list.Kind == ValueKind.List ? list.Count : EngineState.Absent;

    /// <summary>Evaluates a rule again where it is, for one element or for all.</summary>
    private void Update(int number, int element)
    {
        var first = _offsets[number];
        var count = _offsets[number + 1] - first;
        if (element >= 0)
        {
            Update(number, first + element, element);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            Update(number, first + i, i);
        }
    }

    private void Update(int number, int at, int element)
    {
        var before = _outcomes[at];
        var after = Evaluate(number, element);
        _outcomes[at] = after;
        Compare(number, before, after);
    }

    private void Compare(int number, RuleOutcome before, RuleOutcome after)
    {
        if (before.Rule is null ? after.Rule is not null : after.Rule is null || before.Outcome != after.Outcome)
        {
            _changes.Add(new(before, after));
        }
        else if (after.Outcome == Outcome.Satisfied && after.Rule is not null && _engine.Rules[number].Value is not null)
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
        var rule = _engine.Rules[number];
        var ruleset = _rulesetOfRule[number];
        var applies = _applies[ruleset];
        var context = _contexts[ruleset];
        var group = _groupOfRule[number];
        if (!_groups[group].IsList)
        {
            return Engine.TryEvaluate(rule, applies, context, out var whole) ? new(rule.Descriptor, -1, whole, rule.Severity) : default;
        }

        // Read afresh, because an edit within an element makes it another object.
        var list = _groups[group].Scope.List(context);
        if (CountOf(list) <= 0)
        {
            return applies == Truth.Error ? default : new(rule.Descriptor, -1, Engine.OutcomeOfNoElements(rule, CountOf(list), applies, context), rule.Severity);
        }

        context.SetElement(_groups[group].Scope, element, list.ElementAt(element));
        return Engine.TryEvaluate(rule, applies, context, out var outcome) ? new(rule.Descriptor, element, outcome, rule.Severity) : default;
    }

    /// <summary>Evaluates what is marked after lists have come, gone or got other elements, and tells outcomes of one element before and after.</summary>
    private void UpdateLists(Value[] listsBefore)
    {
        var (offsets, outcomes) = (_offsets, _outcomes);
        var listsAfter = ReadLists();
        _offsets = LayOut(listsAfter, out var total);
        _outcomes = new RuleOutcome[total];
        for (var number = 0; number < _engine.Rules.Count; number++)
        {
            if (_marks[number] == Unmarked)
            {
                Array.Copy(outcomes, offsets[number], _outcomes, _offsets[number], offsets[number + 1] - offsets[number]);
            }
        }

        var moves = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var number in _marked)
        {
            EvaluateAll(number);
            var group = _groupOfRule[number];
            var before = outcomes.AsSpan(offsets[number]..offsets[number + 1]);
            var after = _outcomes.AsSpan(_offsets[number].._offsets[number + 1]);
            var (countBefore, countAfter) = (CountOf(listsBefore[group]), CountOf(listsAfter[group]));
            if (countBefore <= 0 && countAfter <= 0)
            {
                Compare(number, before[0], after[0]);
                continue;
            }

            var path = _groups[group].Scope.Path;
            if (!moves.TryGetValue(path, out var cameFrom))
            {
                moves.Add(path, cameFrom = ElementMoves.Find(listsBefore[group], listsAfter[group]));
            }

            for (var i = 0; i < after.Length; i++)
            {
                var from = countBefore <= 0 || countAfter <= 0 ? -1 : cameFrom[i];
                Compare(number, from < 0 ? default : before[from], after[i]);
            }

            for (var i = 0; i < before.Length; i++)
            {
                if (countBefore <= 0 || countAfter <= 0 || Array.IndexOf(cameFrom, i) < 0)
                {
                    Compare(number, before[i], default);
                }
            }
        }
    }
}
