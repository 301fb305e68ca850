using System.Runtime.CompilerServices;

namespace RelationshipRules.Facts;

/// <summary>Reads a list of the model without boxing or copying. Instances come from the source generator, one a list type.</summary>
internal abstract class ListAccessor
{
    private static ListAccessor[] All = [];

    // Numbered, because a value has room for the number only.
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

    public int Id { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ListAccessor FromId(long id) => All[id - 1];

    /// <summary>How many members there can be at most.</summary>
    public virtual int MostMembers => int.MaxValue;

    public abstract int Count(object list);

    public abstract Value Get(object list, int index);
}

internal sealed class PartListAccessor<T> : ListAccessor
    where T : class
{
    // A test for the very type, as which descriptions are read, takes no look at what the elements are.
    public override int Count(object list) => list.GetType() == typeof(T[]) ? Unsafe.As<T[]>(list).Length : ((IReadOnlyList<T>)list).Count;

    public override Value Get(object list, int index) =>
        Value.FromObject(list.GetType() == typeof(T[]) ? Unsafe.As<T[]>(list)[index] : ((IReadOnlyList<T>)list)[index]);
}

internal sealed class TextListAccessor : ListAccessor
{
    public static readonly TextListAccessor Instance = new();

    public static readonly ConditionType ListType = new ConditionType.ListOf(ConditionType.String, Instance);

    public override int Count(object list) => list is string[] array ? array.Length : ((IReadOnlyList<string>)list).Count;

    public override Value Get(object list, int index) =>
        Value.From(list is string[] array ? array[index] : ((IReadOnlyList<string>)list)[index]);
}

/// <summary>
/// Reads a list of choices as the JSON names of its values. Not generic, because there are dozens of choices and each would
/// have code of its own to be prepared at start; what descriptions are read into are arrays, and those of all enums are alike.
/// </summary>
internal sealed class ChoiceListAccessor(ChoiceTable table, Type arrayType, Func<object, int, int> read) : ListAccessor
{
    private const int ForCount = -1;

    public override int MostMembers => table.Names.Count;

    /// <summary>The element at an index of a list of the choice's enum, or with -1 the number of elements.</summary>
    public static int Read<T>(object list, int index)
        where T : struct, Enum
    {
        var items = (IReadOnlyList<T>)list;
        return index == ForCount ? items.Count : Unsafe.BitCast<T, int>(items[index]);
    }

    public override int Count(object list) => list.GetType() == arrayType ? Unsafe.As<int[]>(list).Length : read(list, ForCount);

    public override Value Get(object list, int index) =>
        // All enums of the model are ints; the generator sees to it. An array of such an enum is one of ints to the runtime.
        table.ValueOf(list.GetType() == arrayType ? Unsafe.As<int[]>(list)[index] : read(list, index));
}
