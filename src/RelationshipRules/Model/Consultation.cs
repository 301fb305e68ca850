
namespace RelationshipRules.Model;

/// <summary>An exercise in which government asked for views.</summary>
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

    /// <summary>What respondents were told about the effect of their views.</summary>
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
    /// <summary>Networks and newsletters of civil society.</summary>
    CivilSocietyNetworks,
    /// <summary>People who were told personally.</summary>
    PersonalContacts,
}
