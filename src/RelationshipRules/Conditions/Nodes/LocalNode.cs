using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>The element variable of a scope or of a macro.</summary>
internal sealed class LocalNode(Expression syntax, ConditionType type, int slot, string? path) : ConditionNode(syntax, type)
{
    /// <summary>Where the context holds it.</summary>
    public int Slot { get; } = slot;

    public override string? Path { get; } = path;

    public override Value Evaluate(EvaluationContext context) => context.Local(Slot);
}
