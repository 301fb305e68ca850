
namespace RelationshipRules.Model;

/// <summary>How policy and services are designed, and the part of civil society in it.</summary>
public sealed record PolicyDesign
{
    /// <summary>
    /// Stages at which civil society takes part; the first listed in this order is the stage of first involvement, an empty list
    /// means none.
    /// </summary>
    [Fact("stages of involvement", "At which stages of policy does civil society take part?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<PolicyStage>? StagesInvolved { get; init; }

    /// <summary>Stages of services or programmes at which civil society takes part, apart from the policy behind them; an empty list means none.</summary>
    [Fact("stages of involvement in services", "At which stages of services or programmes does civil society take part?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<PolicyStage>? ServiceStagesInvolved { get; init; }

    /// <summary>Share of the organisations likely to have a view that were involved in the design from its start.</summary>
    [Fact("share of interested organisations involved", "Of the organisations likely to have a view, what share was involved in the design from its start?",
        FactRole.Record, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? InterestedInvolvedShare { get; init; }

    /// <summary>A consultation was due by law, promised, or to be expected from what was done before.</summary>
    [Fact("duty to consult", "Was a consultation due by law, promised, or to be expected from earlier practice?", FactRole.Circumstance)]
    public bool? ConsultationDue { get; init; }

    /// <summary>Its part in designing policy or the service.</summary>
    [Fact("role in the design", "Has civil society no part in design, is it heard, or does it co-design?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public DesignRole? CivilSocietyRole { get; init; }

    /// <summary>The authority looked for obstacles to taking part, or asked organisations about them.</summary>
    [Fact("search for barriers", "Did the authority look, or ask, for obstacles to taking part?", FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? BarriersSought { get; init; }

    /// <summary>Obstacles to taking part that the authority has identified.</summary>
    [Fact("barriers identified", "Which obstacles to taking part has the authority identified?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<ParticipationBarrier>? BarriersIdentified { get; init; }

    /// <summary>Obstacles for which a measure is in place, such as paid attendance or interpreting.</summary>
    [Fact("barriers addressed", "For which obstacles is a measure in place?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<ParticipationBarrier>? BarriersAddressed { get; init; }

    /// <summary>Kinds of value weighed in design and commissioning.</summary>
    [Fact("kinds of value considered", "Which kinds of value were weighed in the design?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<ValueConsidered>? ValuesConsidered { get; init; }

    /// <summary>Kinds of value looked at while the programme or service is delivered.</summary>
    [Fact("kinds of value in delivery", "Which kinds of value are looked at in the delivery of the programme or service?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<ValueConsidered>? ValuesInDelivery { get; init; }

    /// <summary>A standing rule, template or procedure asks for these kinds of value each time.</summary>
    [Fact("value as a standard part", "Does a standing rule, template or procedure ask for social, environmental and economic value each time?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? ValuesAreStandard { get; init; }

    /// <summary>Texts that government has made or changed in this field; an empty list means none.</summary>
    [Fact("new policy, law and guidance", "Which of these has government made or changed in this field?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<NewInstrument>? NewInstruments { get; init; }

    /// <summary>Effects of the policy, programme or service that were assessed.</summary>
    [Fact("policy impacts assessed", "Which effects of the policy, programme or service were assessed?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<PolicyImpact>? ImpactsAssessed { get; init; }

    /// <summary>Law and guidance in this field that were made without assessing what they mean for the sector; what was not made is not among them. An empty list means none.</summary>
    [Fact("law and guidance not assessed", "Which of these were made without assessing what they mean for civil society organisations?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<Instrument>? InstrumentsNotAssessed { get; init; }

    /// <summary>How demands on organisations, small ones above all, have moved with new policy: forms, rules, reports.</summary>
    [Fact("trend of the burden", "Did the demands of new policy on organisations, small ones above all, fall, stay or grow?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public BurdenTrend? BurdenTrend { get; init; }

    /// <summary>What the authority has done for a larger part of civil society in public services; an empty list means nothing.</summary>
    [Fact("opening of public services", "What has the authority done for a larger part of civil society in public services?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<MarketStep>? MarketSteps { get; init; }

    /// <summary>Changes in policy or service a year that are recorded as owing to civil society or community input.</summary>
    [Fact("changes owed to civil society", "How many changes a year are recorded as owing to civil society or community input?",
        FactRole.Record, Unit = "changes per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? ChangesTracedPerYear { get; init; }

    /// <summary>Times a year that civil society reports on people's needs to government; 0 means no route.</summary>
    [Fact("reports on people's needs", "How many times a year does civil society report on needs to government?",
        FactRole.Lever, Unit = "reports per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? NeedsReportsPerYear { get; init; }

    /// <summary>Routes by which the people affected are heard; empty means not heard.</summary>
    [Fact(
        "voice of the people affected",
        "How are the people affected heard: directly, through their own organisations, or through organisations serving them?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<UserVoiceRoute>? UserVoice { get; init; }

    /// <summary>Organisations that migrants lead helped to work out the channels by which people learn of chances to take part.</summary>
    [Fact("channels worked out together", "Were the channels by which migrants are told worked out together with organisations that migrants lead?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? ChannelsDevelopedTogether { get; init; }

    /// <summary>Names of the migrant communities whose needs were asked about in the last five years.</summary>
    [Fact("communities asked about their needs", "Which migrant communities were asked about their needs in the last five years?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<string>? NeedsAskedOf { get; init; }

    /// <summary>Public staff time set aside for engaging civil society.</summary>
    [Fact("official time for engagement", "How many public staff hours a year are set aside for engagement?",
        FactRole.Lever, Unit = "hours per year", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? EngagementHoursPerYear { get; init; }

    /// <summary>Texts on the way to a law on which anybody could give feedback; one that there is not counts with them, and an empty list means none.</summary>
    [Fact("texts open to feedback", "On which of these, those included that there are not, could anybody comment: the roadmap, the adopted proposal, drafts of delegated and implementing acts?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<LawmakingText>? FeedbackOpenOn { get; init; }
}

/// <summary>A text on the way to a law.</summary>
public enum LawmakingText
{
    /// <summary>The outline of a plan and of how it will be prepared.</summary>
    Roadmap,
    /// <summary>The proposal as adopted.</summary>
    Proposal,
    /// <summary>Drafts of delegated and implementing acts.</summary>
    DraftActs,
}

/// <summary>A stage in the making of policy, in order.</summary>
public enum PolicyStage
{
    /// <summary>Finding out what is needed.</summary>
    NeedsAnalysis,
    /// <summary>Setting out what could be done.</summary>
    Options,
    /// <summary>Writing the policy or the specification.</summary>
    Drafting,
    /// <summary>Asking for comments on a draft.</summary>
    FormalConsultation,
    /// <summary>Carrying it out.</summary>
    Delivery,
    /// <summary>Judging how it went.</summary>
    Review,
}

/// <summary>The part that civil society has in designing policy or a service.</summary>
public enum DesignRole
{
    /// <summary>It has no part.</summary>
    None,
    /// <summary>It is heard, and government designs.</summary>
    Heard,
    /// <summary>It designs together with government.</summary>
    [Title("co-design")]
    CoDesign,
}

/// <summary>An obstacle to taking part.</summary>
public enum ParticipationBarrier
{
    /// <summary>Too little time, or meetings at the wrong time.</summary>
    Time,
    /// <summary>Travel, childcare or lost pay.</summary>
    Cost,
    /// <summary>Language or jargon.</summary>
    Language,
    /// <summary>Not knowing of the chance or of the subject.</summary>
    Information,
    /// <summary>Forms, rules or ways of meeting that deter.</summary>
    Procedure,
    /// <summary>Too few people or too little knowledge in the organisation.</summary>
    Capacity,
}

/// <summary>A kind of value weighed in design and commissioning.</summary>
public enum ValueConsidered
{
    /// <summary>Good for people and communities.</summary>
    Social,
    /// <summary>Good for the environment.</summary>
    Environmental,
    /// <summary>Good for the economy or for public money.</summary>
    Economic,
}

/// <summary>An effect of new policy that was assessed.</summary>
public enum PolicyImpact
{
    /// <summary>The effect on people and communities.</summary>
    Social,
    /// <summary>The effect on what people do for themselves in a place.</summary>
    LocalAction,
    /// <summary>The effect on civil society organisations.</summary>
    CivilSociety,
    /// <summary>The effect on small organisations in particular.</summary>
    SmallOrganisations,
    /// <summary>The effect on equality between groups.</summary>
    Equality,
    /// <summary>The effect on how much people and communities can decide for themselves.</summary>
    CommunityPower,
}

/// <summary>A text by which government lays something down.</summary>
public enum NewInstrument
{
    /// <summary>A policy, strategy or programme.</summary>
    Policy,
    /// <summary>An act or regulation.</summary>
    Law,
    /// <summary>Guidance on how to apply law or policy.</summary>
    Guidance,
}

/// <summary>A text by which government lays something down besides a policy.</summary>
public enum Instrument
{
    /// <summary>An act or regulation.</summary>
    Law,
    /// <summary>Guidance on how to apply law or policy.</summary>
    Guidance,
}

/// <summary>How the demands of government on organisations move.</summary>
public enum BurdenTrend
{
    /// <summary>They fall.</summary>
    Falling,
    /// <summary>They stay as they are.</summary>
    Unchanged,
    /// <summary>They grow.</summary>
    Growing,
}

/// <summary>A route by which the people affected are heard.</summary>
public enum UserVoiceRoute
{
    /// <summary>They speak for themselves.</summary>
    Direct,
    /// <summary>An organisation that they lead speaks for them.</summary>
    UserLedOrganisation,
    /// <summary>An organisation that serves them speaks for them.</summary>
    ServingOrganisation,
}

/// <summary>A step for a larger part of civil society in public services.</summary>
public enum MarketStep
{
    /// <summary>Work that it could not do before was opened to it.</summary>
    NewWorkOpened,
    /// <summary>Commissioning of work that it could do was changed so that it can take part more.</summary>
    CommissioningReformed,
}
