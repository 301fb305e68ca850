using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;

namespace RelationshipRules.Engine;

/// <summary>
/// From a place in a description to the rules whose outcomes depend on it. Places are paths without indexes:
/// <c>agreements[].termMonths</c> is a fact of every agreement, <c>agreements</c> the list. Read-only once built; made when first asked for.
/// </summary>
internal sealed class ReadIndex
{
    private readonly Dictionary<string, Readers> _at = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Readers> _atOrBelow = new(StringComparer.Ordinal);
    private readonly bool[] _readsItsList;

    public ReadIndex(RuleEngine engine)
    {
        _readsItsList = [.. engine.Rules.Select(rule => rule.Scope.ElementName is not null && rule.OwnReads.Contains(rule.Scope.Path, StringComparer.Ordinal))];
        for (var number = 0; number < engine.Rules.Count; number++)
        {
            Note(engine.Rules[number].OwnPaths, readers => readers.Rules, number);
        }

        for (var number = 0; number < engine.Rulesets.Count; number++)
        {
            var ruleset = engine.Rulesets[number];
            Note(CompiledRule.Reads(ruleset.Plan.Applicability), readers => readers.Rulesets, number);
            foreach (var symbol in ruleset.Plan.Environment.DerivedFacts.Where(symbol => symbol.Scope.ElementName is null && symbol.Body is not null))
            {
                var reads = ReadCollector.OfAll(symbol.Body);
                Note(ModelPlaces.WithDays(reads.Facts).Concat(reads.Extensions), readers => readers.Derived, new(number, symbol));
            }
        }
    }

    /// <summary>Who reads the fact, part or list at a path itself; null for nobody.</summary>
    public Readers? At(string path) => _at.GetValueOrDefault(path);

    /// <summary>Who reads anything at a path or below it; null for nobody. The empty path is the whole description.</summary>
    public Readers? AtOrBelow(string path) => _atOrBelow.GetValueOrDefault(path);

    /// <summary>Whether a rule over the elements of a list also looks at the list as a whole, so that one element can matter to the outcomes of others.</summary>
    public bool ReadsItsList(int rule) => _readsItsList[rule];

    private void Note<T>(IEnumerable<string> paths, Func<Readers, List<T>> among, T reader)
    {
        foreach (var path in paths)
        {
            Add(_at, path);
            for (var i = path.Length; i > 0; i--)
            {
                if (i == path.Length || path[i] is '.' or '[')
                {
                    Add(_atOrBelow, path[..i]);
                }
            }

            Add(_atOrBelow, "");
        }

        // Each reader notes all of its paths before the next one does, so that it is the last wherever it has been noted.
        void Add(Dictionary<string, Readers> places, string path)
        {
            if (!places.TryGetValue(path, out var readers))
            {
                places.Add(path, readers = new([], [], []));
            }

            var known = among(readers);
            if (known.Count == 0 || !Equals(known[^1], reader))
            {
                known.Add(reader);
            }
        }
    }
}

/// <summary>Who reads a place of the description: rules by their own conditions or scope, rulesets by their applicability, and with them all their rules; by number, in order.</summary>
internal sealed record Readers(List<int> Rules, List<int> Rulesets, List<DerivedReader> Derived);

/// <summary>A derived fact of the ruleset that has an index in the engine.</summary>
internal sealed record DerivedReader(int Ruleset, DerivedSymbol Symbol);
