using RelationshipRules.Conditions.Goals;
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

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)
    {
        if (goal is Goal.OneOf { Values: [var only] })
        {
            // The bound on either side of an equal is the same, so that the nearest value is the equal one.
            return goal.IsMetBy(only) ? Sides(BinaryOperator.Equal, only, seeker) : GoalSeeker.None;
        }

        return goal is Goal.Compare { Operator: var comparison, Bound: var bound } ? Sides(comparison, bound, seeker) : GoalSeeker.None;
    }

    /// <summary>The changes of either side, the other being as it is, that bring the result to a bound.</summary>
    private IReadOnlyList<ChangeSet> Sides(BinaryOperator comparison, Value bound, GoalSeeker seeker)
    {
        var context = seeker.Context;
        var (a, b) = (left.EvaluateAfresh(context), right.EvaluateAfresh(context));
        var mirrored = Goal.Compare.Mirror(comparison);
        switch (@operator)
        {
            case BinaryOperator.Add:
                return GoalSeeker.Any(
                [
                    Become(left, comparison, Calculate(BinaryOperator.Subtract, bound, b)),
                    Become(right, comparison, Calculate(BinaryOperator.Subtract, bound, a)),
                ]);
            case BinaryOperator.Subtract:
                return GoalSeeker.Any(
                [
                    Become(left, comparison, Calculate(BinaryOperator.Add, b, bound)),
                    Become(right, mirrored, Calculate(BinaryOperator.Subtract, a, bound)),
                ]);
            case BinaryOperator.Multiply:
                return GoalSeeker.Any([Factor(left, b), Factor(right, a)]);
            case BinaryOperator.Divide:
                return GoalSeeker.Any(
                [
                    b.TryGetNumber(out var divisor) && divisor != 0
                        ? Become(left, divisor > 0 ? comparison : mirrored, Calculate(BinaryOperator.Multiply, AsDouble(bound), AsDouble(b)))
                        : GoalSeeker.None,
                    a.TryGetNumber(out var dividend) && dividend > 0 && bound.TryGetNumber(out var limit) && limit > 0
                        ? Become(right, mirrored, Value.From((double?)(dividend / limit)))
                        : GoalSeeker.None,
                ]);
            default:
                return GoalSeeker.None;
        }

        IReadOnlyList<ChangeSet> Factor(ConditionNode side, Value other)
            => other.TryGetNumber(out var factor) && factor != 0 && bound.TryGetNumber(out var product)
                ? Become(side, factor > 0 ? comparison : mirrored, Value.From((double?)(product / factor)))
                : GoalSeeker.None;

        Value Calculate(BinaryOperator operation, Value first, Value second) => ValueOperations.Arithmetic(operation, first, second, context, this);

        IReadOnlyList<ChangeSet> Become(ConditionNode side, BinaryOperator order, Value limit)
            => limit.IsUnknown || limit.IsError ? GoalSeeker.None
                : seeker.Seek(side, order == BinaryOperator.Equal ? new Goal.OneOf([limit]) : new Goal.Compare(order, limit));
    }

    private static Value AsDouble(Value number) => number.TryGetNumber(out var amount) ? Value.From((double?)amount) : number;

    private Value EvaluateLeft(EvaluationContext context)
    {
        context.StartEvaluation();
        return left.Evaluate(context);
    }
}
