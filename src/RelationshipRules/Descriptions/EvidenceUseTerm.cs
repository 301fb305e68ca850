namespace RelationshipRules.Descriptions;

/// <summary>What the terms say on using evidence from the service in public.</summary>
public enum EvidenceUseTerm
{
    /// <summary>The organisation may use it.</summary>
    Permitted,

    /// <summary>It may use some, or with consent.</summary>
    Limited,

    /// <summary>Nothing is said.</summary>
    Silent,

    /// <summary>It may not use it.</summary>
    Barred,
}
