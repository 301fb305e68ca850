using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>==</c> and <c>!=</c>.</summary>
internal sealed class EqualityNode(Expression syntax, bool negated, ConditionNode left, ConditionNode right) : TruthNode(syntax)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [left, right];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var truth = ValueOperations.AreEqual(left.Evaluate(context), right.Evaluate(context), context, this);
        return negated && truth <= Truth.True ? truth ^ Truth.True : truth;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<ChangeSet> SeekTruth(bool wanted, GoalSeeker seeker)
    {
        var (a, b) = (left.EvaluateAfresh(seeker.Context), right.EvaluateAfresh(seeker.Context));
        return GoalSeeker.Any([Become(left, b), Become(right, a)]);

        IReadOnlyList<ChangeSet> Become(ConditionNode side, Value other)
            => other.IsUnknown || other.IsError ? GoalSeeker.None : seeker.Seek(side, wanted == negated ? new Goal.NoneOf([other]) : new Goal.OneOf([other]));
    }
}
