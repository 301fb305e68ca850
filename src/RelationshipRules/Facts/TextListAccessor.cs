using RelationshipRules.Conditions;

namespace RelationshipRules.Facts;

/// <summary>Reads a list of texts.</summary>
internal sealed class TextListAccessor : ListAccessor
{
    /// <summary>The only instance that anybody needs.</summary>
    public static readonly TextListAccessor Instance = new();

    /// <summary>The type of a list of texts, shared by all of them.</summary>
    public static readonly ConditionType ListType = new ConditionType.ListOf(ConditionType.String, Instance);

    /// <inheritdoc/>
    public override int Count(object list) => list is string[] array ? array.Length : ((IReadOnlyList<string>)list).Count;

    /// <inheritdoc/>
    public override Value Get(object list, int index) =>
        Value.From(list is string[] array ? array[index] : ((IReadOnlyList<string>)list)[index]);
}
