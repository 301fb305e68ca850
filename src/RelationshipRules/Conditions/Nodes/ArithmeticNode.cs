using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>+ - * / %</c>.</summary>
internal sealed class ArithmeticNode(Expression syntax, ConditionType type, BinaryOperator @operator, ConditionNode left, ConditionNode right)
    : ConditionNode(syntax, type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [left, right];

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) =>
        ValueOperations.Arithmetic(@operator, left.Evaluate(context), right.Evaluate(context), context, this);

    /// <inheritdoc/>
    public override string? ElementPointer(EvaluationContext context, int index)
    {
        // Only joined lists have elements.
        var first = EvaluateLeft(context);
        return first.Kind != ValueKind.List ? null
            : index < first.Count ? left.ElementPointer(context, index)
            : right.ElementPointer(context, index - first.Count);
    }

    private Value EvaluateLeft(EvaluationContext context)
    {
        context.StartEvaluation();
        return left.Evaluate(context);
    }
}
