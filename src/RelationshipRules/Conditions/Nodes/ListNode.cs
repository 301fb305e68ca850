using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A list literal with parts that are not constant. Elements may be unknown; an error makes the whole an error.</summary>
internal sealed class ListNode(Expression syntax, ConditionType type, ConditionNode[] elements) : ConditionNode(syntax, type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => elements;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context)
    {
        if (!context.Spend(elements.Length))
        {
            return Value.FromError(MakeLimitError());
        }

        var values = new Value[elements.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = elements[i].Evaluate(context);
            if (values[i].IsError)
            {
                return values[i];
            }
        }

        return Value.FromValues(values);
    }

    /// <inheritdoc/>
    public override string? ElementPointer(EvaluationContext context, int index) => elements[index].Pointer(context);
}
