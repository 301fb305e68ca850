using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>Checks a ruleset as its authors need it, which is more than an analysis does.</summary>
public static class RulesetChecker
{
    /// <summary>Checks everything: the files with all their examples, every condition and message, and that every parameter is read by something.</summary>
    /// <param name="ruleset">The ruleset; one of the library is read again with its examples.</param>
    /// <param name="others">Rulesets that it extends or conflicts with, where they are not the library's.</param>
    /// <exception cref="ArgumentNullException">The ruleset is null.</exception>
    public static IReadOnlyList<Diagnostic> Check(this Ruleset ruleset, IReadOnlyList<Ruleset>? others = null)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        var whole = ruleset.ReadInFull();
        var diagnostics = new List<Diagnostic>(whole.Diagnostics);
        if (whole.Ruleset is not { } read)
        {
            return diagnostics;
        }

        var plans = RulesetCompiler.Compile([read, .. others ?? []], ExampleProfile.Create(read), read.LastVerifiedOn, diagnostics);
        var plan = plans.FirstOrDefault(p => string.Equals(p.Name, read.Name, StringComparison.Ordinal));
        foreach (var (rule, example) in read.Rules.SelectMany(static rule => rule.Examples.Select(example => (rule, example))))
        {
            CheckExample(read, rule, example, diagnostics);
        }

        if (plan is not null && !diagnostics.Exists(d => d.Severity == Severity.Error))
        {
            CheckParameters(read, plan, diagnostics);
        }

        return diagnostics;
    }

    /// <summary>Checks the conditions and messages, and nothing that other rulesets may have to do with.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <exception cref="ArgumentNullException">The ruleset is null.</exception>
    public static IReadOnlyList<Diagnostic> CheckConditions(Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        var diagnostics = new List<Diagnostic>();
        RulesetCompiler.Compile([ruleset], ExampleProfile.Create(ruleset), ruleset.LastVerifiedOn, diagnostics);
        string[] ofOthers = [RulesetDiagnostics.UnknownRule, RulesetDiagnostics.UnknownRuleset];
        return diagnostics.FindAll(d => !ofOthers.Contains(d.Id, StringComparer.Ordinal));
    }

    /// <summary>In somebody's description a warning may stand; in an example it is a slip of its author.</summary>
    private static void CheckExample(Ruleset ruleset, RuleDescriptor rule, RuleExample example, List<Diagnostic> diagnostics)
        => diagnostics.AddRange(ruleset.ParseExample(example.Description).Diagnostics.Where(d => d.Severity >= Severity.Warning).Select(d => new Diagnostic(
            RulesetDiagnostics.FaultyExample, Severity.Error, $"The example '{example.Title.Shown()}' of {rule.Id}{(d.Location?.Pointer is { Length: > 0 } pointer ? $", {pointer.Shown()}" : "")}: {d.Message}", example.Location)));

    private static void CheckParameters(Ruleset ruleset, RulesetPlan plan, List<Diagnostic> diagnostics)
    {
        var messages = plan.Rules.SelectMany(r => r.Messages).SelectMany(m => m.Parts).SelectMany(p => p.Expression?.Parameters ?? []);
        var read = plan.Rules.SelectMany(r => r.Parameters).Select(p => p.Name)
            .Concat(messages)
            .Concat(plan.DerivedFacts.SelectMany(d => d.Read.Parameters))
            .Concat(plan.Applicability?.Parameters ?? [])
            .ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in ruleset.Parameters.Where(p => !read.Contains(p.Name)))
        {
            var message = $"Nothing reads the parameter '{parameter.Name.Shown()}'.";
            diagnostics.Add(new(RulesetDiagnostics.UnusedParameter, Severity.Warning, message, ruleset.LocateParameter(parameter)));
        }
    }
}
