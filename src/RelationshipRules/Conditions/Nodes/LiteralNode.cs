using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A constant.</summary>
internal sealed class LiteralNode(Expression syntax, ConditionType type, Value value) : ConditionNode(syntax, type)
{
    /// <summary>The constant.</summary>
    public Value Value { get; } = value;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => Value;
}
