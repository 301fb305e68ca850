using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A macro over a list.</summary>
internal abstract class WalkNode(Expression.Comprehension syntax, ConditionType type, ConditionNode list, int slot, ConditionNode body)
    : ConditionNode(syntax, type, list, body)
{
    public ConditionNode List => list;

    /// <summary>Where the context holds the variable.</summary>
    public int Slot => slot;

    /// <summary>The name of the variable.</summary>
    public string Variable => syntax.Variable;

    /// <summary>The test of an element, or what becomes of it.</summary>
    public ConditionNode Body => body;
}
