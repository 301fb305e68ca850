namespace RelationshipRules.Descriptions;

/// <summary>A sector that has seats in a forum.</summary>
public enum MemberSector
{
    /// <summary>Public bodies.</summary>
    Government,

    /// <summary>Civil society organisations.</summary>
    CivilSociety,

    /// <summary>Groups of the people served.</summary>
    UserGroups,

    /// <summary>Firms.</summary>
    Business,
}
