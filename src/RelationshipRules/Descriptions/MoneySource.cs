using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>Where money comes from in the first place.</summary>
public enum MoneySource
{
    /// <summary>Budgets of local authorities.</summary>
    LocalGovernment,

    /// <summary>Budgets of a region or devolved nation.</summary>
    RegionalGovernment,

    /// <summary>The state's budget.</summary>
    NationalGovernment,

    /// <summary>Programmes of the European Union.</summary>
    [Title("European Union")]
    EuropeanUnion,

    /// <summary>Foundations, trusts or private givers.</summary>
    Philanthropy,
}
