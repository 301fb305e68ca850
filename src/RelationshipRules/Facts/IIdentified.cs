namespace RelationshipRules.Facts;

/// <summary>An element of a list, which has a stable id where its author gave it one.</summary>
internal interface IIdentified
{
    /// <summary>The id, unique in its list.</summary>
    string? Id { get; }
}
