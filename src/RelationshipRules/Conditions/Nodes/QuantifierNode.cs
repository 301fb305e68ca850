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
        if (TryLookUp(over, context, out var list, out var elements))
        {
            return Among(elements, list, over, junction, context);
        }

        var walk = new ListWalk(this, context, over);
        while (walk.Next())
        {
            if (junction.Add(Body.EvaluateTruth(context), context))
            {
                break;
            }
        }

        return Result(walk, over, junction, context);
    }

    /// <summary>The test of all elements, of which it can be other than false, or true, for some only.</summary>
    private Truth Among(IEnumerable<int> elements, ListReader list, Value over, Junction junction, EvaluationContext context)
    {
        foreach (var element in elements)
        {
            if (!context.Spend(Body.Cost))
            {
                return ToTruth(Value.FromError(MakeLimitError()), context);
            }

            context.SetLocal(Slot, list[element]);
            if (junction.Add(Body.EvaluateTruth(context), context))
            {
                return junction.Result(context);
            }
        }

        if (MayHaveMore(over, context))
        {
            junction.Add(Truth.Unknown, context);
        }

        return junction.Result(context);
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
