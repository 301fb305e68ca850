namespace RelationshipRules.Facts;

/// <summary>Marks an identifier that must be the id of an element of a list.</summary>
/// <param name="list">The list, by its name at the top of a description: <c>parties</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReferenceAttribute(string list) : Attribute
{
    /// <summary>The list, by its name at the top of a description.</summary>
    public string List { get; } = list;
}
