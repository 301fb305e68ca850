using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>The rulesets that a profile or another ruleset may speak of: those in use, what they extend, and the library's, which are only loaded when asked about.</summary>
internal sealed class KnownRulesets(IReadOnlyList<Ruleset> inUse)
{
    private readonly HashSet<string> _inUse = inUse.SelectMany(r => r.RuleSources).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _names = inUse.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, Ruleset?> _loaded = inUse
        .DistinctBy(r => r.Name, StringComparer.Ordinal)
        .ToDictionary(r => r.Name, Ruleset? (r) => r, StringComparer.Ordinal);

    public IEnumerable<string> Names => _loaded.Keys.Union(Ruleset.EmbeddedNames, StringComparer.Ordinal);

    public Ruleset? Find(string name)
    {
        if (!_loaded.TryGetValue(name, out var ruleset) && Ruleset.EmbeddedNames.Contains(name, StringComparer.Ordinal))
        {
            _loaded[name] = ruleset = Ruleset.LoadEmbedded(name).Ruleset;
        }

        return ruleset;
    }

    /// <summary>Whether a rule is known: one in use, or of a ruleset of the library in the place of which no other is in use. None is loaded to find out.</summary>
    public bool HasRule(string id) => _inUse.Contains(id) || (EmbeddedFiles.RulesetOf(id) is { } ruleset && !_names.Contains(ruleset));

    public IReadOnlyList<string> AllRules() => [.. Names.Select(Find).OfType<Ruleset>().SelectMany(r => r.RuleSources).Select(r => r.Id)];

    /// <summary>The parameters of a ruleset and of all that it extends.</summary>
    public List<Parameter> Parameters(Ruleset ruleset)
    {
        var all = new List<Ruleset>();
        var open = new Stack<Ruleset>([ruleset]);
        while (open.TryPop(out var next))
        {
            if (all.Contains(next))
            {
                continue;
            }

            all.Add(next);
            foreach (var other in next.ExtendsSources.Select(e => Find(e.Ruleset)).OfType<Ruleset>())
            {
                open.Push(other);
            }
        }

        return [.. all.SelectMany(r => r.Parameters)];
    }
}
