namespace RelationshipRules.Facts;

/// <summary>A list of any origin, read in one way.</summary>
internal readonly struct ListReader(object list, ListAccessor accessor)
{
    public int Count { get; } = accessor.Count(list);

    public Value this[int index] => accessor.Get(list, index);
}
