using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>Follows <c>extends</c>: which rulesets lie under one, and which rules that makes.</summary>
internal sealed class RulesetLineage(IReadOnlyList<Ruleset> inUse, KnownRulesets known, ICollection<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, IReadOnlyList<RuleSource>> _rules = new(StringComparer.Ordinal);

    private readonly HashSet<string> _stoodInFor = new(StringComparer.Ordinal);

    /// <summary>Whether what a ruleset extends is known and no circle: followed once, however many extend it.</summary>
    private readonly Dictionary<string, bool> _isSound = new(StringComparer.Ordinal);

    /// <summary>The rulesets that another one in use stands in for, because it extends them.</summary>
    public IReadOnlySet<string> StoodInFor => _stoodInFor;

    /// <summary>Looks up every extended ruleset. False where one is unknown or they extend one another in a circle; that has been reported.</summary>
    public bool Resolve() => inUse.Count(ruleset => Follow(ruleset, [])) == inUse.Count;

    /// <summary>A ruleset and all that it extends, directly or not: each once, what is extended before what extends it.</summary>
    public IReadOnlyList<Ruleset> Ancestry(Ruleset ruleset)
    {
        var order = new List<Ruleset>();
        Add(ruleset);
        return order;

        void Add(Ruleset next)
        {
            if (order.Contains(next))
            {
                return;
            }

            foreach (var extends in next.ExtendsSources)
            {
                Add(known.Find(extends.Ruleset)!);
            }

            order.Add(next);
        }
    }

    /// <summary>The rules of a ruleset: those taken over, in their order, then its own.</summary>
    public IReadOnlyList<RuleSource> Rules(Ruleset ruleset)
    {
        if (_rules.TryGetValue(ruleset.Name, out var found))
        {
            return found;
        }

        var rules = new List<RuleSource>();
        foreach (var extends in ruleset.ExtendsSources)
        {
            Adopt(extends, Rules(known.Find(extends.Ruleset)!), rules);
        }

        foreach (var rule in ruleset.RuleSources)
        {
            if (rule.Replaces.GetString() is { } replaced && rules.RemoveAll(r => string.Equals(r.Id, replaced, StringComparison.Ordinal)) == 0)
            {
                var adopted = rules.Select(r => r.Id);
                Report(RulesetDiagnostics.UnknownRule, $"No rule '{replaced.Shown()}' is taken over that {rule.Id} could replace{NearestName.Hint(replaced, adopted)}", rule.Replaces.Location);
            }
        }

        foreach (var rule in ruleset.RuleSources)
        {
            if (rules.Find(r => string.Equals(r.Id, rule.Id, StringComparison.Ordinal)) is { } taken)
            {
                Report(RulesetDiagnostics.RuleInTwoRulesets, $"The rule {rule.Id} is taken over from '{taken.Descriptor.Ruleset.Shown()}'; to replace it, write a rule with an id of its own and \"replaces\".", rule.Root.StartLocation);
                continue;
            }

            rules.Add(rule);
        }

        _rules.Add(ruleset.Name, rules);
        return rules;
    }

    /// <summary>Reports once: two rulesets that extend a third both walk over it and compile it.</summary>
    public void Report(string id, string message, SourceLocation location)
    {
        var diagnostic = new Diagnostic(id, Severity.Error, message, location);
        if (!diagnostics.Contains(diagnostic))
        {
            diagnostics.Add(diagnostic);
        }
    }

    private void Adopt(ExtendsSource extends, IReadOnlyList<RuleSource> offered, List<RuleSource> rules)
    {
        var ids = offered.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var cursor in (extends.Adopt ?? []).Concat(extends.Omit.Select(o => o.At)))
        {
            var id = cursor.GetString()!;
            if (!ids.Contains(id))
            {
                Report(RulesetDiagnostics.UnknownRule, $"The ruleset '{extends.Ruleset.Shown()}' has no rule '{id.Shown()}'{NearestName.Hint(id, ids)}", cursor.Location);
            }
        }

        var adopted = extends.Adopt?.Select(a => a.GetString()!).ToHashSet(StringComparer.Ordinal) ?? ids;
        adopted.ExceptWith(extends.Omit.Select(o => o.Item.Rule));
        rules.AddRange(offered.Where(rule => adopted.Contains(rule.Id)).ExceptBy(rules.ConvertAll(r => r.Id), r => r.Id, StringComparer.Ordinal));
    }

    private bool Follow(Ruleset ruleset, List<string> path)
    {
        if (_isSound.TryGetValue(ruleset.Name, out var found))
        {
            return found;
        }

        path.Add(ruleset.Name);
        var isSound = true;
        foreach (var extends in ruleset.ExtendsSources)
        {
            _stoodInFor.Add(extends.Ruleset);
            if (path.IndexOf(extends.Ruleset) is >= 0 and var start)
            {
                var circle = string.Join(" extends ", path.Skip(start).Append(extends.Ruleset));
                Report(RulesetDiagnostics.ExtendsCycle, $"The rulesets extend one another in a circle: {circle}.", extends.At.Location);
                isSound = false;
            }
            else if (known.Find(extends.Ruleset) is { } other)
            {
                isSound &= Follow(other, path);
            }
            else
            {
                Report(RulesetDiagnostics.UnknownRuleset, $"There is no ruleset '{extends.Ruleset.Shown()}' to extend{NearestName.Hint(extends.Ruleset, known.Names)}", extends.At.Location);
                isSound = false;
            }
        }

        path.RemoveAt(path.Count - 1);
        return _isSound[ruleset.Name] = isSound;
    }
}
