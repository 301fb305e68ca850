namespace RelationshipRules.Descriptions;

/// <summary>The furthest step taken with users' feedback.</summary>
public enum UserFeedbackStep
{
    /// <summary>It is not collected.</summary>
    NotCollected,

    /// <summary>It is collected.</summary>
    Collected,

    /// <summary>It is passed to government.</summary>
    PassedToGovernment,

    /// <summary>Changes made because of it are checked with users.</summary>
    CheckedBackWithUsers,
}
