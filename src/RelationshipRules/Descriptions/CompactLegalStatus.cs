namespace RelationshipRules.Descriptions;

/// <summary>Whether a compact has legal force.</summary>
public enum CompactLegalStatus
{
    /// <summary>It binds by promise only.</summary>
    Informal,

    /// <summary>It binds in law.</summary>
    Binding,
}
