namespace RelationshipRules.Json;

/// <summary>The children of an object or list, for <c>foreach</c>; nothing is allocated.</summary>
internal struct JsonChildren
{
    private readonly JsonText? _text;
    private readonly int _end;
    private int _row;
    private int _next;

    internal JsonChildren(JsonText text, int parent)
    {
        _text = text;
        _end = text.Nodes[parent].Next;
        _row = parent;
        _next = parent + 1;
    }

    /// <summary>The child that the enumeration stands on.</summary>
    public readonly JsonCursor Current => new(_text!, _row);

    /// <summary>The enumeration itself, for <c>foreach</c>.</summary>
    public readonly JsonChildren GetEnumerator() => this;

    /// <summary>Goes to the next child; duplicates of a key are passed over.</summary>
    public bool MoveNext()
    {
        while (_text is not null && _next < _end)
        {
            _row = _next;
            ref readonly var node = ref _text.Nodes[_row];
            _next = node.Next;
            if (!node.Duplicate)
            {
                return true;
            }
        }

        return false;
    }
}
