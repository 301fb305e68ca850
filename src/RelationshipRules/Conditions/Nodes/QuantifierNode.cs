using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>all</c> and <c>exists</c>: the tests of the elements joined with and, or with or.</summary>
internal sealed class QuantifierNode(Expression syntax, bool isAll, ConditionNode list, int slot, ConditionNode body) : TruthNode(syntax)
{
    private readonly Truth _deciding = isAll ? Truth.False : Truth.True;

    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [list, body];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var value = list.Evaluate(context);
        if (!value.TryGetList(out var items))
        {
            return value.IsUnknown ? Truth.Unknown : context.Fail(value.Error ?? MakeError("A list is needed here."));
        }

        var deciding = _deciding;
        var result = deciding ^ Truth.True;
        EvaluationError? error = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (!context.Spend(1))
            {
                return context.LimitReached(this);
            }

            context.SetLocal(slot, items[i]);
            var truth = body.EvaluateTruth(context);
            if (truth == deciding)
            {
                return deciding;
            }

            if (truth == Truth.Unknown)
            {
                result = Truth.Unknown;
            }
            else if (truth == Truth.Error)
            {
                error ??= context.Error;
                if (result != Truth.Unknown)
                {
                    result = Truth.Error;
                }
            }
        }

        return result == Truth.Error ? context.Fail(error!) : result;
    }

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector) => ListWalk.CollectMissing(collector, list, slot, body);

    /// <inheritdoc/>
    protected override IReadOnlyList<ChangeSet> SeekTruth(bool wanted, GoalSeeker seeker)
    {
        // One element is enough to make an "exists" true or an "all" false; otherwise it takes every element.
        if (wanted == !isAll)
        {
            seeker.NoteListToExtend(list);
            var joining = ListGoals.ChoicesFor(seeker, list, slot, body, wanted);
            return GoalSeeker.Any(
            [
                .. ListGoals.ForEach(seeker, list, slot, body, wanted),
                joining.Count == 0 ? GoalSeeker.None : seeker.Seek(list, new Goal.With(joining)),
            ]);
        }

        var leaving = ListGoals.ChoicesFor(seeker, list, slot, body, !wanted);
        return GoalSeeker.Any(
        [
            list.EvaluateAfresh(seeker.Context).IsUnknown ? GoalSeeker.None : GoalSeeker.All(ListGoals.ForEach(seeker, list, slot, body, wanted)),
            leaving.Count == 0 ? GoalSeeker.None : seeker.Seek(list, new Goal.Without(leaving)),
        ]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value)
    {
        var decidedByOne = value.ToTruth() == _deciding;
        return ListWalk.Trace(context, list, slot, body, v => v.Kind == value.Kind && (v.Kind != ValueKind.Bool || v.Equals(value)), decidedByOne);
    }
}
