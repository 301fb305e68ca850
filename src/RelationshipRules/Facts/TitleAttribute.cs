namespace RelationshipRules.Facts;

/// <summary>How a value of a choice is shown to a reader, where that is not simply its name in words.</summary>
/// <param name="title">The value in words.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class TitleAttribute(string title) : Attribute
{
    /// <summary>The value in words.</summary>
    public string Title { get; } = title;
}
