using NRules.Fluent;

namespace RelationshipRules.NRules;

/// <summary>Adds the rules of an analyzer to a host's repository.</summary>
public static class RelationshipRulesExtensions
{
    /// <summary>Adds the rules of an analyzer, as the rule sets of an <see cref="AnalyzerRuleRepository"/>.</summary>
    /// <param name="repository">The repository of the host's own rules.</param>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="options">What becomes a fact, or null for the defaults.</param>
    /// <returns>The repository.</returns>
    /// <exception cref="ArgumentNullException">The repository or the analyzer is null.</exception>
    /// <exception cref="ArgumentException">The repository has a rule set of that name already.</exception>
    public static RuleRepository AddRelationshipRules(this RuleRepository repository, RelationshipAnalyzer analyzer, SessionFactOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(repository);
        foreach (var ruleSet in new AnalyzerRuleRepository(analyzer, options).GetRuleSets())
        {
            repository.Add(ruleSet);
        }

        return repository;
    }
}
