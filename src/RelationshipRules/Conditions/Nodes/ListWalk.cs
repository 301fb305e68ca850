using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

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

    public ListWalk(WalkNode node, EvaluationContext context, Value list)
    {
        _context = context;
        _node = node;
        _cost = node.Body.Cost;
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
        if (IsOver || ++Index >= _items.Count)
        {
            return false;
        }

        if (!_context.Spend(_cost))
        {
            Failure = Value.FromError(_node.MakeLimitError());
            IsOver = true;
            return false;
        }

        _context.SetLocal(_node.Slot, _items[Index]);
        return true;
    }
}
