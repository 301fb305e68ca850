namespace RelationshipRules.Descriptions;

/// <summary>What the money is reckoned on.</summary>
public enum FundingBasis
{
    /// <summary>The running costs of the organisation.</summary>
    Core,

    /// <summary>A project with a beginning and an end.</summary>
    Project,

    /// <summary>A price for a service as a whole.</summary>
    ServicePrice,

    /// <summary>A sum for each client or arrival.</summary>
    PerClient,
}
