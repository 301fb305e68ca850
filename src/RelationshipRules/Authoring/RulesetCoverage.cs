using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Facts;
using RelationshipRules.Json;
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
        var diagnostics = new List<Diagnostic>();
        var profile = ExampleProfile.Create(ruleset);
        var plans = new Dictionary<DateOnly, RulesetPlan?>();
        var rules = new List<RuleCoverage>();
        foreach (var source in ruleset.RuleSources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var recorders = new List<CoverageRecorder>();
            foreach (var example in source.Descriptor.Examples)
            {
                var asOf = example.AsOf ?? ruleset.LastVerifiedOn;
                if (!plans.TryGetValue(asOf, out var plan))
                {
                    var compiled = RulesetCompiler.Compile([ruleset, .. others ?? []], profile, asOf, diagnostics);
                    plan = compiled.FirstOrDefault(p => string.Equals(p.Name, ruleset.Name, StringComparison.Ordinal));
                    plans.Add(asOf, plan);
                }

                if (diagnostics.Exists(d => d.Severity == Severity.Error) || plan is null)
                {
                    return new([], diagnostics);
                }

                var rule = plan.Rules.First(r => string.Equals(r.Descriptor.Id, source.Id, StringComparison.Ordinal));
                Record(plan, rule, source, ExampleDocument.Create(ruleset, example), example.Title, recorders);
            }

            var shown = source.Descriptor.Examples.Select(e => e.Outcome).ToHashSet();
            rules.Add(new(source.Descriptor, [.. recorders.SelectMany(r => r.Branches())], [.. ExampleReader.Needed(source, source.Descriptor.Kind).Where(o => !shown.Contains(o))]));
        }

        return new(rules, diagnostics);
    }

    private static void Record(RulesetPlan plan, CompiledRule rule, RuleSource source, PartnershipDocument document, string example, List<CoverageRecorder> recorders)
    {
        (string Name, CompiledCondition? Condition, JsonCursor Cursor)[] conditions =
        [
            ("when", rule.When, source.When),
            ("require", rule.Require, source.Require),
            ("explainedBy", rule.ExplainedBy, source.ExplainedBy),
            ("value", rule.Value, source.Value),
        ];
        var stated = conditions.Where(c => c.Condition is not null).ToArray();
        if (recorders.Count == 0)
        {
            recorders.AddRange(stated.Select(c => new CoverageRecorder(c.Name, c.Condition!, c.Cursor)));
        }

        var context = plan.Environment.CreateContext();
        foreach (var parameter in plan.Parameters)
        {
            context.SetInput(parameter.Symbol, parameter.Value);
        }

        context.Begin(document.Partnership);
        if (rule.Scope.ElementName is null)
        {
            Evaluate();
            return;
        }

        var list = rule.Scope.List(context);
        for (var i = 0; list.Kind == ValueKind.List && i < list.Count; i++)
        {
            context.SetElement(rule.Scope, i, list.ElementAt(i));
            Evaluate();
        }

        void Evaluate()
        {
            // As in an analysis: the demand is only asked about where the rule applies, the explanation only where the demand is not met.
            var applies = true;
            for (var i = 0; i < stated.Length && applies; i++)
            {
                var (name, condition, _) = stated[i];
                recorders[i].Record(context, example);
                applies = name switch
                {
                    "when" => condition!.Test(context) == Truth.True,
                    "require" => condition!.Test(context) == Truth.False,
                    _ => true,
                };
            }
        }
    }
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
