
namespace RelationshipRules.Model;

/// <summary>How the partnership is led and overseen.</summary>
public sealed record Governance
{
    /// <summary>How joint decisions are taken.</summary>
    [Fact("rule for joint decisions", "How are joint decisions taken?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public DecisionRule? DecisionRule { get; init; }

    /// <summary>Who decides how the money and the plan are used.</summary>
    [Fact("control of the money", "Who decides how the money and the joint plan are used?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public LeadSide? MoneyControlledBy { get; init; }

    /// <summary>Who answers for the money to those who give it, where several work or pay together.</summary>
    [Fact("answer for the money", "Who answers for the money where several work or pay together?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public MoneyAnswerer? MoneyAnsweredForBy { get; init; }

    /// <summary>Who takes the final decision on individual cases, such as admission or placement.</summary>
    [Fact("decision on individual cases", "Who takes the final decision on individual cases?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public LeadSide? IndividualCasesDecidedBy { get; init; }

    /// <summary>Employer of the named person or body that coordinates the partners.</summary>
    [Fact("employer of the coordinator", "Who employs the person that coordinates the partners, if there is one?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public CoordinatorEmployer? CoordinatorEmployedBy { get; init; }

    /// <summary>Highest-placed person who has asked for or backs the work.</summary>
    [Fact("political sponsor", "Who at the top backs the work: nobody, a senior official, a senior politician?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public PoliticalSponsor? PoliticalSponsor { get; init; }

    /// <summary>Means by which government oversees providers or sponsors.</summary>
    [Fact("measures of oversight", "Which means of oversight are used?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<OversightMeasure>? OversightMeasures { get; init; }

    /// <summary>Meetings a year held to exchange knowledge or practice across organisations.</summary>
    [Fact("meetings for learning", "How many meetings a year serve to exchange knowledge or practice?",
        FactRole.Lever, Unit = "meetings per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? LearningMeetingsPerYear { get; init; }

    /// <summary>The sides that know how the other one decides and is governed; an empty list means that neither does.</summary>
    [Fact("knowledge of the other side's ways", "Which side knows how the other one decides and is governed?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<Side>? OtherSideKnownBy { get; init; }
}

/// <summary>How joint decisions are taken.</summary>
public enum DecisionRule
{
    /// <summary>When nobody objects.</summary>
    Consensus,
    /// <summary>By vote.</summary>
    Majority,
    /// <summary>The lead organisation decides.</summary>
    LeadDecides,
    /// <summary>Government decides.</summary>
    GovernmentDecides,
    /// <summary>No rule has been agreed.</summary>
    None,
}

/// <summary>Which side leads or decides.</summary>
public enum LeadSide
{
    /// <summary>Government does.</summary>
    Government,
    /// <summary>Both sides do so together.</summary>
    Joint,
    /// <summary>Civil society does.</summary>
    CivilSociety,
}

/// <summary>Who answers for the money of several partners.</summary>
public enum MoneyAnswerer
{
    /// <summary>It is not settled.</summary>
    [Title("nobody")]
    None,
    /// <summary>One of them for all.</summary>
    [Title("one for all")]
    Lead,
    /// <summary>Each for its part.</summary>
    [Title("each for its part")]
    Each,
    /// <summary>A body that does not decide on it.</summary>
    [Title("a body outside")]
    Outside,
    /// <summary>Government itself.</summary>
    Government,
}

/// <summary>Who employs the coordinator of the partners.</summary>
public enum CoordinatorEmployer
{
    /// <summary>There is no coordinator.</summary>
    None,
    /// <summary>A public body does.</summary>
    Government,
    /// <summary>A civil society organisation does.</summary>
    CivilSociety,
    /// <summary>Both sides do so together.</summary>
    Jointly,
}

/// <summary>The highest-placed person who has asked for or backs the work.</summary>
public enum PoliticalSponsor
{
    /// <summary>Nobody at the top.</summary>
    None,
    /// <summary>A senior official.</summary>
    SeniorOfficial,
    /// <summary>A minister, mayor or other elected leader.</summary>
    SeniorPolitician,
}

/// <summary>A means by which government oversees providers or sponsors.</summary>
public enum OversightMeasure
{
    /// <summary>Checks on the people who take part.</summary>
    Vetting,
    /// <summary>A look at their money.</summary>
    FinancialAssessment,
    /// <summary>Approval or review of their plans.</summary>
    PlanReview,
    /// <summary>Training that they must take.</summary>
    Training,
    /// <summary>Visits to see the work.</summary>
    Visits,
    /// <summary>Standards in writing.</summary>
    WrittenStandards,
    /// <summary>Reports that they must give.</summary>
    Reports,
}
