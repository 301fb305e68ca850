namespace RelationshipRules.Descriptions;

/// <summary>How a position was put to government.</summary>
public enum RepresentationRoute
{
    /// <summary>In talks that were not public.</summary>
    InsideTalks,

    /// <summary>In a written submission or at a hearing.</summary>
    FormalSubmission,

    /// <summary>In a public campaign.</summary>
    PublicCampaign,

    /// <summary>Through newspapers, broadcasters or social media.</summary>
    Media,

    /// <summary>In court.</summary>
    Litigation,
}
