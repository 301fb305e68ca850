using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>How far a compact says who does what by when.</summary>
public enum CompactSpecificity
{
    /// <summary>It states principles only.</summary>
    PrinciplesOnly,

    /// <summary>It states some actions.</summary>
    SomeActions,

    /// <summary>It says who does what by when.</summary>
    [Title("actor, action and date")]
    ActorActionDate,
}
