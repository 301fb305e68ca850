using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>filter</c>. Unknown where it is unknown whether an element belongs.</summary>
internal sealed class FilterNode(Expression syntax, ConditionType type, ConditionNode list, int slot, ConditionNode body) : ConditionNode(syntax, type)
{
    /// <summary>The most elements of a constant list for which every choice among them is kept: 256 choices at most.</summary>
    private const int MaxConstants = 8;

    /// <summary>The choices made so far among the elements of a short constant list, by the bits of those chosen, so that choosing again allocates nothing.</summary>
    private readonly Value[]?[]? _choices = list is LiteralNode { Value: { Kind: ValueKind.List, Count: <= MaxConstants } constants }
        ? new Value[1 << constants.Count][]
        : null;

    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [list, body];

    /// <inheritdoc/>
    public override string? Path => list.Path;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context)
    {
        if (_choices is null)
        {
            return Evaluate(context, out _);
        }

        return Walk(context, null, out var items, out _, out var mask) ?? Value.FromValues(_choices[mask] ??= Choose(items, mask));
    }

    /// <inheritdoc/>
    public override string? Pointer(EvaluationContext context) => null;

    /// <inheritdoc/>
    public override string? ElementPointer(EvaluationContext context, int index)
    {
        context.StartEvaluation();
        Evaluate(context, out var kept);
        return index < kept.Count ? list.ElementPointer(context, kept[index]) : null;
    }

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector) => ListWalk.CollectMissing(collector, list, slot, body);

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)
    {
        var elements = FactTarget.ElementsOf(list.EvaluateAfresh(seeker.Context));
        switch (goal)
        {
            case Goal.With { Items: var wanted }:
                return GoalSeeker.Any(ListGoals.ForEach(seeker, list, slot, body, wanted: true).Where((_, i) => wanted.Contains(elements[i])));
            case Goal.Without { Items: var unwanted }:
                return GoalSeeker.All(ListGoals.ForEach(seeker, list, slot, body, wanted: false).Where((_, i) => unwanted.Contains(elements[i])));
            case Goal.Count { Least: var least, Most: var most }:
                var present = EvaluateCount(seeker.Context);
                if (!present.TryGetInt64(out var count))
                {
                    return GoalSeeker.None;
                }

                // The elements that are nearest to crossing over cross.
                var isMore = count < least;
                var crossing = ListGoals.ForEach(seeker, list, slot, body, isMore).ToList().FindAll(way => way is [{ Targets.Count: > 0 }, ..]);
                var needed = isMore ? least - count : count - most;
                return needed > crossing.Count ? GoalSeeker.None : GoalSeeker.All(crossing.OrderBy(way => way[0].Cost).Take((int)needed));
            default:
                return GoalSeeker.None;
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value) =>
        ListWalk.Trace(context, list, slot, body, v => value.Kind == ValueKind.List ? v.ToTruth() == Truth.True : v.Kind == value.Kind, firstOnly: false);

    /// <summary>How many elements belong, without making the list that nobody looks at.</summary>
    public Value EvaluateCount(EvaluationContext context) => Walk(context, null, out _, out var count, out _) ?? Value.From((long?)count);

    private Value Evaluate(EvaluationContext context, out List<int> kept)
    {
        kept = [];
        if (Walk(context, kept, out var items, out _, out _) is { } other)
        {
            return other;
        }

        var values = new Value[kept.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = items[kept[i]];
        }

        return Value.FromValues(values);
    }

    private static Value[] Choose(ListReader items, int mask)
    {
        var values = new List<Value>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if ((mask & (1 << i)) != 0)
            {
                values.Add(items[i]);
            }
        }

        return [.. values];
    }

    /// <summary>Goes through the list; gives the value where it is unknown or an error, and null where it is known which elements belong.</summary>
    /// <remarks>The bits of the elements that belong tell them apart in lists of up to 32 elements only.</remarks>
    private Value? Walk(EvaluationContext context, List<int>? kept, out ListReader items, out int count, out int mask)
    {
        count = 0;
        mask = 0;
        var value = list.Evaluate(context);
        if (!value.TryGetList(out items))
        {
            return value.IsUnknown || value.IsError ? value : Value.FromError(MakeError("A list is needed here."));
        }

        var unknown = false;
        EvaluationError? error = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (!context.Spend(1))
            {
                return Value.FromError(MakeLimitError());
            }

            context.SetLocal(slot, items[i]);
            switch (body.EvaluateTruth(context))
            {
                case Truth.True:
                    kept?.Add(i);
                    mask |= 1 << i;
                    count++;
                    break;
                case Truth.Unknown:
                    unknown = true;
                    break;
                case Truth.Error:
                    error ??= context.Error;
                    break;
            }
        }

        return unknown ? Value.Unknown : error is null ? null : Value.FromError(error);
    }
}
