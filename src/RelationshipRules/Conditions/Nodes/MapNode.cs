using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>map</c>, with or without a test before its body. What an element becomes may be unknown; whether it belongs may not.</summary>
internal sealed class MapNode(Expression syntax, ConditionType type, ConditionNode list, int slot, ConditionNode? test, ConditionNode body)
    : ConditionNode(syntax, type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => test is null ? [list, body] : [list, test, body];

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => Evaluate(context, out _);

    /// <inheritdoc/>
    public override string? ElementPointer(EvaluationContext context, int index)
    {
        context.StartEvaluation();
        Evaluate(context, out var kept);
        context.StartEvaluation();
        if (index >= kept.Count || !list.Evaluate(context).TryGetList(out var items))
        {
            return null;
        }

        ListWalk.Bind(context, list, slot, items[kept[index]], kept[index]);
        return body.Pointer(context);
    }

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector)
    {
        if (test is null)
        {
            ListWalk.CollectMissing(collector, list, slot, body);
        }
        else
        {
            ListWalk.CollectMissing(collector, list, slot, test, body);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value) =>
        value.Kind == ValueKind.List && test is null
            ? ListWalk.Trace(context, list, slot, body, _ => true, firstOnly: false)
            : ListWalk.Trace(context, list, slot, test ?? body, v => value.Kind == ValueKind.List ? v.ToTruth() == Truth.True : v.Kind == value.Kind, firstOnly: false);

    private Value Evaluate(EvaluationContext context, out List<int> kept)
    {
        kept = [];
        var value = list.Evaluate(context);
        if (!value.TryGetList(out var items))
        {
            return value.IsUnknown || value.IsError ? value : Value.FromError(MakeError("A list is needed here."));
        }

        var values = new List<Value>(items.Count);
        var unknown = false;
        EvaluationError? error = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (!context.Spend(1))
            {
                return Value.FromError(MakeLimitError());
            }

            context.SetLocal(slot, items[i]);
            var belongs = test?.EvaluateTruth(context) ?? Truth.True;
            if (belongs == Truth.True)
            {
                var mapped = body.Evaluate(context);
                error ??= mapped.Error;
                values.Add(mapped);
                kept.Add(i);
            }
            else if (belongs == Truth.Error)
            {
                error ??= context.Error;
            }
            else
            {
                unknown |= belongs == Truth.Unknown;
            }
        }

        return unknown ? Value.Unknown : error is not null ? Value.FromError(error) : Value.FromValues([.. values]);
    }
}
