using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Tracing;

namespace RelationshipRules.Engine;

/// <summary>
/// From a place in a description to the rules whose outcomes depend on it. Places are paths without indexes:
/// <c>agreements[].termMonths</c> is a fact of every agreement, <c>agreements</c> the list. Read-only once built; made when first asked for.
/// </summary>
internal sealed class ReadIndex
{
    private readonly Dictionary<string, Readers> _at = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Readers> _atOrBelow = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string>[] _pathsOfRules;
    private readonly bool[] _readsItsList;

    /// <summary>Notes what the rules of an engine read.</summary>
    public ReadIndex(RuleEngine engine)
    {
        var at = new Dictionary<string, Gathered>(StringComparer.Ordinal);
        var rules = engine.Rules;
        _pathsOfRules = new IReadOnlyList<string>[rules.Count];
        _readsItsList = new bool[rules.Count];
        for (var r = 0; r < engine.Rulesets.Count; r++)
        {
            var ruleset = engine.Rulesets[r];
            foreach (var path in CompiledRule.Reads(ruleset.Plan.Applicability).Distinct(StringComparer.Ordinal))
            {
                Gather(path).Rulesets.Add(r);
            }

            foreach (var symbol in ruleset.Plan.Environment.DerivedFacts.Where(symbol => symbol.Scope.ElementName is null && symbol.Body is not null))
            {
                foreach (var path in PathsOf(symbol))
                {
                    Gather(path).Derived.Add(new(r, symbol));
                }
            }

            foreach (var number in ruleset.Groups.SelectMany(group => group.Rules))
            {
                _pathsOfRules[number] = rules[number].OwnPaths;
                foreach (var path in _pathsOfRules[number])
                {
                    Gather(path).Rules.Add(number);
                }

                var scope = rules[number].Scope;
                _readsItsList[number] = scope.ElementName is not null
                    && rules[number].Conditions.SelectMany(CompiledRule.Reads).Contains(scope.Path, StringComparer.Ordinal);
            }
        }

        var below = new Dictionary<string, Gathered>(StringComparer.Ordinal);
        foreach (var (path, gathered) in at)
        {
            _at.Add(path, gathered.ToReaders());
            foreach (var place in AndAbove(path))
            {
                if (!below.TryGetValue(place, out var all))
                {
                    below.Add(place, all = new());
                }

                all.Add(gathered);
            }
        }

        foreach (var (path, gathered) in below)
        {
            _atOrBelow.Add(path, gathered.ToReaders());
        }

        Gathered Gather(string path)
        {
            if (!at.TryGetValue(path, out var gathered))
            {
                at.Add(path, gathered = new());
            }

            return gathered;
        }
    }

    /// <summary>Who reads the fact, part or list at a path itself; null for nobody.</summary>
    public Readers? At(string path) => _at.GetValueOrDefault(path);

    /// <summary>Who reads anything at a path or below it; null for nobody. The empty path is the whole description.</summary>
    public Readers? AtOrBelow(string path) => _atOrBelow.GetValueOrDefault(path);

    /// <summary>What a rule reads, each path once; the applicability of its ruleset is apart.</summary>
    public IReadOnlyList<string> PathsOf(int rule) => _pathsOfRules[rule];

    /// <summary>Whether a rule over the elements of a list also looks at the list as a whole, so that one element can matter to the outcomes of others.</summary>
    public bool ReadsItsList(int rule) => _readsItsList[rule];

    private static IEnumerable<string> PathsOf(DerivedSymbol symbol)
    {
        var reads = ReadCollector.OfAll(symbol.Body);
        return reads.Facts.Concat(reads.Extensions);
    }

    private static IEnumerable<string> AndAbove(string path)
    {
        yield return path;
        for (var i = path.Length - 1; i > 0; i--)
        {
            if (path[i] is '.' or '[')
            {
                yield return path[..i];
            }
        }

        if (path.Length > 0)
        {
            yield return "";
        }
    }

    private sealed class Gathered
    {
        public SortedSet<int> Rules { get; } = [];

        public SortedSet<int> Rulesets { get; } = [];

        public HashSet<DerivedReader> Derived { get; } = [];

        public void Add(Gathered other)
        {
            Rules.UnionWith(other.Rules);
            Rulesets.UnionWith(other.Rulesets);
            Derived.UnionWith(other.Derived);
        }

        public Readers ToReaders() => new([.. Rules], [.. Rulesets], [.. Derived]);
    }
}

/// <summary>Who reads a place of the description.</summary>
/// <param name="Rules">The numbers of the rules whose own conditions or scope do, in order.</param>
/// <param name="Rulesets">The indexes of the rulesets whose applicability depends on it, in order: with them, all their rules.</param>
/// <param name="Derived">The derived facts of the whole description that are worked out from it.</param>
internal sealed record Readers(int[] Rules, int[] Rulesets, DerivedReader[] Derived);

/// <summary>A derived fact of one of an engine's rulesets.</summary>
/// <param name="Ruleset">The ruleset's index in the engine.</param>
/// <param name="Symbol">The derived fact.</param>
internal sealed record DerivedReader(int Ruleset, DerivedSymbol Symbol);
