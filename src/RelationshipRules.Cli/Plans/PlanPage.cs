using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Cli.Plans;

/// <summary>A plan for a reader at a terminal.</summary>
internal static class PlanPage
{
    private const int Column = 14;

    /// <summary>Writes the plan.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="file">The description's name.</param>
    /// <param name="showsEffect">Whether to tell what the plan leads to.</param>
    public static void Write(TextPage page, ChangePlan plan, string file, bool showsEffect)
    {
        page.Heading(PlanWording.Title(plan, file), '=');
        page.Labelled("  File", file, 0, Column);
        page.Labelled("  Judged", PlanWording.Basis(plan), 0, Column);
        page.Blank();
        page.Paragraph(PlanWording.InShort(plan), indent: 2);
        foreach (var side in PlanWording.Sides)
        {
            if (plan.ChangesBy(side) is { Count: > 0 } changes)
            {
                Section(page, PlanWording.Heading(side));
                foreach (var change in changes)
                {
                    Write(page, change);
                }
            }
        }

        WriteOthers(page, plan);
        if (plan.Steps.Any(step => !step.IsSettled))
        {
            Section(page, "Not settled by this plan");
            foreach (var step in plan.Steps.Where(step => !step.IsSettled))
            {
                page.Paragraph($"- {PlanWording.Rule(step.Finding)}: {step.Reason}", indent: 2, hanging: 2);
            }
        }

        if (plan.Conflicts.Count > 0)
        {
            Section(page, "Rules that pull apart");
            foreach (var conflict in plan.Conflicts)
            {
                page.Paragraph($"- {conflict.Rule.Id} and {conflict.Other.Id}: {conflict.Text}", indent: 2, hanging: 2);
            }
        }

        if (showsEffect)
        {
            WriteEffect(page, plan);
        }

        page.Blank();
        page.Paragraph(PlanWording.Proposal(showsEffect));
    }

    private static void Write(TextPage page, PlannedChange change)
    {
        page.Paragraph($"- {change.Text}", indent: 2, hanging: 2, Ink.Strong);
        page.Labelled("at", change.Pointer, 4, Column);
        WriteRows(page, "settles", change.Satisfies.Select(PlanWording.Rule));
        WriteRows(page, "but then", change.Breaks.Select(finding => $"{PlanWording.Rule(finding)}: {finding.Label}"));
    }

    private static void WriteRows(TextPage page, string label, IEnumerable<string> rows)
    {
        foreach (var row in rows)
        {
            page.Labelled(label, row, 4, Column);
            label = "";
        }
    }

    private static void WriteOthers(TextPage page, ChangePlan plan)
    {
        var steps = plan.Steps.Where(step => step.Alternatives.Any(way => way != step.Chosen)).ToList();
        if (steps.Count == 0)
        {
            return;
        }

        Section(page, "Other ways");
        foreach (var step in steps)
        {
            page.Paragraph($"- {PlanWording.Rule(step.Finding)}", indent: 2, hanging: 2);
            foreach (var way in step.Alternatives.Where(way => way != step.Chosen))
            {
                page.Paragraph($"or: {PlanWording.Way(way)}", indent: 4, hanging: 4);
            }
        }
    }

    private static void WriteEffect(TextPage page, ChangePlan plan)
    {
        Section(page, "With these changes");
        page.Paragraph($"Before: {PlanWording.Counts(plan.Effect.Before.Summary)}", indent: 2);
        page.Paragraph($"After:  {PlanWording.Counts(plan.Effect.After.Summary)}", indent: 2);
        foreach (var change in plan.Effect.Outcomes)
        {
            page.Paragraph($"- {PlanWording.Rule((change.To ?? change.From)!)}: {PlanWording.FromTo(change)}", indent: 2, hanging: 2);
        }

        var left = plan.Effect.After.Findings.Where(finding => finding is { Outcome: Outcome.Violated, IsSuppressed: false, Severity: > Severity.Silent }).ToList();
        page.Paragraph(left.Count == 0 ? "Nothing remains that is not met." : "What remains:", indent: 2);
        foreach (var finding in left)
        {
            page.Paragraph($"- {PlanWording.Rule(finding)}: {finding.Label} [{Wording.Severity(finding.Severity)}]", indent: 2, hanging: 2);
        }
    }

    private static void Section(TextPage page, string heading)
    {
        page.Blank();
        page.Heading(heading, '-');
    }
}
