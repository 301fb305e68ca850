namespace RelationshipRules.Facts;

/// <summary>A list of any origin, read in one way.</summary>
internal readonly struct ListReader(object list, ListAccessor accessor)
{
    /// <summary>The list itself.</summary>
    public object List => list;

    public int Count { get; } = accessor.Count(list);

    public Value this[int index] => accessor.Get(list, index);

    public Value[] Elements()
    {
        var elements = new Value[Count];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = this[i];
        }

        return elements;
    }
}
