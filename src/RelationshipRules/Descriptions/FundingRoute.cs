namespace RelationshipRules.Descriptions;

/// <summary>How public money or dealings reach an organisation.</summary>
public enum FundingRoute
{
    /// <summary>From the public body to the organisation.</summary>
    Direct,

    /// <summary>Through a main contractor that subcontracts.</summary>
    PrimeContractor,

    /// <summary>Through another body that passes grants on.</summary>
    IntermediaryFunder,

    /// <summary>Both directly and through others.</summary>
    Mixed,
}
