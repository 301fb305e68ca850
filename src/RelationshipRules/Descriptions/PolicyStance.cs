namespace RelationshipRules.Descriptions;

/// <summary>Position towards government's policy.</summary>
public enum PolicyStance
{
    /// <summary>It supports the policy.</summary>
    Supports,

    /// <summary>It accepts the aim and proposes a change.</summary>
    ProposesChange,

    /// <summary>It opposes the policy.</summary>
    Opposes,
}
