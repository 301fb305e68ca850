using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

/// <summary>Every rule with its outcome: one row a rule, with a link to its finding; where all is asked for, one row an outcome, with what it says.</summary>
internal static class RuleTable
{
    public static void Write(HtmlBuilder page, ReportDigest digest)
    {
        foreach (var ruleset in digest.All.GroupBy(static f => f.Rule.Ruleset, StringComparer.Ordinal))
        {
            var title = digest.Assessment.Rulesets.FirstOrDefault(r => string.Equals(r.Name, ruleset.Key, StringComparison.Ordinal))?.Title ?? ruleset.Key;
            page.Add($"<h3>{title}</h3>\n<table class=\"stack\"><thead><tr><th scope=\"col\">{ReportWords.Column_Rule}</th><th scope=\"col\">{ReportWords.Column_RuleTitle}</th><th scope=\"col\">{ReportWords.Column_Outcome}</th></tr></thead><tbody>\n");
            foreach (var rule in ruleset.GroupBy(static f => f.Rule.Id, StringComparer.Ordinal))
            {
                WriteRule(page, digest, [.. rule]);
            }

            page.Add($"</tbody></table>\n");
        }
    }

    private static void WriteRule(HtmlBuilder page, ReportDigest digest, IReadOnlyList<Finding> outcomes)
    {
        var rule = outcomes[0].Rule;
        if (digest.Anchor(rule.Id) is { } anchor)
        {
            page.Add($"<tr id=\"{anchor}\"><th scope=\"row\">{rule.Id}</th>");
        }
        else
        {
            page.Add($"<tr><th scope=\"row\"><a href=\"#{digest.Link(rule.Id)}\">{rule.Id}</a></th>");
        }

        if (digest.Scope == ReportScope.All)
        {
            page.Add($"<td>{rule.Title}</td><td>");
            foreach (var finding in outcomes)
            {
                page.Add($"<p>{OutcomeMark.Of(finding.CountedAs)} {Outcome(finding)}{Wording.Element(finding)}: <bdi>{finding.Message}</bdi></p>");
            }
        }
        else
        {
            page.Add($"<td>{rule.Title}</td><td>");
            foreach (var alike in outcomes.GroupBy(f => (f.CountedAs, Text: Outcome(f))))
            {
                page.Add($"<span class=\"o\">{OutcomeMark.Of(alike.Key.CountedAs)} {alike.Key.Text}{(alike.Count() > 1 ? $" ({Wording.Number(alike.Count())})" : "")}</span> ");
            }
        }

        page.Add($"</td></tr>\n");
    }

    private static string Outcome(Finding finding) =>
        (finding.ValueTitle ?? finding.Label) + (finding.Contradictions.Count > 0 ? ReportWords.RuleTable_Contradicted : "");
}
