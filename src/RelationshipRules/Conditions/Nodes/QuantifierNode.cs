using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>all</c> and <c>exists</c>: the tests of the elements joined with and, or with or.</summary>
internal sealed class QuantifierNode(Expression.Comprehension syntax, bool isAll, ConditionNode list, int slot, ConditionNode body)
    : WalkNode(syntax, ConditionType.Bool, list, slot, body, isWanted: !isAll)
{
    public bool IsAll => isAll;

    public override Value Evaluate(EvaluationContext context) => context.ToValue(EvaluateTruth(context));

    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var over = List.Evaluate(context);
        if (over.IsUnknown)
        {
            return Truth.Unknown;
        }

        var junction = new Junction(isAll);
        var walk = new ListWalk(this, context, over, LookUp(over, context));
        while (walk.Next())
        {
            if (junction.Add(Body.EvaluateTruth(context), context))
            {
                break;
            }
        }

        return Result(walk, over, junction, context);
    }

    public Truth Result(ListWalk walk, Value over, Junction junction, EvaluationContext context)
    {
        if (walk.IsAtEnd && MayHaveMore(over, context))
        {
            // Further elements may decide it.
            junction.Add(Truth.Unknown, context);
        }

        return walk.IsOver ? ToTruth(walk.Failure, context) : junction.Result(context);
    }
}
