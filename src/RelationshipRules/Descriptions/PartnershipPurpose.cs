namespace RelationshipRules.Descriptions;

/// <summary>What a partnership is for.</summary>
public enum PartnershipPurpose
{
    /// <summary>To help newcomers settle and take part in society.</summary>
    Integration,

    /// <summary>To help people have a say in public decisions.</summary>
    PoliticalParticipation,

    /// <summary>To bring people's interests before government.</summary>
    Advocacy,

    /// <summary>To receive and house people on arrival.</summary>
    Reception,

    /// <summary>To bring refugees from another country and settle them.</summary>
    Resettlement,

    /// <summary>To let private people or groups sponsor refugees.</summary>
    RefugeeSponsorship,

    /// <summary>To help people return to their country of their own will.</summary>
    VoluntaryReturn,

    /// <summary>To save people in danger, at sea or on land.</summary>
    Rescue,

    /// <summary>To limit or police migration.</summary>
    MigrationControl,

    /// <summary>To serve the local community in general.</summary>
    CommunityServices,
}
