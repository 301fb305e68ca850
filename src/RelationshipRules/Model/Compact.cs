
namespace RelationshipRules.Model;

/// <summary>A national or local compact, accord or code of practice between the sides.</summary>
public sealed record Compact
{
    /// <summary>Whether a compact covers the parties and is in use.</summary>
    [Fact("status of the compact", "Is there a compact, is it only proposed, and is it in use?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public CompactStatus? Status { get; init; }

    /// <summary>Level the compact is for.</summary>
    [Fact("geographic level of the compact", "Is it a national, regional or local compact?", FactRole.Circumstance)]
    public GeographicLevel? GeographicLevel { get; init; }

    /// <summary>Field the compact covers.</summary>
    [Fact("field that the compact covers", "Does it cover all fields, the migration field, one programme, or not this field?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public FieldCoverage? FieldCoverage { get; init; }

    /// <summary>Whether it has legal force.</summary>
    [Fact("legal status of the compact", "Does the compact have legal force?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public CompactLegalStatus? LegalStatus { get; init; }

    /// <summary>Who wrote the text of the compact.</summary>
    [Fact("drafter of the compact", "Who wrote the text: government, both together, or civil society?",
        FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public TextDrafter? DraftedBy { get; init; }

    /// <summary>Undertakings that government gives.</summary>
    [Fact("undertakings given by government", "How many undertakings does government give?",
        FactRole.Lever, Unit = "undertakings", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? UndertakingsGovernment { get; init; }

    /// <summary>Undertakings that civil society gives.</summary>
    [Fact("undertakings given by civil society", "How many undertakings does civil society give?",
        FactRole.Lever, Unit = "undertakings", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? UndertakingsCivilSociety { get; init; }

    /// <summary>Outcomes of the Compact 2010 for which it has provisions.</summary>
    [Fact("outcomes covered", "Which of the five outcomes does it cover?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<CompactOutcome>? OutcomesCovered { get; init; }

    /// <summary>How far it says who does what by when.</summary>
    [Fact("specificity of the text", "Does it state principles only, some actions, or who does what by when?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public CompactSpecificity? Specificity { get; init; }

    /// <summary>Codes of practice that belong to it; older compacts are in codes by subject. Empty means none.</summary>
    [Fact("codes of practice", "Which codes of practice belong to the compact?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<CompactCode>? Codes { get; init; }

    /// <summary>Day on which the parties agreed the compact, before any revision.</summary>
    [Fact("day of agreement", "On which day was the compact agreed?", FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public Known<DateOnly>? AgreedOn { get; init; }

    /// <summary>Kinds of body that have signed it.</summary>
    [Fact("signatories", "Which kinds of body have signed the compact?", FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public KnownList<CompactSignatory>? SignedBy { get; init; }

    /// <summary>Sides on which named people have the task of standing up for it in their own organisations.</summary>
    [Fact("sides with champions", "On which side do named people have the task of standing up for the compact?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public KnownList<Side>? ChampionsOn { get; init; }

    /// <summary>What is done so that people on both sides know it; empty means nothing.</summary>
    [Fact("steps to make it known", "What is done so that people on both sides know the compact?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public KnownList<CompactAwareness>? AwarenessMeasures { get; init; }

    /// <summary>Papers for decisions and policies of the public bodies show that the compact was looked at.</summary>
    [Fact("check of decisions against it", "Do papers for decisions and policies show that the compact was looked at?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? CheckedInDecisions { get; init; }

    /// <summary>A senior officer is named who answers for it on the public side.</summary>
    [Fact("senior officer for the compact", "Is a senior officer named who answers for the compact on the public side?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? SeniorOfficer { get; init; }

    /// <summary>Complaints about how it is kept are recorded.</summary>
    [Fact("record of complaints", "Are complaints about how the compact is kept recorded?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? ComplaintsRecorded { get; init; }

    /// <summary>The public bodies keep watch on how long their consultations last.</summary>
    [Fact("watch on the length of consultations", "Do the public bodies keep watch on how long their consultations last?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? ConsultationLengthWatched { get; init; }

    /// <summary>Whether breaches of it are recorded, and their causes looked for.</summary>
    [Fact("record of breaches", "Are breaches of the compact recorded, and are their causes looked for?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public BreachRecord? BreachRecord { get; init; }

    /// <summary>Matters on which it has a provision.</summary>
    [Fact("provisions", "On which of these matters does it have a provision?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<CompactProvision>? Provisions { get; init; }

    /// <summary>How the local text stands to the national one.</summary>
    [Fact("local text", "Is the local text a copy, adapted, or below the national one, or is there no national one?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public LocalText? LocalText { get; init; }

    /// <summary>Share of the public agencies dealing with the parties that are bound.</summary>
    [Fact("share of agencies bound", "What share of the public agencies concerned is bound?",
        FactRole.Lever, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? AgenciesCoveredShare { get; init; }

    /// <summary>Share of signatories that record how they keep it.</summary>
    [Fact("share of signatories that report", "What share of the signatories records how it keeps the compact?",
        FactRole.Lever, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? SignatoriesReportingShare { get; init; }

    /// <summary>Minister or elected lead responsible.</summary>
    [Fact("political lead", "Is a minister or elected lead named, and active?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public PoliticalLead? PoliticalLead { get; init; }

    /// <summary>Staff of the unit responsible.</summary>
    [Fact("staff of the compact unit", "How many full-time posts look after it?",
        FactRole.Lever, Unit = "full-time equivalents", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? UnitStaff { get; init; }

    /// <summary>Meetings a year of the liaison group for the compact; 0 means no mechanism.</summary>
    [Fact("liaison meetings", "How many times a year does the liaison group meet?",
        FactRole.Lever, Unit = "meetings per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? LiaisonMeetingsPerYear { get; init; }

    /// <summary>Interval at which progress under the compact is reported; 0 means never.</summary>
    [Fact("interval of progress reports", "Every how many months is progress reported?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? ReportIntervalMonths { get; init; }

    /// <summary>Who watches over it.</summary>
    [Fact("monitoring body", "Who monitors it: nobody, an internal body, an independent one, or has it been abolished?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public MonitoringBody? MonitoringBody { get; init; }

    /// <summary>State of the plan to carry it out.</summary>
    [Fact("implementation plan", "Is there a plan with owners, and is it on track?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public ImplementationPlan? ImplementationPlan { get; init; }

    /// <summary>Date on which dedicated money for its upkeep ends.</summary>
    [Fact("end of the budget", "When does the money for its upkeep end?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public Known<DateOnly>? BudgetEndsOn { get; init; }

    /// <summary>Date of the last revision or review; the day of agreement where there has been none.</summary>
    [Fact("last revision", "When was it last revised or reviewed (the day of agreement where it never was)?", FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public Known<DateOnly>? LastRevisedOn { get; init; }

    /// <summary>Interval at which the text itself is looked at again, as the compact says; 0 means that it says none.</summary>
    [Fact("interval for reviews of the text", "Every how many months is the text of the compact to be reviewed, as it says (0 where it says nothing of that)?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? TextReviewMonths { get; init; }

    /// <summary>Day by which the next review of the text is due, as the compact or a decision on it says.</summary>
    [Fact("day of the next review", "By which day is the text of the compact to be reviewed next?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public Known<DateOnly>? NextReviewOn { get; init; }

    /// <summary>Last day for which the compact was agreed; where it runs without end, a day after 2999 is stated.</summary>
    [Fact("end of the compact", "Until which day was the compact agreed (a day after 2999 where it runs without end)?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public Known<DateOnly>? EndsOn { get; init; }

    /// <summary>More than one of the main parties has endorsed it.</summary>
    [Fact("cross-party support", "Has it been endorsed by more than one main party?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? CrossPartySupport { get; init; }

    /// <summary>Decisions or improvements a year recorded as resting on it.</summary>
    [Fact("recorded uses", "How many decisions or improvements a year are recorded as resting on it?",
        FactRole.Record, Unit = "uses per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? UsesRecordedPerYear { get; init; }
}

/// <summary>Whether a compact covers the parties and is in use.</summary>
public enum CompactStatus
{
    /// <summary>There is no compact.</summary>
    None,
    /// <summary>A text is drafted or consulted on, and not agreed yet.</summary>
    Proposed,
    /// <summary>There is one, and it is not used.</summary>
    Dormant,
    /// <summary>There is one, and it is used.</summary>
    Active,
}

/// <summary>The level that a compact is for.</summary>
public enum GeographicLevel
{
    /// <summary>The whole country.</summary>
    National,
    /// <summary>A region.</summary>
    Regional,
    /// <summary>A place.</summary>
    Local,
}

/// <summary>The field that a compact covers.</summary>
public enum FieldCoverage
{
    /// <summary>All fields of joint work.</summary>
    Generic,
    /// <summary>Migration and integration.</summary>
    MigrationField,
    /// <summary>One programme.</summary>
    SingleProgramme,
    /// <summary>Others, but not the field of this partnership.</summary>
    ExcludesThisField,
}

/// <summary>Whether a compact has legal force.</summary>
public enum CompactLegalStatus
{
    /// <summary>It binds by promise only.</summary>
    Informal,
    /// <summary>It binds in law.</summary>
    Binding,
}

/// <summary>One of the five outcomes of the Compact 2010.</summary>
public enum CompactOutcome
{
    /// <summary>A civil society that is strong, diverse and independent.</summary>
    Independence,
    /// <summary>Policy and services designed together.</summary>
    PolicyDesign,
    /// <summary>Programmes and services that respond to people and are of high quality.</summary>
    Services,
    /// <summary>Changes to programmes and services that are managed clearly.</summary>
    ManagingChange,
    /// <summary>A society that is equal and fair.</summary>
    Equality,
}

/// <summary>How far a compact says who does what by when.</summary>
public enum CompactSpecificity
{
    /// <summary>It states principles only.</summary>
    PrinciplesOnly,
    /// <summary>It states some actions.</summary>
    SomeActions,
    /// <summary>It says who does what by when.</summary>
    [Title("actor, action and date")]
    ActorActionDate,
}

/// <summary>A matter on which a compact has a provision.</summary>
public enum CompactProvision
{
    /// <summary>The organisations' independence.</summary>
    Independence,
    /// <summary>Fair funding and support.</summary>
    FairResourcing,
    /// <summary>The right to campaign and speak.</summary>
    AdvocacyRole,
    /// <summary>The part of community groups.</summary>
    CommunityRole,
    /// <summary>A part in decisions.</summary>
    DecisionRole,
    /// <summary>The development of organisations.</summary>
    CapacityBuilding,
    /// <summary>How progress is measured.</summary>
    Indicators,
    /// <summary>Who speaks for the sector.</summary>
    RepresentativeBody,
    /// <summary>How disputes are settled.</summary>
    DisputeResolution,
}

/// <summary>How a local text stands to the national one.</summary>
public enum LocalText
{
    /// <summary>There is no local text.</summary>
    None,
    /// <summary>It repeats the national text.</summary>
    Copied,
    /// <summary>It fits the national text to the place.</summary>
    Adapted,
    /// <summary>It promises less than the national text.</summary>
    BelowNational,
    /// <summary>There is a local text, and no national one beside it.</summary>
    [Title("no national text")]
    NoNationalText,
}

/// <summary>A minister or elected lead responsible for the compact.</summary>
public enum PoliticalLead
{
    /// <summary>Nobody is named.</summary>
    None,
    /// <summary>Somebody is named.</summary>
    Named,
    /// <summary>Somebody is named and acts on it.</summary>
    Active,
}

/// <summary>Who watches over a compact.</summary>
public enum MonitoringBody
{
    /// <summary>Nobody has been asked to.</summary>
    None,
    /// <summary>A body of one of the parties.</summary>
    Internal,
    /// <summary>A body that belongs to no party.</summary>
    Independent,
    /// <summary>A body did, and was abolished.</summary>
    Abolished,
}

/// <summary>The state of a plan to carry a compact out.</summary>
public enum ImplementationPlan
{
    /// <summary>There is no plan.</summary>
    None,
    /// <summary>There is one, and it does not move.</summary>
    Stalled,
    /// <summary>There is one, and it is on track.</summary>
    OnTrack,
    /// <summary>There is one; how it goes is not told.</summary>
    [Title("there is one")]
    Made,
}

/// <summary>A code of practice of a compact, by its subject.</summary>
public enum CompactCode
{
    /// <summary>Grants, contracts and commissioning.</summary>
    Funding,
    /// <summary>Consultation, engagement and the appraisal of policy.</summary>
    Consultation,
    /// <summary>Volunteers.</summary>
    Volunteering,
    /// <summary>Community groups and neighbourhoods.</summary>
    CommunityGroups,
    /// <summary>Organisations of ethnic minorities, and equality.</summary>
    MinorityOrganisations,
    /// <summary>Partnership working.</summary>
    Partnership,
}

/// <summary>A kind of body that has signed a compact.</summary>
public enum CompactSignatory
{
    /// <summary>Councils and other authorities of a place.</summary>
    LocalGovernment,
    /// <summary>Departments or agencies of the state.</summary>
    NationalGovernment,
    /// <summary>Bodies of the health service.</summary>
    HealthBodies,
    /// <summary>Police or fire and rescue authorities.</summary>
    PoliceOrFire,
    /// <summary>Schools, colleges or universities.</summary>
    Education,
    /// <summary>Housing associations.</summary>
    HousingAssociations,
    /// <summary>Bodies that support the sector and speak for it.</summary>
    InfrastructureBodies,
    /// <summary>Single organisations of civil society.</summary>
    Organisations,
    /// <summary>Firms.</summary>
    Business,
}

/// <summary>Something done so that people know a compact.</summary>
public enum CompactAwareness
{
    /// <summary>It is part of how new staff are introduced to their work.</summary>
    Induction,
    /// <summary>Courses cover it.</summary>
    Training,
    /// <summary>Members, trustees or staff are briefed on it.</summary>
    Briefings,
    /// <summary>Websites, newsletters or leaflets explain it.</summary>
    Publications,
    /// <summary>Events are held on it.</summary>
    Events,
}

/// <summary>Whether breaches of a compact are recorded.</summary>
public enum BreachRecord
{
    /// <summary>They are not.</summary>
    None,
    /// <summary>They are recorded.</summary>
    Logged,
    /// <summary>They are recorded, and their causes are looked for.</summary>
    [Title("logged with their causes")]
    LoggedWithCauses,
}
