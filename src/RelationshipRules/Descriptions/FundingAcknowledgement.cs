namespace RelationshipRules.Descriptions;

/// <summary>Whether public recognition of the funding is asked and given.</summary>
public enum FundingAcknowledgement
{
    /// <summary>It is not asked.</summary>
    NotRequired,

    /// <summary>It is asked, and the organisation gives it.</summary>
    RequiredAndGiven,

    /// <summary>It is asked, and the organisation does not give it.</summary>
    RequiredNotGiven,
}
