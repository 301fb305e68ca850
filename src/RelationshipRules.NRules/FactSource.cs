using RelationshipRules.Engine;

namespace RelationshipRules.NRules;

/// <summary>What turns descriptions into facts: an analyzer, and what the host wants to hear of. Shared by the rule definitions made from it.</summary>
internal sealed class FactSource
{
    private readonly int _wanted;
    private readonly int[] _placeOfRule;
    private readonly Dictionary<string, string> _related = new(StringComparer.Ordinal);
    private readonly bool[] _pullsApart;

    public FactSource(RelationshipAnalyzer analyzer, IEnumerable<Outcome> outcomes)
    {
        Analyzer = analyzer;
        _wanted = outcomes.Aggregate(0, (wanted, outcome) => wanted | (1 << (int)outcome));
        Evaluator = analyzer.CreateEvaluator();
        Rulesets = [.. analyzer.Rulesets.Select(ruleset => new SourceRuleset(ruleset))];
        ScopeOfRule = new ListScope[Evaluator.Rules.Count];
        _placeOfRule = new int[ScopeOfRule.Length];
        for (var rule = 0; rule < ScopeOfRule.Length; rule++)
        {
            var scope = ScopeOf(Evaluator.Rules[rule].Descriptor.Scope);
            _placeOfRule[rule] = scope.Rules.Count;
            scope.Rules.Add(rule);
            ScopeOfRule[rule] = scope;
        }

        var pairs = Evaluator.Rules.Select(rule => rule.Descriptor).Where(rule => rule.Conflicts.Count > 0);
        var ids = pairs.SelectMany(rule => rule.Conflicts.Select(conflict => conflict.Rule).Prepend(rule.Id)).ToHashSet(StringComparer.Ordinal);
        _pullsApart = [.. Evaluator.Rules.Select(rule => ids.Contains(rule.Descriptor.Id))];

        for (var rule = 0; rule < ScopeOfRule.Length; rule++)
        {
            foreach (var other in Evaluator.Rules[rule].Descriptor.Restates)
            {
                var (one, end) = (RelatedTo(Evaluator.Rules[rule].Descriptor.Id), RelatedTo(other));
                if (!string.Equals(one, end, StringComparison.Ordinal))
                {
                    _related.Add(one, end);
                }
            }
        }

        foreach (var derivation in Evaluator.Derivations)
        {
            ScopeOf(derivation.List);
        }
    }

    /// <summary>The analyzer.</summary>
    public RelationshipAnalyzer Analyzer { get; }

    /// <summary>Knows the rules; is turned to no description.</summary>
    public RuleEvaluator Evaluator { get; }

    /// <summary>The rulesets, in the analyzer's order.</summary>
    public IReadOnlyList<SourceRuleset> Rulesets { get; }

    /// <summary>The description as a whole, and all lists that rules or derived facts look at.</summary>
    public List<ListScope> Scopes { get; } = [new("")];

    /// <summary>What each rule looks at.</summary>
    public ListScope[] ScopeOfRule { get; }

    /// <summary>Whether an outcome becomes a fact.</summary>
    public bool Wants(Outcome outcome) => (_wanted & (1 << (int)outcome)) != 0;

    /// <summary>A rule's place among those that look at the same.</summary>
    public int PlaceOf(int rule) => _placeOfRule[rule];

    /// <summary>The scope of a list, or of the description as a whole.</summary>
    public ListScope ScopeOf(string? list)
    {
        var scope = Scopes.Find(scope => string.Equals(scope.Name, list ?? "", StringComparison.Ordinal));
        if (scope is null)
        {
            Scopes.Add(scope = new(list!));
        }

        return scope;
    }

    /// <summary>Whether a rule and another pull in opposite directions, going by either.</summary>
    public bool PullsApart(int rule) => _pullsApart[rule];

    /// <summary>One id for all rules that hang together by restating each other, or the same third.</summary>
    public string RelatedTo(string id)
    {
        while (_related.TryGetValue(id, out var other))
        {
            id = other;
        }

        return id;
    }
}
