using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>-</c> before an operand.</summary>
internal sealed class NegateNode(Expression syntax, ConditionType type, ConditionNode operand) : ConditionNode(syntax, type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [operand];

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => ValueOperations.Negate(operand.Evaluate(context), this);

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)
        => goal is Goal.Compare { Operator: var comparison, Bound: var bound }
            ? seeker.Seek(operand, new Goal.Compare(Goal.Compare.Mirror(comparison), ValueOperations.Negate(bound, this)))
            : GoalSeeker.None;
}
