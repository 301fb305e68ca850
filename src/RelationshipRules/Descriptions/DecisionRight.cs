namespace RelationshipRules.Descriptions;

/// <summary>What civil society's seats let their holders decide.</summary>
public enum DecisionRight
{
    /// <summary>They have no say.</summary>
    None,

    /// <summary>They advise.</summary>
    Advisory,

    /// <summary>They advise, and government must answer.</summary>
    AdvisoryWithDutyToReply,

    /// <summary>They decide together with government.</summary>
    Shared,

    /// <summary>They decide themselves on matters handed to them.</summary>
    Delegated,
}
