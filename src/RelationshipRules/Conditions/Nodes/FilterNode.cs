using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>filter</c>. Unknown where it is unknown whether an element belongs.</summary>
internal sealed class FilterNode(Expression.Comprehension syntax, ConditionNode list, int slot, ConditionNode body)
    : WalkNode(syntax, list.Type is ConditionType.ListOf { Element: var element } ? new ConditionType.ListOf(element) : ConditionType.Dyn, list, slot, body)
{
    /// <summary>The most elements of a constant list for which every choice among them is kept: 256 choices at most.</summary>
    private const int MaxConstants = 8;

    /// <summary>The choices made so far among the elements of a short constant list, by the bits of those chosen, so that choosing again allocates nothing.</summary>
    private readonly ValueList?[]? _choices = list is LiteralNode { Value: { Kind: ValueKind.List, Count: <= MaxConstants } constants }
        ? new ValueList[1 << constants.Count]
        : null;

    public override string? Path => List.Path;

    public override Value Evaluate(EvaluationContext context)
    {
        if (_choices is null)
        {
            var kept = new List<Value>();
            return Walk(context, kept, out var count, out _) ?? (count.From == count.To ? Value.FromValues([.. kept]) : Value.FromValuesInPart([.. kept]));
        }

        return Walk(context, null, out _, out var mask) ?? Value.FromValues(_choices[mask] ??= Choose(mask));
    }

    /// <summary>How many elements belong, without making the list that nobody looks at.</summary>
    public Value EvaluateCount(EvaluationContext context) => Walk(context, null, out var count, out _)
        ?? (count.From == count.To ? Value.From((long?)count.From) : Value.FromBounds(new(count.From, count.To, IntervalKind.Whole)));

    /// <summary>
    /// Adds whether an element belongs to what must be known of all of them; whether it does or not, it is known then.
    /// </summary>
    public static void Settle(ref Junction known, Truth belongs, EvaluationContext context) =>
        known.Add(belongs == Truth.False ? Truth.True : belongs, context);

    /// <summary>The value where it is unknown or an error; null where it is known which elements belong.</summary>
    public static Value? Other(ListWalk walk, Junction known, EvaluationContext context)
    {
        if (walk.IsOver)
        {
            return walk.Failure;
        }

        var settled = known.Result(context);
        return settled == Truth.True ? null : context.ToValue(settled);
    }

    /// <summary>Goes through the list; gives the value where it is unknown or an error, and null where it is known which elements belong.</summary>
    /// <remarks>The bits of the elements that belong tell them apart in lists of up to 32 elements only.</remarks>
    private Value? Walk(EvaluationContext context, List<Value>? kept, out (double From, double To) count, out int mask)
    {
        count = default;
        mask = 0;
        var over = List.Evaluate(context);
        if (over.IsUnknown)
        {
            return Value.Unknown;
        }

        var known = new Junction(isAnd: true);
        var walk = new ListWalk(this, context, over);
        while (walk.Next())
        {
            var belongs = Body.EvaluateTruth(context);
            Settle(ref known, belongs, context);
            if (belongs == Truth.True)
            {
                kept?.Add(walk.Element);
                mask |= 1 << walk.Index;
                count.From++;
            }
        }

        count.To = MayHaveMore(over, context) ? count.From + over.MostMembers() - over.Count : count.From;
        return Other(walk, known, context);
    }

    private ValueList Choose(int mask) => new([.. ((LiteralNode)List).Value.Elements().Where((_, i) => (mask & (1 << i)) != 0)]);
}
