using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>!</c>.</summary>
internal sealed class NotNode(Expression syntax, ConditionNode operand) : TruthNode(syntax)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [operand];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context) => operand.EvaluateTruth(context) switch
    {
        Truth.False => Truth.True,
        Truth.True => Truth.False,
        var other => other,
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<ChangeSet> SeekTruth(bool wanted, GoalSeeker seeker) => seeker.Seek(operand, !wanted);
}
