namespace RelationshipRules.Descriptions;

/// <summary>A stage in the making of policy, in order.</summary>
public enum PolicyStage
{
    /// <summary>Finding out what is needed.</summary>
    NeedsAnalysis,

    /// <summary>Setting out what could be done.</summary>
    Options,

    /// <summary>Writing the policy or the specification.</summary>
    Drafting,

    /// <summary>Asking for comments on a draft.</summary>
    FormalConsultation,

    /// <summary>Carrying it out.</summary>
    Delivery,

    /// <summary>Judging how it went.</summary>
    Review,
}
