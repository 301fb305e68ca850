using RelationshipRules.Facts;

namespace RelationshipRules.Conditions;

/// <summary>A list of any origin, read in one way.</summary>
internal readonly struct ListReader(object list, ListAccessor accessor)
{
    /// <summary>How many elements the list has.</summary>
    public int Count { get; } = accessor.Count(list);

    /// <summary>The element at an index.</summary>
    public Value this[int index] => accessor.Get(list, index);
}
