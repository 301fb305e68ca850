namespace RelationshipRules.Descriptions;

/// <summary>For whom published policy promotes integration.</summary>
public enum IntegrationPolicyScope
{
    /// <summary>For nobody.</summary>
    None,

    /// <summary>For refugees only.</summary>
    RefugeesOnly,

    /// <summary>For all migrants.</summary>
    AllMigrants,
}
