namespace RelationshipRules.Descriptions;

/// <summary>A capacity in which migrants work in the partner bodies.</summary>
public enum MigrantRole
{
    /// <summary>As volunteers.</summary>
    Volunteer,

    /// <summary>As paid staff.</summary>
    PaidStaff,

    /// <summary>As experts by experience or profession.</summary>
    Expert,

    /// <summary>As members of a governing body.</summary>
    BoardMember,
}
