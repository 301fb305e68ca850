namespace RelationshipRules.Descriptions;

/// <summary>Support for the sector in a place that government funds or gives.</summary>
public enum InfrastructureSupport
{
    /// <summary>An organisation that supports others, such as a council for voluntary service.</summary>
    SupportOrganisation,

    /// <summary>A place where organisations work side by side.</summary>
    Hub,

    /// <summary>Rooms for meetings and events.</summary>
    EventSpace,

    /// <summary>Help with founding and organising groups.</summary>
    OrganisingHelp,

    /// <summary>Meetings at which organisations come together.</summary>
    NetworkMeetings,

    /// <summary>Training and advice for organisations.</summary>
    CapacityBuilding,
}
