
namespace RelationshipRules.Model;

/// <summary>A scheme by which private people or groups sponsor refugees.</summary>
public sealed record Sponsorship
{
    /// <summary>
    /// Whether sponsored arrivals come on top of government's commitments, within them, or the scheme admits nobody and only
    /// supports.
    /// </summary>
    [Fact(
        "rule for counting arrivals",
        "Do sponsored arrivals add to government's commitments, count within them, or does the scheme admit nobody?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public SponsorshipCountingRule? CountingRule { get; init; }

    /// <summary>Who picks the person sponsored.</summary>
    [Fact("identification of the people sponsored", "Who picks the person: the sponsor, government, either, or an organisation that matches them?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public SponsoredPersonIdentification? Identification { get; init; }

    /// <summary>People admitted through the scheme in a year.</summary>
    [Fact("admissions", "How many people a year are admitted through the scheme?",
        FactRole.Lever, Unit = "people per year", Min = 0, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public Known<int>? AdmissionsPerYear { get; init; }

    /// <summary>Places that government, or the scheme, has set for a year.</summary>
    [Fact("places of the scheme", "How many places a year does the scheme have?",
        FactRole.Lever, Unit = "people per year", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<int>? PlacesPerYear { get; init; }

    /// <summary>Change in the number of people resettled by the state itself on the year before.</summary>
    [Fact("change in resettlement by the state", "By what share did the number resettled by the state itself change?",
        FactRole.Record, Unit = "share, -1 or more", Min = -1, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? StateAdmissionsChangeShare { get; init; }

    /// <summary>Share of sponsored people with relatives already in the country.</summary>
    [Fact("share with relatives in the country", "What share of those sponsored have relatives in the country?",
        FactRole.Circumstance, Unit = "share from 0 to 1", Min = 0, Max = 1)]
    public Known<double>? FamilyLinkShare { get; init; }

    /// <summary>Kinds of sponsor that the scheme admits.</summary>
    [Fact("kinds of sponsor", "Which kinds of sponsor does the scheme admit?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<SponsorKind>? SponsorKinds { get; init; }

    /// <summary>Eligible members of the (smallest) sponsor group.</summary>
    [Fact("size of the sponsor group", "How many eligible members has the smallest sponsor group?",
        FactRole.Lever, Unit = "people", Min = 1, ChangeableBy = ChangeableBy.CivilSociety)]
    public Known<int>? GroupSize { get; init; }

    /// <summary>Share of the cost borne by sponsors.</summary>
    [Fact("share of the cost borne by sponsors", "What share of the cost do sponsors bear?",
        FactRole.Lever, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? SponsorCostShare { get; init; }

    /// <summary>Duties that sponsors take on; same codes as delivery.services.</summary>
    [Fact("duties of sponsors", "Which duties do sponsors take on?", FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public KnownList<ServiceArea>? SponsorDuties { get; init; }

    /// <summary>Who leads in receiving and supporting the people who arrive.</summary>
    [Fact("lead in reception", "Who leads reception and support?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public LeadSide? ReceptionLedBy { get; init; }

    /// <summary>Body that links sponsors and government.</summary>
    [Fact("coordinating body", "Is there a body linking sponsors and government, and is it recognised?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public CoordinatingBody? CoordinatingBody { get; init; }

    /// <summary>Time from a sponsor's offer to the arrival of a family or, where nobody is admitted, to the match with one who is there.</summary>
    [Fact("time from offer to arrival", "How many weeks pass from offer to arrival (where nobody is admitted, to the match with a family)?",
        FactRole.Lever, Unit = "weeks", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? OfferToPlacementWeeks { get; init; }

    /// <summary>What the scheme's written plan covers; empty means no plan.</summary>
    [Fact("elements of the scheme's plan", "What does the scheme's written plan cover?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<SchemePlanElement>? PlanElements { get; init; }

    /// <summary>Steps of admission that government keeps for itself; empty means none.</summary>
    [Fact("steps of admission kept by government", "Does government itself vet the people to be admitted, and does it have the last word on admission?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<AdmissionStep>? KeptByGovernment { get; init; }

    /// <summary>Support ends before the term that the programme asks for only where the people sponsored can support themselves.</summary>
    [Fact("early end on self-support", "If support ends before the term that the programme asks for (a year in Canada), is it only because the people can support themselves?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? EndsOnSelfSupport { get; init; }

    /// <summary>How the sponsors' money for the term is made sure.</summary>
    [Fact("security of the sponsors' money", "Is the sponsors' money paid into a trust account beforehand, or pledged from members' income?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public KnownList<SponsorFunds>? FundsSecuredBy { get; init; }

    /// <summary>Money that the smallest group of sponsors has raised for one household, gifts in kind included as far as the scheme counts them.</summary>
    [Fact("money raised by sponsors", "How much has the smallest group of sponsors raised for one household, gifts in kind included as far as they count?",
        FactRole.Lever, Unit = "amount", ChangeableBy = ChangeableBy.CivilSociety)]
    public Money? FundsRaised { get; init; }

    /// <summary>One person at least is named who answers for the sponsoring group.</summary>
    [Fact("named lead of the sponsors", "Is a person named who answers for the sponsoring group?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? LeadSponsorNamed { get; init; }

    /// <summary>Papers that the sponsoring group has given itself; an empty list means none.</summary>
    [Fact("papers of the sponsoring group", "Which of these papers has the sponsoring group: rules of its own, a policy to protect children, a budget?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<SponsorPaper>? GroupPapers { get; init; }

    /// <summary>What sponsors must have or show before they are approved; an empty list means nothing.</summary>
    [Fact("conditions for sponsors", "Which of these must sponsors have before they are approved?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<SponsorCondition>? SponsorsMustHave { get; init; }

    /// <summary>What the state gives the people sponsored, or their sponsors; an empty list means nothing.</summary>
    [Fact("what the state gives", "What does the state give the people sponsored, or sponsors?", FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<StateGift>? StateGives { get; init; }

    /// <summary>Bodies whose approval or consent sponsors need before anybody is placed with them; an empty list means nobody's.</summary>
    [Fact("approval of sponsors", "Whose approval or consent do sponsors need before anybody is placed with them?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<SponsorApprover>? SponsorsApprovedBy { get; init; }

    /// <summary>What somebody who is no sponsor does for sponsors as a task of the scheme; an empty list means nothing.</summary>
    [Fact("help for sponsors", "What does a body of the scheme do for sponsors: inform, train, advise, look through applications, come in when things go wrong, pass on what was learnt?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public KnownList<SponsorHelp>? SponsorsHelpedBy { get; init; }

    /// <summary>To whom the people sponsored can turn when things go wrong between them and their sponsors; an empty list means to nobody.</summary>
    [Fact("help for those sponsored", "To whom can the people sponsored turn when things go wrong between them and their sponsors?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public KnownList<SponsoredHelp>? SponsoredTurnTo { get; init; }

    /// <summary>What the body that holds the agreement with government does for the groups that sponsor under it, and towards government; empty means nothing.</summary>
    [Fact(
        "duties of the holder of the agreement",
        "What does the body that holds the agreement do: authorise groups in writing, check on them after arrival, tell government of trouble, step in, stay liable?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<HolderDuty>? HolderDuties { get; init; }

    /// <summary>Sponsors ask the people sponsored for fees, deposits or money back.</summary>
    [Fact("recovery from those sponsored", "Do sponsors ask the people sponsored for a fee, a deposit or money back?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? RecoveredFromSponsored { get; init; }

    /// <summary>
    /// Members of the smallest group of sponsors, an organisation's among them, who live where the people sponsored will live, and representatives whom it has appointed there.
    /// </summary>
    [Fact("sponsors in the place",
        "How many members of the smallest group of sponsors, or representatives whom it has appointed, live where the people sponsored will live?",
        FactRole.Lever, Unit = "people", Min = 0, ChangeableBy = ChangeableBy.CivilSociety)]
    public Known<int>? LocalSponsors { get; init; }

    /// <summary>Every member of the sponsoring group has signed a settlement plan.</summary>
    [Fact("settlement plan signed", "Is there a settlement plan that every member of the sponsoring group has signed?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? PlanSignedByAll { get; init; }
}

/// <summary>How sponsored arrivals count against government's commitments.</summary>
public enum SponsorshipCountingRule
{
    /// <summary>They come on top.</summary>
    Additional,
    /// <summary>They count within the commitments.</summary>
    WithinQuota,
    /// <summary>The scheme admits nobody and only supports people.</summary>
    NoAdmissions,
}

/// <summary>Who picks the person sponsored.</summary>
public enum SponsoredPersonIdentification
{
    /// <summary>The sponsor names the person.</summary>
    NamedBySponsor,
    /// <summary>Government matches a person to the sponsor.</summary>
    MatchedByGovernment,
    /// <summary>Either way is possible.</summary>
    Both,
    /// <summary>An organisation matches a person to the sponsor.</summary>
    MatchedByOrganisation,
}

/// <summary>A kind of sponsor that a scheme admits.</summary>
public enum SponsorKind
{
    /// <summary>An organisation with a standing agreement to sponsor.</summary>
    AgreementHolder,
    /// <summary>A group that sponsors under another body's agreement.</summary>
    ConstituentGroup,
    /// <summary>An organisation that sponsors on its own.</summary>
    Organisation,
    /// <summary>A group of private people.</summary>
    PrivateGroup,
    /// <summary>A firm.</summary>
    Business,
    /// <summary>A single person or household.</summary>
    [Title("single person")]
    Individual,
}

/// <summary>A body that links sponsors and government.</summary>
public enum CoordinatingBody
{
    /// <summary>There is none.</summary>
    None,
    /// <summary>It exists, but government has not recognised it.</summary>
    Informal,
    /// <summary>It exists, and government has recognised it.</summary>
    Recognised,
}

/// <summary>A matter that a scheme's written plan covers.</summary>
public enum SchemePlanElement
{
    /// <summary>Who does what.</summary>
    Roles,
    /// <summary>What it costs and who pays.</summary>
    Money,
    /// <summary>What good support is.</summary>
    Standards,
    /// <summary>What happens when a sponsorship fails.</summary>
    Contingency,
}

/// <summary>A step on the way to admission.</summary>
public enum AdmissionStep
{
    /// <summary>Checks on the people to be admitted.</summary>
    Vetting,
    /// <summary>The last word on whether they are admitted.</summary>
    Admission,
}

/// <summary>A way to make sure of sponsors' money.</summary>
public enum SponsorFunds
{
    /// <summary>It is paid into an account in trust beforehand.</summary>
    TrustAccount,
    /// <summary>Members promise a part of their income over the term.</summary>
    PledgedIncome,
}

/// <summary>Something that the holder of an agreement to sponsor does for the groups under it.</summary>
public enum HolderDuty
{
    /// <summary>It authorises each group in writing.</summary>
    AuthorisesGroups,
    /// <summary>It looks from time to time whether groups do what they undertook.</summary>
    ChecksGroups,
    /// <summary>It tells government of trouble that could end a sponsorship.</summary>
    ReportsTrouble,
    /// <summary>It makes other arrangements when a group cannot go on.</summary>
    StepsIn,
    /// <summary>It stays responsible in law while a group does the work.</summary>
    StaysLiable,
}

/// <summary>A paper that a sponsoring group has given itself.</summary>
public enum SponsorPaper
{
    /// <summary>Rules of its own, such as a constitution.</summary>
    [Title("rules of its own")]
    Constitution,
    /// <summary>A policy to protect children and adults at risk.</summary>
    [Title("policy to protect people")]
    SafeguardingPolicy,
    /// <summary>A budget for the term of the sponsorship.</summary>
    Budget,
}

/// <summary>Something that sponsors must have.</summary>
public enum SponsorCondition
{
    /// <summary>A legal form.</summary>
    LegalForm,
    /// <summary>Money for the term.</summary>
    Money,
    /// <summary>Experience with refugees or people at risk.</summary>
    Experience,
    /// <summary>A home for those who come.</summary>
    Home,
    /// <summary>A plan for their settlement.</summary>
    Plan,
}

/// <summary>Something that the state gives people who are sponsored, or their sponsors.</summary>
public enum StateGift
{
    /// <summary>Benefits to live on.</summary>
    Benefits,
    /// <summary>Care for health.</summary>
    Health,
    /// <summary>Payments to sponsors as thanks.</summary>
    [Title("thank-you payments")]
    ThankYouPayments,
    /// <summary>Rent, or help with it.</summary>
    Rent,
    /// <summary>The first days or weeks in a centre of its own.</summary>
    [Title("first reception")]
    FirstReception,
}

/// <summary>A body whose approval sponsors need.</summary>
public enum SponsorApprover
{
    /// <summary>A ministry or agency of the state.</summary>
    [Title("government")]
    NationalGovernment,
    /// <summary>The authority of the place.</summary>
    [Title("local authority")]
    LocalAuthority,
    /// <summary>A body of the scheme that helps sponsors.</summary>
    [Title("supporting body")]
    SupportBody,
    /// <summary>The holder of an agreement to sponsor.</summary>
    AgreementHolder,
}

/// <summary>Something that a body of a scheme does for sponsors.</summary>
public enum SponsorHelp
{
    /// <summary>It informs people who think of sponsoring.</summary>
    [Title("information")]
    Informs,
    /// <summary>It trains sponsors.</summary>
    [Title("training")]
    Trains,
    /// <summary>It advises sponsors while they apply and afterwards.</summary>
    [Title("advice")]
    Advises,
    /// <summary>It looks through applications and plans before they go to government.</summary>
    [Title("a look through applications")]
    ReviewsApplications,
    /// <summary>It comes in when a sponsorship is in trouble.</summary>
    [Title("help in trouble")]
    HelpsInTrouble,
    /// <summary>It tells those who run the scheme what sponsors have learnt.</summary>
    [Title("passing on what was learnt")]
    PassesOnLessons,
}

/// <summary>Somebody to whom people who are sponsored can turn.</summary>
public enum SponsoredHelp
{
    /// <summary>The body that helps sponsors.</summary>
    [Title("supporting body")]
    SupportBody,
    /// <summary>An officer of the state or the place.</summary>
    [Title("public officer")]
    PublicOfficer,
    /// <summary>Somebody who is neither on the sponsors' side nor the state's.</summary>
    [Title("somebody independent")]
    Independent,
}
