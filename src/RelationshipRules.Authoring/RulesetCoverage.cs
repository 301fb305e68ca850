using RelationshipRules.Engine;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>Which branches of the conditions the examples of a ruleset reach.</summary>
public sealed class RulesetCoverage
{
    private RulesetCoverage(IReadOnlyList<RuleCoverage> rules, IReadOnlyList<Diagnostic> diagnostics)
    {
        Rules = rules;
        Diagnostics = diagnostics;
    }

    /// <summary>The ruleset's own rules, in its order; empty where the ruleset has errors.</summary>
    public IReadOnlyList<RuleCoverage> Rules { get; }

    /// <summary>What is wrong with the ruleset.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Evaluates every example and notes what it reaches.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="others">Rulesets that it extends, where they are not the library's.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static RulesetCoverage Measure(Ruleset ruleset, IReadOnlyList<Ruleset>? others = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        var evaluators = new Dictionary<DateOnly, (RuleEvaluator Evaluator, Dictionary<string, int> Numbers)>();
        var rules = new List<RuleCoverage>();
        foreach (var rule in ruleset.Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IReadOnlyList<CoverageBranch> branches = [];
            foreach (var example in rule.Examples)
            {
                var asOf = example.AsOf ?? ruleset.LastVerifiedOn;
                if (!evaluators.TryGetValue(asOf, out var prepared))
                {
                    try
                    {
                        var made = ExampleAnalyzer.Create(ruleset, others, asOf).CreateEvaluator();
                        prepared = (made, made.Rules.Select((r, i) => (r.Descriptor.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal));
                    }
                    catch (AnalyzerConfigurationException exception)
                    {
                        return new([], exception.Diagnostics);
                    }

                    evaluators.Add(asOf, prepared);
                }

                var (evaluator, index) = (prepared.Evaluator, prepared.Numbers[rule.Id]);
                evaluator.TurnTo(ruleset.ParseExample(example.Description).Partnership);
                var count = evaluator.CountElements(index);
                foreach (var element in count > 0 ? Enumerable.Range(0, count) : [-1])
                {
                    branches = Merge(branches, evaluator.GetBranches(index, element), example.Title);
                }
            }

            rules.Add(new(rule, branches, [.. rule.PossibleOutcomes.Except(rule.Examples.Select(e => e.Outcome))]));
        }

        return new(rules, []);
    }

    private static IReadOnlyList<CoverageBranch> Merge(IReadOnlyList<CoverageBranch> before, IReadOnlyList<ConditionBranch> now, string example) =>
    [
        .. now.Select((branch, i) => new CoverageBranch(
            branch.Condition,
            branch.Text,
            branch.Location,
            (i < before.Count ? before[i].WasTrue : null) ?? (branch.WasTrue ? example : null),
            (i < before.Count ? before[i].WasFalse : null) ?? (branch.WasFalse ? example : null))),
    ];
}

/// <summary>What the examples of one rule reach.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Branches">The parts of its conditions, in the order of the file.</param>
/// <param name="MissingOutcomes">Outcomes that the rule can have and that no example shows.</param>
public sealed record RuleCoverage(RuleDescriptor Rule, IReadOnlyList<CoverageBranch> Branches, IReadOnlyList<Outcome> MissingOutcomes)
{
    /// <summary>Whether the examples show every outcome and reach every branch both ways.</summary>
    public bool IsComplete => MissingOutcomes.Count == 0 && Branches.All(b => b.IsCovered);
}

/// <summary>A part of a condition that can be true or false, and the values it had in the examples of its rule.</summary>
/// <param name="Condition">Which condition: <c>when</c>, <c>require</c>, <c>explainedBy</c> or <c>value</c>.</param>
/// <param name="Text">The part as written.</param>
/// <param name="Location">Where it stands in the rule's file.</param>
/// <param name="WasTrue">An example in which it was true, or null where there is none.</param>
/// <param name="WasFalse">An example in which it was false, or null where there is none.</param>
public sealed record CoverageBranch(string Condition, string Text, SourceLocation Location, string? WasTrue, string? WasFalse)
{
    /// <summary>Whether the examples reach both sides.</summary>
    public bool IsCovered => WasTrue is not null && WasFalse is not null;
}
