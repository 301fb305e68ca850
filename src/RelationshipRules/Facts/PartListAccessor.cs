using RelationshipRules.Conditions;

namespace RelationshipRules.Facts;

/// <summary>Reads a list of parts.</summary>
internal sealed class PartListAccessor<T> : ListAccessor
    where T : class
{
    /// <inheritdoc/>
    public override int Count(object list) => list is T[] array ? array.Length : ((IReadOnlyList<T>)list).Count;

    /// <inheritdoc/>
    public override Value Get(object list, int index) =>
        Value.FromObject(list is T[] array ? array[index] : ((IReadOnlyList<T>)list)[index]);
}
