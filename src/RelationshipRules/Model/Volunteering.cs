
namespace RelationshipRules.Model;

/// <summary>Volunteers and the rules for them.</summary>
public sealed record Volunteering
{
    /// <summary>Volunteers active in the last 12 months; 0 means none.</summary>
    [Fact("active volunteers", "How many volunteers were active in the last 12 months?",
        FactRole.Record, Unit = "volunteers", Min = 0, ChangeableBy = ChangeableBy.CivilSociety)]
    public Known<int>? ActiveVolunteers { get; init; }

    /// <summary>Who pays for volunteers' criminal-record checks; nobody means free of charge.</summary>
    [Fact("payer of record checks", "Who pays for volunteers' criminal-record checks?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public RecordCheckPayer? RecordCheckFeePaidBy { get; init; }

    /// <summary>A check made for one cause is accepted by another.</summary>
    [Fact("acceptance of portable checks", "Is a check made for one organisation accepted by another?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? PortableChecksAccepted { get; init; }

    /// <summary>Structure that links volunteer initiatives with each other and with authorities.</summary>
    [Fact("coordination of volunteers", "What structure links volunteer initiatives with the authorities?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public VolunteerCoordination? VolunteerCoordination { get; init; }
}

/// <summary>Who pays for volunteers' criminal-record checks.</summary>
public enum RecordCheckPayer
{
    /// <summary>No check is needed.</summary>
    NoCheckNeeded,
    /// <summary>Checks are free of charge.</summary>
    Nobody,
    /// <summary>Government pays.</summary>
    Government,
    /// <summary>The organisation pays.</summary>
    Organisation,
    /// <summary>The volunteers pay themselves.</summary>
    Volunteer,
}

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
