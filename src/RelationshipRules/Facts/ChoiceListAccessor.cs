using System.Runtime.CompilerServices;
using RelationshipRules.Conditions;

namespace RelationshipRules.Facts;

/// <summary>Reads a list of choices as the JSON names of its values.</summary>
internal sealed class ChoiceListAccessor<T>(ChoiceTable table) : ListAccessor
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override int Count(object list) => list is T[] array ? array.Length : ((IReadOnlyList<T>)list).Count;

    /// <inheritdoc/>
    public override Value Get(object list, int index)
    {
        var value = list is T[] array ? array[index] : ((IReadOnlyList<T>)list)[index];

        // All enums of the model are ints; the generator sees to it.
        return table.ValueOf(Unsafe.As<T, int>(ref value));
    }
}
