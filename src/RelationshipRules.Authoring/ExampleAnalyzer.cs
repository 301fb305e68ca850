using RelationshipRules.Compilation;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>Makes the analyzer that examples of a ruleset are run with: every rule on, at its own severity.</summary>
internal static class ExampleAnalyzer
{
    public static RelationshipAnalyzer Create(Ruleset ruleset, IReadOnlyList<Ruleset>? others, DateOnly asOf) =>
        RelationshipAnalyzer.Create(new() { Profile = ExampleProfile.Create(ruleset), Rulesets = [], AdditionalRulesets = [ruleset, .. others ?? []], AsOf = asOf });
}
