using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A macro over a list.</summary>
internal abstract class WalkNode(Expression.Comprehension syntax, ConditionType type, ConditionNode list, int slot, ConditionNode body, bool isWanted = true)
    : ConditionNode(syntax, type, list, body)
{
    /// <summary>From how many elements on one with a certain id is looked up, which takes making a table of them.</summary>
    private const int LookedUp = 64;

    private readonly ConditionNode[]? _ids = FindAsked(body, slot, isWanted, IsId);
    private readonly ConditionNode[]? _values = FindAsked(body, slot, isWanted, IsElement);

    public ConditionNode List => list;

    /// <summary>Where the context holds the variable.</summary>
    public int Slot => slot;

    /// <summary>The name of the variable.</summary>
    public string Variable => syntax.Variable;

    /// <summary>The test of an element, or what becomes of it.</summary>
    public ConditionNode Body => body;

    /// <summary>
    /// Whether a list in part may have further elements that matter. Ids are unique: where the test can only come out for elements with certain
    /// ids, and those elements are among the stated, it does not matter what others there are; nor where it can only come out for certain values,
    /// and of each is known whether it is there.
    /// </summary>
    public bool MayHaveMore(Value over, EvaluationContext context) => over.IsInPart
        && !(_values is not null && AreAllToldOf(_values, over, context))
        && !(_ids is not null && AreAllToldOf(_ids, over, context, areIds: true));

    /// <summary>The elements of a long list for which the test can come out as wanted, or cannot be told: those with the id that it asks for, and those without any. Null where all have to be looked at.</summary>
    public IEnumerator<int>? LookUp(Value over, EvaluationContext context)
    {
        if (_ids is not [var key] || !over.TryGetList(out var list) || list.Count < LookedUp || !key.Evaluate(context).TryGetText(out var id))
        {
            return null;
        }

        var ids = context.FindIds(list);
        return ids[id].Concat(ids[null]).GetEnumerator();
    }

    /// <summary>What the part of an element has to equal, or be among, so that the test is as wanted; null where it may be anything.</summary>
    private static ConditionNode[]? FindAsked(ConditionNode test, int slot, bool isWanted, Func<ConditionNode, int, bool> isPart) => test switch
    {
        NotNode => FindAsked(test.Children[0], slot, !isWanted, isPart),
        LogicalNode logical => logical.Children.Select(child => FindAsked(child, slot, isWanted, isPart)).ToList() is var asked && logical.IsAnd == isWanted
            ? asked.Find(static values => values is not null)
            : asked.TrueForAll(static values => values is not null) ? [.. asked.SelectMany(static values => values!)] : null,
        EqualityNode equality when equality.IsNegated != isWanted =>
            isPart(equality.Children[0], slot) && !Reads(equality.Children[1], slot) ? [equality.Children[1]]
            : isPart(equality.Children[1], slot) && !Reads(equality.Children[0], slot) ? [equality.Children[0]]
            : null,
        InNode when isWanted && isPart(test.Children[0], slot) && !Reads(test.Children[1], slot) => [test.Children[1]],
        _ => null,
    };

    /// <summary>Whether of each value the list in part is known to have it or not; of ids, whether their elements are among the stated.</summary>
    private bool AreAllToldOf(ConditionNode[] nodes, Value over, EvaluationContext context, bool areIds = false)
    {
        foreach (var node in nodes)
        {
            var values = node.Evaluate(context);
            if (values.IsInPart)
            {
                return false;
            }

            var isList = values.TryGetList(out var several);
            for (var i = 0; i < (isList ? several.Count : 1); i++)
            {
                var value = isList ? several[i] : values;
                if (areIds
                    ? !value.TryGetText(out var id) || !IsStated(id, over, context)
                    : value.IsUnknown || value.IsError || value.IsPartlyKnown || Operations.IsIn(value, over, context, this) is not (Truth.True or Truth.False))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsStated(string id, Value over, EvaluationContext context)
    {
        if (over.TryGetList(out var list) && list.Count >= LookedUp)
        {
            return context.FindIds(list).Contains(id);
        }

        context.Spend(over.Count * (1 + (id.Length / 8L)));
        for (var i = 0; i < over.Count; i++)
        {
            if (over.ElementAt(i).AsPart() is IIdentified part && string.Equals(part.Id, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsElement(ConditionNode node, int slot) => node is LocalNode local && local.Slot == slot;

    private static bool IsId(ConditionNode node, int slot) => node is MemberNode { Name: "id", Target: LocalNode local } && local.Slot == slot;

    private static bool Reads(ConditionNode node, int slot) => node is LocalNode local ? local.Slot == slot : node.Children.Any(child => Reads(child, slot));
}

/// <summary>
/// Goes through the list of a macro: turns the variable to one element after another, as long as there are steps left. What is done with the
/// body for each element is for the caller to say.
/// </summary>
internal struct ListWalk
{
    private readonly EvaluationContext _context;
    private readonly WalkNode _node;
    private readonly ListReader _items;
    private readonly int _cost;
    private readonly IEnumerator<int>? _only;

    /// <summary>Begins before the first element.</summary>
    /// <param name="node">The macro.</param>
    /// <param name="context">The evaluation.</param>
    /// <param name="list">The list.</param>
    /// <param name="only">The elements to look at; null for all.</param>
    public ListWalk(WalkNode node, EvaluationContext context, Value list, IEnumerator<int>? only = null)
    {
        _context = context;
        _node = node;
        _cost = node.Body.Cost;
        _only = only;
        Index = -1;
        if (!list.TryGetList(out _items))
        {
            Failure = list.IsUnknown || list.IsError ? list : Value.FromError(node.MakeError("A list is needed here."));
            IsOver = true;
        }
    }

    /// <summary>The element at hand.</summary>
    public int Index { get; private set; }

    /// <summary>Whether there is no value but <see cref="Failure"/>.</summary>
    public bool IsOver { readonly get; private set; }

    /// <summary>The value where there is no list to go through, or too much of it.</summary>
    public Value Failure { readonly get; private set; }

    /// <summary>Whether it has come to the end of what is stated.</summary>
    public readonly bool IsAtEnd => Index >= _items.Count;

    public readonly Value Element => _items[Index];

    /// <summary>Turns to the next element; false where there is none.</summary>
    public bool Next()
    {
        Index = _only is null ? Index + 1 : _only.MoveNext() ? _only.Current : _items.Count;
        if (IsOver || Index >= _items.Count)
        {
            return false;
        }

        if (!_context.Spend(_cost))
        {
            Failure = Value.FromError(_node.MakeLimitError());
            IsOver = true;
            return false;
        }

        _context.Walked++;
        _context.SetLocal(_node.Slot, _items[Index]);
        return true;
    }
}
