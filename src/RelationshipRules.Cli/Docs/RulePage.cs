using System.Text;
using RelationshipRules.Facts;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Cli.Docs;

/// <summary>The page of one rule.</summary>
internal static class RulePage
{
    /// <summary>The page as Markdown.</summary>
    public static string Write(CompiledRule compiled, string rulesetTitle)
    {
        var rule = compiled.Descriptor;
        var page = new StringBuilder();
        page.Append("# ").Append(rule.Id).Append(": ").Append(MarkdownText.Plain(rule.Title)).Append("\n\n");
        page.Append("| | |\n|---|---|\n");
        Row(page, "Ruleset", $"{MarkdownText.Cell(rulesetTitle)} (`{rule.Ruleset}`)");
        Row(page, "Part", MarkdownText.Cell(rule.CategoryTitle));
        Row(page, "Kind", Wording.Kind(rule.Kind));
        Row(page, "Asked of", Wording.Addressee(rule.Addressee));
        Row(page, "Severity", $"{Names.Of(rule.DefaultSeverity)}, unless a profile says otherwise");
        if (rule.Tags.Count > 0)
        {
            Row(page, "Tags", MarkdownText.Cell(string.Join(", ", rule.Tags)));
        }

        if (rule.Replaces is { } replaced)
        {
            Row(page, "Stands in for", $"[{replaced}]({replaced}.md)");
        }

        Paragraph(page, "Why it matters", rule.Rationale);
        WriteConditions(page, compiled);
        WriteOutcomes(page, rule);
        WriteParameters(page, compiled);
        WriteFacts(page, compiled);
        Paragraph(page, "What to do", rule.Remedy);
        WriteSources(page, rule);
        Paragraph(page, "Notes", rule.Notes);
        if (rule.Conflicts.Count > 0)
        {
            page.Append("\n## Rules that pull the other way\n\n");
            foreach (var conflict in rule.Conflicts)
            {
                page.Append("- [").Append(conflict.Rule).Append("](").Append(conflict.Rule).Append(".md): ").Append(MarkdownText.Plain(conflict.Reason)).Append('\n');
            }
        }

        if (rule.Restates.Count > 0)
        {
            page.Append("\n## Rules that ask for nearly the same\n\nA departure from several of them is told once: ");
            page.AppendJoin(", ", rule.Restates.Select(static id => $"[{id}]({id}.md)")).Append(".\n");
        }

        WriteExamples(page, rule);
        page.Append("\n[All rules](README.md)\n");
        return page.ToString();
    }

    private static void WriteConditions(StringBuilder page, CompiledRule compiled)
    {
        var rule = compiled.Descriptor;
        page.Append("\n## What it asks\n\n");
        page.Append(rule.Scope is { } scope
            ? $"It looks at each of {MarkdownText.Code(scope)}, one by one; in its conditions one of them is called {MarkdownText.Code(compiled.ElementName ?? "")}.\n"
            : "It looks at the description as a whole.\n");
        page.Append("\n```cel\n");
        page.Append("// applies when\n").Append(rule.When).Append('\n');
        if (rule.Require is { } require)
        {
            page.Append("\n// asks for\n").Append(require).Append('\n');
        }

        if (rule.Value is { } value)
        {
            page.Append("\n// value\n").Append(value).Append('\n');
        }

        if (rule.ExplainedBy is { } explainedBy)
        {
            page.Append("\n// a departure counts as explained when\n").Append(explainedBy).Append('\n');
        }

        page.Append("```\n");
    }

    private static void WriteOutcomes(StringBuilder page, RuleDescriptor rule)
    {
        page.Append("\n## What it says\n\n| outcome | message |\n|---|---|\n");
        foreach (var outcome in (Outcome[])[Outcome.Violated, Outcome.Explained, Outcome.Satisfied, Outcome.Undetermined, Outcome.NotApplicable])
        {
            if (rule.Messages.TryGetValue(outcome, out var message))
            {
                Row(page, OutcomeLabels.Get(rule.Kind, outcome), MarkdownText.Cell(message));
            }
        }
    }

    private static void WriteParameters(StringBuilder page, CompiledRule rule)
    {
        if (rule.Parameters.Count == 0)
        {
            return;
        }

        page.Append("\n## Parameters\n\n| name | value | meaning | basis |\n|---|---|---|---|\n");
        foreach (var parameter in rule.Parameters)
        {
            var basis = parameter.Citation is { } citation ? Wording.Cite(citation) : parameter.Ours ?? "";
            page.Append("| ").Append(MarkdownText.Code(parameter.Name))
                .Append(" | ").Append(MarkdownText.Cell(parameter.Text))
                .Append(" | ").Append(MarkdownText.Cell(parameter.Title))
                .Append(" | ").Append(MarkdownText.Cell(basis))
                .Append(" |\n");
        }
    }

    private static void WriteFacts(StringBuilder page, CompiledRule rule)
    {
        if (rule.FactPaths.Count == 0)
        {
            return;
        }

        page.Append("\n## What it needs to know\n\n");
        foreach (var path in rule.FactPaths)
        {
            page.Append("- ").Append(MarkdownText.Code(path));
            if (FactCatalog.Find(path) is { } fact)
            {
                page.Append(": ").Append(MarkdownText.Plain(fact.Question));
            }

            page.Append('\n');
        }
    }

    private static void WriteSources(StringBuilder page, RuleDescriptor rule)
    {
        page.Append("\n## Source\n\n");
        foreach (var citation in rule.Citations)
        {
            var text = MarkdownText.Plain(Wording.Cite(citation));
            page.Append("- ").Append(citation.Url is { } url ? $"[{text}]({url})" : text);
            if (citation.Anchor is { } anchor)
            {
                page.Append("; search for \"").Append(MarkdownText.Plain(anchor)).Append('"');
            }

            page.Append('\n');
        }
    }

    private static void WriteExamples(StringBuilder page, RuleDescriptor rule)
    {
        if (rule.Examples.Count == 0)
        {
            return;
        }

        page.Append("\n## Examples\n");
        foreach (var example in rule.Examples)
        {
            page.Append("\n### ").Append(MarkdownText.Plain(example.Title)).Append("\n\n");
            page.Append(Wording.Capitalised(OutcomeLabels.Get(rule.Kind, example.Outcome)));
            if (example.AsOf is { } day)
            {
                page.Append(", judged on ").Append(Wording.Day(day));
            }

            page.Append(":\n\n```json\n").Append(IndentedJson.Of(example.Description)).Append("\n```\n");
        }
    }

    private static void Row(StringBuilder page, string name, string value) => page.Append("| ").Append(name).Append(" | ").Append(value).Append(" |\n");

    private static void Paragraph(StringBuilder page, string heading, string? text)
    {
        if (text is { Length: > 0 })
        {
            page.Append("\n## ").Append(heading).Append("\n\n").Append(MarkdownText.Plain(text)).Append('\n');
        }
    }
}
