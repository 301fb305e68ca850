using System.Text;

namespace RelationshipRules.Cli.Docs;

internal static class RuleIndexPage
{
    public static string Write(RelationshipAnalyzer analyzer)
    {
        var page = new StringBuilder("# Rules\n\nEach rule has a page that says what it asks, of whom, why and on what source. Severities are the rules' own; a profile may set others.\n");
        foreach (var ruleset in analyzer.Rulesets)
        {
            page.Append("\n## ").Append(MarkdownText.Plain(ruleset.Title)).Append(" (`").Append(ruleset.Name).Append("` ").Append(ruleset.Version).Append(")\n");
            var inForce = ruleset.DaysOfForce is { } days ? $"In force {days}. {days.Note} Source: {string.Join("; ", days.Citations.Select(Wording.Cite))}." : null;
            foreach (var sentence in new[] { ruleset.ApplicabilityReason, inForce, ruleset.SupersededBy?.Statement, ruleset.BindsReason }.OfType<string>())
            {
                page.Append('\n').Append(MarkdownText.Plain(sentence)).Append('\n');
            }

            foreach (var presumption in ruleset.Presumptions)
            {
                page.Append("\nPresumed where nothing is stated: ").Append(MarkdownText.Plain(presumption.Statement)).Append('\n');
            }

            string? category = null;
            foreach (var rule in analyzer.Rules)
            {
                if (!string.Equals(rule.Ruleset, ruleset.Name, StringComparison.Ordinal))
                {
                    continue;
                }

                if (!string.Equals(category, rule.Category, StringComparison.Ordinal))
                {
                    category = rule.Category;
                    page.Append("\n### ").Append(MarkdownText.Plain(rule.CategoryTitle)).Append("\n\n| rule | what should hold | asked of | severity | source |\n|---|---|---|---|---|\n");
                }

                page.Append("| [").Append(rule.Id).Append("](").Append(rule.Id).Append(".md) | ")
                    .Append(MarkdownText.Cell(rule.Title)).Append(" | ")
                    .Append(Wording.Addressee(rule.Addressee)).Append(" | ")
                    .Append(Names.Of(rule.DefaultSeverity)).Append(" | ")
                    .Append(MarkdownText.Cell(string.Join("; ", rule.Citations.Select(static c => c.Locator)))).Append(" |\n");
            }
        }

        return page.ToString();
    }
}
