
namespace RelationshipRules.Model;

/// <summary>An organisation on either side of the partnership.</summary>
public sealed record Party : IExtensible, IIdentified
{
    /// <summary>Name of this entry within the description: unique in its list, and stable, because findings and evidence point to it.</summary>
    public string? Id { get; init; }

    /// <summary>The name by which readers know it.</summary>
    public string? Name { get; init; }

    /// <summary>What sort of body the party is; those up to intergovernmental bodies are the public side, regional includes devolved.</summary>
    [Fact(
        "kind of body",
        "Is this party a local, regional or national government body, a health body, a police or fire body, an arm's-length body, a distributor of lottery money, a joint committee, a school, a supranational body such as the EU, an intergovernmental body such as IOM, a civil society organisation, a housing association, a foundation or a business?",
        FactRole.Circumstance)]
    public PartyKind? Kind { get; init; }

    /// <summary>
    /// Who runs and whom a civil society organisation serves; several may hold, community means grown in and run from the place
    /// itself.
    /// </summary>
    [Fact(
        "types of organisation",
        "Which of these describe the organisation: migrant-led, migrant-serving, faith-based, community, mainstream, volunteer initiative?",
        FactRole.Circumstance)]
    public KnownList<OrganisationType>? OrganisationTypes { get; init; }

    /// <summary>Relative size by the usual bands of its country or funder; no source gives a head-count.</summary>
    [Fact("size of the organisation", "By the bands your country or funder uses, is the organisation small, medium or large?",
        FactRole.Circumstance)]
    public OrganisationSize? Size { get; init; }

    /// <summary>Levels at which it has people or branches; national plus local means a national body with local presence.</summary>
    [Fact("levels of presence", "At which levels does the organisation have people or branches?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public KnownList<ReachLevel>? Reach { get; init; }

    /// <summary>Functions the organisation actually performs in this partnership.</summary>
    [Fact(
        "roles in the partnership",
        "What does the organisation do here: deliver services, plan services, advocate, represent people, link people and authorities, build community?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<PartyRole>? Roles { get; init; }

    /// <summary>Share of the organisation's yearly income that comes from the public bodies in this description.</summary>
    [Fact(
        "income share from these public bodies",
        "What share of the organisation's yearly income comes from the government parties named here?",
        FactRole.Lever, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? GovernmentIncomeShare { get; init; }

    /// <summary>Sources of income or resources other than the government parties here; an empty list means none.</summary>
    [Fact("other sources of income", "Which other sources of income or help in kind does the organisation have?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public KnownList<IncomeSource>? IncomeSources { get; init; }

    /// <summary>Free reserves expressed as months of normal running cost.</summary>
    [Fact("free reserves", "For how many months could the organisation run on its free reserves?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.CivilSociety)]
    public Known<double>? ReservesMonths { get; init; }

    /// <summary>Who elects, appoints or sits by right on the organisation's governing body.</summary>
    [Fact("who chooses the governing body", "Who elects or appoints the members of the organisation's governing body?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<GoverningBodyChooser>? GoverningBodyChosenBy { get; init; }

    /// <summary>Seats with a vote on the organisation's governing body that public bodies fill, or whose holders they have to approve, or that they hold by right; observers do not count.</summary>
    [Fact("seats of government", "How many seats with a vote on the organisation's governing body do public bodies fill, approve or hold by right?",
        FactRole.Lever, Unit = "seats", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? GovernmentSeats { get; init; }

    /// <summary>Seats with a vote on the organisation's governing body, those of public bodies included.</summary>
    [Fact("seats on the governing body", "How many seats with a vote has the organisation's governing body in all?",
        FactRole.Lever, Unit = "seats", Min = 1, ChangeableBy = ChangeableBy.CivilSociety)]
    public Known<int>? GoverningBodySeats { get; init; }

    /// <summary>
    /// What the organisation has settled in writing about its independence: freedom from funders, when it speaks as partner and when
    /// as critic, tasks it will not do, a regular check against its mission, published reasons for taking part. Empty means nothing
    /// in writing.
    /// </summary>
    [Fact(
        "written policy on independence",
        "Which of these has the organisation settled in writing: independence from funders, partner and critic roles, tasks it refuses, regular mission review, published reasons for taking part?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public KnownList<IndependencePolicyElement>? IndependencePolicy { get; init; }

    /// <summary>Tasks that the organisation's statute or principles bar; same codes as agreements[].requiredTasks.</summary>
    [Fact("tasks that the organisation's principles forbid", "Which of these tasks do the organisation's statutes or principles forbid?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<SensitiveTask>? ProhibitedTasks { get; init; }

    /// <summary>Networks or alliances of civil society organisations to which it belongs.</summary>
    [Fact("networks joined", "To how many networks or alliances of civil society organisations does it belong?",
        FactRole.Lever, Unit = "networks", Min = 0, ChangeableBy = ChangeableBy.CivilSociety)]
    public Known<int>? NetworksJoined { get; init; }

    /// <summary>Names of the communities for which it speaks on a recognised footing.</summary>
    [Fact("communities represented", "For which communities does the organisation speak?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<string>? CommunitiesRepresented { get; init; }

    /// <summary>Practical steps that the party, public or civil, takes against discrimination and for equal opportunity; a text is not one. An empty list means none.</summary>
    [Fact("steps for equality", "Which practical steps does this party take against discrimination and for equality?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Itself, OnlyRises = true)]
    public KnownList<EqualityAction>? EqualityActions { get; init; }

    /// <summary>The party has settled in writing how it stands to discrimination and equality; what it does about it are steps for equality.</summary>
    [Fact("written equality policy", "Does the party have a written policy on equality?", FactRole.Lever, ChangeableBy = ChangeableBy.Itself, OnlyRises = true)]
    public bool? EqualityPolicy { get; init; }

    /// <summary>In the last 12 months the organisation gave up work or a position that its cause asks for, so as to keep money or access.</summary>
    [Fact("cause given up", "In the last 12 months, has the organisation given up work or a position that its cause asks for, to keep money or access?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? CauseGivenUp { get; init; }

    /// <summary>A written risk register is reviewed by the organisation's governing body.</summary>
    [Fact("risk register", "Does the governing body review a written register of delivery and money risks?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? RiskRegister { get; init; }

    /// <summary>Published standards for dealing with civil society, or with applicants, that the body has signed; an empty list means none.</summary>
    [Fact("standards signed", "Which published standards for dealing with civil society or with applicants has this body signed?", FactRole.Circumstance)]
    public KnownList<SignedStandard>? StandardsSigned { get; init; }

    /// <summary>Facts that a ruleset has added, by name.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; init; }
}

/// <summary>The sort of body that a party is.</summary>
public enum PartyKind
{
    /// <summary>A council, municipality or other authority of one place.</summary>
    LocalGovernment,
    /// <summary>The government of a region, a province or a devolved nation.</summary>
    RegionalGovernment,
    /// <summary>A ministry, department or agency of the state.</summary>
    NationalGovernment,
    /// <summary>A public body that plans, buys or gives health care, such as a trust or board of the health service.</summary>
    HealthBody,
    /// <summary>A police, fire or rescue authority, or a commissioner of one.</summary>
    PoliceOrFireBody,
    /// <summary>A public body that acts for government without being a part of a department: a regulator, a fund, a commission.</summary>
    [Title("arm's-length body")]
    ArmsLengthBody,
    /// <summary>A public body that gives out money raised by a lottery.</summary>
    [Title("distributor of lottery money")]
    LotteryDistributor,
    /// <summary>A board or committee in which several public bodies decide together.</summary>
    JointCommittee,
    /// <summary>A school or college that public money keeps.</summary>
    School,
    /// <summary>A body above the states with powers of its own, such as the European Union.</summary>
    SupranationalBody,
    /// <summary>An organisation whose members are states, such as IOM or UNHCR.</summary>
    IntergovernmentalBody,
    /// <summary>
    /// A voluntary, community, faith or migrant organisation, formal or informal, that acts for a purpose and not for profit.
    /// </summary>
    CivilSociety,
    /// <summary>A landlord of social housing that is neither a public body nor a firm; one that takes part here as a civil society organisation may be described as such.</summary>
    HousingAssociation,
    /// <summary>A foundation or trust of private law that gives money of its own to the work of others.</summary>
    Foundation,
    /// <summary>A firm that trades for profit.</summary>
    Business,
}

/// <summary>Who runs a civil society organisation and whom it serves.</summary>
public enum OrganisationType
{
    /// <summary>Migrants or refugees govern it.</summary>
    MigrantLed,
    /// <summary>It works mainly for migrants or refugees, whoever governs it.</summary>
    MigrantServing,
    /// <summary>It belongs to, or grew out of, a religious community.</summary>
    FaithBased,
    /// <summary>It grew in the place or group that it serves and is run from there.</summary>
    Community,
    /// <summary>It serves the public at large, and migrants among others.</summary>
    Mainstream,
    /// <summary>An informal group of volunteers with little or no paid staff.</summary>
    VolunteerInitiative,
}

/// <summary>Relative size of an organisation.</summary>
public enum OrganisationSize
{
    /// <summary>In the lowest of the bands that its country or funder uses.</summary>
    Small,
    /// <summary>In a middle band.</summary>
    Medium,
    /// <summary>In the highest band.</summary>
    Large,
}

/// <summary>A level at which an organisation has people or branches.</summary>
public enum ReachLevel
{
    /// <summary>In single towns, districts or neighbourhoods.</summary>
    Local,
    /// <summary>Across a region.</summary>
    Regional,
    /// <summary>Across the country.</summary>
    National,
    /// <summary>In several countries.</summary>
    International,
}

/// <summary>A function that an organisation performs in the partnership.</summary>
public enum PartyRole
{
    /// <summary>It provides services to people.</summary>
    ServiceDelivery,
    /// <summary>It helps to plan which services there are and how they work.</summary>
    ServicePlanning,
    /// <summary>It argues for changes in policy or practice.</summary>
    Advocacy,
    /// <summary>It speaks for the people it represents.</summary>
    Representation,
    /// <summary>It links people, smaller organisations and authorities.</summary>
    Intermediary,
    /// <summary>It brings people together and strengthens their own activity.</summary>
    CommunityBuilding,
}

/// <summary>A source of income or resources other than the public bodies in the description.</summary>
public enum IncomeSource
{
    /// <summary>Gifts and membership fees from people.</summary>
    Donations,
    /// <summary>Grants from foundations and trusts.</summary>
    Philanthropy,
    /// <summary>Sales, fees and other trading income.</summary>
    Earned,
    /// <summary>Money from programmes of the European Union.</summary>
    [Title("European Union")]
    EuropeanUnion,
    /// <summary>Money from public bodies that are not parties here.</summary>
    OtherPublic,
    /// <summary>Premises, goods, pro bono work or other help that is not money.</summary>
    InKind,
}

/// <summary>Who elects, appoints or sits by right on an organisation's governing body.</summary>
public enum GoverningBodyChooser
{
    /// <summary>Its members elect it.</summary>
    Members,
    /// <summary>The people it serves choose or fill seats.</summary>
    ServiceUsers,
    /// <summary>The community it belongs to chooses or fills seats.</summary>
    Community,
    /// <summary>The sitting members of the body choose new ones.</summary>
    TrusteesThemselves,
    /// <summary>A funder that is no public body appoints or approves members.</summary>
    Funder,
    /// <summary>A public body, be it the funder or another, appoints or approves members, or sits by right.</summary>
    Government,
}

/// <summary>A matter of its independence that an organisation has settled in writing.</summary>
public enum IndependencePolicyElement
{
    /// <summary>How it stays free of its funders' wishes.</summary>
    IndependenceFromFunders,
    /// <summary>When it speaks as a partner and when as a critic.</summary>
    PartnerAndCriticRoles,
    /// <summary>Which tasks it will not take on.</summary>
    TaskLimits,
    /// <summary>A regular check of its work against its mission.</summary>
    MissionReview,
    /// <summary>Its reasons for taking part, open to the public.</summary>
    PublishedReasons,
}

/// <summary>A task or access that can turn an organisation against the people it serves.</summary>
public enum SensitiveTask
{
    /// <summary>To help officials enforce immigration or other rules against the people served.</summary>
    EnforcementSupport,
    /// <summary>To let enforcement officials into its premises or events.</summary>
    EnforcementAccess,
    /// <summary>To pass data about the people served to enforcement authorities.</summary>
    ClientDataToEnforcement,
    /// <summary>To work with or alongside armed forces.</summary>
    MilitaryCooperation,
    /// <summary>To press people to return to their country.</summary>
    PersuasionToReturn,
    /// <summary>To promote or defend government policy.</summary>
    PolicyPromotion,
}

/// <summary>A practical step against discrimination and for equal opportunity.</summary>
public enum EqualityAction
{
    /// <summary>Training of staff or volunteers.</summary>
    Training,
    /// <summary>Services made accessible, for instance by interpreting, hours or place.</summary>
    AccessibleServices,
    /// <summary>Outreach to groups that would otherwise be missed.</summary>
    TargetedOutreach,
    /// <summary>Records of who is reached and who is not.</summary>
    Monitoring,
    /// <summary>Work that brings communities together.</summary>
    CommunityLinks,
}

/// <summary>A published standard for dealing with civil society or with applicants.</summary>
public enum SignedStandard
{
    /// <summary>The eight commitments on open and trusting grant-making that IVAR keeps.</summary>
    [Title("Open and Trusting grant-making")]
    OpenAndTrusting,
    /// <summary>A compact of a whole country or nation, or what came in its place.</summary>
    NationalCompact,
    /// <summary>A compact of one place.</summary>
    LocalCompact,
    /// <summary>Another one.</summary>
    Other,
}
