using RelationshipRules.Reporting.Documents;
using RelationshipRules.Sessions;

namespace RelationshipRules.Cli.Plans;

/// <summary>A plan for readers: a list for each party. One that is passed on is to be ticked off, and says a little less than the console.</summary>
internal static class PlanDocument
{
    public static ReportDocument Of(ChangePlan plan, string file, bool showsEffect, bool isPassedOn)
    {
        var basis = $"as of {Wording.Day(plan.Assessment.AsOf)}, with the profile '{plan.Assessment.ProfileName}'";
        var inShort = PlanWording.InShort(plan);
        IReadOnlyList<Block> head = isPassedOn
            ? [new Paragraph($"{file}, {basis}. {inShort}")]
            : [new RowList([new("File", file), new("Judged", basis)]), new Paragraph(inShort) { IsApart = true }];
        return new($"Plan for {plan.Assessment.Document.Partnership.Title ?? file}", head, [.. Sections(plan, showsEffect, isPassedOn)])
        {
            Foot = [new Paragraph(PlanWording.Proposal(showsEffect)) { Indent = 0 }],
        };
    }

    private static IEnumerable<Section> Sections(ChangePlan plan, bool showsEffect, bool isPassedOn)
    {
        foreach (var side in PlanWording.Sides)
        {
            if (plan.ChangesBy(side) is { Count: > 0 } changes)
            {
                yield return new(PlanWording.Heading(side), [new ItemList([.. changes.Select(change => Change(plan, change, isPassedOn))])]);
            }
        }

        var past = plan.Steps.Where(step => step is { IsSettled: false, FromNowOn.Count: > 0 }).ToList();
        if (past.Count > 0)
        {
            yield return new("What cannot be undone, and what to do from now on", [new ItemList([.. past.SelectMany(step => step.FromNowOn).GroupBy(change => change.Text, StringComparer.Ordinal).Select(FromNowOn)])]);
        }

        var others = plan.Steps.Where(step => step.Alternatives.Any(way => way != step.Chosen)).ToList();
        if (others.Count > 0)
        {
            yield return new("Other ways", [new ItemList([.. others.Select(Others)])]);
        }

        var open = plan.Steps.Where(step => !step.IsSettled).ToList();
        if (open.Count > 0)
        {
            yield return new("Not settled by this plan", [ItemList.Of(open.Select(step => $"{PlanWording.Rule(step.Finding)}: {step.Reason}"))]);
        }

        if (plan.Conflicts.Count > 0)
        {
            yield return new("Rules that pull apart", [ItemList.Of(plan.Conflicts.Select(c => $"{c.Rule.Id} and {c.Other.Id}: {c.Text}"))]);
        }

        if (showsEffect)
        {
            yield return new("With these changes", isPassedOn ? EffectInShort(plan.Effect) : Effect(plan.Effect));
        }
    }

    private static Item FromNowOn(IGrouping<string, PlannedChange> same)
        => new(same.Key) { Rows = new([.. same.SelectMany(change => change.Satisfies).Select(finding => new Row("asked by", PlanWording.Rule(finding)))]) { Indent = 4 } };

    private static Item Change(ChangePlan plan, PlannedChange change, bool isPassedOn)
    {
        var settles = change.Satisfies.Select(f => new Row("settles", PlanWording.Rule(f)));
        var breaks = change.Breaks.Select(f =>
            new Row("but then", PlanWording.Rule(f) + (isPassedOn && !f.Outcome.IsUnmet() ? "" : $": {f.Label}")));
        IEnumerable<Row> outdates = plan.Effect.DroppedEvidence.Contains(change.Pointer, StringComparer.Ordinal)
            ? [new("outdated", $"evidence: {Wording.Join([.. plan.Assessment.Document.Partnership.Evidence![change.Pointer].Select(Wording.Cite)])}")]
            : [];
        return isPassedOn
            ? new([Piece.Strong(change.Text), " (", Piece.Code(change.Pointer), ")"]) { IsTask = true, Rows = new([.. settles, .. breaks, .. outdates]) }
            : new(change.Text) { Ink = Ink.Strong, Rows = new([new("at", change.Pointer), .. settles, .. breaks, .. outdates]) { Indent = 4 } };
    }

    private static Item Others(PlanStep step) => new(PlanWording.Rule(step.Finding))
    {
        Rows = new([.. step.Alternatives.Where(way => way != step.Chosen).Select(way => new Row("or:", PlanWording.Way(way)))])
        {
            Indent = 4,
            Column = 8,
            RepeatsLabels = true,
        },
    };

    private static IReadOnlyList<Block> EffectInShort(SessionDelta effect) =>
    [
        ItemList.Of(
        [
            $"before: {PlanWording.Counts(effect.Before.Summary)}",
            $"after: {PlanWording.Counts(effect.After.Summary)}",
            .. effect.Outcomes.Select(PlanWording.FromTo),
        ]),
    ];

    private static IReadOnlyList<Block> Effect(SessionDelta effect)
    {
        var left = effect.After.Findings.Where(f => f is { Outcome: Outcome.Violated or Outcome.Unexplained, IsSuppressed: false, Severity: > Severity.Silent }).ToList();
        return
        [
            new Paragraph($"Before: {PlanWording.Counts(effect.Before.Summary)}", $"After:  {PlanWording.Counts(effect.After.Summary)}"),
            ItemList.Of(effect.Outcomes.Select(PlanWording.FromTo)),
            new Paragraph(left.Count == 0 ? "No departure remains." : "What remains:"),
            ItemList.Of(left.Select(f => $"{PlanWording.Rule(f)}: {f.Label} [{Names.Of(f.Severity)}]")),
        ];
    }
}
