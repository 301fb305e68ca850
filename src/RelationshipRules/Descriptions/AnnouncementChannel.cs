namespace RelationshipRules.Descriptions;

/// <summary>A channel by which the chance to take part was made known.</summary>
public enum AnnouncementChannel
{
    /// <summary>Government's own website or gazette.</summary>
    OfficialPublications,

    /// <summary>Media of the communities concerned.</summary>
    CommunityMedia,

    /// <summary>Networks and newsletters of civil society.</summary>
    CivilSocietyNetworks,

    /// <summary>People who were told personally.</summary>
    PersonalContacts,
}
