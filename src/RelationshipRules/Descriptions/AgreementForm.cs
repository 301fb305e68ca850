namespace RelationshipRules.Descriptions;

/// <summary>The instrument that governs an arrangement.</summary>
public enum AgreementForm
{
    /// <summary>Money given for a purpose, without a price for a service.</summary>
    Grant,

    /// <summary>A bought service with a price and enforceable terms.</summary>
    Contract,

    /// <summary>Joint work with money, in which the funder takes a substantial part.</summary>
    CooperativeAgreement,

    /// <summary>A written agreement to work together, membership of a network included, with or without money.</summary>
    PartnershipAgreement,

    /// <summary>Rules of behaviour that a party signs up to.</summary>
    CodeOfConduct,

    /// <summary>An understanding without a signed text.</summary>
    Informal,
}
