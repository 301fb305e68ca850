
namespace RelationshipRules.Model;

/// <summary>A body in which the two sides meet.</summary>
public sealed record Forum : IExtensible, IIdentified
{
    /// <summary>Name of this entry within the description: unique in its list, and stable, because findings and evidence point to it.</summary>
    public string? Id { get; init; }

    /// <summary>The name by which readers know it.</summary>
    public string? Name { get; init; }

    /// <summary>Level at which the body works.</summary>
    [Fact("level of the forum", "Is it about strategy, joint service planning, or a neighbourhood?", FactRole.Circumstance)]
    public ForumLevel? Level { get; init; }

    /// <summary>How lasting its mandate is.</summary>
    [Fact("permanence of the forum", "Is it a one-off, tied to a project, standing, or set up by law?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public ForumPermanence? Permanence { get; init; }

    /// <summary>Who has seats.</summary>
    [Fact("sectors with seats", "Who has seats: government, civil society, user groups, business?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<MemberSector>? MemberSectors { get; init; }

    /// <summary>What the civil society seats let their holders decide; duty to reply means that government must answer.</summary>
    [Fact(
        "decision rights of civil society seats",
        "Do civil society's seats carry no say, advice, advice that must be answered, a shared decision or a decision of its own?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public DecisionRight? DecisionRights { get; init; }

    /// <summary>What became of its last advice or recommendations to government.</summary>
    [Fact("what became of its advice", "What became of its last advice or recommendations: nothing, some of it, all of it, or is it too early to say?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public AdviceOutcome? AdviceFollowed { get; init; }

    /// <summary>Who chooses the members who sit in it for civil society.</summary>
    [Fact("choice of civil society's members", "Who chooses civil society's members of it: government, the sector by election, its networks, or each organisation for itself?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public ForumMemberChooser? CivilSocietyChosenBy { get; init; }

    /// <summary>Who leads its meetings.</summary>
    [Fact("chair of the forum", "Who chairs it: government, civil society, both together or in turn, or somebody independent?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public ForumChair? ChairedBy { get; init; }

    /// <summary>Meetings a year.</summary>
    [Fact("meetings of the forum", "How many times a year does it meet?",
        FactRole.Lever, Unit = "meetings per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? MeetingsPerYear { get; init; }

    /// <summary>Day of its last meeting.</summary>
    [Fact("last meeting of the forum", "When did it last meet?", FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public Known<DateOnly>? LastMetOn { get; init; }

    /// <summary>Days before a meeting on which agenda and papers arrive; 0 means on the day.</summary>
    [Fact("advance delivery of papers", "How many days before a meeting do agenda and papers arrive?",
        FactRole.Lever, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? PapersDaysBefore { get; init; }

    /// <summary>Whether issues travel between this body and other levels.</summary>
    [Fact("links to other levels", "Do issues travel from this body to other levels, from them, both ways or not at all?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public LevelLink? LevelLinks { get; init; }

    /// <summary>Civil society members can put proposals and issues on the agenda before plans are settled.</summary>
    [Fact("right to table items", "Can civil society put items on the agenda before plans are settled?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? CivilSocietyTablesItems { get; init; }

    /// <summary>Facts that a ruleset has added, by name.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; init; }
}

/// <summary>A recorded judgement on a scale of three.</summary>
public enum Level
{
    /// <summary>At the lower end of the judge's scale.</summary>
    Low,
    /// <summary>In the middle of the judge's scale.</summary>
    Medium,
    /// <summary>At the upper end of the judge's scale.</summary>
    High,
}

/// <summary>The level at which a forum works.</summary>
public enum ForumLevel
{
    /// <summary>Strategy and policy.</summary>
    Strategic,
    /// <summary>Joint planning of services.</summary>
    Operational,
    /// <summary>The matters of one neighbourhood.</summary>
    Neighbourhood,
}

/// <summary>How lasting a forum's mandate is.</summary>
public enum ForumPermanence
{
    /// <summary>It meets for one occasion.</summary>
    [Title("one-off")]
    OneOff,
    /// <summary>It lasts as long as a project.</summary>
    ProjectBound,
    /// <summary>It goes on until somebody ends it.</summary>
    Standing,
    /// <summary>A law sets it up.</summary>
    Statutory,
}

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

/// <summary>What civil society's seats let their holders decide.</summary>
public enum DecisionRight
{
    /// <summary>They have no say.</summary>
    None,
    /// <summary>They advise.</summary>
    Advisory,
    /// <summary>They advise, and government must answer.</summary>
    AdvisoryWithDutyToReply,
    /// <summary>They decide together with government.</summary>
    Shared,
    /// <summary>They decide themselves on matters handed to them.</summary>
    Delegated,
}

/// <summary>What became of advice.</summary>
public enum AdviceOutcome
{
    /// <summary>Nothing of it was taken up.</summary>
    None,
    /// <summary>Some of it was accepted, in words or deeds.</summary>
    Some,
    /// <summary>All of it was accepted, in words or deeds.</summary>
    All,
    /// <summary>It is too early to say.</summary>
    Pending,
}

/// <summary>Who chooses the members of a forum who sit in it for civil society.</summary>
public enum ForumMemberChooser
{
    /// <summary>Public bodies do.</summary>
    Government,
    /// <summary>Organisations of the field elect them.</summary>
    [Title("the sector, by election")]
    Sector,
    /// <summary>Networks or umbrella bodies name them.</summary>
    Networks,
    /// <summary>Each organisation that has a seat names its own.</summary>
    [Title("each organisation for itself")]
    Organisations,
}

/// <summary>Whether issues travel between a forum and other levels.</summary>
public enum LevelLink
{
    /// <summary>They do not.</summary>
    None,
    /// <summary>Decisions from above reach it, or its own reach the level below.</summary>
    Downward,
    /// <summary>Its issues reach the level above.</summary>
    Upward,
    /// <summary>Issues travel both ways.</summary>
    BothWays,
}

/// <summary>Who leads the meetings of a forum.</summary>
public enum ForumChair
{
    /// <summary>Government does.</summary>
    Government,
    /// <summary>Civil society does.</summary>
    CivilSociety,
    /// <summary>Both do, together or in turn.</summary>
    Jointly,
    /// <summary>Somebody does who belongs to neither side.</summary>
    Independent,
}
