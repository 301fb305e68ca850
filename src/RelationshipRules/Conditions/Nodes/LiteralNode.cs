using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A constant.</summary>
internal sealed class LiteralNode(Expression syntax, ConditionType type, Value value) : ConditionNode(syntax, type)
{
    public Value Value { get; } = value;

    public override Value Evaluate(EvaluationContext context) => Value;
}
