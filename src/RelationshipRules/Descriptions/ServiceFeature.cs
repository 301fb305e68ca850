namespace RelationshipRules.Descriptions;

/// <summary>A feature of a service that its documents or users report.</summary>
public enum ServiceFeature
{
    /// <summary>It is fitted to each person.</summary>
    Personalised,

    /// <summary>It advises people one by one.</summary>
    IndividualAdvice,

    /// <summary>It is fitted to a culture or language.</summary>
    CulturallyTailored,

    /// <summary>What people tell stays there.</summary>
    Confidential,

    /// <summary>It does what the state has no task or power to do.</summary>
    OutsideStateRemit,

    /// <summary>It does more than its core task asks.</summary>
    BeyondCoreTask,
}
