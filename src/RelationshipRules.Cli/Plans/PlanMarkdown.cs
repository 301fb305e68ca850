using System.Text;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Cli.Plans;

/// <summary>A plan in Markdown: a list for each party.</summary>
internal static class PlanMarkdown
{
    /// <summary>The plan as Markdown.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="file">The description's name.</param>
    /// <param name="showsEffect">Whether to tell what the plan leads to.</param>
    public static string Write(ChangePlan plan, string file, bool showsEffect)
    {
        var text = new StringBuilder();
        Line($"# {MarkdownText.Plain(PlanWording.Title(plan, file))}");
        Line();
        Line(MarkdownText.Plain($"{file}, {PlanWording.Basis(plan)}. {PlanWording.InShort(plan)}"));
        foreach (var side in PlanWording.Sides)
        {
            var changes = plan.ChangesBy(side);
            if (changes.Count > 0)
            {
                Heading(PlanWording.Heading(side));
                foreach (var change in changes)
                {
                    Line($"- [ ] **{MarkdownText.Plain(change.Text)}** ({MarkdownText.Code(change.Pointer)})");
                    Items("settles", change.Satisfies);
                    Items("but then", change.Breaks);
                }
            }
        }

        var others = plan.Steps.Where(step => step.Alternatives.Any(way => way != step.Chosen)).ToList();
        if (others.Count > 0)
        {
            Heading("Other ways");
            foreach (var step in others)
            {
                Line($"- {MarkdownText.Plain(PlanWording.Rule(step.Finding))}");
                foreach (var way in step.Alternatives.Where(way => way != step.Chosen))
                {
                    Line($"  - or: {MarkdownText.Plain(PlanWording.Way(way))}");
                }
            }
        }

        var open = plan.Steps.Where(step => !step.IsSettled).ToList();
        if (open.Count > 0)
        {
            Heading("Not settled by this plan");
            open.ForEach(step => Line($"- {MarkdownText.Plain(PlanWording.Rule(step.Finding))}: {MarkdownText.Plain(step.Reason!)}"));
        }

        if (plan.Conflicts.Count > 0)
        {
            Heading("Rules that pull apart");
            foreach (var conflict in plan.Conflicts)
            {
                Line($"- {conflict.Rule.Id} and {conflict.Other.Id}: {MarkdownText.Plain(conflict.Text)}");
            }
        }

        if (showsEffect)
        {
            Heading("With these changes");
            Line($"- before: {PlanWording.Counts(plan.Effect.Before.Summary)}");
            Line($"- after: {PlanWording.Counts(plan.Effect.After.Summary)}");
            foreach (var change in plan.Effect.Outcomes)
            {
                Line($"- {MarkdownText.Plain($"{PlanWording.Rule((change.To ?? change.From)!)}: {PlanWording.FromTo(change)}")}");
            }
        }

        Line();
        Line(MarkdownText.Plain(PlanWording.Proposal(showsEffect)));
        return text.ToString();

        void Line(string line = "") => text.Append(line).Append('\n');

        void Heading(string heading)
        {
            Line();
            Line($"## {heading}");
            Line();
        }

        void Items(string label, IReadOnlyList<Finding> findings)
        {
            foreach (var finding in findings)
            {
                Line($"  - {label} {MarkdownText.Plain(PlanWording.Rule(finding))}{(finding.Outcome == Outcome.Violated && label is "but then" ? $": {finding.Label}" : "")}");
            }
        }
    }
}
