using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A function of the table; where it is written as a method, its first operand is what it stands after.</summary>
internal sealed class CallNode(Expression.Call syntax, Function function, ConditionNode[] operands) : ConditionNode(syntax, function.Result, operands)
{
    // Counting what a filter leaves needs no list of it.
    private readonly FilterNode? _counted = function == Functions.Size ? operands[0] as FilterNode : null;

    public Function Function => function;

    public override Value Evaluate(EvaluationContext context) =>
        _counted?.EvaluateCount(context)
        ?? Call(context, Operands[0].Evaluate(context), Operands.Length > 1 ? Operands[1].Evaluate(context) : Value.True);

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> values) =>
        Call(context, values[0], values.Length > 1 ? values[1] : Value.True);

    private Value Call(EvaluationContext context, Value first, Value second)
    {
        if (first.IsUnknown || second.IsUnknown)
        {
            return Value.Unknown;
        }

        if (first.IsError || second.IsError)
        {
            return first.IsError ? first : second;
        }

        if (first.IsPartlyKnown || second.IsPartlyKnown)
        {
            return function == Functions.Size ? Value.FromBounds(Interval.Small(first.Count, first.MostMembers(), IntervalKind.Whole)) : function.EvaluateBounds(first, second, this);
        }

        if (first.TryGetText(out var text) && !context.Spend(function.Cost(text.Length, second.TryGetText(out var other) ? other.Length : 0)))
        {
            return Value.FromError(MakeLimitError());
        }

        var value = function.Evaluate(first, second, this);
        return !value.IsUnknown ? value
            : Value.FromError(MakeError(Operands.Length > 1
                ? Operations.NoOverload(function.Name, first, second)
                : $"{function.Name}() does not take {Operations.Describe(first.Kind)}."));
    }
}
