namespace RelationshipRules.Facts;

/// <summary>Names one element of a list in conditions: in a rule over <c>agreements</c> the element is <c>agreement</c>.</summary>
/// <param name="name">The name in the singular, lower camel case.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ElementNameAttribute(string name) : Attribute
{
    /// <summary>The name in the singular.</summary>
    public string Name { get; } = name;
}
