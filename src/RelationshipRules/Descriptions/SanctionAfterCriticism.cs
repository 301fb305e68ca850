namespace RelationshipRules.Descriptions;

/// <summary>What followed, or is feared to follow, criticism of government.</summary>
public enum SanctionAfterCriticism
{
    /// <summary>Nothing happened and nobody fears it.</summary>
    None,

    /// <summary>Nothing happened, but organisations say that they fear it.</summary>
    Feared,

    /// <summary>Money or access was lost.</summary>
    Occurred,
}
