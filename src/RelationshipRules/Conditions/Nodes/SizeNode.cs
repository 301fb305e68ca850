using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>size()</c>.</summary>
internal sealed class SizeNode(Expression syntax, ConditionNode operand) : ConditionNode(syntax, ConditionType.Int)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [operand];

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) =>
        operand is FilterNode filter ? filter.EvaluateCount(context) : ValueOperations.Size(operand.Evaluate(context), this);

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)
    {
        if (Goal.Count.Of(goal) is not { } count)
        {
            return GoalSeeker.None;
        }

        if (count.Most == long.MaxValue)
        {
            seeker.NoteListToExtend(operand);
        }

        return seeker.Seek(operand, count);
    }
}
