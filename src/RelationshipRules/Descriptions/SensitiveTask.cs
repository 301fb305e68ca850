namespace RelationshipRules.Descriptions;

/// <summary>A task or access that can turn an organisation against the people it serves.</summary>
public enum SensitiveTask
{
    /// <summary>To help officials enforce immigration or other rules against the people served.</summary>
    EnforcementSupport,

    /// <summary>To let enforcement officials into its premises or events.</summary>
    EnforcementAccess,

    /// <summary>To pass data about the people served to enforcement authorities.</summary>
    ClientDataToEnforcement,

    /// <summary>To work with or alongside armed forces.</summary>
    MilitaryCooperation,

    /// <summary>To press people to return to their country.</summary>
    PersuasionToReturn,

    /// <summary>To promote or defend government policy.</summary>
    PolicyPromotion,
}
