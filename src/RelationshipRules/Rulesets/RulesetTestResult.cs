namespace RelationshipRules.Rulesets;

/// <summary>How the examples of a ruleset came out.</summary>
/// <param name="Ruleset">The ruleset.</param>
/// <param name="Examples">Every example of its own rules, in order; empty where the ruleset has errors.</param>
/// <param name="Diagnostics">What is wrong with the ruleset itself.</param>
public sealed record RulesetTestResult(Ruleset Ruleset, IReadOnlyList<ExampleResult> Examples, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The examples that did not come out as they say.</summary>
    public IEnumerable<ExampleResult> Failed => Examples.Where(e => !e.Passed);

    /// <summary>Whether the ruleset is correct and all its examples passed.</summary>
    public bool Passed => Examples.All(e => e.Passed) && !Diagnostics.Any(d => d.Severity == Severity.Error);
}
