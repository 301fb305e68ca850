using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>
/// <c>filter</c>. Where it is unknown whether an element belongs, those that do are a list in part. Unknown where there are none, and where the
/// test may yet fail: the fact that makes it fail would undo what is known of the others.
/// </summary>
internal sealed class FilterNode(Expression.Comprehension syntax, ConditionNode list, int slot, ConditionNode body)
    : WalkNode(syntax, list.Type is ConditionType.ListOf { Element: var element } ? new ConditionType.ListOf(element) : ConditionType.Dyn, list, slot, body)
{
    /// <summary>The most elements of a constant list for which every choice among them is kept: 256 choices at most.</summary>
    private const int MaxConstants = 8;

    /// <summary>
    /// The choices made so far among the elements of a short constant list, by the bits of those chosen and how many others there may be, so that
    /// choosing again allocates nothing.
    /// </summary>
    private readonly ValueList?[]? _choices = list is LiteralNode { Value: { Kind: ValueKind.List, Count: <= MaxConstants } constants }
        ? new ValueList[(1 + constants.Count) << constants.Count]
        : null;

    public override string? Path => List.Path;

    public override Value Evaluate(EvaluationContext context)
    {
        var kept = _choices is null ? new List<Value>() : null;
        var selection = Walk(context, kept, out var mask);
        return selection.Other ?? (kept is not null ? Value.FromValues([.. kept], selection.Most)
            : Value.FromValues(_choices![((int)(selection.Most - selection.Count) << List.Evaluate(context).Count) + mask] ??= new(Choose(mask), selection.Most)));
    }

    /// <summary>How many elements belong, without making the list that nobody looks at.</summary>
    public Value EvaluateCount(EvaluationContext context)
    {
        var selection = Walk(context, null, out _);
        return selection.Other ?? (!selection.IsInPart ? Value.From((long?)selection.Count)
            : Value.FromBounds(Interval.Small(selection.Count, selection.Most, IntervalKind.Whole)));
    }

    /// <summary>Goes through the list.</summary>
    /// <remarks>The bits of the elements that belong tell them apart in lists of up to 32 elements only.</remarks>
    private Selection Walk(EvaluationContext context, List<Value>? kept, out int mask)
    {
        mask = 0;
        var selection = new Selection(this);
        var over = List.Evaluate(context);
        var walk = new ListWalk(this, context, over);
        while (walk.Next())
        {
            if (selection.Add(Body.EvaluateTruth(context), context))
            {
                kept?.Add(walk.Element);
                mask |= 1 << walk.Index;
            }
        }

        selection.End(walk, over, context);
        return selection;
    }

    private Value[] Choose(int mask) => [.. ((LiteralNode)List).Value.Elements().Where((_, i) => (mask & (1 << i)) != 0)];

    /// <summary>What is known of the elements that belong.</summary>
    internal struct Selection(FilterNode node)
    {
        private Junction _known = new(isAnd: true);
        private int _open;

        /// <summary>How many belong for certain.</summary>
        public int Count { get; private set; }

        /// <summary>How many can belong.</summary>
        public double Most { get; private set; }

        /// <summary>The value where it is unknown or an error.</summary>
        public Value? Other { get; private set; }

        public readonly bool IsInPart => Most > Count;

        /// <summary>Adds a test that has just been carried out; gives whether its element belongs.</summary>
        public bool Add(Truth belongs, EvaluationContext context)
        {
            var isOpen = belongs == Truth.Unknown && !node.Body.CanFail;
            _open += isOpen ? 1 : 0;
            _known.Add(isOpen || belongs == Truth.False ? Truth.True : belongs, context);
            Count += belongs == Truth.True ? 1 : 0;
            return belongs == Truth.True;
        }

        /// <summary>Comes to the end of the list.</summary>
        public void End(ListWalk walk, Value over, EvaluationContext context)
        {
            var hasMore = !walk.IsOver && node.MayHaveMore(over, context);
            Most = Count + _open + (hasMore ? over.MostMembers() - over.Count : 0);
            var settled = _known.Result(context);
            Other = walk.IsOver ? walk.Failure
                : settled != Truth.True ? context.ToValue(settled)
                : IsInPart && (Count == 0 || node.Body.CanFail) ? Value.Unknown
                : null;
        }
    }
}
