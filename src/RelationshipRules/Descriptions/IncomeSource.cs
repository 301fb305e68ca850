using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>A source of income or resources other than the public bodies in the description.</summary>
public enum IncomeSource
{
    /// <summary>Gifts and membership fees from people.</summary>
    Donations,

    /// <summary>Grants from foundations and trusts.</summary>
    Philanthropy,

    /// <summary>Sales, fees and other trading income.</summary>
    Earned,

    /// <summary>Money from programmes of the European Union.</summary>
    [Title("European Union")]
    EuropeanUnion,

    /// <summary>Money from public bodies that are not parties here.</summary>
    OtherPublic,

    /// <summary>Premises, goods, pro bono work or other help that is not money.</summary>
    InKind,
}
