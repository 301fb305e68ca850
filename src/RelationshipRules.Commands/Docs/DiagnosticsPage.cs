using System.Text;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Consistency;
using RelationshipRules.Engine;
using RelationshipRules.Findings;
using RelationshipRules.Json;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Docs;

internal static class DiagnosticsPage
{
    public static string Write()
    {
        var page = new StringBuilder(
            """
            # Diagnostics

            A diagnostic is about an input: a description, a ruleset, a profile, a suppression, or a rule that could not be evaluated.
            What a rule finds out about a partnership is a finding, and has the rule's id. Ids are never reused.

            """.ReplaceLineEndings("\n"));
        Table(page, "Descriptions", DescriptionDiagnostics.All);
        Table(page, "Rulesets", RulesetDiagnostics.All);
        Table(page, "Conditions in rulesets", ConditionDiagnostics.All);
        Table(page, "Profiles", ProfileDiagnostics.All);
        Table(page, "Local compacts", CompactDiagnostics.All);
        Table(page, "Suppressions", SuppressionDiagnostics.All.Select(static d => KeyValuePair.Create(d.Id, d.Title)));
        Table(page, "Evaluation", EvaluationDiagnostics.All.Select(static d => KeyValuePair.Create(d.Id, d.Title)));
        Table(page, "Agreements, proposals and recognisers", DocumentDiagnostics.All);
        page.Append("\n<a id=\"contradictions\"></a>\n\n## Statements that contradict each other\n\nWhat RRD0039 tells; the rules are in `rulesets/consistency.json`.\n\n| id | what cannot stand together | looked at |\n|---|---|---|\n");
        foreach (var rule in ConsistencyRule.All)
        {
            page.Append($"| {rule.Id} | {MarkdownText.Cell(rule.Message)} | {(rule.Condition.Scope.Path is { Length: > 0 } list ? $"each of `{list}`" : "the whole")} |\n");
        }

        return page.ToString();
    }

    private static void Table(StringBuilder page, string heading, IEnumerable<KeyValuePair<string, string>> diagnostics)
    {
        page.Append("\n## ").Append(heading).Append("\n\n| id | what is wrong |\n|---|---|\n");
        foreach (var (id, title) in diagnostics.OrderBy(static d => d.Key, StringComparer.Ordinal))
        {
            page.Append("| ").Append(id).Append(" | ").Append(MarkdownText.Cell(title)).Append(" |\n");
        }
    }
}
