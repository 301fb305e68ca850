using System.Globalization;
using RelationshipRules.Compilation;
using RelationshipRules.Facts;
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

        var analyzers = new Dictionary<DateOnly, RelationshipAnalyzer>();
        var results = new List<ExampleResult>();
        foreach (var rule in ruleset.Rules)
        {
            foreach (var example in rule.Examples)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var asOf = example.AsOf ?? ruleset.LastVerifiedOn;
                if (!analyzers.TryGetValue(asOf, out var analyzer))
                {
                    analyzer = ExampleAnalyzer.Create(ruleset, others, asOf);
                    analyzers.Add(asOf, analyzer);
                }

                results.Add(Compare(rule, example, analyzer.Analyze(ruleset.ParseExample(example.Description), cancellationToken)));
            }
        }

        return new(ruleset, results, diagnostics);
    }

    private static ExampleResult Compare(RuleDescriptor rule, RuleExample example, Assessment assessment)
    {
        var problems = new List<string>();

        // In somebody's description a warning may stand; in an example it is a slip of its author.
        foreach (var diagnostic in assessment.Diagnostics.Where(d => d.Severity >= Severity.Warning))
        {
            problems.Add($"{diagnostic.Location?.Pointer}: {diagnostic.Id} {diagnostic.Message}".TrimStart(':', ' '));
        }

        var outcomes = assessment.Outcomes.Where(o => string.Equals(o.Rule.Id, rule.Id, StringComparison.Ordinal)).ToList();
        var meant = example.At is null ? outcomes : outcomes.FindAll(o => string.Equals(assessment.GetFinding(o).ElementPointer, example.At, StringComparison.Ordinal));
        if (meant.Count != 1)
        {
            problems.Add(meant.Count == 0
                ? $"The rule has no outcome{(example.At is null ? "" : $" at '{example.At}', only at {PlainText.Join([.. outcomes.Select(o => $"'{assessment.GetFinding(o).ElementPointer}'")])}")}."
                : $"The rule has {meant.Count.ToString(CultureInfo.InvariantCulture)} outcomes here; say in 'at' which is meant: {PlainText.Join([.. meant.Select(o => $"'{assessment.GetFinding(o).ElementPointer}'")], " or ")}.");
            return new(rule, example, null, problems);
        }

        var outcome = meant[0];
        var finding = assessment.GetFinding(outcome);
        if (outcome.Outcome != example.Outcome)
        {
            var missing = finding.Missing.Count == 0 ? "" : $" Not stated: {PlainText.Join([.. finding.Missing.Select(m => m.Pointer)])}.";
            problems.Add($"Expected {NameOf(example.Outcome)}, was {NameOf(outcome.Outcome)}: {finding.Message}{missing}");
        }

        if (example.Message is not null && !string.Equals(example.Message, finding.Message, StringComparison.Ordinal))
        {
            problems.Add($"Expected the message \"{example.Message}\", was \"{finding.Message}\".");
        }

        if (example.Missing is not null)
        {
            var missing = finding.Missing.Select(m => m.Pointer).ToHashSet(StringComparer.Ordinal);
            if (!missing.SetEquals(example.Missing))
            {
                problems.Add($"Expected as missing: {PlainText.Join([.. example.Missing])}; were: {PlainText.Join([.. missing])}.");
            }
        }

        return new(rule, example, outcome.Outcome, problems);
    }

    private static string NameOf(Outcome outcome) => CodeJson.Name(outcome);
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
