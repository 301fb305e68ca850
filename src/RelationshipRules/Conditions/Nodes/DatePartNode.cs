using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>getFullYear()</c> and its like.</summary>
internal sealed class DatePartNode(Expression syntax, DatePart part, ConditionNode operand) : ConditionNode(syntax, ConditionType.Int)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [operand];

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => ValueOperations.Read(part, operand.Evaluate(context), this);
}
