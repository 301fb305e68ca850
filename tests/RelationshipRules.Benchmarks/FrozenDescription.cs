using System.Text.Json.Serialization;

namespace RelationshipRules.Benchmarks.Frozen;

/// <summary>
/// The yardstick: what the description is read into by the reader that System.Text.Json's source generator writes. It is the model of version 1
/// as far as the description goes, with plain numbers and lists, and does not change with the model, so that ratios compare with older ones.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Partnership))]
internal sealed partial class FrozenJson : JsonSerializerContext;

internal sealed record Partnership
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<Party>? Parties { get; init; }

    public Relationship? Relationship { get; init; }

    public IReadOnlyList<Agreement>? Agreements { get; init; }

    public IReadOnlyList<FundingChange>? FundingChanges { get; init; }

    public IReadOnlyList<Consultation>? Consultations { get; init; }

    public Volunteering? Volunteering { get; init; }

    public Evaluation? Evaluation { get; init; }

    public Context? Context { get; init; }
}

internal sealed record Party
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public PartyKind? Kind { get; init; }

    public IReadOnlyList<EqualityAction>? EqualityActions { get; init; }

    public IReadOnlyList<OrganisationType>? OrganisationTypes { get; init; }

    public OrganisationSize? Size { get; init; }

    public IReadOnlyList<ReachLevel>? Reach { get; init; }

    public IReadOnlyList<PartyRole>? Roles { get; init; }

    public double? GovernmentIncomeShare { get; init; }

    public IReadOnlyList<IncomeSource>? IncomeSources { get; init; }

    public double? ReservesMonths { get; init; }

    public IReadOnlyList<GoverningBodyChooser>? GoverningBodyChosenBy { get; init; }

    public IReadOnlyList<IndependencePolicyElement>? IndependencePolicy { get; init; }

    public bool? RiskRegister { get; init; }
}

internal sealed record Relationship
{
    public IReadOnlyList<PartnershipPurpose>? Purposes { get; init; }

    public IReadOnlyList<PartnershipEnd>? GovernmentEnds { get; init; }

    public IReadOnlyList<PartnershipEnd>? CivilSocietyEnds { get; init; }

    public OfficialTerm? OfficialTerm { get; init; }

    public SanctionAfterCriticism? SanctionAfterCriticism { get; init; }

    public double? YearsWorkedTogether { get; init; }
}

internal sealed record Agreement
{
    public string? Id { get; init; }

    public string? FundedBy { get; init; }

    public string? Recipient { get; init; }

    public AgreementForm? Form { get; init; }

    public Money? AnnualValue { get; init; }

    public int? TermMonths { get; init; }

    public int? OutcomeTimeMonths { get; init; }

    public FundingBasis? FundingBasis { get; init; }

    public PaymentTiming? PaymentTiming { get; init; }

    public IReadOnlyList<CashFlowMeasure>? CashFlowMeasures { get; init; }

    public double? CostCoverageShare { get; init; }

    public IReadOnlyList<string>? UnpaidTasks { get; init; }

    public IReadOnlyList<EligibleCost>? EligibleCosts { get; init; }

    public IReadOnlyList<MoneySource>? MoneySources { get; init; }

    public FundingRoute? FundingRoute { get; init; }

    public IReadOnlyList<CompactBoundParty>? CompactBinds { get; init; }

    public AwardMethod? AwardMethod { get; init; }

    public IReadOnlyList<ApplicantKind>? EligibleApplicants { get; init; }

    public IReadOnlyList<SmallOrganisationMeasure>? SmallOrganisationMeasures { get; init; }

    public IReadOnlyList<SupportKind>? SupportConsidered { get; init; }

    public IReadOnlyList<AwardCriterion>? AwardCriteria { get; init; }

    public bool? CriteriaPublished { get; init; }

    public double? ApplicationHours { get; init; }

    public double? AwardDelayWeeks { get; init; }

    public bool? AwardReasonsGiven { get; init; }

    public bool? EligibilityChecked { get; init; }

    public bool? OutcomePlan { get; init; }

    public TextDrafter? DraftedBy { get; init; }

    public IReadOnlyList<Side>? DutiesWrittenFor { get; init; }

    public StatedPurpose? StatedPurpose { get; init; }

    public DeliveryDiscretion? DeliveryDiscretion { get; init; }

    public CampaigningTerm? CampaigningTerm { get; init; }

    public bool? IndependenceClause { get; init; }

    public RiskAllocation? RiskAllocation { get; init; }

    public PenaltyRegime? Penalties { get; init; }

    public bool? DisputeProcedure { get; init; }

    public bool? MonitoringAgreedBeforeSignature { get; init; }

    public bool? MonitoringPurposeStated { get; init; }

    public double? ReportingHoursPerYear { get; init; }

    public int? LateReports { get; init; }

    public bool? ChangeNotificationDuty { get; init; }

    public IReadOnlyList<DemonstratedValue>? ValueDemonstrated { get; init; }

    public FundingAcknowledgement? FundingAcknowledgement { get; init; }

    public double? TerminationNoticeMonths { get; init; }

    public bool? ExitPlan { get; init; }

    public int? ReviewIntervalMonths { get; init; }
}

internal sealed record Money(decimal Amount, string Currency);

internal sealed record FundingChange
{
    public string? Id { get; init; }

    public string? Agreement { get; init; }

    public FundingChangeKind? ChangeKind { get; init; }

    public FundingChangeReason? ChangeReason { get; init; }

    public double? DiscussedWeeksBeforeDecision { get; init; }

    public double? NoticeMonths { get; init; }

    public bool? NoticeInWriting { get; init; }

    public bool? ExceptionalCircumstances { get; init; }

    public bool? ReasonsGiven { get; init; }

    public IReadOnlyList<ImpactedGroup>? ImpactAssessedOn { get; init; }

    public bool? ReplacementAssessed { get; init; }

    public ResponseStep? CivilSocietyResponse { get; init; }
}

internal sealed record Consultation
{
    public string? Id { get; init; }

    public ConsultationFormat? Format { get; init; }

    public double? DurationWeeks { get; init; }

    public double? AnnouncedWeeksBefore { get; init; }

    public bool? DepartureReasonsPublished { get; init; }

    public FeedbackScope? FeedbackScope { get; init; }

    public IReadOnlyList<ConsultationAction>? CivilSocietyActions { get; init; }
}

internal sealed record Volunteering
{
    public int? ActiveVolunteers { get; init; }

    public RecordCheckPayer? RecordCheckFeePaidBy { get; init; }

    public bool? PortableChecksAccepted { get; init; }
}

internal sealed record Evaluation
{
    public IReadOnlyList<FeedbackSource>? PartnershipFeedbackFrom { get; init; }

    public FeedbackPublication? FeedbackPublication { get; init; }

    public UserFeedbackStep? UserFeedback { get; init; }
}

internal sealed record Context
{
    public string? Country { get; init; }

    public IReadOnlyList<InfrastructureSupport>? InfrastructureSupport { get; init; }
}

internal enum AgreementForm
{
    Grant,
    Contract,
    CooperativeAgreement,
    PartnershipAgreement,
    CodeOfConduct,
    Informal,
}

internal enum ApplicantKind
{
    PublicBodies,
    CivilSociety,
    Businesses,
    SingleGroupOrganisations,
    UnregisteredGroups,
}

internal enum AwardCriterion
{
    Price,
    Quality,
    Outcomes,
    SocialValue,
    LocalKnowledge,
}

internal enum AwardMethod
{
    OpenGrantCall,
    SmallGrantScheme,
    CompetitiveTender,
    Negotiated,
    DirectAward,
}

internal enum CampaigningTerm
{
    Protected,
    Silent,
    ApprovalNeeded,
    BarredWithTheseFunds,
    Barred,
}

internal enum CompactBoundParty
{
    Funder,
    Intermediary,
    PrimeContractor,
    Subcontractors,
    Recipient,
}

internal enum ConsultationAction
{
    Responded,
    Promoted,
    GatheredViews,
}

internal enum ConsultationFormat
{
    FormalWritten,
    Hearing,
    Workshop,
    Informal,
}

internal enum DeliveryDiscretion
{
    Full,
    Partial,
    None,
}

internal enum DemonstratedValue
{
    Social,
    Environmental,
    Economic,
    Equality,
}

internal enum EligibleCost
{
    ServiceDelivery,
    Overheads,
    Training,
    VolunteerCosts,
    CapacityBuilding,
    Networking,
    Participation,
    Advocacy,
}

internal enum EqualityAction
{
    Policy,
    Training,
    AccessibleServices,
    TargetedOutreach,
    Monitoring,
}

internal enum FeedbackPublication
{
    NotConsidered,
    Considered,
    Published,
}

internal enum FeedbackScope
{
    None,
    AcceptedViewsOnly,
    AllViews,
}

internal enum FeedbackSource
{
    CivilSociety,
    Users,
    Officials,
    Independent,
}

internal enum FundingAcknowledgement
{
    NotRequired,
    RequiredAndGiven,
    RequiredNotGiven,
}

internal enum FundingBasis
{
    Core,
    Project,
    ServicePrice,
    PerClient,
}

internal enum FundingChangeKind
{
    Reduction,
    End,
    NonRenewal,
    TermsChange,
    TakenInHouse,
}

internal enum FundingChangeReason
{
    Performance,
    Budget,
    Policy,
    ProviderChoice,
}

internal enum FundingRoute
{
    Direct,
    PrimeContractor,
    IntermediaryFunder,
    Mixed,
}

internal enum GoverningBodyChooser
{
    Members,
    ServiceUsers,
    Community,
    TrusteesThemselves,
    Funder,
    Government,
}

internal enum ImpactedGroup
{
    Users,
    Volunteers,
    Organisation,
    Community,
}

internal enum IncomeSource
{
    Donations,
    Philanthropy,
    Earned,
    EuropeanUnion,
    OtherPublic,
    InKind,
}

internal enum IndependencePolicyElement
{
    IndependenceFromFunders,
    PartnerAndCriticRoles,
    TaskLimits,
    MissionReview,
    PublishedReasons,
}

internal enum InfrastructureSupport
{
    SupportOrganisation,
    Hub,
    EventSpace,
    OrganisingHelp,
    NetworkMeetings,
    CapacityBuilding,
}

internal enum MoneySource
{
    LocalGovernment,
    RegionalGovernment,
    NationalGovernment,
    EuropeanUnion,
    Philanthropy,
}

internal enum OfficialTerm
{
    Partnership,
    Contracting,
    Commissioning,
    Mixed,
}

internal enum OrganisationSize
{
    Small,
    Medium,
    Large,
}

internal enum OrganisationType
{
    MigrantLed,
    MigrantServing,
    FaithBased,
    Community,
    Mainstream,
    VolunteerInitiative,
}

internal enum PartnershipEnd
{
    UserWelfare,
    Protection,
    Integration,
    DemocraticVoice,
    PublicOrder,
    Returns,
    HigherAdmissions,
    CostSaving,
    OrganisationalIncome,
}

internal enum PartnershipPurpose
{
    Integration,
    PoliticalParticipation,
    Advocacy,
    Reception,
    Resettlement,
    RefugeeSponsorship,
    VoluntaryReturn,
    Rescue,
    MigrationControl,
    CommunityServices,
}

internal enum PartyKind
{
    LocalGovernment,
    RegionalGovernment,
    NationalGovernment,
    SupranationalBody,
    IntergovernmentalBody,
    CivilSociety,
    Business,
}

internal enum PartyRole
{
    ServiceDelivery,
    ServicePlanning,
    Advocacy,
    Representation,
    Intermediary,
    CommunityBuilding,
}

internal enum PaymentTiming
{
    Advance,
    Milestones,
    Arrears,
    Results,
}

internal enum PenaltyRegime
{
    None,
    Graduated,
    Capped,
    Uncapped,
}

internal enum ReachLevel
{
    Local,
    Regional,
    National,
    International,
}

internal enum RecordCheckPayer
{
    NoCheckNeeded,
    Nobody,
    Government,
    Organisation,
    Volunteer,
}

internal enum ResponseStep
{
    NotInvited,
    InvitedNotGiven,
    Given,
    GivenAndAnswered,
}

internal enum RiskAllocation
{
    NotDiscussed,
    WithPartyInControl,
    Shared,
    WithProvider,
    WithFunder,
}

internal enum SanctionAfterCriticism
{
    None,
    Feared,
    Occurred,
}

internal enum Side
{
    Government,
    CivilSociety,
}

internal enum SmallOrganisationMeasure
{
    SmallLots,
    SimplifiedForm,
    ConsortiaAllowed,
    ReservedCall,
    ApplicationHelp,
}

internal enum StatedPurpose
{
    PeopleServed,
    Mixed,
    GovernmentPolicy,
}

internal enum SupportKind
{
    Grant,
    Contract,
    Loan,
    Premises,
    Equipment,
    StaffTime,
    Training,
}

internal enum TextDrafter
{
    Government,
    Jointly,
    CivilSociety,
}

internal enum UserFeedbackStep
{
    NotCollected,
    Collected,
    PassedToGovernment,
    CheckedBackWithUsers,
}

internal enum CashFlowMeasure
{
    AdvanceConsidered,
    PartialAdvance,
    BridgingLoan,
    ShortPaymentPeriod,
}
