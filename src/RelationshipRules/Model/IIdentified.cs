namespace RelationshipRules.Model;

/// <summary>An element of a list, which has a stable id where its author gave it one.</summary>
public interface IIdentified
{
    /// <summary>The id, unique in its list.</summary>
    string? Id { get; }
}

/// <summary>A part of the model to which rulesets may add facts of their own.</summary>
internal interface IExtensible
{
    IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; }
}
