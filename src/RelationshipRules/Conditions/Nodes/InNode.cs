using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>in</c>.</summary>
internal sealed class InNode(Expression syntax, ConditionNode item, ConditionNode list) : TruthNode(syntax)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [item, list];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context) =>
        ValueOperations.IsIn(item.Evaluate(context), list.Evaluate(context), context, this);
}
