
namespace RelationshipRules.Model;

/// <summary>How the people of the two sides get on.</summary>
public sealed record Relations
{
    /// <summary>Officials' own rating of trust, from a survey or interview.</summary>
    [Fact("trust as officials rate it", "How do the officials rate trust: low, medium or high?",
        FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public Level? TrustRatedByGovernment { get; init; }

    /// <summary>The organisations' own rating of trust, from a survey or interview.</summary>
    [Fact("trust as organisations rate it", "How do the organisations rate trust: low, medium or high?",
        FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public Level? TrustRatedByCivilSociety { get; init; }

    /// <summary>Trust of the people served in the organisation, from a survey or named judge.</summary>
    [Fact("community trust in the organisation", "How far do the people served trust the organisation?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public Level? CommunityTrustInCivilSociety { get; init; }

    /// <summary>Trust of the people served in public bodies, from a survey or named judge.</summary>
    [Fact("community trust in public bodies", "How far do the people served trust public bodies?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public Level? CommunityTrustInGovernment { get; init; }

    /// <summary>Levels at which counterparts know each other personally.</summary>
    [Fact("levels with personal ties", "At which levels do counterparts know each other personally?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<TieLevel>? TiesAtLevels { get; init; }

    /// <summary>Contacts a month between counterparts, of any kind.</summary>
    [Fact("frequency of contacts", "About how many contacts a month are there?",
        FactRole.Lever, Unit = "contacts per month", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? ContactsPerMonth { get; init; }

    /// <summary>Whether contacts are formal, such as meetings with an agenda, informal, such as calls between people who know each other, or both.</summary>
    [Fact("kinds of contact", "Are contacts formal, such as meetings with an agenda, informal, such as calls between acquaintances, or both?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<ContactKind>? ContactKinds { get; init; }

    /// <summary>Meetings in person a year between counterparts.</summary>
    [Fact("meetings in person", "How many times a year do counterparts meet in person?",
        FactRole.Lever, Unit = "meetings per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? FaceToFacePerYear { get; init; }

    /// <summary>Meetings a year with ministers, elected leaders or senior officials.</summary>
    [Fact("meetings with senior leaders", "How many times a year does civil society meet ministers, elected leaders or senior officials?",
        FactRole.Lever, Unit = "meetings per year", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? SeniorMeetingsPerYear { get; init; }

    /// <summary>Agreed way of communicating: whom to speak to and how.</summary>
    [Fact("agreement on communication", "Is there an agreed way of communicating, written or unwritten?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public CommunicationAgreement? CommunicationAgreement { get; init; }

    /// <summary>Organisations that must work together bid against each other for the same money.</summary>
    [Fact("competition between partners", "Do organisations that work together bid against each other for the same money?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? PartnersCompeteForFunds { get; init; }

    /// <summary>Disagreements a year that were voiced and recorded.</summary>
    [Fact("recorded disagreements", "How many disagreements a year were voiced and recorded?",
        FactRole.Record, Unit = "disagreements per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? DisagreementsPerYear { get; init; }

    /// <summary>Usual time in which government answers a concern or an offer put to it; where it gives no answer, more than 365 are stated.</summary>
    [Fact("time to answer concerns", "How many days does government usually take to answer a concern or an offer (more than 365 where it gives no answer)?",
        FactRole.Lever, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? AnswerDays { get; init; }

    /// <summary>After disagreements the joint work went on, with respect on both sides.</summary>
    [Fact("work after disagreements", "After the sides disagreed, did the joint work go on, with respect for each other?",
        FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public bool? WorkWentOn { get; init; }
}

/// <summary>A level of an organisation's hierarchy.</summary>
public enum TieLevel
{
    /// <summary>Those at the top.</summary>
    Leaders,
    /// <summary>Those who manage the work.</summary>
    Managers,
    /// <summary>Those who meet the people served.</summary>
    [Title("front line")]
    FrontLine,
}

/// <summary>Whether there is an agreed way of communicating.</summary>
public enum CommunicationAgreement
{
    /// <summary>There is none.</summary>
    None,
    /// <summary>It is agreed but not written down.</summary>
    Unwritten,
    /// <summary>It is written down.</summary>
    Written,
}

/// <summary>A kind of contact between counterparts.</summary>
public enum ContactKind
{
    /// <summary>Meetings with an agenda, letters, an office with hours.</summary>
    Formal,
    /// <summary>Calls and talks between people who know each other.</summary>
    Informal,
}
