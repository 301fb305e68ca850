
namespace RelationshipRules.Model;

/// <summary>The people who hold the relationship.</summary>
public sealed record Staffing
{
    /// <summary>Sides on which working with the other is written into somebody's job.</summary>
    [Fact("sides with a liaison post", "On which side is working with the other part of a job description?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<Side>? LiaisonIn { get; init; }

    /// <summary>Staff time a month that each party sets aside for joint working (the lowest number).</summary>
    [Fact("staff time for joint working", "How many hours a month are set aside for joint working, on the side that sets least aside?",
        FactRole.Lever, Unit = "hours per month", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? NetworkingHoursPerMonth { get; init; }

    /// <summary>People in each party who hold the relationship (the lowest number).</summary>
    [Fact("contact people in each party", "How many people in each party hold the relationship, on the side where they are fewest?",
        FactRole.Lever, Unit = "people", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? ContactsPerParty { get; init; }

    /// <summary>How well those who deal with the field in the public body know it: from their training and from years of work in it.</summary>
    [Fact(
        "staff of the public body",
        "Who deals with the field in the public body: general staff, some who know the field among others, or specialised staff with long experience?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public StaffKnowledge? GovernmentStaffKnowledge { get; init; }

    /// <summary>Capacities in which migrants work in the partner bodies.</summary>
    [Fact("roles of migrants", "In which capacities do migrants work in the partner bodies?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public KnownList<MigrantRole>? MigrantRoles { get; init; }
}

/// <summary>How well the staff of a public body know the field.</summary>
public enum StaffKnowledge
{
    /// <summary>General staff deal with it among other matters.</summary>
    [Title("general staff")]
    General,
    /// <summary>Some of those who deal with it know the field; others do not.</summary>
    [Title("some staff who know the field")]
    Mixed,
    /// <summary>Staff with training in the field and years of work in it.</summary>
    [Title("specialised staff")]
    Specialist,
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
