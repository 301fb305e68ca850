namespace RelationshipRules.Facts;

/// <summary>
/// Marks a property that says something about the description and nothing about the partnership, such as its evidence.
/// Conditions do not see it, and the reader handles it by its name.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SideMapAttribute : Attribute;
