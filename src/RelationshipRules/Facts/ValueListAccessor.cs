using RelationshipRules.Model;

namespace RelationshipRules.Facts;

/// <summary>Reads the lists that expressions make.</summary>
internal sealed class ValueListAccessor : ListAccessor
{
    public static readonly ValueListAccessor Instance = new();

    private ValueListAccessor()
    {
    }

    public override int Count(object list) => Items(list).Length;

    public override Value Get(object list, int index) => Items(list)[index];

    private static Value[] Items(object list) => list is ValueList made ? made.Items : list as Value[] ?? (Value[])((KnownList<Value>)list).Members;
}

/// <summary>A list that an expression made. What is asked of all that is in it is noted once: lists of lists may hold the same one over and over.</summary>
internal sealed class ValueList
{
    public ValueList(Value[] items, double most = 0)
    {
        Items = items;
        Most = Math.Max(most, items.Length);
        HasUnknown = IsInPart;
        foreach (var item in items)
        {
            Weight += 1 + item.Weight;
            HasUnknown |= item.ContainsUnknown();
            Error ??= item.FindError();
        }
    }

    public Value[] Items { get; }

    /// <summary>How many there can be at most, those that are known included.</summary>
    public double Most { get; }

    public bool IsInPart => Most > Items.Length;

    public long Weight { get; }

    public bool HasUnknown { get; }

    public EvaluationError? Error { get; }
}
