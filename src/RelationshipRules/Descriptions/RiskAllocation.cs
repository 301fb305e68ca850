namespace RelationshipRules.Descriptions;

/// <summary>Where the main financial risk was put.</summary>
public enum RiskAllocation
{
    /// <summary>The parties did not talk about it.</summary>
    NotDiscussed,

    /// <summary>With whoever can control the risk.</summary>
    WithPartyInControl,

    /// <summary>Shared between funder and provider.</summary>
    Shared,

    /// <summary>With the provider, whoever controls it.</summary>
    WithProvider,

    /// <summary>With the funder, whoever controls it.</summary>
    WithFunder,
}
