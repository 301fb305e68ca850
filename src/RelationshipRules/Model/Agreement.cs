using RelationshipRules.Reading;

namespace RelationshipRules.Model;

/// <summary>A grant, contract or other arrangement between parties.</summary>
public sealed record Agreement : IExtensible, IIdentified
{
    /// <summary>Name of this entry within the description: unique in its list, and stable, because findings and evidence point to it.</summary>
    public string? Id { get; init; }

    /// <summary>Id of the party that pays.</summary>
    [Reference("parties")]
    public string? FundedBy { get; init; }

    /// <summary>Id of the party that receives the money or does the work.</summary>
    [Reference("parties")]
    public string? Recipient { get; init; }

    /// <summary>
    /// Instrument that governs the arrangement; partnershipAgreement includes membership of a network, and no agreement at all is an
    /// empty agreements list.
    /// </summary>
    [Fact(
        "form of the agreement",
        "Is it a grant, contract, cooperative agreement, partnership agreement, code of conduct or informal arrangement?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public AgreementForm? Form { get; init; }

    /// <summary>Money due under the agreement in a normal year.</summary>
    [Fact("annual value", "How much money does the agreement bring in a normal year?",
        FactRole.Lever, Unit = "amount per year", ChangeableBy = ChangeableBy.Government)]
    public Money? AnnualValue { get; init; }

    /// <summary>Money under this agreement as a share of the recipient's whole yearly income.</summary>
    [Fact("share of the recipient's income", "What share of the recipient's yearly income does this agreement bring?",
        FactRole.Circumstance, Unit = "share from 0 to 1", Min = 0, Max = 1)]
    public Known<double>? RecipientIncomeShare { get; init; }

    /// <summary>Day on which the last party signed.</summary>
    [Fact("day of signature", "On which day was the agreement signed?", FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public Known<DateOnly>? SignedOn { get; init; }

    /// <summary>The agreement binds in law, as its text says or its form brings with it.</summary>
    [Fact("force in law", "Is the agreement binding in law?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public bool? LegallyBinding { get; init; }

    /// <summary>First day of the agreed term; rules in force on it judge the agreement.</summary>
    [Fact("start of the agreement", "On which day does the agreement begin?", FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public Known<DateOnly>? StartsOn { get; init; }

    /// <summary>Last day of the agreed term.</summary>
    [Fact("end of the agreement", "On which day does the agreement end?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public Known<DateOnly>? EndsOn { get; init; }

    /// <summary>Agreed length from start to end.</summary>
    [Between(nameof(StartsOn), nameof(EndsOn))]
    [Fact("length of the agreement", "How many months does the agreement run?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<int>? TermMonths
    {
        get => StatedTermMonths ?? Calendar.MonthsThrough(StartsOn, EndsOn)?.As(follows: true);
        init => StatedTermMonths = value?.As(follows: false);
    }

    internal Known<int>? StatedTermMonths { get; private init; }

    /// <summary>Time for which money is promised, whatever later budgets bring; shorter than the term where each year is confirmed anew.</summary>
    [Fact("time for which money is promised", "For how many months is the money promised firmly?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<int>? FirmMonths { get; init; }

    /// <summary>Time the parties say the intended outcome needs.</summary>
    [Fact("time that the outcome needs", "How many months does the intended outcome need?",
        FactRole.Circumstance, Unit = "months", Min = 0)]
    public Known<int>? OutcomeTimeMonths { get; init; }

    /// <summary>Written reasons were given for a term, or for a time in which money is promised or can be spent, shorter than the standard or than the outcome needs.</summary>
    [Fact("reasons for a short term", "If the money is promised, or can be spent, for a time that is short of itself or for the outcome, did the funder give its reasons in writing?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? ShortTermReasonsGiven { get; init; }

    /// <summary>What the money is reckoned on: running costs, a project, a price for a service, or a sum per client or arrival.</summary>
    [Fact("basis of the funding", "Is the money for core costs, a project, a service price, or so much per client?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public FundingBasis? FundingBasis { get; init; }

    /// <summary>When most of the money is paid.</summary>
    [Fact("timing of payment", "Is most of the money paid in advance, in instalments on set days, by milestone, in arrears or only on results?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public PaymentTiming? PaymentTiming { get; init; }

    /// <summary>
    /// Steps taken so that late payment does not shut out small providers; advanceConsidered means that payment in advance was
    /// weighed and the decision noted.
    /// </summary>
    [Fact(
        "measures for cash flow",
        "What was done to ease cash flow: advance payment weighed, part paid ahead, a bridging loan, a short payment period?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<CashFlowMeasure>? CashFlowMeasures { get; init; }

    /// <summary>Share of the money that is paid at the beginning, before it is spent; 0 where none is, 1 where all is.</summary>
    [Fact("share paid ahead", "What share of the money is paid at the beginning, before it is spent?",
        FactRole.Lever, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<double>? AdvanceShare { get; init; }

    /// <summary>Money due as a share of the full cost of what is asked, overheads included.</summary>
    [Fact("share of the full cost that is paid", "What share of the full cost of the work does the money cover?",
        FactRole.Lever, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? CostCoverageShare { get; init; }

    /// <summary>The work helps government reach an aim of its own, such as a service that it would otherwise give, buy or lack.</summary>
    [Fact("work for an aim of government", "Does the work help government reach an aim of its own, such as a service that it would otherwise give, buy or lack?",
        FactRole.Circumstance)]
    public bool? ServesGovernmentAims { get; init; }

    /// <summary>Help that the funder gives under the agreement besides money; an empty list means none.</summary>
    [Fact("help besides money", "Which help does the funder give besides money?", FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<HelpInKind>? HelpGiven { get; init; }

    /// <summary>Tasks expected of the organisation beyond the agreement and without pay; an empty list means none.</summary>
    [Fact("unpaid tasks", "Which tasks, if any, is the organisation expected to do without pay?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<string>? UnpaidTasks { get; init; }

    /// <summary>What the money may be spent on.</summary>
    [Fact("costs that may be paid", "Which of these may the money be spent on?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<EligibleCost>? EligibleCosts { get; init; }

    /// <summary>Where the money under this agreement comes from in the first place.</summary>
    [Fact("origin of the money", "Where does the money for this agreement originally come from?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<MoneySource>? MoneySources { get; init; }

    /// <summary>How public money or dealings reach the organisation.</summary>
    [Fact(
        "route of the funding",
        "Does the organisation deal with government directly, through a prime contractor, through another intermediary, or both ways?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public FundingRoute? FundingRoute { get; init; }

    /// <summary>Who is bound by the agreement's terms to keep the compact or code; empty means nobody.</summary>
    [Fact("parties bound to keep the compact", "Whom do the terms bind to keep the compact or code?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<CompactBoundParty>? CompactBinds { get; init; }

    /// <summary>Funding rules from outside ask for something that the compact does not allow, or the other way round.</summary>
    [Fact("clash with the compact", "Do funding rules from outside clash with the compact in anything?", FactRole.Circumstance)]
    public bool? CompactConflict { get; init; }

    /// <summary>Funder and organisation talked over any clash between outside funding rules and the compact.</summary>
    [Fact("talk about clashes with the compact", "Where funding rules clash with the compact, did the parties talk it over?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public bool? CompactConflictDiscussed { get; init; }

    /// <summary>Funder and organisation agreed on a way out of the clash between outside funding rules and the compact.</summary>
    [Fact("solution of clashes with the compact", "Where funding rules clash with the compact, did the parties agree on a solution?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public bool? CompactConflictSettled { get; init; }

    /// <summary>How the recipient was chosen.</summary>
    [Fact("method of award", "Was it awarded by open grant call, small grant scheme, tender, negotiation or directly?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public AwardMethod? AwardMethod { get; init; }

    /// <summary>Kinds of body that could not apply, or were not asked where the money was given without a call; a kind of which one got the money was not left out. An empty list means that all could.</summary>
    [Fact("excluded applicants", "Which of these could not apply, or were not asked where there was no call?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<ApplicantKind>? ExcludedApplicants { get; init; }

    /// <summary>Measures that let small or specialist organisations take part; empty means none.</summary>
    [Fact("measures for small organisations", "What was done so that small or specialist organisations could take part?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<SmallOrganisationMeasure>? SmallOrganisationMeasures { get; init; }

    /// <summary>Kinds of money and other help that the funder weighed before choosing.</summary>
    [Fact("kinds of support considered", "Which kinds of funding and other help did the funder weigh?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<SupportKind>? SupportConsidered { get; init; }

    /// <summary>Criteria on which the award was decided.</summary>
    [Fact("award criteria", "On which criteria was the award decided?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<AwardCriterion>? AwardCriteria { get; init; }

    /// <summary>The award criteria were published before applications closed.</summary>
    [Fact("publication of the award criteria", "Were the award criteria published before applications closed?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? CriteriaPublished { get; init; }

    /// <summary>Weeks from the day on which a call or tender was published to the last day on which one could apply.</summary>
    [Fact("time open for applications", "How many weeks was the call or tender open?",
        FactRole.Record, Unit = "weeks", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? ApplicationWeeks { get; init; }

    /// <summary>Staff hours that an applicant needed to apply.</summary>
    [Fact("time taken to apply", "About how many staff hours did the application take?",
        FactRole.Record, Unit = "hours", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? ApplicationHours { get; init; }

    /// <summary>Weeks by which the award decision came later than announced; 0 means on time.</summary>
    [Fact("delay of the award", "How many weeks late did the award decision come?",
        FactRole.Record, Unit = "weeks", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? AwardDelayWeeks { get; init; }

    /// <summary>Reasons for the funding decision were published, or given to applicants or the recipient.</summary>
    [Fact("reasons for the award decision", "Were the reasons for the funding decision published, or told to applicants or the recipient?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? AwardReasonsGiven { get; init; }

    /// <summary>What an applicant must have or show before it can apply or be paid; an empty list means nothing.</summary>
    [Fact("conditions for applicants", "Which of these must an applicant have?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<ApplicantCondition>? ApplicantsMustHave { get; init; }

    /// <summary>The decision follows the published criteria and the assessment made by them.</summary>
    [Fact("award by the criteria", "Does the decision follow the published criteria and the assessment made by them?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? AwardFollowsCriteria { get; init; }

    /// <summary>Somebody who applied got no money.</summary>
    [Fact("refusals", "Was anybody who applied refused?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? ApplicantsRefused { get; init; }

    /// <summary>Those who applied and got no money were told why.</summary>
    [Fact("reasons for refusals", "Were applicants who were refused told the reasons?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? RefusalReasonsGiven { get; init; }

    /// <summary>In what civil society organisations fared worse than bidders or providers of other sectors for no reason that lies in the work; an empty list means in nothing.</summary>
    [Fact("unequal treatment", "In which of these were civil society organisations treated worse than bidders or providers of other sectors?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<UnequalTreatment>? UnequalTreatmentIn { get; init; }

    /// <summary>
    /// Requirements in tendering, reporting or monitoring put on civil society organisations and not on other sectors, other than what the
    /// law asks of a legal form; empty means none.
    /// </summary>
    [Fact(
        "requirements for civil society only",
        "Which requirements apply to civil society organisations but not to other bidders or providers?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<string>? SectorSpecificRequirements { get; init; }

    /// <summary>The organisation checked that it was eligible before it applied.</summary>
    [Fact("check of eligibility", "Did the organisation check its eligibility before applying?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? EligibilityChecked { get; init; }

    /// <summary>A written plan names the outcomes and how the organisation will reach them.</summary>
    [Fact("plan for the outcomes", "Is there a written plan that names the outcomes and how they will be reached?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? OutcomePlan { get; init; }

    /// <summary>Who wrote the text of the agreement.</summary>
    [Fact("drafter of the agreement", "Who wrote the text: government, both together, or civil society?",
        FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public TextDrafter? DraftedBy { get; init; }

    /// <summary>Sides whose tasks, offers and limits are written down.</summary>
    [Fact("sides with written duties", "Whose tasks and limits are written down: government's, civil society's or both?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<Side>? DutiesWrittenFor { get; init; }

    /// <summary>Whom the text says the activity is for: the people served alone, or a wider government policy as well or only.</summary>
    [Fact(
        "stated purpose of the activity",
        "Does the text give the activity one purpose, the people served, or does it also or only serve a government policy?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public StatedPurpose? StatedPurpose { get; init; }

    /// <summary>Sensitive tasks or access that the terms demand; empty means none.</summary>
    [Fact("sensitive tasks demanded", "Which of these sensitive tasks do the terms demand of the organisation?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<SensitiveTask>? RequiredTasks { get; init; }

    /// <summary>The organisation could refuse the agreement, or a task in it, without losing other money or standing.</summary>
    [Fact("freedom to refuse", "Could the organisation refuse the agreement or a task in it without losing other money or standing?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? RefusalWithoutPenalty { get; init; }

    /// <summary>How far the organisation may choose its own methods, place and time.</summary>
    [Fact("discretion in delivery", "May the organisation choose its own methods, place and time fully, partly or not at all?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public DeliveryDiscretion? DeliveryDiscretion { get; init; }

    /// <summary>What the terms say on campaigning, public comment and litigation.</summary>
    [Fact(
        "term on campaigning",
        "Do the terms protect campaigning and comment, stay silent, demand prior approval, bar them with these funds, or bar them altogether?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public CampaigningTerm? CampaigningTerm { get; init; }

    /// <summary>What the terms lay down on religious activity; empty means nothing.</summary>
    [Fact("terms on religious activity", "Do the terms bar winning converts, or ask that religious activity be kept apart from the service?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<ReligiousActivityTerm>? ReligiousActivityTerms { get; init; }

    /// <summary>The terms forbid whatever would put the funder in a bad light: adverse publicity, bringing it into disrepute.</summary>
    [Fact("bar on adverse publicity", "Do the terms forbid adverse publicity, or bringing the funder into disrepute?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? AdversePublicityBarred { get; init; }

    /// <summary>Matters in which the organisation needs the funder's consent under the terms; an empty list means in none.</summary>
    [Fact("consent of the funder", "For which of these do the terms ask the funder's consent?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<ConsentMatter>? FunderConsentFor { get; init; }

    /// <summary>The text acknowledges the organisation's independence.</summary>
    [Fact("independence clause", "Does the text acknowledge the organisation's independence?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? IndependenceClause { get; init; }

    /// <summary>What the terms say on using evidence from the service in public.</summary>
    [Fact("term on using evidence", "May the organisation use evidence from the service in public?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public EvidenceUseTerm? EvidenceUseTerm { get; init; }

    /// <summary>Funder and organisation talked over who should carry the main risks.</summary>
    [Fact("talk about the risks", "Was it talked over with the organisation who should carry the main risks?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? RiskDiscussed { get; init; }

    /// <summary>Who carries the main financial risks, talked over or not; partyInControl means that each lies with whoever can control it.</summary>
    [Fact("bearer of the risks", "Who carries the main risks: whoever can control each of them, both sides together, the organisation or the funder?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public RiskBearer? RiskCarriedBy { get; init; }

    /// <summary>Financial penalties and liability for errors or missed targets.</summary>
    [Fact("penalties", "Are penalties and liability for errors absent, graduated, capped or without limit?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public PenaltyRegime? Penalties { get; init; }

    /// <summary>Who holds whom harmless under the terms: answers for claims of others that arise from the work.</summary>
    [Fact("indemnity", "Who holds whom harmless against claims of others: nobody, the organisation the funder, the funder the organisation, each the other?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public IndemnityGiver? IndemnityBy { get; init; }

    /// <summary>On what grounds the funder may ask for money back that has been spent as agreed or not; an empty list means on none.</summary>
    [Fact("grounds for calling money back", "On which grounds may the funder call money back?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<ClawbackGround>? ClawbackOn { get; init; }

    /// <summary>Last day on which the money can be drawn down or spent, before it lapses.</summary>
    [Fact("last day to spend the money", "By which day must the money be drawn down or spent?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<DateOnly>? SpendBy { get; init; }

    /// <summary>Time in which the money must be drawn down or spent, or it lapses.</summary>
    [Between(nameof(StartsOn), nameof(SpendBy))]
    [Fact("time to spend the money", "Within how many months must the money be drawn down or spent?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<double>? SpendWithinMonths
    {
        get => StatedSpendWithinMonths ?? Calendar.MonthNumberThrough(StartsOn, SpendBy)?.As(follows: true);
        init => StatedSpendWithinMonths = value?.As(follows: false);
    }

    internal Known<double>? StatedSpendWithinMonths { get; private init; }

    /// <summary>Payments of the funder that came late or not at all in the last 12 months.</summary>
    [Fact("late payments", "How many payments of the funder came late or not at all in the last 12 months?",
        FactRole.Record, Unit = "payments", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<int>? LatePayments { get; init; }

    /// <summary>The funder tells the organisation what it made of its reports.</summary>
    [Fact("answers to reports", "Does the funder tell the organisation what it made of its reports?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? ReportsAnswered { get; init; }

    /// <summary>What the organisation must show of its spending under the terms; an empty list means nothing.</summary>
    [Fact("proof of spending", "Which proof of spending do the terms ask for?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<SpendingProof>? SpendingProof { get; init; }

    /// <summary>What the funder must have in hand before it pays, or pays the next part; an empty list means nothing.</summary>
    [Fact("conditions of payment", "Which of these must the funder have in hand before it pays?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<PaymentCondition>? PaidAfter { get; init; }

    /// <summary>Whether the money is kept apart from the organisation's other money, as the terms ask or as it is done.</summary>
    [Fact("separation of the money", "Is the money kept apart: not at all, in the books, in a bank account of its own, or held on trust?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public MoneySeparation? MoneyKeptApart { get; init; }

    /// <summary>Time for which the organisation must keep the records of its spending, from the end of the agreement or the last payment.</summary>
    [Fact("time for keeping records", "For how many years after the end must the records of spending be kept?",
        FactRole.Lever, Unit = "years", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? RecordYears { get; init; }

    /// <summary>Who may see the records of spending under the terms; an empty list means nobody outside the organisation.</summary>
    [Fact("readers of the records", "Who may see the records of spending under the terms?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<RecordAudience>? RecordsOpenTo { get; init; }

    /// <summary>An agreed procedure exists by which either side can raise a grievance, government's own errors included.</summary>
    [Fact("dispute procedure", "Is there an agreed way to raise a dispute, also about government's own errors?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public bool? DisputeProcedure { get; init; }

    /// <summary>Matters that the procedure leaves to one side alone; an empty list means that it leaves out none.</summary>
    [Fact("matters left out of the dispute procedure", "Which matters does the dispute procedure leave out?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<DisputeMatter>? DisputeExcludes { get; init; }

    /// <summary>Steps that the terms give to a dispute or complaint, in whatever order; an empty list means none.</summary>
    [Fact("steps of a dispute", "Through which of these does a dispute or complaint go under the terms?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<DisputeStep>? DisputeSteps { get; init; }

    /// <summary>Time within which the first step has to be done once a dispute is raised; working days are counted as days of the calendar, seven for five, and where the terms set no time, more than 365 are stated.</summary>
    [Fact("time for the first step of a dispute", "Within how many days must the first step be done once a dispute is raised (more than 365 where the terms set no time)?",
        FactRole.Lever, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? DisputeStepDays { get; init; }

    /// <summary>Who decides on an appeal against a decision of the funder, on an award, a cut or an end.</summary>
    [Fact("body for appeals", "Who decides on an appeal against a decision of the funder: nobody, those who took it, others within the funder, or somebody outside?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public AppealBody? AppealTo { get; init; }

    /// <summary>Time from the news of a decision in which an appeal can be made; where the terms set no limit, more than 365 are stated.</summary>
    [Fact("time to appeal", "Within how many days of a decision can one appeal (more than 365 where the terms set no limit)?",
        FactRole.Lever, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? AppealWithinDays { get; init; }

    /// <summary>Time in which an appeal has to be decided and answered under the terms; where they set none, more than 365 are stated.</summary>
    [Fact("time for the answer to an appeal", "Within how many days must an appeal be answered (more than 365 where the terms set no time)?",
        FactRole.Lever, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? AppealAnswerDays { get; init; }

    /// <summary>Who decides where the answer to an appeal is challenged in its turn; nobody where there is one appeal and no more.</summary>
    [Fact("body for a second appeal", "Who decides where the answer to an appeal is challenged: nobody, those who gave it, others within the funder, or somebody outside?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public AppealBody? SecondAppealTo { get; init; }

    /// <summary>Time from the answer to an appeal in which a second one can be made; where the terms set no limit, more than 365 are stated.</summary>
    [Fact("time for a second appeal", "Within how many days of the answer to an appeal can one appeal again (more than 365 where the terms set no limit)?",
        FactRole.Lever, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? SecondAppealWithinDays { get; init; }

    /// <summary>Time in which a second appeal has to be decided and answered under the terms; where they set none, more than 365 are stated.</summary>
    [Fact("time for the answer to a second appeal", "Within how many days must a second appeal be answered (more than 365 where the terms set no time)?",
        FactRole.Lever, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? SecondAppealAnswerDays { get; init; }

    /// <summary>Monitoring was agreed before the agreement was made.</summary>
    [Fact("agreement on monitoring before signature", "Was monitoring agreed before signature?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? MonitoringAgreedBeforeSignature { get; init; }

    /// <summary>What is laid down by which the work is measured; an empty list means nothing.</summary>
    [Fact("measures that are set", "Which of these are laid down: targets, a level of service?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<SetMeasure>? MeasuresSet { get; init; }

    /// <summary>The text says what information is asked, why, and how it is used.</summary>
    [Fact("stated purpose of monitoring", "Does the text say what information is asked, why, and how it is used?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? MonitoringPurposeStated { get; init; }

    /// <summary>Everything that monitoring asks for bears on the agreed outcomes or on how the money is accounted for.</summary>
    [Fact("relevance of monitoring", "Does everything that monitoring asks for bear on the agreed outcomes or the use of the money?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? MonitoringRelevant { get; init; }

    /// <summary>Reports that the terms ask for in a year.</summary>
    [Fact("number of reports", "How many reports a year do the terms ask for?",
        FactRole.Lever, Unit = "reports per year", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? ReportsPerYear { get; init; }

    /// <summary>Time from the end of the agreement, or of the funded work, in which the last report is due.</summary>
    [Fact("time for the last report", "Within how many days of the end is the last report due?",
        FactRole.Lever, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? FinalReportDays { get; init; }

    /// <summary>The terms ask for a report after the end of the agreement, or of the funded work.</summary>
    [Fact("report at the end", "Do the terms ask for a report after the end?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? FinalReportAsked { get; init; }

    /// <summary>Time from the end of a quarter, a year or another period of reporting in which the report on it is due.</summary>
    [Fact("time for a report within the term", "Within how many days of the end of a period is a report on it due?",
        FactRole.Lever, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? ReportDays { get; init; }

    /// <summary>Staff hours spent a year on reports to this funder.</summary>
    [Fact("time spent on reports", "About how many staff hours a year go into reports for this agreement?",
        FactRole.Lever, Unit = "hours per year", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? ReportingHoursPerYear { get; init; }

    /// <summary>Reports delivered late, or not at all, in the last 12 months.</summary>
    [Fact("late reports", "How many reports came late or not at all in the last 12 months?",
        FactRole.Record, Unit = "reports", Min = 0, ChangeableBy = ChangeableBy.CivilSociety)]
    public Known<int>? LateReports { get; init; }

    /// <summary>Significant changes in the last 12 months of which the organisation told the funder late, or not at all.</summary>
    [Fact("late news of changes", "Of how many significant changes did the funder hear late or not at all in the last 12 months?",
        FactRole.Record, Unit = "changes", Min = 0, ChangeableBy = ChangeableBy.CivilSociety)]
    public Known<int>? LateChangeNotices { get; init; }

    /// <summary>The terms oblige the organisation to tell the funder early of significant changes.</summary>
    [Fact("duty to notify changes", "Must the organisation tell the funder early of significant changes?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public bool? ChangeNotificationDuty { get; init; }

    /// <summary>Kinds of value for which the organisation has shown results, equality duties of the funder included.</summary>
    [Fact("kinds of value demonstrated", "For which kinds of value has the organisation shown results?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<DemonstratedValue>? ValueDemonstrated { get; init; }

    /// <summary>Kinds of value that the agreed monitoring looks at.</summary>
    [Fact("kinds of value monitored", "Which kinds of value does the agreed monitoring look at?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<ValueConsidered>? ValuesMonitored { get; init; }

    /// <summary>Whoever passes the money on keeps the compact towards the organisation, whether bound to by its terms or not.</summary>
    [Fact("adherence of whoever passes the money on", "Does whoever passes the money on keep the compact towards the organisation?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? PassedOnByCompact { get; init; }

    /// <summary>The terms ask for public recognition of the funding.</summary>
    [Fact("demand for acknowledgement", "Do the terms ask for public recognition of the funding?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? AcknowledgementRequired { get; init; }

    /// <summary>The organisation recognises the funding in public.</summary>
    [Fact("acknowledgement of the funding", "Does the organisation recognise the funding in public?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public bool? AcknowledgementGiven { get; init; }

    /// <summary>Notice that the funder must give under the termination clause; 0 means that it may end at once. Left out where the terms give it no right to end.</summary>
    [Fact("termination notice", "How many months' notice must the funder give to end the agreement?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? TerminationNoticeMonths { get; init; }

    /// <summary>
    /// Time that the terms give the organisation to put a breach right before the funder may end the agreement for it; 0 means that it may
    /// end at once. Left out where the terms give it no right to end for a breach.
    /// </summary>
    [Fact("time to put a breach right", "How many days has the organisation to put a breach right before the funder may end the agreement?",
        FactRole.Lever, Unit = "days", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? RemedyPeriodDays { get; init; }

    /// <summary>On what grounds the funder may end the agreement, stop paying or take its offer back under the terms; an empty list means on none.</summary>
    [Fact("grounds for ending the agreement", "On which grounds may the funder end the agreement, stop paying or take its offer back?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<TerminationGround>? TerminationGrounds { get; init; }

    /// <summary>What the funder may do on a breach under the terms, besides ending the agreement or calling money back; an empty list means nothing.</summary>
    [Fact("steps on a breach", "What may the funder do on a breach, besides ending the agreement or calling money back?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<BreachStep>? BreachSteps { get; init; }

    /// <summary>A written plan says what happens when the money ends; for whom is another fact.</summary>
    [Fact("exit plan", "Is there a written plan for the end of the funding?", FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? ExitPlan { get; init; }

    /// <summary>For whom the plan for the end of the money says what happens; an empty list means for nobody.</summary>
    [Fact("content of the exit plan", "For whom does the plan for the end of the funding say what happens?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<ImpactedGroup>? ExitPlanCovers { get; init; }

    /// <summary>Agreed interval at which both sides review ends, means and terms; 0 means never.</summary>
    [Fact("interval of joint reviews", "Every how many months do both sides review aims and terms?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? ReviewIntervalMonths { get; init; }

    /// <summary>What the organisation's role rests on besides the agreement.</summary>
    [Fact("legal basis of the role", "Does the organisation's role rest on a law, on policy, or on neither?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>The text says that the public duty and people's entitlement stay with the state.</summary>
    [Fact("duty kept by the state", "Does the text say that the duty towards the people served stays with the state?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? StateDutyRetained { get; init; }

    /// <summary>The grant is a formula grant, reckoned by a rule of law, or grant in aid, which keeps up a public body; other grants are general ones.</summary>
    [Fact("formula grant or grant in aid", "Is it a formula grant or grant in aid?", FactRole.Circumstance)]
    public bool? FormulaGrantOrGrantInAid { get; init; }

    /// <summary>
    /// Minimum requirements for government's grants for which the business case or the approval papers say why they are not met in full; an empty list means none.
    /// </summary>
    [Fact(
        "grant requirements explained",
        "For which of the ten requirements for government's grants do the business case or the approval papers say why it is not met in full?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<GrantRequirement>? GrantRequirementsExplained { get; init; }

    /// <summary>One senior officer of the funder is named as responsible for the grant.</summary>
    [Fact("senior officer of the grant", "Is one senior officer of the funder named as responsible for this grant?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? SeniorOfficerNamed { get; init; }

    /// <summary>What the officer responsible for the grant has to do is written down, from its design to its close.</summary>
    [Fact("written tasks of the senior officer", "Are the tasks of that officer written down for the whole life of the grant?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? SeniorOfficerDutiesWritten { get; init; }

    /// <summary>The grant went through the funder's own process for approving grants.</summary>
    [Fact("approval of the grant", "Did the grant go through the funder's process for approving grants?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? ApprovalProcessPassed { get; init; }

    /// <summary>Scheme and award are both entered in the register of government's grants.</summary>
    [Fact("entry in the grants register", "Are the scheme and the award entered in the government's register of grants?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? InGrantsRegister { get; init; }

    /// <summary>What makes the grant one for a panel that advises on grants; an empty list means nothing.</summary>
    [Fact("grounds for the advice panel", "Which of these hold for the grant: new, of high risk, novel, contentious, much changed, on a theme listed for the panel?",
        FactRole.Circumstance)]
    public KnownList<PanelGround>? PanelGrounds { get; init; }

    /// <summary>What was done about laying the grant before the panel that advises on grants.</summary>
    [Fact("step towards the advice panel", "Was the grant laid before the advice panel, was that at least considered, or neither?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public PanelStep? AdvicePanel { get; init; }

    /// <summary>A written business case stands behind the grant.</summary>
    [Fact("business case", "Is there a written business case for the grant?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? BusinessCase { get; init; }

    /// <summary>Stages at which the business case was examined and approved; 0 means that it was not.</summary>
    [Fact("stages of the business case", "At how many stages was the business case examined and approved?",
        FactRole.Record, Unit = "stages", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<int>? BusinessCaseStages { get; init; }

    /// <summary>The approved business case holds the evidence for an award without competition.</summary>
    [Fact("evidence for a direct award", "Does the approved business case hold the evidence for an award without competition?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? DirectAwardEvidence { get; init; }

    /// <summary>The terms say which spending is eligible, whatever that is.</summary>
    [Fact("term on eligible spending", "Do the terms say which spending is eligible?", FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? EligibleSpendingTerm { get; init; }

    /// <summary>Checks that the funder made before the award; an empty list means none.</summary>
    [Fact("checks before the award", "Which of these did the funder do before the award: due diligence, a fraud risk assessment, arrangements for assurance?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<PreAwardCheck>? PreAwardChecks { get; init; }

    /// <summary>Interval at which the funder reviews the grant, by itself or together with the organisation; 0 means never.</summary>
    [Fact("interval of the funder's reviews", "Every how many months does the funder review the grant, by itself or together with the organisation (0 for never)?",
        FactRole.Lever, Unit = "months", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<int>? FunderReviewMonths { get; init; }

    /// <summary>What the funder's reviews of the grant do, joint ones included, held or planned; an empty list means none of these.</summary>
    [Fact("content of the funder's reviews", "What do the funder's reviews do: reconcile the spending, end in a decision to go on, stop or change?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<FunderReviewStep>? FunderReviewCovers { get; init; }

    /// <summary>Share of the funder's staff who develop or run the grant that has done the core training in grants.</summary>
    [Fact("trained share of the grant's staff", "Of the funder's staff who develop or run the grant, what share has done the core training in grants?",
        FactRole.Lever, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<double>? GrantStaffTrainedShare { get; init; }

    /// <summary>What those who thought of applying could read in the call, or in the funder's guidance to it; an empty list means none of these.</summary>
    [Fact(
        "what the call states",
        "Which of these does the call or its guidance state: what has priority, who is eligible, what is excluded, all requirements, how risk is weighed, when it is decided, the time that the grant will take?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<CallContent>? CallStates { get; init; }

    /// <summary>Questions of the application form whose answers played no part in the decision; left out where there is no form.</summary>
    [Fact("questions without use", "How many questions of the application form did nobody use for the decision?",
        FactRole.Record, Unit = "questions", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<int>? UnusedFormQuestions { get; init; }

    /// <summary>The application form was tried out before applicants had to fill it in; left out where there is no form.</summary>
    [Fact("trial of the application form", "Was the application form tried out before it was used?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? FormTested { get; init; }

    /// <summary>All for whom the call was meant could give the proofs and assurances that it asked for.</summary>
    [Fact("assurance within reach", "Could all for whom the call was meant give the proofs and assurances that it asked for?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? AssuranceAttainable { get; init; }

    /// <summary>Weeks from the last day on which one could apply, or from the application where there is none, to the decision.</summary>
    [Fact("time to the decision", "How many weeks passed from the closing date, or from the application where there is none, to the decision?",
        FactRole.Record, Unit = "weeks", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? DecisionWeeks { get; init; }

    /// <summary>What the funder has published about this round of awards; an empty list means nothing.</summary>
    [Fact("what is published about the awards", "What has the funder published about this round of awards?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<AwardPublication>? ResultsPublished { get; init; }

    /// <summary>How far the organisation may move money or change the work while the agreement runs.</summary>
    [Fact("freedom to change the work", "May the organisation move money or change the work freely, after telling the funder, with its approval, or not at all?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public ChangeFreedom? ChangesAllowed { get; init; }

    /// <summary>What the terms ask of the organisation besides the work, its reports and proof of its spending; an empty list means nothing.</summary>
    [Fact("what the terms ask besides", "Which of these do the terms ask of the organisation besides the work, reports and proof of spending?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<TermDuty>? TermsAsk { get; init; }

    /// <summary>Weeks from the day on which the organisation was told in writing that it has the money to the day on which the money begins; below 0 where it was told later.</summary>
    [Fact("time between the news and the start", "How many weeks before the money begins was the organisation told in writing that it has it?",
        FactRole.Record, Unit = "weeks", ChangeableBy = ChangeableBy.Government)]
    public Known<double>? NotifiedWeeksBeforeStart { get; init; }

    /// <summary>Whether, and by what, the money rises from year to year.</summary>
    [Fact("yearly rise of the money", "Does the money rise from year to year: not at all, by a share fixed beforehand, or with an index of prices or pay?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public YearlyRise? InflationUplift { get; init; }

    /// <summary>The money is enough to pay the real Living Wage to all staff paid from it.</summary>
    [Fact("money for the real Living Wage", "Is the money enough to pay at least the real Living Wage to all staff paid from it?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? CoversRealLivingWage { get; init; }

    /// <summary>The money leaves room for the pay of the staff paid from it to rise.</summary>
    [Fact("money for pay rises", "Does the money leave room for pay rises of the staff paid from it?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? CoversPayRises { get; init; }

    /// <summary>The funder told the organisation why the agreement needs terms that limit what it says or how it runs itself.</summary>
    [Fact("reasons for terms that limit", "Where terms limit what the organisation says or how it runs itself, did the funder tell it why they are needed?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? LimitReasonsGiven { get; init; }

    /// <summary>Facts that a ruleset has added, by name.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; init; }
}

/// <summary>Something in which bidders or providers of one sector may fare worse than those of another.</summary>
public enum UnequalTreatment
{
    /// <summary>The scoring of bids.</summary>
    Scoring,
    /// <summary>When and how payment is made.</summary>
    PaymentTerms,
    /// <summary>What is paid for the same work.</summary>
    Price,
}

/// <summary>A matter in which an organisation may need its funder's consent.</summary>
public enum ConsentMatter
{
    /// <summary>Its constitution or statutes.</summary>
    Constitution,
    /// <summary>Who owns or controls it, mergers included.</summary>
    Ownership,
    /// <summary>Whom it employs.</summary>
    Staffing,
    /// <summary>Work that this funder does not pay for.</summary>
    OtherWork,
    /// <summary>What it publishes about the funded work.</summary>
    Publicity,
    /// <summary>Changes of the funded project.</summary>
    ProjectChanges,
    /// <summary>Passing the money, or part of the work, on to others.</summary>
    SubGrants,
    /// <summary>Selling or giving away what was bought with the money.</summary>
    [Title("sale of what was bought")]
    Assets,
}

/// <summary>Help besides money.</summary>
public enum HelpInKind
{
    /// <summary>Rooms or land, free or cheap.</summary>
    Premises,
    /// <summary>Things lent or given.</summary>
    Equipment,
    /// <summary>Working time of public staff.</summary>
    StaffTime,
    /// <summary>Courses or coaching.</summary>
    Training,
    /// <summary>Advice, data or contacts.</summary>
    Advice,
}

/// <summary>A ground on which a funder may call money back.</summary>
public enum ClawbackGround
{
    /// <summary>Money was spent on something else than agreed, or by fraud.</summary>
    Misuse,
    /// <summary>Money is left over.</summary>
    Underspend,
    /// <summary>Targets were missed, though the money was spent as agreed.</summary>
    MissedTargets,
    /// <summary>The funder's aims or budget have changed.</summary>
    FunderChange,
    /// <summary>Any ground, as the funder sees fit.</summary>
    Discretion,
    /// <summary>Any breach of the terms, however small.</summary>
    AnyBreach,
    /// <summary>What the organisation said of itself or of the work was false.</summary>
    FalseInformation,
    /// <summary>Somebody else paid for the same.</summary>
    DoubleFunding,
    /// <summary>The work changed without consent, was not done, or was done late or badly.</summary>
    WorkChanged,
    /// <summary>The organisation closes, or cannot pay its debts.</summary>
    OrganisationEnds,
    /// <summary>What was bought with the money is sold or lost.</summary>
    AssetsGone,
    /// <summary>A report or account that is due does not come.</summary>
    [Title("report missing")]
    ReportMissing,
    /// <summary>What the organisation, or somebody in it, did harms the funder's good name.</summary>
    Reputation,
    /// <summary>The whole cost was less than planned, so that the money shrinks with it.</summary>
    LowerCosts,
}

/// <summary>A ground on which a funder may end an agreement, stop paying or take its offer back.</summary>
public enum TerminationGround
{
    /// <summary>Any ground, as the funder sees fit, with notice or without.</summary>
    Discretion,
    /// <summary>Its aims or its budget have changed, or whoever gives it the money has stopped.</summary>
    FunderChange,
    /// <summary>A breach of the terms.</summary>
    Breach,
    /// <summary>The work was not done, not begun in time, done badly, or has changed without consent.</summary>
    Performance,
    /// <summary>Money was spent on something else than agreed, or by fraud.</summary>
    Misuse,
    /// <summary>What the organisation said of itself or of the work was false.</summary>
    FalseInformation,
    /// <summary>The organisation closes, or cannot pay its debts.</summary>
    OrganisationEnds,
    /// <summary>What the organisation, or somebody in it, did harms the funder's good name.</summary>
    Reputation,
    /// <summary>The organisation changes hands, or whom it is governed by.</summary>
    ControlChanges,
}

/// <summary>A step that a funder may take on a breach, besides ending the agreement or calling money back.</summary>
public enum BreachStep
{
    /// <summary>Calls, letters or a time set, before anything else.</summary>
    Reminder,
    /// <summary>Payment is held back, suspended or cut.</summary>
    [Title("payment held back")]
    Withhold,
    /// <summary>No further money until the breach is put right, or none at all.</summary>
    [Title("no further money")]
    BarsLaterMoney,
    /// <summary>Debts are taken from what is due.</summary>
    SetOff,
    /// <summary>Debts are recovered at law, or sued for.</summary>
    Lawsuit,
    /// <summary>Interest on money that is to be paid back.</summary>
    Interest,
}

/// <summary>Something that terms ask of an organisation besides the work, reports and proof of spending.</summary>
public enum TermDuty
{
    /// <summary>Insurance.</summary>
    Insurance,
    /// <summary>Care for children and adults at risk: policies and checks.</summary>
    Safeguarding,
    /// <summary>Equal treatment, in law or beyond it.</summary>
    EqualTreatment,
    /// <summary>Care for personal data.</summary>
    DataProtection,
    /// <summary>Health and safety.</summary>
    HealthAndSafety,
    /// <summary>Permits, licences and consents that the work needs.</summary>
    Permits,
    /// <summary>Rules against bribery, fraud and conflicts of interest.</summary>
    AntiFraud,
    /// <summary>Several quotes or a tender for what is bought.</summary>
    Quotes,
    /// <summary>Visits of the funder.</summary>
    Visits,
    /// <summary>Information whenever the funder asks for it.</summary>
    [Title("information on request")]
    InformationOnRequest,
    /// <summary>Records of what was done or reached, kept to be shown.</summary>
    [Title("records of the work")]
    WorkRecords,
    /// <summary>Meetings with the funder, or events and networks of its own.</summary>
    Meetings,
    /// <summary>Help with answers to requests under laws on open records.</summary>
    [Title("help with open records")]
    OpenRecords,
    /// <summary>Care for the environment.</summary>
    Environment,
    /// <summary>News to the funder of fraud, theft, claims, inquiries or harm to somebody.</summary>
    [Title("news of incidents")]
    IncidentsTold,
    /// <summary>News to the funder of money of others for the same work, or none of it taken.</summary>
    [Title("news of other money")]
    OtherMoneyTold,
    /// <summary>A part in an evaluation or a check that the funder, or somebody for it, makes.</summary>
    [Title("part in an evaluation")]
    Evaluation,
    /// <summary>News to the funder of new officers, contacts, bank details or entries in registers, or of money that will be left over.</summary>
    [Title("news of new particulars")]
    ParticularsTold,
    /// <summary>Care for what was bought with the money: a register of it, or handing it over at the end.</summary>
    [Title("care for what was bought")]
    AssetCare,
}

/// <summary>A matter over which the sides of an agreement may be in dispute.</summary>
public enum DisputeMatter
{
    /// <summary>The end of the agreement.</summary>
    Termination,
    /// <summary>Payment, and money called back.</summary>
    Payment,
    /// <summary>Changes of the terms.</summary>
    TermsChange,
    /// <summary>Whether the work was done as agreed.</summary>
    Performance,
    /// <summary>What the funder did or left undone.</summary>
    FunderConduct,
}

/// <summary>Something by which an organisation shows what it spent.</summary>
public enum SpendingProof
{
    /// <summary>A statement, return or budget that says what was spent on what.</summary>
    Statement,
    /// <summary>Receipts, invoices or wage slips for single items, sent in; those that are only kept to be shown are records.</summary>
    Receipts,
    /// <summary>Statements of a bank account.</summary>
    BankStatements,
    /// <summary>Records of hours worked.</summary>
    Timesheets,
    /// <summary>The organisation's own yearly accounts, audited or not.</summary>
    YearlyAccounts,
    /// <summary>A certificate or report on this money by an accountant or examiner who is independent.</summary>
    [Title("accountant's certificate")]
    AccountantCertificate,
    /// <summary>Accounts that an auditor has signed.</summary>
    AuditedAccounts,
}

/// <summary>Something that a funder must have in hand before it pays.</summary>
public enum PaymentCondition
{
    /// <summary>The agreement, signed.</summary>
    SignedAgreement,
    /// <summary>A claim or an invoice.</summary>
    Claim,
    /// <summary>Proof that the money has been spent, such as paid bills.</summary>
    ProofOfSpending,
    /// <summary>A report on the work, in time or approved.</summary>
    Report,
    /// <summary>Accounts of the organisation.</summary>
    Accounts,
    /// <summary>Proof that others pay their share.</summary>
    MatchFunding,
    /// <summary>Policies, insurance, checks or licences of the organisation.</summary>
    Policies,
    /// <summary>Details of the organisation's bank account.</summary>
    BankDetails,
}

/// <summary>Whether money is kept apart from other money.</summary>
public enum MoneySeparation
{
    /// <summary>Not at all.</summary>
    None,
    /// <summary>In the books: income and spending can be told from the rest.</summary>
    InTheBooks,
    /// <summary>In a bank account of its own.</summary>
    [Title("own bank account")]
    OwnAccount,
    /// <summary>Held on trust for the funder, or for the purpose.</summary>
    OnTrust,
}

/// <summary>Somebody who may see an organisation's records of its spending.</summary>
public enum RecordAudience
{
    /// <summary>The funder and whoever it sends.</summary>
    Funder,
    /// <summary>Public auditors, such as a national audit office.</summary>
    PublicAuditors,
    /// <summary>Those from whom the funder has the money.</summary>
    [Title("origin of the money")]
    OriginalFunder,
    /// <summary>Anybody.</summary>
    Public,
}

/// <summary>A step that a dispute or complaint goes through.</summary>
public enum DisputeStep
{
    /// <summary>Talk between those who work together.</summary>
    Officers,
    /// <summary>Senior managers, chief officers or boards of the two sides.</summary>
    SeniorManagers,
    /// <summary>The funder's own procedure for complaints.</summary>
    ComplaintsProcedure,
    /// <summary>A body for the compact, or of both sides.</summary>
    JointBody,
    /// <summary>Mediation, or somebody independent who gives an opinion.</summary>
    Mediation,
    /// <summary>An arbitrator or expert whose word binds.</summary>
    Arbitration,
    /// <summary>An ombudsman.</summary>
    Ombudsman,
    /// <summary>The courts, said as a step and not as the place of law alone.</summary>
    Courts,
}

/// <summary>Who decides on an appeal.</summary>
public enum AppealBody
{
    /// <summary>Nobody: there is no appeal.</summary>
    Nobody,
    /// <summary>Those who took the decision, or who answered the appeal before.</summary>
    SamePeople,
    /// <summary>Others within the funder, who did neither.</summary>
    OthersWithin,
    /// <summary>Somebody outside the funder.</summary>
    Outside,
}

/// <summary>The instrument that governs an arrangement.</summary>
public enum AgreementForm
{
    /// <summary>Money given for a purpose, without a price for a service.</summary>
    Grant,
    /// <summary>A bought service with a price and enforceable terms.</summary>
    Contract,
    /// <summary>Joint work with money, in which the funder takes a substantial part.</summary>
    CooperativeAgreement,
    /// <summary>A written agreement to work together, membership of a network included, with or without money.</summary>
    PartnershipAgreement,
    /// <summary>Rules of behaviour that a party signs up to.</summary>
    CodeOfConduct,
    /// <summary>An understanding without a signed text.</summary>
    Informal,
}

/// <summary>What the money is reckoned on.</summary>
public enum FundingBasis
{
    /// <summary>The running costs of the organisation.</summary>
    Core,
    /// <summary>A project with a beginning and an end.</summary>
    Project,
    /// <summary>A price for a service as a whole.</summary>
    ServicePrice,
    /// <summary>A sum for each client or arrival.</summary>
    PerClient,
}

/// <summary>When most of the money is paid.</summary>
public enum PaymentTiming
{
    /// <summary>Before the work is done.</summary>
    Advance,
    /// <summary>In parts on set days while the work goes on, whatever has been spent by then.</summary>
    Instalments,
    /// <summary>At agreed steps of the work.</summary>
    Milestones,
    /// <summary>After the work is done or the money is spent.</summary>
    Arrears,
    /// <summary>Only when results are reached.</summary>
    Results,
}

/// <summary>A step taken so that late payment does not shut out small providers.</summary>
public enum CashFlowMeasure
{
    /// <summary>Payment in advance was weighed and the decision was noted.</summary>
    AdvanceConsidered,
    /// <summary>A part is paid ahead.</summary>
    PartialAdvance,
    /// <summary>A loan tides the organisation over.</summary>
    BridgingLoan,
    /// <summary>Invoices are paid within a short period.</summary>
    ShortPaymentPeriod,
}

/// <summary>A kind of cost that the money may be spent on.</summary>
public enum EligibleCost
{
    /// <summary>Direct costs of the service or project.</summary>
    ServiceDelivery,
    /// <summary>A fair part of running costs such as rent, management and accounts.</summary>
    Overheads,
    /// <summary>Training of staff.</summary>
    Training,
    /// <summary>Expenses, training and management of volunteers.</summary>
    VolunteerCosts,
    /// <summary>Development of the organisation itself.</summary>
    CapacityBuilding,
    /// <summary>Time and travel for work with other organisations.</summary>
    Networking,
    /// <summary>Costs of taking part in forums and consultations.</summary>
    Participation,
    /// <summary>Work to change policy or practice.</summary>
    Advocacy,
    /// <summary>Wages of staff.</summary>
    Staff,
    /// <summary>Things that last, such as computers or furniture.</summary>
    Equipment,
    /// <summary>Costs from before the award.</summary>
    EarlierCosts,
}

/// <summary>Something that a funder asks an applicant to have.</summary>
public enum ApplicantCondition
{
    /// <summary>A constitution or rules in writing.</summary>
    Constitution,
    /// <summary>An account in its own name.</summary>
    BankAccount,
    /// <summary>Accounts of earlier years.</summary>
    PastAccounts,
    /// <summary>Accounts that an auditor has signed.</summary>
    AuditedAccounts,
    /// <summary>Insurance.</summary>
    Insurance,
    /// <summary>Written policies, on safeguarding or equality for instance.</summary>
    Policies,
    /// <summary>A quality mark or accreditation.</summary>
    QualityMark,
    /// <summary>Some years of work behind it.</summary>
    TrackRecord,
    /// <summary>Work for no profit: nothing goes to members, not on closure either.</summary>
    [Title("work for no profit")]
    NotForProfit,
    /// <summary>Sound governance, accounts or finances.</summary>
    SoundManagement,
    /// <summary>No debts to the funder or the state.</summary>
    NoDebts,
    /// <summary>A seat or work in the funder's area.</summary>
    [Title("seat or work in the area")]
    Seat,
}

/// <summary>Where money comes from in the first place.</summary>
public enum MoneySource
{
    /// <summary>Budgets of local authorities.</summary>
    LocalGovernment,
    /// <summary>Budgets of a region or devolved nation.</summary>
    RegionalGovernment,
    /// <summary>The state's budget.</summary>
    NationalGovernment,
    /// <summary>Programmes of the European Union.</summary>
    [Title("European Union")]
    EuropeanUnion,
    /// <summary>Foundations, trusts or private givers.</summary>
    Philanthropy,
    /// <summary>A lottery that the state runs or licenses for good causes.</summary>
    Lottery,
}

/// <summary>How public money or dealings reach an organisation.</summary>
public enum FundingRoute
{
    /// <summary>From the public body to the organisation.</summary>
    Direct,
    /// <summary>Through a main contractor that subcontracts.</summary>
    PrimeContractor,
    /// <summary>Through another body that passes grants on.</summary>
    IntermediaryFunder,
    /// <summary>Both directly and through others.</summary>
    Mixed,
}

/// <summary>Somebody whom the terms bind to keep the compact or code.</summary>
public enum CompactBoundParty
{
    /// <summary>The public body that pays.</summary>
    Funder,
    /// <summary>A body that passes money on.</summary>
    Intermediary,
    /// <summary>The main contractor.</summary>
    PrimeContractor,
    /// <summary>Those to whom work is subcontracted.</summary>
    Subcontractors,
    /// <summary>The organisation that receives the money.</summary>
    Recipient,
}

/// <summary>How a recipient was chosen.</summary>
public enum AwardMethod
{
    /// <summary>A call for grant applications open to all who are eligible.</summary>
    OpenGrantCall,
    /// <summary>A scheme for small grants with light rules.</summary>
    SmallGrantScheme,
    /// <summary>A tender in which bids compete.</summary>
    CompetitiveTender,
    /// <summary>Talks with one or several candidates.</summary>
    Negotiated,
    /// <summary>An award to one organisation without competition.</summary>
    DirectAward,
}

/// <summary>A kind of body that could apply.</summary>
public enum ApplicantKind
{
    /// <summary>Public bodies.</summary>
    PublicBodies,
    /// <summary>Civil society organisations.</summary>
    CivilSociety,
    /// <summary>Firms.</summary>
    Businesses,
    /// <summary>Organisations that serve one group only, such as one nationality or women.</summary>
    SingleGroupOrganisations,
    /// <summary>Groups without a legal form of their own.</summary>
    UnregisteredGroups,
    /// <summary>Political parties, and what belongs to them.</summary>
    PoliticalParties,
}

/// <summary>A measure that lets small or specialist organisations take part.</summary>
public enum SmallOrganisationMeasure
{
    /// <summary>The work is split into lots that a small body can bear.</summary>
    SmallLots,
    /// <summary>A short or simple application.</summary>
    SimplifiedForm,
    /// <summary>Organisations may apply together.</summary>
    ConsortiaAllowed,
    /// <summary>A call or a part of the money is kept for them.</summary>
    ReservedCall,
    /// <summary>Advice or money for preparing the application.</summary>
    ApplicationHelp,
}

/// <summary>A kind of money or other help that a funder can give.</summary>
public enum SupportKind
{
    /// <summary>Money given for a purpose.</summary>
    Grant,
    /// <summary>Payment for a service.</summary>
    Contract,
    /// <summary>Money to be paid back.</summary>
    Loan,
    /// <summary>Rooms or land, free or cheap.</summary>
    Premises,
    /// <summary>Things lent or given.</summary>
    Equipment,
    /// <summary>Working time of public staff.</summary>
    StaffTime,
    /// <summary>Courses or coaching.</summary>
    Training,
}

/// <summary>A criterion on which an award was decided.</summary>
public enum AwardCriterion
{
    /// <summary>What the bid costs.</summary>
    Price,
    /// <summary>How well the work would be done.</summary>
    Quality,
    /// <summary>What it would achieve for people.</summary>
    Outcomes,
    /// <summary>Wider good for the community beyond the service.</summary>
    SocialValue,
    /// <summary>Knowledge of the place and its people.</summary>
    LocalKnowledge,
}

/// <summary>Who wrote a text.</summary>
public enum TextDrafter
{
    /// <summary>Government alone, or with comments from the other side at most.</summary>
    Government,
    /// <summary>Both sides together.</summary>
    Jointly,
    /// <summary>Civil society alone, or with comments from the other side at most.</summary>
    CivilSociety,
}

/// <summary>One of the two sides of a partnership.</summary>
public enum Side
{
    /// <summary>The public bodies.</summary>
    Government,
    /// <summary>The civil society organisations.</summary>
    CivilSociety,
}

/// <summary>Whom an activity is for, as the text says.</summary>
public enum StatedPurpose
{
    /// <summary>The people served alone.</summary>
    PeopleServed,
    /// <summary>The people served and a wider government policy.</summary>
    Mixed,
    /// <summary>A government policy only.</summary>
    GovernmentPolicy,
}

/// <summary>How far an organisation may choose its own methods, place and time.</summary>
public enum DeliveryDiscretion
{
    /// <summary>It chooses them itself.</summary>
    Full,
    /// <summary>It chooses some; others are laid down.</summary>
    Partial,
    /// <summary>All are laid down.</summary>
    None,
}

/// <summary>What the terms say on campaigning, public comment and litigation.</summary>
public enum CampaigningTerm
{
    /// <summary>The right to campaign and comment is acknowledged.</summary>
    Protected,
    /// <summary>Nothing is said.</summary>
    Silent,
    /// <summary>The funder must approve beforehand.</summary>
    ApprovalNeeded,
    /// <summary>Not with this money, but otherwise free.</summary>
    BarredWithTheseFunds,
    /// <summary>Not at all while the agreement lasts.</summary>
    Barred,
}

/// <summary>What terms lay down on religious activity.</summary>
public enum ReligiousActivityTerm
{
    /// <summary>Nobody may be won for a faith in the service.</summary>
    NoProselytising,
    /// <summary>Religious activity is kept apart from the service.</summary>
    KeptApart,
}

/// <summary>What the terms say on using evidence from the service in public.</summary>
public enum EvidenceUseTerm
{
    /// <summary>The organisation may use it.</summary>
    Permitted,
    /// <summary>It may use some, or with consent.</summary>
    Limited,
    /// <summary>Nothing is said.</summary>
    Silent,
    /// <summary>It may not use it.</summary>
    Barred,
}

/// <summary>Who carries the main financial risks.</summary>
public enum RiskBearer
{
    /// <summary>For each risk whoever can control it.</summary>
    PartyInControl,
    /// <summary>Funder and organisation together.</summary>
    Shared,
    /// <summary>The organisation, also where it cannot control them.</summary>
    [Title("the organisation")]
    Provider,
    /// <summary>The funder, also where it cannot control them.</summary>
    Funder,
}

/// <summary>Something by which work is measured.</summary>
public enum SetMeasure
{
    /// <summary>Numbers or results to be reached.</summary>
    Targets,
    /// <summary>How much of a service there has to be, such as hours or places.</summary>
    [Title("level of service")]
    ServiceLevel,
}

/// <summary>Who holds whom harmless against claims of others.</summary>
public enum IndemnityGiver
{
    /// <summary>Nobody.</summary>
    Nobody,
    /// <summary>The organisation holds the funder harmless.</summary>
    [Title("the organisation")]
    Organisation,
    /// <summary>The funder holds the organisation harmless.</summary>
    [Title("the funder")]
    Funder,
    /// <summary>Each holds the other harmless.</summary>
    [Title("each the other")]
    Both,
}

/// <summary>Financial penalties and liability for errors or missed targets.</summary>
public enum PenaltyRegime
{
    /// <summary>There are none.</summary>
    None,
    /// <summary>They grow with the gravity of the failure.</summary>
    Graduated,
    /// <summary>They have an upper limit.</summary>
    Capped,
    /// <summary>They have no limit.</summary>
    Uncapped,
}

/// <summary>A kind of value for which an organisation has shown results.</summary>
public enum DemonstratedValue
{
    /// <summary>Good for people and communities.</summary>
    Social,
    /// <summary>Good for the environment.</summary>
    Environmental,
    /// <summary>Good for the economy or for public money.</summary>
    Economic,
    /// <summary>Equal treatment and equal chances, the funder's duties included.</summary>
    Equality,
}

/// <summary>What an organisation's role rests on besides the agreement.</summary>
public enum LegalBasis
{
    /// <summary>Nothing but the agreement.</summary>
    None,
    /// <summary>A published policy.</summary>
    Policy,
    /// <summary>A law.</summary>
    Statute,
}

/// <summary>One of the ten minimum requirements for general grants of the United Kingdom's government, in their order.</summary>
public enum GrantRequirement
{
    /// <summary>A senior officer answers for the grant: the first.</summary>
    SeniorOfficer,
    /// <summary>Approval, and data in the register: the second.</summary>
    Approval,
    /// <summary>The advice panel: the third.</summary>
    AdvicePanel,
    /// <summary>The business case: the fourth.</summary>
    BusinessCase,
    /// <summary>Competition for the money: the fifth.</summary>
    Competition,
    /// <summary>The grant agreement: the sixth.</summary>
    Agreement,
    /// <summary>Risk, controls and assurance: the seventh.</summary>
    Assurance,
    /// <summary>Performance and monitoring: the eighth.</summary>
    Performance,
    /// <summary>The yearly review: the ninth.</summary>
    AnnualReview,
    /// <summary>Training of staff: the tenth.</summary>
    Training,
}

/// <summary>Something that makes a grant one for a panel that advises on grants.</summary>
public enum PanelGround
{
    /// <summary>The grant or its scheme is new.</summary>
    NewGrant,
    /// <summary>Its risk is high.</summary>
    HighRisk,
    /// <summary>Nothing like it was funded before.</summary>
    Novel,
    /// <summary>It is disputed, or likely to be.</summary>
    Contentious,
    /// <summary>Its scope or its money has changed greatly.</summary>
    StepChange,
    /// <summary>It falls under a theme that was listed for the panel.</summary>
    ListedTheme,
}

/// <summary>What was done about laying a grant before a panel that advises on grants.</summary>
public enum PanelStep
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>It was considered and decided against, or is not decided yet.</summary>
    Considered,
    /// <summary>The grant was laid before the panel.</summary>
    Referred,
}

/// <summary>A check that a funder makes before an award.</summary>
public enum PreAwardCheck
{
    /// <summary>A look into who the recipient is and how it stands.</summary>
    DueDiligence,
    /// <summary>An assessment of the risk of fraud.</summary>
    [Title("fraud risk assessment")]
    FraudRisk,
    /// <summary>Arrangements by which somebody makes sure that the controls work.</summary>
    Assurance,
}

/// <summary>Something that a funder's review of a grant does.</summary>
public enum FunderReviewStep
{
    /// <summary>It reconciles the spending with the grant.</summary>
    [Title("reconciliation of the spending")]
    Reconciliation,
    /// <summary>It ends in a decision to go on, stop or change the funding.</summary>
    Decision,
}

/// <summary>Something that a call for applications, or the guidance to it, may state.</summary>
public enum CallContent
{
    /// <summary>What the funder most wants to fund.</summary>
    Priorities,
    /// <summary>Who may apply.</summary>
    Eligibility,
    /// <summary>What, or whom, it will not fund.</summary>
    Exclusions,
    /// <summary>All that an applicant must have, show or do.</summary>
    Requirements,
    /// <summary>How risk is weighed in the decision.</summary>
    RiskApproach,
    /// <summary>The day by which, or the time within which, it is decided.</summary>
    DecisionDate,
    /// <summary>The time that meetings and reports will take once the grant is given.</summary>
    TimeNeeded,
}

/// <summary>Something that a funder may publish about a round of awards.</summary>
public enum AwardPublication
{
    /// <summary>The share of applications that got money.</summary>
    SuccessRate,
    /// <summary>The usual reasons why applications were refused.</summary>
    RejectionReasons,
    /// <summary>Who got how much for what.</summary>
    Awards,
    /// <summary>The awards as data that others can use, under an open licence.</summary>
    OpenData,
}

/// <summary>How far an organisation may move money or change funded work.</summary>
public enum ChangeFreedom
{
    /// <summary>As it sees fit.</summary>
    Freely,
    /// <summary>As it sees fit, once the funder has been told.</summary>
    AfterNotice,
    /// <summary>If the funder approves.</summary>
    WithApproval,
    /// <summary>Not at all.</summary>
    NotAtAll,
}

/// <summary>Whether money rises from year to year.</summary>
public enum YearlyRise
{
    /// <summary>It stays the same or falls.</summary>
    None,
    /// <summary>By a share or sum fixed beforehand.</summary>
    Fixed,
    /// <summary>With an index of prices or pay.</summary>
    Index,
}
