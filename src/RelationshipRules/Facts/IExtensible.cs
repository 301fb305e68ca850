using RelationshipRules.Descriptions;

namespace RelationshipRules.Facts;

/// <summary>A part of the model to which rulesets may add facts of their own.</summary>
internal interface IExtensible
{
    /// <summary>The added facts that are stated, by name.</summary>
    IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; }
}
