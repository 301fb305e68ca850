namespace RelationshipRules.Descriptions;

/// <summary>Something that parties exchange by agreed routes.</summary>
public enum SharedInformation
{
    /// <summary>What people need.</summary>
    Needs,

    /// <summary>Which services there are.</summary>
    Services,

    /// <summary>How services do.</summary>
    Performance,

    /// <summary>Records of single people.</summary>
    ClientRecords,

    /// <summary>People, who are passed on from one party to another.</summary>
    Referrals,
}
