using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>Whether a fact is stated: always definite, unless reading it is an error or the element is one of a list that is not stated.</summary>
internal sealed class HasNode(Expression syntax, ConditionNode operand) : TruthNode(syntax, operand)
{
    public override Truth EvaluateTruth(EvaluationContext context) => IsStated(operand.Evaluate(context), context);

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) => context.ToValue(IsStated(operands[0], context));

    private static Truth IsStated(Value value, EvaluationContext context) =>
        value.IsUnknown ? (context.IsElementUnknown ? Truth.Unknown : Truth.False)
        : value.Error is { } error ? context.Fail(error)
        : Truth.True;
}
