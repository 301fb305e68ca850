using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A constant.</summary>
internal sealed class LiteralNode : ConditionNode
{
    public LiteralNode(Expression syntax, ConditionType type, Value value)
        : base(syntax, type)
    {
        Value = value;
        Size += (int)value.Weight;
    }

    public Value Value { get; }

    public override Value Evaluate(EvaluationContext context) => Value;
}
