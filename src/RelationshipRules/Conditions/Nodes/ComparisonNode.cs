using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>&lt; &lt;= &gt; &gt;=</c>.</summary>
internal sealed class ComparisonNode(Expression syntax, BinaryOperator @operator, ConditionNode left, ConditionNode right) : TruthNode(syntax)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [left, right];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var a = left.Evaluate(context);
        var b = right.Evaluate(context);
        if (a.IsUnknown || b.IsUnknown)
        {
            return Truth.Unknown;
        }

        if (ValueOperations.Compare(a, b) is { } order)
        {
            return ValueOperations.Holds(@operator, order) ? Truth.True : Truth.False;
        }

        return context.Fail(a.Error ?? b.Error ?? MakeError(ValueOperations.NoOverload(ExpressionPrinter.Symbol(@operator), a, b)));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<ChangeSet> SeekTruth(bool wanted, GoalSeeker seeker)
    {
        var comparison = wanted ? @operator : Goal.Compare.Negate(@operator);
        var (a, b) = (left.EvaluateAfresh(seeker.Context), right.EvaluateAfresh(seeker.Context));
        return GoalSeeker.Any(
        [
            b.IsUnknown || b.IsError ? GoalSeeker.None : seeker.Seek(left, new Goal.Compare(comparison, b)),
            a.IsUnknown || a.IsError ? GoalSeeker.None : seeker.Seek(right, new Goal.Compare(Goal.Compare.Mirror(comparison), a)),
        ]);
    }
}
