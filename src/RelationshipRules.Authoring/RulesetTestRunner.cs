using RelationshipRules.Compilation;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>Runs the examples of a ruleset through the analyzer and compares what comes out with what they say.</summary>
public static class RulesetTestRunner
{
    /// <summary>Runs every example of the ruleset's own rules.</summary>
    /// <param name="ruleset">The ruleset; one of the library is read again with its examples checked.</param>
    /// <param name="others">Rulesets that it extends, where they are not the library's.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static RulesetTestResult Run(Ruleset ruleset, IReadOnlyList<Ruleset>? others = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        var diagnostics = new List<Diagnostic>(RulesetChecker.Check(ruleset, others));

        // An example that cannot be read fails by itself, and hides no other.
        diagnostics.RemoveAll(d => d.Id is "RRS0063");
        if (diagnostics.Exists(d => d.Severity == Severity.Error))
        {
            return new(ruleset, [], diagnostics);
        }

        var runner = new ExampleRunner(ruleset, others, new(ruleset));
        return new(ruleset, [.. ruleset.Rules.SelectMany(rule => rule.Examples.Select(example => runner.Run(rule, example, cancellationToken)))], diagnostics);
    }
}

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

/// <summary>How one example of a rule came out.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Example">The example.</param>
/// <param name="Actual">The outcome that the rule had, or null where there was none to compare.</param>
/// <param name="Problems">What differs from what the example says, one line each; empty where it passed.</param>
public sealed record ExampleResult(RuleDescriptor Rule, RuleExample Example, Outcome? Actual, IReadOnlyList<string> Problems)
{
    /// <summary>Whether everything is as the example says.</summary>
    public bool Passed => Problems.Count == 0;
}
