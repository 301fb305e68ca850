namespace RelationshipRules.Descriptions;

/// <summary>A criterion on which an award was decided.</summary>
public enum AwardCriterion
{
    /// <summary>What the bid costs.</summary>
    Price,

    /// <summary>How well the work would be done.</summary>
    Quality,

    /// <summary>What it would achieve for people.</summary>
    Outcomes,

    /// <summary>Wider good for the community beyond the service.</summary>
    SocialValue,

    /// <summary>Knowledge of the place and its people.</summary>
    LocalKnowledge,
}
