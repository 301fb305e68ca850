using System.Runtime.CompilerServices;
using RelationshipRules.Conditions;

namespace RelationshipRules.Facts;

/// <summary>Reads a list of the model without boxing or copying. Instances come from the source generator, one a list type.</summary>
internal abstract class ListAccessor
{
    private static ListAccessor[] All = [];

    /// <summary>Numbers the accessor, because a <see cref="Value"/> has room for the number only.</summary>
    protected ListAccessor()
    {
        ListAccessor[] before;
        ListAccessor[] after;
        do
        {
            before = Volatile.Read(ref All);
            after = [.. before, this];
            Id = after.Length;
        }
        while (Interlocked.CompareExchange(ref All, after, before) != before);
    }

    /// <summary>The accessor's number, from 1.</summary>
    public int Id { get; }

    /// <summary>The accessor of that number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ListAccessor FromId(long id) => All[id - 1];

    /// <summary>How many elements the list has.</summary>
    public abstract int Count(object list);

    /// <summary>The element at an index.</summary>
    public abstract Value Get(object list, int index);
}
