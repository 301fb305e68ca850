namespace RelationshipRules.Descriptions;

/// <summary>How far an organisation's response to a proposed change went.</summary>
public enum ResponseStep
{
    /// <summary>It was not asked.</summary>
    NotInvited,

    /// <summary>It was asked and did not respond.</summary>
    InvitedNotGiven,

    /// <summary>It responded, but got no answer before the decision.</summary>
    Given,

    /// <summary>It responded and was answered before the decision.</summary>
    GivenAndAnswered,
}
