using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

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

    /// <summary>
    /// Whether a list in part may have further elements that matter. Ids are unique: where the test can only come out for the element with a
    /// certain id, and that element is among those that are stated, it does not matter what others there are.
    /// </summary>
    public bool MayHaveMore(Value over, EvaluationContext context)
        => over.IsInPart && (FindKey(body, isWanted: this is not QuantifierNode { IsAll: true }) is not { } key || !key.Evaluate(context).TryGetText(out var id) || !Has(over, id));

    private static bool Has(Value over, string id)
        => over.Elements().Any(element => element.AsPart() is IIdentified part && string.Equals(part.Id, id, StringComparison.Ordinal));

    /// <summary>What the id of an element has to equal so that the test is as wanted; null where it asks for no id.</summary>
    private ConditionNode? FindKey(ConditionNode test, bool isWanted) => test switch
    {
        LogicalNode logical when logical.IsAnd == isWanted => logical.Children.Select(part => FindKey(part, isWanted)).FirstOrDefault(key => key is not null),
        EqualityNode equality when equality.IsNegated != isWanted =>
            IsId(equality.Children[0]) && !Reads(equality.Children[1]) ? equality.Children[1]
            : IsId(equality.Children[1]) && !Reads(equality.Children[0]) ? equality.Children[0]
            : null,
        _ => null,
    };

    private bool IsId(ConditionNode node) => node is MemberNode { Name: "id", Target: LocalNode local } && local.Slot == slot;

    private bool Reads(ConditionNode node) => node is LocalNode local ? local.Slot == slot : node.Children.Any(Reads);
}
