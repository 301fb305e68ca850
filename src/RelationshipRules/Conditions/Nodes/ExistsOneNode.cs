using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>
/// <c>exists_one</c>. An error in any element is an error, as in CEL, even where two elements already hold; so an unknown element, which
/// may turn out to be one, leaves the whole unknown.
/// </summary>
internal sealed class ExistsOneNode(Expression syntax, ConditionNode list, int slot, ConditionNode body) : TruthNode(syntax)
{
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

        var count = 0;
        var unknown = false;
        EvaluationError? error = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (!context.Spend(1))
            {
                return context.LimitReached(this);
            }

            context.SetLocal(slot, items[i]);
            switch (body.EvaluateTruth(context))
            {
                case Truth.True: count++; break;
                case Truth.Unknown: unknown = true; break;
                case Truth.Error: error ??= context.Error; break;
            }
        }

        return unknown ? Truth.Unknown
            : error is not null ? context.Fail(error)
            : count == 1 ? Truth.True : Truth.False;
    }

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector) => ListWalk.CollectMissing(collector, list, slot, body);

    /// <inheritdoc/>
    protected override IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value) =>
        ListWalk.Trace(context, list, slot, body, v => value.Kind == ValueKind.Bool ? v.ToTruth() == Truth.True : v.Kind == value.Kind, firstOnly: false);
}
