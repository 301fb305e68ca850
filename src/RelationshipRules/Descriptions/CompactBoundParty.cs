namespace RelationshipRules.Descriptions;

/// <summary>Somebody whom the terms bind to keep the compact or code.</summary>
public enum CompactBoundParty
{
    /// <summary>The public body that pays.</summary>
    Funder,

    /// <summary>A body that passes money on.</summary>
    Intermediary,

    /// <summary>The main contractor.</summary>
    PrimeContractor,

    /// <summary>Those to whom work is subcontracted.</summary>
    Subcontractors,

    /// <summary>The organisation that receives the money.</summary>
    Recipient,
}
