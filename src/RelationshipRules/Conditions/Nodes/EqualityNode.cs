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
}
