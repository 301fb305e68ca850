namespace RelationshipRules.Descriptions;

/// <summary>What became of the question of publishing feedback.</summary>
public enum FeedbackPublication
{
    /// <summary>Nobody raised it.</summary>
    NotConsidered,

    /// <summary>It was considered, and the feedback was not published.</summary>
    Considered,

    /// <summary>The feedback was published.</summary>
    Published,
}
