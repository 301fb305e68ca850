
namespace RelationshipRules.Model;

/// <summary>The people who hold the relationship.</summary>
public sealed record Staffing
{
    /// <summary>Sides on which working with the other is written into somebody's job.</summary>
    [Fact("sides with a liaison post", "On which side is working with the other part of a job description?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<Side>? LiaisonIn { get; init; }

    /// <summary>Staff time a month that each party sets aside for joint working.</summary>
    [Fact("staff time for joint working", "How many hours a month does each party set aside for joint working?",
        FactRole.Lever, Unit = "hours per month", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? NetworkingHoursPerMonth { get; init; }

    /// <summary>People in each party who hold the relationship (the lowest number).</summary>
    [Fact("contact people in each party", "How many people in each party hold the relationship?",
        FactRole.Lever, Unit = "people", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? ContactsPerParty { get; init; }

    /// <summary>Capacities in which migrants work in the partner bodies.</summary>
    [Fact("roles of migrants", "In which capacities do migrants work in the partner bodies?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public KnownList<MigrantRole>? MigrantRoles { get; init; }
}

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
