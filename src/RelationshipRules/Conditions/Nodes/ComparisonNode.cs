using System.Runtime.CompilerServices;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>&lt; &lt;= &gt; &gt;=</c>.</summary>
internal sealed class ComparisonNode(Expression syntax, BinaryOperator @operator, ConditionNode left, ConditionNode right) : TruthNode(syntax, left, right)
{
    public BinaryOperator Operator => @operator;

    public override Truth EvaluateTruth(EvaluationContext context) => Compare(left.Evaluate(context), right.Evaluate(context), context);

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) =>
        context.ToValue(Compare(operands[0], operands[1], context));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Truth Compare(Value a, Value b, EvaluationContext context)
    {
        if (a.IsUnknown || b.IsUnknown)
        {
            return Truth.Unknown;
        }

        if (a.TryGetInt64(out var whole) && b.TryGetInt64(out var other))
        {
            return Operations.Holds(@operator, whole.CompareTo(other)) ? Truth.True : Truth.False;
        }

        if (a.IsPartlyKnown || b.IsPartlyKnown)
        {
            return Operations.CompareBounds(@operator, a, b) ?? Truth.Unknown;
        }

        if (a.TryGetText(out var text) && !context.SpendOnText(text.Length))
        {
            return context.Fail(MakeLimitError());
        }

        return Operations.Compare(a, b) is { } order
            ? Operations.Holds(@operator, order) ? Truth.True : Truth.False
            : context.Fail(a.Error ?? b.Error ?? MakeError(Operations.NoOverload(@operator.Symbol(), a, b)));
    }
}
