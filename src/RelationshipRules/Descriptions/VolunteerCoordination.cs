namespace RelationshipRules.Descriptions;

/// <summary>The structure that links volunteer initiatives with each other and with authorities.</summary>
public enum VolunteerCoordination
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>People know and call each other.</summary>
    Informal,

    /// <summary>A lasting structure without money of its own.</summary>
    Standing,

    /// <summary>A lasting structure with money of its own.</summary>
    StandingAndFunded,
}
