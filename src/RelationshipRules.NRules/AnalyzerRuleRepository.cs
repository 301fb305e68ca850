using NRules.RuleModel;

namespace RelationshipRules.NRules;

/// <summary>
/// The rules of an analyzer as NRules rule sets: one for each of its rulesets, and one, <c>RelationshipRules</c>, for assessments, derived
/// facts and diagnostics. Compile it as it is, or add its rule sets to a repository of your own.
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
        options ??= new();
        _ruleSets = CreateRuleSets(analyzer, options);
    }

    /// <inheritdoc/>
    public IEnumerable<IRuleSet> GetRuleSets() => _ruleSets;

    private static List<IRuleSet> CreateRuleSets(RelationshipAnalyzer analyzer, SessionFactOptions options)
    {
        var factory = new RuleDefinitionFactory(new(analyzer, options.Outcomes), options.Priority);
        var common = new RuleSet(options.RuleSetPrefix + RelationshipRuleProperties.Tag);
        common.Add([factory.Assessment(), factory.Diagnostics()]);
        if (options.DerivedFacts)
        {
            common.Add(factory.Derivations());
        }

        var ruleSets = new List<IRuleSet> { common };
        foreach (var ruleset in analyzer.Rules.GroupBy(rule => rule.Ruleset, StringComparer.Ordinal))
        {
            var rules = ruleset
                .Select(rule => (Rule: rule, analyzer.GetRule(rule.Id).Severity))
                .Where(rule => rule.Severity != Severity.None)
                .Select(rule => factory.Finding(rule.Rule, rule.Severity));
            var ruleSet = new RuleSet(options.RuleSetPrefix + ruleset.Key);
            ruleSet.Add(rules);
            ruleSets.Add(ruleSet);
        }

        return ruleSets;
    }
}
