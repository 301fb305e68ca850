using RelationshipRules.Model;

namespace RelationshipRules.Facts;

/// <summary>Reads the lists that expressions make.</summary>
internal sealed class ValueListAccessor : ListAccessor
{
    public static readonly ValueListAccessor Instance = new();

    private ValueListAccessor()
    {
    }

    public override int Count(object list) => list is Value[] values ? values.Length : ((KnownList<Value>)list).Count;

    public override Value Get(object list, int index) => list is Value[] values ? values[index] : ((KnownList<Value>)list)[index];
}
