namespace RelationshipRules.Descriptions;

/// <summary>A kind of body that could apply.</summary>
public enum ApplicantKind
{
    /// <summary>Public bodies.</summary>
    PublicBodies,

    /// <summary>Civil society organisations.</summary>
    CivilSociety,

    /// <summary>Firms.</summary>
    Businesses,

    /// <summary>Organisations that serve one group only, such as one nationality or women.</summary>
    SingleGroupOrganisations,

    /// <summary>Groups without a legal form of their own.</summary>
    UnregisteredGroups,
}
