using RelationshipRules.Reporting.Documents;
using RelationshipRules.Sessions;

namespace RelationshipRules.Cli.Plans;

/// <summary>A plan for readers: a list for each party. One that is passed on is to be ticked off, and says a little less than the console.</summary>
internal static class PlanDocument
{
    public static ReportDocument Of(ChangePlan plan, string file, bool showsEffect, bool isPassedOn)
    {
        file = isPassedOn ? Wording.FileName(file) : file;
        var basis = CommandWords.Head_JudgedAsOf(Wording.Day(plan.Assessment.AsOf), plan.Assessment.ProfileName);
        var inShort = PlanWording.InShort(plan);
        IReadOnlyList<Block> head = isPassedOn
            ? [new Paragraph(CommandWords.Plan_Head(file, basis, inShort))]
            : [new RowList([new(CommandWords.Head_File, file), new(CommandWords.Head_Judged, basis)]), new Paragraph(inShort) { IsApart = true }];
        return new(CommandWords.Plan_Title(plan.Assessment.Document.Partnership.Title ?? file), head, [.. Sections(plan, showsEffect, isPassedOn)])
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
            yield return new(CommandWords.Plan_FromNowOn, [new ItemList([.. past.SelectMany(step => step.FromNowOn).GroupBy(change => change.Text, StringComparer.Ordinal).Select(FromNowOn)])]);
        }

        var others = plan.Steps.Where(step => step.Alternatives.Any(way => way != step.Chosen)).ToList();
        if (others.Count > 0)
        {
            yield return new(CommandWords.Plan_OtherWays, [new ItemList([.. others.Select(Others)])]);
        }

        // What cannot be undone has been told above.
        var open = plan.Steps.Where(step => step is { IsSettled: false, FromNowOn.Count: 0 }).ToList();
        if (open.Count > 0)
        {
            yield return new(CommandWords.Plan_NotSettled, [ItemList.Of(open.Select(step => $"{PlanWording.Rule(step.Finding)}: {step.Reason}"))]);
        }

        if (plan.Conflicts.Count > 0)
        {
            yield return new(CommandWords.Plan_Conflicts, [ItemList.Of(plan.Conflicts.Select(c => CommandWords.Plan_Conflict(c.Rule.Id, c.Other.Id, c.Text)))]);
        }

        if (showsEffect)
        {
            yield return new(CommandWords.Plan_Effect, isPassedOn ? EffectInShort(plan.Effect) : Effect(plan.Effect));
        }
    }

    private static Item FromNowOn(IGrouping<string, PlannedChange> same)
        => new(same.Key) { Rows = new([.. same.SelectMany(change => change.Satisfies).Select(finding => new Row(CommandWords.Plan_AskedBy, PlanWording.Rule(finding)))]) { Indent = 4 } };

    private static Item Change(ChangePlan plan, PlannedChange change, bool isPassedOn)
    {
        var settles = change.Satisfies.Select(f => new Row(CommandWords.Plan_Settles, PlanWording.Rule(f)));
        var breaks = change.Breaks.Select(f =>
            new Row(CommandWords.Plan_ButThen, PlanWording.Rule(f) + (isPassedOn && !f.Outcome.IsUnmet() ? "" : $": {f.Label}")));
        IEnumerable<Row> outdates = plan.Effect.DroppedEvidence.Contains(change.Pointer, StringComparer.Ordinal)
            ? [new(CommandWords.Plan_Outdated, CommandWords.Plan_OutdatedEvidence(Wording.Join([.. plan.Assessment.Document.Partnership.Evidence![change.Pointer].Select(Wording.Cite)])))]
            : [];
        return isPassedOn
            ? new([Piece.Strong(change.Text), " (", Piece.Code(change.Pointer), ")"]) { IsTask = true, Rows = new([.. settles, .. breaks, .. outdates]) }
            : new(change.Text) { Ink = Ink.Strong, Rows = new([new(CommandWords.Plan_At, change.Pointer), .. settles, .. breaks, .. outdates]) { Indent = 4 } };
    }

    private static Item Others(PlanStep step) => new(PlanWording.Rule(step.Finding))
    {
        Rows = new([.. step.Alternatives.Where(way => way != step.Chosen).Select(way => new Row(CommandWords.Plan_Or, PlanWording.Way(way)))])
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
            CommandWords.Plan_BeforeItem(PlanWording.Counts(effect.Before)),
            CommandWords.Plan_AfterItem(PlanWording.Counts(effect.After)),
            .. effect.Outcomes.Select(PlanWording.FromTo),
        ]),
    ];

    private static IReadOnlyList<Block> Effect(SessionDelta effect)
    {
        var left = effect.After.Findings.Where(f => f is { Outcome: Outcome.Violated or Outcome.Unexplained, IsSuppressed: false, Severity: > Severity.Silent }).ToList();
        return
        [
            new Paragraph(CommandWords.Plan_Before(PlanWording.Counts(effect.Before)), CommandWords.Plan_After(PlanWording.Counts(effect.After))),
            ItemList.Of(effect.Outcomes.Select(PlanWording.FromTo)),
            new Paragraph(left.Count == 0 ? CommandWords.Plan_NoneRemains : CommandWords.Plan_WhatRemains),
            ItemList.Of(left.Select(f => $"{PlanWording.Rule(f)}: {f.Label} [{Wording.SeverityName(f.Severity)}]")),
        ];
    }
}
