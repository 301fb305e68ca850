
namespace RelationshipRules.Model;

/// <summary>An exercise in which government asked for views; talks before or beside a formal one on the same matter belong to it.</summary>
public sealed record Consultation : IExtensible, IIdentified
{
    /// <summary>Name of this entry within the description: unique in its list, and stable, because findings and evidence point to it.</summary>
    public string? Id { get; init; }

    /// <summary>How the exercise was run.</summary>
    [Fact("format of the consultation", "Was it a formal written consultation, a hearing, a workshop or informal?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public ConsultationFormat? Format { get; init; }

    /// <summary>First day on which it took answers; rules in force on it judge the exercise.</summary>
    [Fact("opening of the consultation", "On which day did it open?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public Known<DateOnly>? OpenedOn { get; init; }

    /// <summary>Last day on which it took answers.</summary>
    [Fact("close of the consultation", "On which day did it close?", FactRole.Record, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<DateOnly>? ClosedOn { get; init; }

    /// <summary>Time open for answers.</summary>
    [Between(nameof(OpenedOn), nameof(ClosedOn))]
    [Fact("length of the consultation", "For how many weeks was it open?",
        FactRole.Record, Unit = "weeks", Min = 0, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<double>? DurationWeeks
    {
        get => StatedDurationWeeks ?? Calendar.WeeksThrough(OpenedOn, ClosedOn)?.As(follows: true);
        init => StatedDurationWeeks = value?.As(follows: false);
    }

    internal Known<double>? StatedDurationWeeks { get; private init; }

    /// <summary>Notice given before it opened.</summary>
    [Fact("advance announcement", "How many weeks before it opened was it announced?",
        FactRole.Record, Unit = "weeks", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? AnnouncedWeeksBefore { get; init; }

    /// <summary>Reasons for a shorter or informal exercise were published, or given to those consulted.</summary>
    [Fact("reasons for a departure", "If it was shorter or less formal than the standard, were those consulted told the reasons?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? DepartureReasonsGiven { get; init; }

    /// <summary>Organisations had time to ask their own people, users, members, volunteers and trustees, before they had to answer.</summary>
    [Fact("time to ask one's own people", "Had organisations time to ask their users, members, volunteers and trustees before they had to answer?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? TimeForOwnPeople { get; init; }

    /// <summary>When people were asked, the decision was not taken yet, and what they said could still change it.</summary>
    [Fact("matter still open", "When people were asked, could what they said still change the decision?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? MatterOpen { get; init; }

    /// <summary>What those consulted were told so that they could answer; an empty list means nothing.</summary>
    [Fact("information for those consulted", "Which of these were those consulted told?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<ConsultationInformation>? InformationGiven { get; init; }

    /// <summary>Routes by which the people affected were heard in it; an empty list means not heard.</summary>
    [Fact("users heard in the consultation", "How were the people affected heard in it: directly, through their own organisations, or through organisations serving them?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<UserVoiceRoute>? UsersHeard { get; init; }

    /// <summary>Those who decided had what was said in it, or a report on that, before them and weighed it, as the papers or minutes of the decision show.</summary>
    [Fact("weighing of the answers", "Do the papers or minutes of the decision show that those who decided had what was said before them and weighed it?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? ViewsWeighed { get; init; }

    /// <summary>What respondents were told about the effect of their views; left out while the consultation is open and until feedback is due.</summary>
    [Fact("scope of the feedback", "Were respondents told nothing, only which views were taken up, or also why others were not?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public FeedbackScope? FeedbackScope { get; init; }

    /// <summary>What civil society did in the exercise.</summary>
    [Fact("actions of civil society", "Did civil society respond, promote it, or gather its people's views?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<ConsultationAction>? CivilSocietyActions { get; init; }

    /// <summary>Share of the organisations listed beforehand as having an interest that were invited at the start.</summary>
    [Fact(
        "share of interested organisations invited",
        "Of the organisations listed as having an interest, what share was invited at the start?",
        FactRole.Record, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? InvitedShare { get; init; }

    /// <summary>Channels by which the chance to take part was made known.</summary>
    [Fact("channels of the announcement", "Through which channels was it made known?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public KnownList<AnnouncementChannel>? AnnouncedThrough { get; init; }

    /// <summary>Whether everybody could answer, or those alone who were asked.</summary>
    [Fact("circle of those consulted", "Could everybody answer, or only those who were invited?", FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public ConsultationCircle? OpenTo { get; init; }

    /// <summary>What was published about it; an empty list means nothing.</summary>
    [Fact("papers published", "Which of these were published about it: the plan of the consultation, the contributions, the results, a report on all of it with feedback?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<ConsultationPaper>? Published { get; init; }

    /// <summary>Those who answered were told that their answer had come.</summary>
    [Fact("acknowledgement of answers", "Were those who answered told that their answer had come?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? ReceiptAcknowledged { get; init; }

    /// <summary>What sort of plan or text it is about, by the words of the European Commission; an empty list means none of these.</summary>
    [Fact("sort of initiative", "Is it about a plan with an impact assessment, an evaluation, a fitness check, a Green Paper or a priority of the work programme?",
        FactRole.Circumstance)]
    public KnownList<InitiativeKind>? InitiativeKinds { get; init; }

    /// <summary>Official languages in which one could read it.</summary>
    [Fact("languages of the consultation", "Could one read it in all official languages, in English, French and German at least, or in fewer?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public LanguageOffer? Languages { get; init; }

    /// <summary>Facts that a ruleset has added, by name.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; init; }
}

/// <summary>How a consultation was run.</summary>
public enum ConsultationFormat
{
    /// <summary>A published paper to which people answer in writing.</summary>
    FormalWritten,
    /// <summary>A meeting that takes statements.</summary>
    Hearing,
    /// <summary>A meeting that works on the matter together.</summary>
    Workshop,
    /// <summary>Talks or messages without a set form.</summary>
    Informal,
}

/// <summary>Something that people need to know in order to answer a consultation.</summary>
public enum ConsultationInformation
{
    /// <summary>Why the change is proposed.</summary>
    Reasons,
    /// <summary>What else could be done, or was turned down.</summary>
    Options,
    /// <summary>By what the decision will be made.</summary>
    Criteria,
    /// <summary>Money and numbers on which the proposal rests.</summary>
    Figures,
}

/// <summary>What respondents were told about the effect of their views.</summary>
public enum FeedbackScope
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>Which views were taken up.</summary>
    AcceptedViewsOnly,
    /// <summary>Which views were taken up, and why others were not.</summary>
    AllViews,
}

/// <summary>What civil society did in a consultation.</summary>
public enum ConsultationAction
{
    /// <summary>It answered.</summary>
    Responded,
    /// <summary>It made the consultation known.</summary>
    Promoted,
    /// <summary>It gathered the views of its people.</summary>
    GatheredViews,
}

/// <summary>A channel by which the chance to take part was made known.</summary>
public enum AnnouncementChannel
{
    /// <summary>Government's own website or gazette.</summary>
    OfficialPublications,
    /// <summary>Media of the communities concerned.</summary>
    CommunityMedia,
    /// <summary>Newspapers, radio, television or social media for everybody.</summary>
    MassMedia,
    /// <summary>Networks and newsletters of civil society.</summary>
    CivilSocietyNetworks,
    /// <summary>People who were told personally.</summary>
    PersonalContacts,
    /// <summary>The one page on which an institution lists all its consultations.</summary>
    [Title("single page of all consultations")]
    SingleAccessPoint,
}

/// <summary>Who could answer a consultation.</summary>
public enum ConsultationCircle
{
    /// <summary>Everybody.</summary>
    Everyone,
    /// <summary>Only those who were invited.</summary>
    Invited,
}

/// <summary>Something that is published about a consultation.</summary>
public enum ConsultationPaper
{
    /// <summary>The plan: whom to ask about what, and how.</summary>
    Strategy,
    /// <summary>The contributions themselves.</summary>
    Contributions,
    /// <summary>What came out of it.</summary>
    Results,
    /// <summary>A report on all that was done to consult, with feedback.</summary>
    SynopsisReport,
}

/// <summary>A sort of plan or text on which an institution consults.</summary>
public enum InitiativeKind
{
    /// <summary>A plan whose impact is assessed.</summary>
    [Title("plan with an impact assessment")]
    ImpactAssessed,
    /// <summary>An evaluation of what there is.</summary>
    Evaluation,
    /// <summary>An evaluation of several laws of one field together.</summary>
    FitnessCheck,
    /// <summary>A paper that opens a debate.</summary>
    [Title("Green Paper")]
    GreenPaper,
    /// <summary>A priority of the work programme.</summary>
    [Title("priority of the work programme")]
    WorkProgrammePriority,
}

/// <summary>In which official languages a consultation could be read.</summary>
public enum LanguageOffer
{
    /// <summary>Not even in English, French and German.</summary>
    [Title("fewer than English, French and German")]
    Fewer,
    /// <summary>In English, French and German at least, but not in all.</summary>
    [Title("English, French and German")]
    EnglishFrenchGerman,
    /// <summary>In all official languages.</summary>
    [Title("all official languages")]
    AllOfficial,
}
