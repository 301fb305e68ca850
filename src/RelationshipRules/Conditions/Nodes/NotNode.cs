using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>!</c>.</summary>
internal sealed class NotNode(Expression syntax, ConditionNode operand) : TruthNode(syntax, operand)
{
    public override Truth EvaluateTruth(EvaluationContext context) => Negate(operand.EvaluateTruth(context));

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) =>
        context.ToValue(Negate(operand.ToTruth(operands[0], context)));

    private static Truth Negate(Truth truth) => truth <= Truth.True ? truth ^ Truth.True : truth;
}
