namespace RelationshipRules.Descriptions;

/// <summary>Whether a compact covers the parties and is in use.</summary>
public enum CompactStatus
{
    /// <summary>There is no compact.</summary>
    None,

    /// <summary>There is one, and it is not used.</summary>
    Dormant,

    /// <summary>There is one, and it is used.</summary>
    Active,
}
