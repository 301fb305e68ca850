using System.Runtime.CompilerServices;
using RelationshipRules.Conditions;

namespace RelationshipRules.Facts;

/// <summary>
/// Reads a list of choices as the JSON names of its values. Not generic, because there are dozens of choices and each would
/// have code of its own to be prepared at start; what descriptions are read into are arrays, and those of all enums are alike.
/// </summary>
/// <param name="table">The values of the choice.</param>
/// <param name="read">Reads lists other than arrays, by <see cref="Read{T}"/>.</param>
internal sealed class ChoiceListAccessor(ChoiceTable table, Func<object, int, int> read) : ListAccessor
{
    private const int ForCount = -1;

    /// <summary>The element at an index of a list of the choice's enum, or with -1 the number of elements.</summary>
    public static int Read<T>(object list, int index)
        where T : struct, Enum
    {
        var items = (IReadOnlyList<T>)list;
        return index == ForCount ? items.Count : Unsafe.BitCast<T, int>(items[index]);
    }

    /// <inheritdoc/>
    public override int Count(object list) => list is int[] array ? array.Length : read(list, ForCount);

    /// <inheritdoc/>
    public override Value Get(object list, int index) =>

        // All enums of the model are ints; the generator sees to it. An array of such an enum is one of ints to the runtime.
        table.ValueOf(list is int[] array ? array[index] : read(list, index));
}
