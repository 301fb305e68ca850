
namespace RelationshipRules.Model;

/// <summary>The service that the partnership gives.</summary>
public sealed record Delivery
{
    /// <summary>People the service is for.</summary>
    [Fact("people the service is for", "Whom does the service serve?", FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public KnownList<TargetGroup>? TargetGroups { get; init; }

    /// <summary>Who deals with the people served from day to day.</summary>
    [Fact("who delivers the service", "Who deals with the people served from day to day?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<DeliveryBody>? DeliveredBy { get; init; }

    /// <summary>What the state does not do here: nothing missing, will not, cannot, does too little, or has stopped.</summary>
    [Fact("gap left by the state", "Does the state itself fill this need, or is it unwilling, unable, doing too little, or has it stopped?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public StateGap? StateGap { get; init; }

    /// <summary>Services given and areas of integration covered.</summary>
    [Fact("services given", "Which services are given?", FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public KnownList<ServiceArea>? Services { get; init; }

    /// <summary>Months of support for each person or family.</summary>
    [Fact("length of support", "For how many months is each person supported?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public Known<double>? SupportMonths { get; init; }

    /// <summary>Change in people served a year since the funding began; 0.2 means a fifth more.</summary>
    [Fact("change in people served", "By what share a year has the number of people served changed since the funding began?",
        FactRole.Record, Unit = "share, -1 or more", Min = -1, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? ClientsChangeShare { get; init; }

    /// <summary>People refused a month for lack of means.</summary>
    [Fact("people turned away", "How many people a month are turned away for lack of means?",
        FactRole.Record, Unit = "people per month", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? TurnedAwayPerMonth { get; init; }

    /// <summary>Time from decision to first client.</summary>
    [Fact("time to set up", "How many weeks did it take to open the service?",
        FactRole.Record, Unit = "weeks", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? SetUpWeeks { get; init; }

    /// <summary>Features of the service that its documents or users report.</summary>
    [Fact("features of the service", "Which of these features does the service have?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<ServiceFeature>? ServiceFeatures { get; init; }

    /// <summary>New practices or projects a year recorded as owing to the civil society partner.</summary>
    [Fact("new practices", "How many new practices or projects a year are owed to the civil society partner?",
        FactRole.Record, Unit = "practices per year", Min = 0, ChangeableBy = ChangeableBy.CivilSociety)]
    public Known<double>? NewPracticesPerYear { get; init; }

    /// <summary>Funder's last recorded rating of service, administration and finances.</summary>
    [Fact("performance as the funder rates it", "How did the funder last rate service, administration and finances?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public Level? PerformanceRatedByFunder { get; init; }

    /// <summary>Activities a year in which the people served or local people take a civic part.</summary>
    [Fact("civic activities", "In how many activities a year do the people served or local people take a civic part?",
        FactRole.Lever, Unit = "activities per year", Min = 0, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public Known<double>? CivicActivitiesPerYear { get; init; }

    /// <summary>In what the organisation is visibly apart from the authority.</summary>
    [Fact("signs of a separate identity", "In what is the service visibly apart from the authority: name, premises, management, records?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<IdentityAspect>? SeparateIdentity { get; init; }

    /// <summary>State permission on which the activity depends.</summary>
    [Fact("state permission", "Does the activity need permission, and is it standing, case by case, tacit or withheld?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public PermissionStatus? LegalPermission { get; init; }
}

/// <summary>People that a service is for.</summary>
public enum TargetGroup
{
    /// <summary>People whose claim for asylum is not yet decided.</summary>
    AsylumSeekers,
    /// <summary>People whose claim for asylum was refused.</summary>
    RefusedAsylumSeekers,
    /// <summary>People with refugee status or similar protection.</summary>
    Refugees,
    /// <summary>People without a right to stay.</summary>
    IrregularMigrants,
    /// <summary>Other people who have come from abroad.</summary>
    OtherMigrants,
    /// <summary>Everybody in the place.</summary>
    WholePopulation,
}

/// <summary>Who deals with the people served from day to day.</summary>
public enum DeliveryBody
{
    /// <summary>Public bodies.</summary>
    Government,
    /// <summary>Civil society organisations.</summary>
    CivilSociety,
    /// <summary>Firms.</summary>
    Business,
    /// <summary>An organisation whose members are states, such as IOM or UNHCR.</summary>
    IntergovernmentalBody,
}

/// <summary>What the state does not do.</summary>
public enum StateGap
{
    /// <summary>Nothing is missing.</summary>
    None,
    /// <summary>It will not do it.</summary>
    Unwilling,
    /// <summary>It cannot do it.</summary>
    Unable,
    /// <summary>It does too little.</summary>
    Insufficient,
    /// <summary>It has stopped doing it.</summary>
    Withdrawn,
}

/// <summary>A service or an area of integration.</summary>
public enum ServiceArea
{
    /// <summary>A place to live.</summary>
    Housing,
    /// <summary>Food, clothes, money for daily life.</summary>
    BasicNeeds,
    /// <summary>Finding one's way in a new place.</summary>
    Orientation,
    /// <summary>Papers and registrations.</summary>
    Documents,
    /// <summary>School and further education.</summary>
    Education,
    /// <summary>Learning the language, interpreting.</summary>
    Language,
    /// <summary>Physical and mental health.</summary>
    Health,
    /// <summary>Work and the way to it.</summary>
    Employment,
    /// <summary>Advice on public benefits.</summary>
    BenefitsAdvice,
    /// <summary>Advice on the law and on status.</summary>
    LegalAdvice,
    /// <summary>Meeting people, friendships, belonging.</summary>
    SocialConnections,
    /// <summary>Protection from violence and abuse.</summary>
    Safety,
    /// <summary>Meeting people when they arrive, and bringing them home.</summary>
    ArrivalReception,
}

/// <summary>A feature of a service that its documents or users report.</summary>
public enum ServiceFeature
{
    /// <summary>It is fitted to each person.</summary>
    Personalised,
    /// <summary>It advises people one by one.</summary>
    IndividualAdvice,
    /// <summary>It is fitted to a culture or language.</summary>
    CulturallyTailored,
    /// <summary>What people tell stays there.</summary>
    Confidential,
    /// <summary>It does what the state has no task or power to do.</summary>
    OutsideStateRemit,
    /// <summary>It does more than its core task asks.</summary>
    BeyondCoreTask,
}

/// <summary>Something in which a service is visibly apart from the authority.</summary>
public enum IdentityAspect
{
    /// <summary>It has a name of its own.</summary>
    Name,
    /// <summary>It has rooms of its own.</summary>
    Premises,
    /// <summary>It is managed by others.</summary>
    Management,
    /// <summary>It keeps records of its own.</summary>
    Records,
}

/// <summary>State permission on which an activity depends.</summary>
public enum PermissionStatus
{
    /// <summary>No permission is needed.</summary>
    NotNeeded,
    /// <summary>A lasting permission is in place.</summary>
    Standing,
    /// <summary>Permission is given or refused each time.</summary>
    [Title("case by case")]
    CaseByCase,
    /// <summary>There is no permission, but it is tolerated.</summary>
    Tacit,
    /// <summary>Permission is needed and refused.</summary>
    Withheld,
}
