namespace RelationshipRules.Descriptions;

/// <summary>How measured ties between newcomers and others move.</summary>
public enum SocialTiesTrend
{
    /// <summary>They were not measured.</summary>
    NotMeasured,

    /// <summary>They grow fewer.</summary>
    Falling,

    /// <summary>They stay as they are.</summary>
    Stable,

    /// <summary>They grow more.</summary>
    Growing,
}
