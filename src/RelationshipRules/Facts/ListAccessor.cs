using RelationshipRules.Conditions;

namespace RelationshipRules.Facts;

/// <summary>Reads a list of the model without boxing or copying. Instances come from the source generator.</summary>
internal abstract class ListAccessor
{
    /// <summary>How many elements the list has.</summary>
    public abstract int Count(object list);

    /// <summary>The element at an index.</summary>
    public abstract Value Get(object list, int index);
}
