namespace RelationshipRules.Descriptions;

/// <summary>What the terms say on campaigning, public comment and litigation.</summary>
public enum CampaigningTerm
{
    /// <summary>The right to campaign and comment is acknowledged.</summary>
    Protected,

    /// <summary>Nothing is said.</summary>
    Silent,

    /// <summary>The funder must approve beforehand.</summary>
    ApprovalNeeded,

    /// <summary>Not with this money, but otherwise free.</summary>
    BarredWithTheseFunds,

    /// <summary>Not at all while the agreement lasts.</summary>
    Barred,
}
