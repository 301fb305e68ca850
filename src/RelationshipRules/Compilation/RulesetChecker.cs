using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>Checks a ruleset as its authors need it, which is more than an analysis does.</summary>
internal static class RulesetChecker
{
    public static IReadOnlyList<Diagnostic> Check(Ruleset ruleset, IReadOnlyList<Ruleset> others)
    {
        var whole = ruleset.ReadInFull();
        var diagnostics = new List<Diagnostic>(whole.Diagnostics);
        if (whole.Ruleset is not { } read)
        {
            return diagnostics;
        }

        var plans = RulesetCompiler.Compile([read, .. others], ExampleProfile.Create(read), read.LastVerifiedOn, diagnostics);
        var plan = plans.FirstOrDefault(p => string.Equals(p.Name, read.Name, StringComparison.Ordinal));
        if (plan is not null && !diagnostics.Exists(d => d.Severity == Severity.Error))
        {
            CheckParameters(read, plan, diagnostics);
        }

        return diagnostics;
    }

    private static void CheckParameters(Ruleset ruleset, RulesetPlan plan, List<Diagnostic> diagnostics)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in plan.Rules)
        {
            read.UnionWith(rule.Parameters.Select(p => p.Name));
            read.UnionWith(rule.Messages.SelectMany(m => m.Parts).SelectMany(p => p.Expression?.Parameters ?? []));
        }

        foreach (var derived in plan.DerivedFacts)
        {
            read.UnionWith(derived.Read.Parameters);
        }

        read.UnionWith(plan.Applicability?.Parameters ?? []);
        foreach (var parameter in ruleset.Parameters.Where(p => !read.Contains(p.Name)))
        {
            diagnostics.Add(new(
                RulesetDiagnostics.UnusedParameter,
                Severity.Warning,
                $"Nothing reads the parameter '{parameter.Name}'.",
                ruleset.LocateParameter(parameter)));
        }
    }
}
