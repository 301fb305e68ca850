using RelationshipRules.Compilation;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>Makes the analyzer that examples of a ruleset are run with: every rule on, at its own severity.</summary>
internal static class ExampleAnalyzer
{
    public static RelationshipAnalyzer Create(Ruleset ruleset, IReadOnlyList<Ruleset>? others, DateOnly asOf) => RelationshipAnalyzer.Create(OptionsFor(ruleset, others, asOf));

    /// <summary>What keeps a ruleset from being used.</summary>
    public static List<Diagnostic> Check(Ruleset ruleset, IReadOnlyList<Ruleset>? others)
        => RelationshipAnalyzer.TryCreate(OptionsFor(ruleset, others, ruleset.LastVerifiedOn), out _, out var diagnostics) ? [] : [.. diagnostics.Where(d => d.Severity == Severity.Error)];

    private static AnalyzerOptions OptionsFor(Ruleset ruleset, IReadOnlyList<Ruleset>? others, DateOnly asOf)
        => new() { Profile = ExampleProfile.Create(ruleset), Rulesets = [], AdditionalRulesets = [ruleset, .. others ?? []], AsOf = asOf };
}
