using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>An element of a list by its index.</summary>
internal sealed class IndexNode(Expression syntax, ConditionType type, ConditionNode list, ConditionNode index) : ConditionNode(syntax, type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [list, index];

    /// <inheritdoc/>
    public override string? Path => list.Path is { } path ? path + "[]" : null;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => ValueOperations.ElementAt(list.Evaluate(context), index.Evaluate(context), this);

    /// <inheritdoc/>
    public override string? Pointer(EvaluationContext context)
    {
        context.StartEvaluation();
        var items = list.Evaluate(context);
        var at = index.Evaluate(context);
        return items.Kind == ValueKind.List && at.TryGetInt64(out var i) && i >= 0 && i < items.Count ? list.ElementPointer(context, (int)i) : null;
    }

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector)
    {
        // Of a list with elements that are unknown, only the element asked for matters.
        if (Pointer(collector.Context) is { } pointer && EvaluateAfresh(collector.Context).IsUnknown)
        {
            collector.Add(pointer, Path ?? pointer, null);
        }
        else
        {
            base.CollectMissing(collector);
        }
    }
}
