namespace RelationshipRules.Descriptions;

/// <summary>What respondents were told about the effect of their views.</summary>
public enum FeedbackScope
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Which views were taken up.</summary>
    AcceptedViewsOnly,

    /// <summary>Which views were taken up, and why others were not.</summary>
    AllViews,
}
