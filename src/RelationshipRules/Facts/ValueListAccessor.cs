namespace RelationshipRules.Facts;

/// <summary>Reads the lists that expressions make.</summary>
internal sealed class ValueListAccessor : ListAccessor
{
    public static readonly ValueListAccessor Instance = new();

    private ValueListAccessor()
    {
    }

    public override int Count(object list) => ((Value[])list).Length;

    public override Value Get(object list, int index) => ((Value[])list)[index];
}
