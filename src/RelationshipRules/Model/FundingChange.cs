using RelationshipRules.Reading;

namespace RelationshipRules.Model;

/// <summary>A change to the funding of an agreement, or another decision on its money: a cut, an end, new terms, a refusal, a recovery.</summary>
public sealed record FundingChange : IExtensible, IIdentified
{
    /// <summary>Name of this entry within the description: unique in its list, and stable, because findings and evidence point to it.</summary>
    public string? Id { get; init; }

    /// <summary>Id of the agreement that changes.</summary>
    [Reference("agreements")]
    public string? Agreement { get; init; }

    /// <summary>What changes, or what was decided on an application or on money that was paid.</summary>
    [Fact("kind of change", "Is the money cut, ended, not renewed, put on other terms, promised and not given, refused, less than applied for or called back, is other help withdrawn, or is the service taken in-house?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public FundingChangeKind? ChangeKind { get; init; }

    /// <summary>A change of terms takes something from the organisation, or gives it, in money or other help; text alone does not.</summary>
    [Fact("change of resources", "Does the change of terms touch money or other help?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? AffectsResources { get; init; }

    /// <summary>A change of terms gives the organisation something, in money or other help, and takes nothing from it.</summary>
    [Fact("terms that only give", "Does the change of terms give the organisation something and take nothing from it?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? OnlyGives { get; init; }

    /// <summary>Money by which the funding falls in a normal year.</summary>
    [Fact("size of the cut", "How much less money is it in a normal year?", FactRole.Record, Unit = "amount per year", ChangeableBy = ChangeableBy.Government)]
    public Money? CutAmount { get; init; }

    /// <summary>Share of the organisation's money from this funder that goes; 1 where all of it goes.</summary>
    [Fact("share of the money that is cut", "By what share does the money fall?",
        FactRole.Record, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? CutShare { get; init; }

    /// <summary>Share by which the funder cuts its money for civil society as a whole, this change included; 0 where it does not fall.</summary>
    [Fact("cut for civil society as a whole", "By what share does the funder cut its money for civil society as a whole?",
        FactRole.Record, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? SectorCutShare { get; init; }

    /// <summary>Share by which the funder's own budget falls over the same time; 0 where it does not fall.</summary>
    [Fact("cut of the funder's own budget", "By what share does the funder's own budget fall over the same time?",
        FactRole.Circumstance, Unit = "share from 0 to 1", Min = 0, Max = 1)]
    public Known<double>? FunderCutShare { get; init; }

    /// <summary>The change has effect before the agreed term is over.</summary>
    [Fact("change within the term", "Does the change have effect before the agreed term is over?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? MidTerm { get; init; }

    /// <summary>Time over which the money falls step by step; 0 where all that goes goes at once.</summary>
    [Fact("steps of the cut", "Over how many months does the money fall step by step (0 where it goes at once)?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? PhasedOverMonths { get; init; }

    /// <summary>What the funder does to ease the change for the organisation; an empty list means nothing.</summary>
    [Fact("help over the change", "What does the funder do to ease the change for the organisation?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<ChangeHelp>? EasedBy { get; init; }

    /// <summary>Organisations whose money falls or ends by the same decision, this one included.</summary>
    [Fact("organisations hit by the decision", "How many organisations lose money by the same decision, this one included?",
        FactRole.Record, Unit = "organisations", Min = 1, ChangeableBy = ChangeableBy.Government)]
    public Known<int>? OrganisationsAffected { get; init; }

    /// <summary>Before the decision, those who could be hit knew by what it would be decided whose money falls: criteria, points or priorities.</summary>
    [Fact("criteria of the cut", "Before the decision, were those who could be hit told by what it would be decided whose money falls?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? CriteriaTold { get; init; }

    /// <summary>Less work is asked for less money: targets, hours or tasks fall with it.</summary>
    [Fact("less work for less money", "Is less work asked for less money?", FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? WorkReduced { get; init; }

    /// <summary>Main reason given for the change.</summary>
    [Fact("reason for the change", "Is the change due to performance, a breach of other terms, budget, policy, the people who govern the organisation, something that it said, or another reason?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public FundingChangeReason? ChangeReason { get; init; }

    /// <summary>Whose step the change is. One that the organisation alone wished for lays no duties of the funder on anybody.</summary>
    [Fact("author of the change", "Whose step is the change: the funder's, the organisation's own, or both together?", FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public ChangeInitiator? InitiatedBy { get; init; }

    /// <summary>Day of the decision; rules in force on it judge the change.</summary>
    [Fact("day of the decision", "On which day was the change decided?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public Known<DateOnly>? DecidedOn { get; init; }

    /// <summary>Day on which the organisation was told of the decision, in whatever form.</summary>
    [Fact("day of being told", "On which day was the organisation told of the decision?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public Known<DateOnly>? ToldOn { get; init; }

    /// <summary>Day of the written notice.</summary>
    [Fact("day of the written notice", "On which day was notice given in writing?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public Known<DateOnly>? WrittenOn { get; init; }

    /// <summary>First day on which the change has effect.</summary>
    [Fact("day on which the change takes effect", "From which day does the change have effect?", FactRole.Record, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<DateOnly>? EffectiveOn { get; init; }

    /// <summary>Time between the first talk with the organisation and the decision; 0 where nothing was discussed before it.</summary>
    [Fact("time between first talk and decision", "How many weeks before the decision was it first discussed with the organisation?",
        FactRole.Record, Unit = "weeks", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? DiscussedWeeksBeforeDecision { get; init; }

    /// <summary>
    /// Notice between the letter, or another text in writing, and the effect of the decision; 0 where there was none. What follows from the
    /// two days are whole months, below 0 where the letter is the later.
    /// </summary>
    [Between(nameof(WrittenOn), nameof(EffectiveOn))]
    [Fact("notice of the change", "How many months' notice was given (below 0 where it came after the change took effect)?",
        FactRole.Record, Unit = "months", ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<double>? NoticeMonths
    {
        get => StatedNoticeMonths ?? Calendar.MonthsUntil(WrittenOn, EffectiveOn)?.As(follows: true);
        init => StatedNoticeMonths = value?.As(follows: false);
    }

    internal Known<double>? StatedNoticeMonths { get; private init; }

    /// <summary>The notice was given in writing, on the day of effect or before.</summary>
    [Between(nameof(WrittenOn), nameof(EffectiveOn))]
    [Fact("notice in writing", "Was the notice given in writing, no later than the change took effect?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? NoticeInWriting { get; init; }

    /// <summary>The funder claims, with reasons, circumstances that justify a shorter notice.</summary>
    [Fact("exceptional circumstances", "Did the funder claim exceptional circumstances and say which?",
        FactRole.Circumstance)]
    public bool? ExceptionalCircumstances { get; init; }

    /// <summary>The organisation was told the reasons for the change, in the notice or otherwise.</summary>
    [Fact("reasons told to the organisation", "Was the organisation told the reasons for the change, in the notice or otherwise?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? ReasonsGiven { get; init; }

    /// <summary>The notice says how much money or other help goes, and not only that a cut is to come.</summary>
    [Fact("size of the cut in the notice", "Did the notice say how much goes?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? SizeInNotice { get; init; }

    /// <summary>Time between the day on which the people served were told and the effect of the decision; 0 where they were not told.</summary>
    [Fact("notice to the people served", "How many months before the change were the people served told of it?",
        FactRole.Record, Unit = "months", ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<double>? UsersNoticeMonths { get; init; }

    /// <summary>The notice, or what came with it, says how the decision can be challenged and by when.</summary>
    [Fact("news of ways to challenge", "Was the organisation told how it can challenge the decision, and by when?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? ChallengeTold { get; init; }

    /// <summary>A timetable for improvement was agreed before the end was decided.</summary>
    [Fact("timetable for improvement", "Was a timetable for improvement agreed before the end was decided?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? ImprovementTimetableAgreed { get; init; }

    /// <summary>The time agreed for improvement had run out before the end was decided.</summary>
    [Fact("time to improve", "Had the time agreed for improvement run out before the end was decided?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? ImprovementTimeAllowed { get; init; }

    /// <summary>Groups for whom the effect was assessed before the decision; empty means none.</summary>
    [Fact("groups whose impact was assessed", "For whom was the effect assessed before the decision?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<ImpactedGroup>? ImpactAssessedOn { get; init; }

    /// <summary>Whether the effect on equality was assessed: not at all, for the budget or programme as a whole, for a group of changes, or for this change.</summary>
    [Fact("equality assessment of the change", "Was the effect on equality assessed not at all, for the budget as a whole, for a group of changes, or for this change?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public EqualityAssessmentLevel? EqualityAssessment { get; init; }

    /// <summary>The effect on equality was assessed before the decision, and not afterwards.</summary>
    [Fact("time of the equality assessment", "Was the effect on equality assessed before the decision?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? EqualityAssessedBeforeDecision { get; init; }

    /// <summary>The assessment of the effect on equality is published, or given to those affected.</summary>
    [Fact("publication of the equality assessment", "Is the assessment of the effect on equality published or given to those affected?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? EqualityAssessmentPublished { get; init; }

    /// <summary>Those who decided had all that was assessed of the effect, on equality too, before them and weighed it, as the papers or minutes of the decision show.</summary>
    [Fact("weighing of the assessment", "Do the papers or minutes show that those who decided had all that was assessed of the effect, on equality too, before them and weighed it?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? AssessmentWeighed { get; init; }

    /// <summary>The funder looked, before the decision, at whether another body must be funded for the same people.</summary>
    [Fact("assessment of a replacement", "Before the decision, did the funder assess whether another body must be funded for the same people?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? ReplacementAssessed { get; init; }

    /// <summary>The funder looked, before the decision, at whether whoever takes the work over can do it.</summary>
    [Fact("assessment of the next provider", "Before the decision, did the funder look at whether the next provider can do the work?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? SuccessorCapacityAssessed { get; init; }

    /// <summary>Time without the service between the end of the money and the start of what takes its place; 0 where it goes on.</summary>
    [Fact("gap in the service", "How many months pass between the end of the money and the start of what takes its place?",
        FactRole.Record, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? GapMonths { get; init; }

    /// <summary>The organisation could respond before the final decision; false as well where it was heard too late to matter.</summary>
    [Fact("chance to respond", "Could the organisation respond before the final decision, and early enough to matter?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? ResponseInvited { get; init; }

    /// <summary>The organisation did respond before the final decision, invited or not; what it wrote afterwards does not count.</summary>
    [Fact("response of the organisation", "Did the organisation respond before the final decision?", FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? ResponseGiven { get; init; }

    /// <summary>The response was weighed before the final decision, as a reply, a report to those who decided or a changed decision shows.</summary>
    [Fact("consideration of the response", "Does a reply, a report or a changed decision show that the response was weighed before the final decision?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? ResponseConsidered { get; init; }

    /// <summary>The people served were asked, by the funder or in its name, before the final decision.</summary>
    [Fact("hearing of the people served", "Were the people served asked before the final decision?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? UsersHeard { get; init; }

    /// <summary>By what ways the decision was challenged, by the organisation or by people whom it serves; an empty list means by none.</summary>
    [Fact("ways in which it was challenged", "By which of these was the decision challenged?", FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public KnownList<ChallengeRoute>? ChallengedThrough { get; init; }

    /// <summary>What is wrong with the decision as those say who challenge it.</summary>
    [Fact("grounds of the challenge", "What, do those who challenge the decision say, is wrong with it?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public KnownList<DecisionFault>? ChallengeGrounds { get; init; }

    /// <summary>Time from the first challenge that the funder has to answer to its answer; where there is none yet, more than the days that have passed.</summary>
    [Fact("time until the challenge was answered", "How many days did the funder take to answer the challenge (more than the days so far, where there is no answer yet)?",
        FactRole.Record, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? ChallengeAnswerDays { get; init; }

    /// <summary>How the last of the challenges was decided.</summary>
    [Fact("outcome of the challenge", "How was the challenge decided: not yet, withdrawn, refused, not looked into, upheld in part, upheld, or settled?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public ChallengeOutcome? ChallengeOutcome { get; init; }

    /// <summary>What was wrong with the decision as whoever looked into it found, or the funder itself says; an empty list means nothing.</summary>
    [Fact("faults found", "What was found to be wrong with the decision, or does the funder itself say was wrong?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<DecisionFault>? FaultsFound { get; init; }

    /// <summary>What was ordered, recommended or offered on the challenge; an empty list means nothing.</summary>
    [Fact("remedies", "What was ordered, recommended or offered on the challenge?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<ChallengeRemedy>? ChallengeRemedies { get; init; }

    /// <summary>The funder has done all that was ordered or recommended, or that it offered; what the other side declined does not count.</summary>
    [Fact("remedies carried out", "Has the funder done all that was ordered, recommended or offered, other than what was declined?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? RemediesMade { get; init; }

    /// <summary>What the challenge cost those who brought it, the other side's costs included where they had to bear them; 0 where it cost nothing but work.</summary>
    [Fact("cost of the challenge", "What did the challenge cost those who brought it?", FactRole.Record, Unit = "amount", ChangeableBy = ChangeableBy.Both)]
    public Money? ChallengeCost { get; init; }

    /// <summary>What the challenge cost the funder, the other side's costs and sums paid for loss or trouble included.</summary>
    [Fact("cost of the challenge to the funder", "What did the challenge cost the funder?", FactRole.Record, Unit = "amount", ChangeableBy = ChangeableBy.Both)]
    public Money? FunderChallengeCost { get; init; }

    /// <summary>What the organisation told government about the effects and how to soften them.</summary>
    [Fact("advice of the organisation", "On what did the organisation advise government: effects, vulnerable people, ways to soften them?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<AdviceTopic>? CivilSocietyAdvice { get; init; }

    /// <summary>Facts that a ruleset has added, by name.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; init; }
}

/// <summary>What changes in the funding.</summary>
public enum FundingChangeKind
{
    /// <summary>Less money.</summary>
    Reduction,
    /// <summary>The money is ended, and not only left to run out; whether before an agreed term is over is told by another fact.</summary>
    End,
    /// <summary>The agreement runs out and is not renewed.</summary>
    NonRenewal,
    /// <summary>The agreement goes on, on other terms.</summary>
    TermsChange,
    /// <summary>Government takes the service over itself.</summary>
    TakenInHouse,
    /// <summary>Help other than money ends or shrinks: premises, staff, services.</summary>
    SupportWithdrawn,
    /// <summary>Money that was promised or awarded is not given.</summary>
    OfferWithdrawn,
    /// <summary>An application was refused.</summary>
    [Title("application refused")]
    Refused,
    /// <summary>Less was given than was applied for.</summary>
    [Title("less than applied for")]
    LessThanAsked,
    /// <summary>Money that was paid is called back, or a grant is set lower or at nil afterwards.</summary>
    [Title("money called back")]
    CalledBack,
}

/// <summary>The main reason given for a change of funding.</summary>
public enum FundingChangeReason
{
    /// <summary>The organisation did not perform as agreed.</summary>
    Performance,
    /// <summary>Terms were not kept, other than those on the work.</summary>
    [Title("breach of terms")]
    Breach,
    /// <summary>There is less money.</summary>
    Budget,
    /// <summary>Government's aims have changed.</summary>
    Policy,
    /// <summary>Who governs the organisation, works for it or belongs to it.</summary>
    Governance,
    /// <summary>What the organisation, or somebody in it, has said.</summary>
    Criticism,
    /// <summary>Another reason, such as safety or what a contract or law asks.</summary>
    Other,
}

/// <summary>Something that a funder does to ease a change.</summary>
public enum ChangeHelp
{
    /// <summary>Money for the transition.</summary>
    TransitionMoney,
    /// <summary>The money goes on for some months more.</summary>
    [Title("money for some months more")]
    Prolongation,
    /// <summary>Advice.</summary>
    Advice,
    /// <summary>Help to apply or bid for other money.</summary>
    HelpToApply,
}

/// <summary>Whose step a change of funding is.</summary>
public enum ChangeInitiator
{
    /// <summary>The funder's.</summary>
    Funder,
    /// <summary>The organisation's own: it gave the money up or asked for other terms.</summary>
    [Title("the organisation")]
    Provider,
    /// <summary>Both agreed on it.</summary>
    [Title("both sides")]
    Both,
}

/// <summary>A way to challenge a decision.</summary>
public enum ChallengeRoute
{
    /// <summary>A complaint to the funder.</summary>
    Complaint,
    /// <summary>An appeal to the funder, or a review within it, a committee's call for papers included.</summary>
    [Title("appeal or internal review")]
    InternalReview,
    /// <summary>The procedure of a compact, or a body that stands up for it.</summary>
    [Title("compact procedure")]
    CompactProcedure,
    /// <summary>Mediation between the sides.</summary>
    Mediation,
    /// <summary>An ombudsman or another outside body for complaints.</summary>
    Ombudsman,
    /// <summary>A letter before a claim in court.</summary>
    [Title("letter before a claim")]
    LetterBeforeClaim,
    /// <summary>A court, in judicial review or otherwise.</summary>
    Court,
}

/// <summary>Something that can be wrong with a decision on money.</summary>
public enum DecisionFault
{
    /// <summary>Those affected were not asked, or not in a fair way.</summary>
    Consultation,
    /// <summary>The effect on equality was not weighed as the law asks.</summary>
    Equality,
    /// <summary>The effect on people, other than on equality, was not looked at.</summary>
    Effects,
    /// <summary>It was not clear by what it was decided, or what was published was not followed.</summary>
    Criteria,
    /// <summary>No reasons were given, or contradictory ones.</summary>
    Reasons,
    /// <summary>Notice was too short, or not in the form that was due.</summary>
    Notice,
    /// <summary>A complaint, appeal or review was not dealt with as the funder's own procedure says.</summary>
    [Title("review or appeal")]
    Review,
    /// <summary>What had been promised or agreed was not kept, payment included.</summary>
    [Title("promises or terms")]
    Promises,
    /// <summary>A compact was not kept.</summary>
    Compact,
    /// <summary>Whoever decided was not open-minded, not free of interests, or not entitled to.</summary>
    [Title("bias or lack of power")]
    Bias,
    /// <summary>It took too long.</summary>
    Delay,
    /// <summary>What those affected had put forward was not considered.</summary>
    [Title("alternatives not considered")]
    Alternatives,
    /// <summary>What was demanded had not been told.</summary>
    [Title("terms not told")]
    TermsNotTold,
    /// <summary>It was out of proportion to what was wrong.</summary>
    [Title("out of proportion")]
    Unreasonable,
}

/// <summary>How a challenge was decided.</summary>
public enum ChallengeOutcome
{
    /// <summary>It is not decided.</summary>
    Pending,
    /// <summary>Whoever brought it gave it up.</summary>
    Withdrawn,
    /// <summary>It was refused: no fault was found.</summary>
    Refused,
    /// <summary>Some of it was upheld.</summary>
    [Title("upheld in part")]
    PartlyUpheld,
    /// <summary>It was upheld.</summary>
    Upheld,
    /// <summary>The sides agreed, or the funder gave way, before it was decided.</summary>
    Settled,
    /// <summary>Whoever was asked did not look into it, such as an ombudsman where a court could.</summary>
    [Title("not looked into")]
    NotExamined,
}

/// <summary>What was ordered, recommended or offered on a challenge.</summary>
public enum ChallengeRemedy
{
    /// <summary>The decision falls.</summary>
    [Title("decision quashed or withdrawn")]
    DecisionSetAside,
    /// <summary>It is taken anew, in the right way.</summary>
    [Title("new decision")]
    NewDecision,
    /// <summary>Money goes on, in full or for a time.</summary>
    [Title("money restored")]
    MoneyRestored,
    /// <summary>The notice is longer.</summary>
    LongerNotice,
    /// <summary>A sum for loss or trouble.</summary>
    Compensation,
    /// <summary>An apology.</summary>
    Apology,
    /// <summary>Other ways of working from now on: procedures, training, records.</summary>
    [Title("changes of practice")]
    PracticeChanged,
    /// <summary>A finding of what was wrong, and nothing else.</summary>
    [Title("declaration")]
    Declaration,
}

/// <summary>Of what the effect on equality was assessed.</summary>
public enum EqualityAssessmentLevel
{
    /// <summary>Of nothing.</summary>
    None,
    /// <summary>Of the budget or programme as a whole.</summary>
    WholeBudget,
    /// <summary>Of a group of changes, such as those to a kind of service, and not of each.</summary>
    GroupOfChanges,
    /// <summary>Of this change.</summary>
    ThisChange,
}

/// <summary>A group for which the effect of a change was assessed.</summary>
public enum ImpactedGroup
{
    /// <summary>The people served.</summary>
    Users,
    /// <summary>Volunteers of the organisation.</summary>
    Volunteers,
    /// <summary>The organisation itself and its staff.</summary>
    Organisation,
    /// <summary>The wider community.</summary>
    Community,
    /// <summary>Other civil society organisations, and civil society of the place as a whole.</summary>
    CivilSociety,
}

/// <summary>A matter on which an organisation advised government.</summary>
public enum AdviceTopic
{
    /// <summary>Effects on people and communities.</summary>
    SocialEffects,
    /// <summary>Effects on the environment.</summary>
    EnvironmentalEffects,
    /// <summary>Effects on jobs, money or the local economy.</summary>
    EconomicEffects,
    /// <summary>People who would be hit hardest.</summary>
    VulnerablePeople,
    /// <summary>Ways to soften the effects.</summary>
    Mitigation,
}
