namespace RelationshipRules.Descriptions;

/// <summary>A function that an organisation performs in the partnership.</summary>
public enum PartyRole
{
    /// <summary>It provides services to people.</summary>
    ServiceDelivery,

    /// <summary>It helps to plan which services there are and how they work.</summary>
    ServicePlanning,

    /// <summary>It argues for changes in policy or practice.</summary>
    Advocacy,

    /// <summary>It speaks for the people it represents.</summary>
    Representation,

    /// <summary>It links people, smaller organisations and authorities.</summary>
    Intermediary,

    /// <summary>It brings people together and strengthens their own activity.</summary>
    CommunityBuilding,
}
