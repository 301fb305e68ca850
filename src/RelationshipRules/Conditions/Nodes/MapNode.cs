using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>map</c>. What becomes of an element may be unknown or an error; the list is known by its other elements all the same. Of a list in part
/// there may be further ones.</summary>
internal sealed class MapNode(Expression.Comprehension syntax, ConditionNode list, int slot, ConditionNode body)
    : WalkNode(syntax, new ConditionType.ListOf(body.Type), list, slot, body)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var values = new List<Value>();
        var over = List.Evaluate(context);
        var walk = new ListWalk(this, context, over);
        while (walk.Next())
        {
            values.Add(Body.Evaluate(context));
        }

        return walk.IsOver ? walk.Failure : context.MakeList([.. values], this, over.IsInPart ? over.MostMembers() : 0);
    }
}
