namespace RelationshipRules.Descriptions;

/// <summary>A matter of its independence that an organisation has settled in writing.</summary>
public enum IndependencePolicyElement
{
    /// <summary>How it stays free of its funders' wishes.</summary>
    IndependenceFromFunders,

    /// <summary>When it speaks as a partner and when as a critic.</summary>
    PartnerAndCriticRoles,

    /// <summary>Which tasks it will not take on.</summary>
    TaskLimits,

    /// <summary>A regular check of its work against its mission.</summary>
    MissionReview,

    /// <summary>Its reasons for taking part, open to the public.</summary>
    PublishedReasons,
}
