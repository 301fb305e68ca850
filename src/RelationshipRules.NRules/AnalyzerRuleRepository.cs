using NRules.RuleModel;

namespace RelationshipRules.NRules;

/// <summary>
/// The rules of an analyzer as NRules rule sets: one, <c>RelationshipRules</c>, for assessments, elements and diagnostics, and one for each of its
/// rulesets. Compile it as it is, or add its rule sets to a repository of your own.
/// </summary>
/// <remarks>Immutable; the definitions, and session factories compiled from them, may be shared by threads. A session may not: that is NRules' rule.</remarks>
public sealed class AnalyzerRuleRepository : IRuleRepository
{
    private readonly IReadOnlyList<IRuleSet> _ruleSets;

    /// <summary>Makes rule definitions from an analyzer.</summary>
    /// <param name="analyzer">The analyzer. Rules that its profile switches off get no definition.</param>
    /// <param name="options">What becomes a fact, or null for the defaults.</param>
    /// <exception cref="ArgumentNullException">The analyzer is null.</exception>
    public AnalyzerRuleRepository(RelationshipAnalyzer analyzer, SessionFactOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        _ruleSets = [.. CreateRuleSets(new(analyzer, (options ??= new()).Outcomes), options)];
    }

    /// <inheritdoc/>
    public IEnumerable<IRuleSet> GetRuleSets() => _ruleSets;

    private static IEnumerable<RuleSet> CreateRuleSets(FactSource source, SessionFactOptions options)
    {
        var factory = new RuleDefinitionFactory(source, options);
        yield return Create(RelationshipRuleProperties.Tag, [factory.Assessment(), factory.Elements(), .. factory.Summaries()]);

        var rules = Enumerable.Range(0, source.Evaluator.Rules.Count).ToLookup(source.Evaluator.GetRuleset);
        var derivations = Enumerable.Range(0, options.DerivedFacts ? source.Evaluator.Derivations.Count : 0).ToLookup(number => source.Evaluator.Derivations[number].RulesetNumber);
        for (var number = 0; number < source.Analyzer.Rulesets.Count; number++)
        {
            yield return Create(source.Analyzer.Rulesets[number].Name, [factory.Applicability(number), .. derivations[number].Select(factory.Derived), .. rules[number].Select(factory.Finding)]);
        }

        RuleSet Create(string name, IEnumerable<IRuleDefinition> definitions)
        {
            var ruleSet = new RuleSet(options.RuleSetPrefix + name);
            ruleSet.Add(definitions);
            return ruleSet;
        }
    }
}
