using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>==</c> and <c>!=</c>.</summary>
internal sealed class EqualityNode(Expression syntax, bool negated, ConditionNode left, ConditionNode right) : TruthNode(syntax, left, right)
{
    // Most comparisons are of a choice with one of its values, as in agreement.form == 'grant'.
    private readonly string? _constant = right is LiteralNode literal && literal.Value.TryGetText(out var text) ? text : null;

    public bool IsNegated => negated;

    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var a = left.Evaluate(context);
        if (_constant is not null && a.TryGetText(out var text))
        {
            return string.Equals(text, _constant, StringComparison.Ordinal) == negated ? Truth.False : Truth.True;
        }

        // What is not stated equals nothing for certain, whatever the other side is.
        return a.IsUnknown ? Truth.Unknown : Compare(a, right.Evaluate(context), context);
    }

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) =>
        context.ToValue(Compare(operands[0], operands[1], context));

    private Truth Compare(Value a, Value b, EvaluationContext context)
    {
        var truth = Operations.AreEqual(a, b, context, this);
        return negated && truth <= Truth.True ? truth ^ Truth.True : truth;
    }
}
