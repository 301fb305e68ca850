using System.Globalization;
using System.Runtime.CompilerServices;
using RelationshipRules.Engine;
using RelationshipRules.Model;

namespace RelationshipRules.NRules;

/// <summary>
/// A description in a session, from its insertion to its retraction: what each rule comes to for each element, worked out when NRules gets to
/// the rule and kept for as long as nothing changes that the rule reads.
/// </summary>
/// <remarks>
/// NRules matches elements, and a rule reads more than its element: other lists, parts, derived facts. The engine knows what each rule
/// reads, so a change is brought to it once, and it names the rules and elements of which the outcome may be another one. Those outcomes are
/// forgotten and their elements get new <see cref="ElementFact"/>s, which is all that NRules needs to come back to them. Whatever else it
/// comes back to has its outcome still, as the same object, which does not fire again.
/// </remarks>
internal sealed class LiveDescription
{
    // Findings may be read by any thread, and then need the outcomes of rules that NRules has not come to.
    private const MethodImplOptions OneAtATime = MethodImplOptions.Synchronized;
    private readonly RuleEvaluator _evaluator;

    public LiveDescription(FactSource source, DescriptionFact description)
    {
        Source = source;
        _evaluator = source.Analyzer.CreateEvaluator();
        Current = new(this, description, Open(description));
    }

    public FactSource Source { get; }

    /// <summary>The description as it is now.</summary>
    public AssessmentFact Current { get; private set; }

    /// <summary>How many outcomes have been worked out since the description was last changed.</summary>
    public int Evaluated { get; private set; }

    /// <summary>Turns to another state of the description.</summary>
    [MethodImpl(OneAtATime)]
    public AssessmentFact TurnTo(DescriptionFact description)
    {
        Evaluated = 0;
        var before = Current;
        if (ReferenceEquals(description.Document, before.Description.Document))
        {
            return Current = new(this, description, before.Elements);
        }

        Current = new(this, description, before.Elements.Count > 0 && description.Document.IsReadable
            ? Change(before, description)
            : Open(description));
        foreach (var (place, element) in before.Elements)
        {
            element.IsOver = !ReferenceEquals(Current.Elements.GetValueOrDefault(place), element);
        }

        return Current;
    }

    /// <summary>What a rule comes to for an element, or null where it cannot be evaluated.</summary>
    [MethodImpl(OneAtATime)]
    public FindingFact? Find(int rule, ElementFact element)
    {
        var place = Source.PlaceOf(rule);
        if (element.Findings[place] is { } known)
        {
            return known;
        }

        if (element.IsOver)
        {
            return null;
        }

        Evaluated++;
        if (!_evaluator.TryEvaluate(rule, element.Index, out var outcome))
        {
            return null;
        }

        return element.Findings[place] = new(element, rule, outcome);
    }

    /// <summary>Whether a ruleset applies.</summary>
    [MethodImpl(OneAtATime)]
    public RulesetApplicability Apply(int ruleset)
    {
        return _evaluator.GetApplicability(ruleset);
    }

    /// <summary>The value of a derived fact; null where there is none.</summary>
    [MethodImpl(OneAtATime)]
    public object? Derive(int derivation, ElementFact? element = null)
    {
        // NRules may come here before an element that is gone has left the session.
        return element is null ? _evaluator.Derive(derivation, -1) : Current.Find(element.Scope, element.Place) is { Index: >= 0 and var index } ? _evaluator.Derive(derivation, index) : null;
    }

    /// <summary>The assessment of a state of the description: from the outcomes that there are, and from those that NRules had no need of.</summary>
    [MethodImpl(OneAtATime)]
    public Assessment Assess(AssessmentFact state)
    {
        // A rule that cannot be evaluated has an error to be told, and of what is over there are no outcomes any more.
        return ReferenceEquals(state, Current) && Outcomes() is { } outcomes
            ? Source.Analyzer.Tell(state.Description.Document, outcomes)
            : Source.Analyzer.Analyze(state.Description.Document);
    }

    /// <summary>What is wrong. Findings matter to that only where one is set aside: they need not be put together for the others.</summary>
    [MethodImpl(OneAtATime)]
    public IReadOnlyList<Diagnostic> Diagnose(AssessmentFact state)
        => ReferenceEquals(state, Current) && state.Description.Partnership.Suppressions is not { Count: > 0 } && IsEvaluated
            ? Source.Analyzer.Tell(state.Description.Document, []).Diagnostics
            : state.Assessment.Diagnostics;

    /// <summary>An assessment of some findings alone, and these in order.</summary>
    public Assessment Tell(IEnumerable<FindingFact> findings, out List<FindingFact> inOrder)
    {
        inOrder = [.. findings.OrderBy(fact => fact.RuleNumber).ThenBy(fact => fact.Result.ElementIndex)];
        return Source.Analyzer.Tell(Current.Description.Document, inOrder.Select(fact => fact.Result));
    }

    /// <summary>Whether there is an outcome of every rule for every element, those included that NRules had no need of.</summary>
    private bool IsEvaluated => Current.Elements.Count > 0 && Current.Elements.Values.All(element => !element.Findings.Where((finding, place) => finding is null && Find(element.Scope.Rules[place], element) is null).Any());

    private List<RuleOutcome>? Outcomes()
    {
        if (!IsEvaluated)
        {
            return null;
        }

        var outcomes = new List<RuleOutcome>();
        var elements = Current.Elements.Values.ToLookup(element => element.Scope);
        for (var rule = 0; rule < Source.ScopeOfRule.Length; rule++)
        {
            foreach (var element in elements[Source.ScopeOfRule[rule]])
            {
                outcomes.Add(element.Findings[Source.PlaceOf(rule)]!.Result);
            }
        }

        return outcomes;
    }

    /// <summary>All elements of a description; none where nothing of it can be read, or it has more than rules can be evaluated for.</summary>
    private Dictionary<(ListScope Scope, string Place), ElementFact> Open(DescriptionFact description)
    {
        if (!description.Document.IsReadable)
        {
            return [];
        }

        _evaluator.TurnTo(description.Partnership);
        return LayOut(description);
    }

    private Dictionary<(ListScope Scope, string Place), ElementFact> Change(AssessmentFact before, DescriptionFact description)
    {
        var places = description.Document.FindChanges(before.Description.Document);
        var affected = _evaluator.Change(description.Partnership, places).Concat(Suppressed(before.Description, description)).ToLookup(rule => Source.ScopeOfRule[rule.Rule]);
        var touched = places.Select(place => (place.List, place.Element)).ToHashSet();
        return LayOut(description, before, affected, touched);
    }

    /// <summary>The rules of which findings are set aside, or were: which ones can follow from more than conditions read.</summary>
    private IEnumerable<AffectedRule> Suppressed(DescriptionFact before, DescriptionFact after)
    {
        var named = (before.Partnership.Suppressions ?? []).Concat(after.Partnership.Suppressions ?? []).Select(suppression => suppression?.Rule).ToHashSet(StringComparer.Ordinal);
        return named.Count == 0 ? [] : Enumerable.Range(0, Source.ScopeOfRule.Length).Where(rule => named.Contains(_evaluator.Rules[rule].Descriptor.Id)).Select(rule => new AffectedRule(rule, AffectedRule.AllElements));
    }

    private Dictionary<(ListScope Scope, string Place), ElementFact> LayOut(
        DescriptionFact description, AssessmentFact? before = null, ILookup<ListScope, AffectedRule>? affected = null, HashSet<(string? List, int Element)>? touched = null)
    {
        var elements = new Dictionary<(ListScope Scope, string Place), ElementFact>();
        var total = 0L;
        foreach (var scope in Source.Scopes)
        {
            var parts = scope.IsWhole ? null : _evaluator.GetElements(scope.Name);
            total += (long)scope.Rules.Count * Math.Max(1, parts?.Count ?? 0);
            if (total > Source.Analyzer.MaxOutcomes)
            {
                return [];
            }

            if (parts is not { Count: > 0 })
            {
                Add(scope, "", -1, scope.IsWhole ? description.Partnership : null);
                continue;
            }

            for (var i = 0; i < parts.Count; i++)
            {
                var place = parts[i] is IIdentified { Id: { } id } && !elements.ContainsKey((scope, $"#{id}")) ? $"#{id}" : i.ToString(CultureInfo.InvariantCulture);
                Add(scope, place, i, parts[i]);
            }
        }

        return elements;

        void Add(ListScope scope, string place, int index, object? part)
        {
            var known = before?.Find(scope, place);
            int[] forgotten = affected is null ? [] : [.. affected[scope].Where(rule => rule.Element == AffectedRule.AllElements || rule.Element == index).Select(rule => Source.PlaceOf(rule.Rule))];
            elements.Add((scope, place), known is not null && known.Index == index && forgotten.Length == 0 && !touched!.Contains((scope.Name, index))
                ? known
                : new(this, description, scope, place, index, part, known, forgotten));
        }
    }
}
