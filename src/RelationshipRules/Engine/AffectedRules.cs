using System.Runtime.InteropServices;
using RelationshipRules.Reading;

namespace RelationshipRules.Engine;

/// <summary>Finds the rules whose outcomes may differ where a description has changed.</summary>
internal sealed class AffectedRules(RuleEngine engine, RuleEvaluator evaluator)
{
    private const int Unmarked = -2;

    private readonly int[] _marks = [.. Enumerable.Repeat(Unmarked, engine.Rules.Count)];
    private readonly List<AffectedRule> _found = [];

    /// <summary>Forgets the derived facts that rest on the places, and names the rules, in order.</summary>
    public IReadOnlyList<AffectedRule> Find(IReadOnlyList<ChangedPlace> places)
    {
        _found.Clear();
        foreach (var (readers, _) in Readers(places))
        {
            foreach (var derived in readers.Derived)
            {
                evaluator.ForgetDerived(derived);
            }
        }

        foreach (var (readers, place) in Readers(places))
        {
            foreach (var rule in readers.Rules)
            {
                // A rule that looks at one element at a time does not care for the others.
                var isOwn = place.Element >= 0 && string.Equals(engine.Rules[rule].Descriptor.Scope, place.List, StringComparison.Ordinal) && !engine.Reads.ReadsItsList(rule);
                Mark(rule, isOwn ? place.Element : AffectedRule.AllElements);
            }

            foreach (var rule in readers.Rulesets.Count == 0 ? [] : readers.Rulesets.Where(evaluator.ApplyAgain).SelectMany(ruleset => engine.Rulesets[ruleset].Groups).SelectMany(group => group.Rules, (_, run) => run.Number))
            {
                Mark(rule, AffectedRule.AllElements);
            }
        }

        for (var i = 0; i < _found.Count; i++)
        {
            var rule = _found[i].Rule;
            _found[i] = new(rule, _marks[rule]);
            _marks[rule] = Unmarked;
        }

        _found.Sort((a, b) => a.Rule.CompareTo(b.Rule));
        return _found;
    }

    private IEnumerable<(Readers Readers, ChangedPlace Place)> Readers(IReadOnlyList<ChangedPlace> places)
    {
        foreach (var place in places)
        {
            if (engine.Reads.AtOrBelow(place.Path) is { } readers)
            {
                yield return (readers, place);
            }

            foreach (var part in place.Appeared)
            {
                if (engine.Reads.At(part) is { } readersOfPart)
                {
                    yield return (readersOfPart, place with { Element = AffectedRule.AllElements });
                }
            }
        }
    }

    private void Mark(int rule, int element)
    {
        if (_marks[rule] == Unmarked)
        {
            _marks[rule] = element;
            _found.Add(new(rule, element));
        }
        else if (_marks[rule] != element)
        {
            _marks[rule] = AffectedRule.AllElements;
        }
    }
}

/// <summary>A rule whose outcomes may differ after a change.</summary>
/// <param name="Rule">The rule's index.</param>
/// <param name="Element">The element for which they may; <see cref="AllElements"/> for all.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AffectedRule(int Rule, int Element)
{
    /// <summary>Stands for all elements, and for the description as a whole.</summary>
    public const int AllElements = -1;
}
