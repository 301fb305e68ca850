using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>+ - * /</c>.</summary>
internal sealed class ArithmeticNode(Expression syntax, ConditionType type, BinaryOperator @operator, ConditionNode left, ConditionNode right)
    : ConditionNode(syntax, type, left, right)
{
    public BinaryOperator Operator => @operator;

    public override Value Evaluate(EvaluationContext context) =>
        Operations.Arithmetic(@operator, left.Evaluate(context), right.Evaluate(context), context, this);

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) =>
        Operations.Arithmetic(@operator, operands[0], operands[1], context, this);
}
