using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>-</c> before an operand.</summary>
internal sealed class NegateNode(Expression syntax, ConditionNode operand) : ConditionNode(syntax, operand.Type, operand)
{
    public override Value Evaluate(EvaluationContext context) => Operations.Negate(operand.Evaluate(context), this);

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) => Operations.Negate(operands[0], this);
}
