
namespace RelationshipRules.Model;

/// <summary>What has been measured, and what became of it.</summary>
public sealed record Evaluation
{
    /// <summary>From whom feedback on the partnership's working was sought.</summary>
    [Fact("sources of feedback on the partnership", "From whom was feedback on the partnership sought?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<FeedbackSource>? PartnershipFeedbackFrom { get; init; }

    /// <summary>What the feedback that was sought was about.</summary>
    [Fact("subject of the feedback", "Was feedback sought on how the partnership works, on whether it reaches its objectives, or on both?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<FeedbackTopic>? PartnershipFeedbackOn { get; init; }

    /// <summary>What became of the question of publishing that feedback.</summary>
    [Fact("publication of the feedback", "Was publication of the feedback considered, and done?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public FeedbackPublication? FeedbackPublication { get; init; }

    /// <summary>Furthest step taken with users' feedback.</summary>
    [Fact("use of users' feedback", "Is users' feedback collected, passed to government, and are changes checked with users?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public UserFeedbackStep? UserFeedback { get; init; }

    /// <summary>The organisation was asked to take part in a review of the programme or of funding practice.</summary>
    [Fact("invitation to a review", "Was the organisation asked to take part in a review of the programme or of funding practice?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? ReviewInvited { get; init; }

    /// <summary>What the organisation brought to that review; an empty list means nothing.</summary>
    [Fact("part in the review", "What did the organisation bring to the review?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<ReviewContribution>? ReviewContribution { get; init; }

    /// <summary>Employment of people served compared with people under public provision.</summary>
    [Fact(
        "employment compared with public provision",
        "Compared with people under public provision, are those served less, equally or more often in work?",
        FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public EmploymentComparison? EmploymentComparison { get; init; }

    /// <summary>Use of public benefits by people served compared with people under public provision.</summary>
    [Fact(
        "use of benefits compared with public provision",
        "Compared with people under public provision, do those served live on public benefits less, equally or more often?",
        FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public BenefitUseComparison? BenefitUseComparison { get; init; }

    /// <summary>Measured ties between newcomers and others.</summary>
    [Fact("trend of social ties", "Were social ties measured, and are they growing?", FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public SocialTiesTrend? SocialTiesTrend { get; init; }

    /// <summary>Full unit cost of the service divided by the unit cost of public provision.</summary>
    [Fact("cost compared with public provision", "What is the unit cost as a multiple of the cost of public provision?",
        FactRole.Record, Unit = "ratio, where 1 is equal cost", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? CostRatio { get; init; }

    /// <summary>Saving that government claims from the arrangement, oversight cost not yet deducted.</summary>
    [Fact("claimed saving", "What saving a year does government claim?",
        FactRole.Record, Unit = "amount per year", ChangeableBy = ChangeableBy.Government)]
    public Money? ClaimedSavingPerYear { get; init; }

    /// <summary>Yearly cost of supervising the arrangement.</summary>
    [Fact("cost of oversight", "What does oversight cost a year?",
        FactRole.Lever, Unit = "amount per year", ChangeableBy = ChangeableBy.Government)]
    public Money? OversightCostPerYear { get; init; }

    /// <summary>Change in public staff because of the arrangement.</summary>
    [Fact("change in public staff", "By how many full-time posts did public staffing change because of the arrangement?",
        FactRole.Record, Unit = "full-time equivalents", ChangeableBy = ChangeableBy.Government)]
    public Known<double>? PublicStaffChange { get; init; }

    /// <summary>Organisations think that the way to the decision was fair, those who disagree with it among them.</summary>
    [Fact("fairness of the way to the decision", "Do organisations think that the way to the decision was fair, those who disagree with it too?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? ProcessThoughtFair { get; init; }
}

/// <summary>Somebody from whom feedback on a partnership was sought.</summary>
public enum FeedbackSource
{
    /// <summary>The organisations.</summary>
    CivilSociety,
    /// <summary>The people served.</summary>
    Users,
    /// <summary>Public staff.</summary>
    Officials,
    /// <summary>An outside evaluator.</summary>
    Independent,
}

/// <summary>What feedback on a partnership is about.</summary>
public enum FeedbackTopic
{
    /// <summary>How the partners work together.</summary>
    WorkingTogether,
    /// <summary>Whether the partnership reaches its objectives.</summary>
    Objectives,
}

/// <summary>What an organisation brought to a review.</summary>
public enum ReviewContribution
{
    /// <summary>Answers to what was asked, and no more.</summary>
    Answers,
    /// <summary>Evidence of its own, such as results or what users say.</summary>
    Evidence,
    /// <summary>Proposals for doing better.</summary>
    Proposals,
}

/// <summary>What became of the question of publishing feedback.</summary>
public enum FeedbackPublication
{
    /// <summary>Nobody raised it.</summary>
    NotConsidered,
    /// <summary>It was considered, and the feedback was not published.</summary>
    Considered,
    /// <summary>The feedback was published.</summary>
    Published,
}

/// <summary>The furthest step taken with users' feedback.</summary>
public enum UserFeedbackStep
{
    /// <summary>It is not collected.</summary>
    NotCollected,
    /// <summary>It is collected.</summary>
    Collected,
    /// <summary>It is passed to government.</summary>
    PassedToGovernment,
    /// <summary>It is passed to government, and changes made because of it are checked with users.</summary>
    CheckedBackWithUsers,
}

/// <summary>Employment of people served compared with people under public provision.</summary>
public enum EmploymentComparison
{
    /// <summary>It was not measured.</summary>
    NotMeasured,
    /// <summary>Fewer of them are in work.</summary>
    Lower,
    /// <summary>About as many are in work.</summary>
    Same,
    /// <summary>More of them are in work.</summary>
    Higher,
}

/// <summary>Use of public benefits by people served compared with people under public provision.</summary>
public enum BenefitUseComparison
{
    /// <summary>It was not measured.</summary>
    NotMeasured,
    /// <summary>Fewer of them use benefits.</summary>
    Lower,
    /// <summary>About as many use benefits.</summary>
    Same,
    /// <summary>More of them use benefits.</summary>
    Higher,
}

/// <summary>How measured ties between newcomers and others move.</summary>
public enum SocialTiesTrend
{
    /// <summary>They were not measured.</summary>
    NotMeasured,
    /// <summary>They grow fewer.</summary>
    Falling,
    /// <summary>They stay as they are.</summary>
    Stable,
    /// <summary>They grow more.</summary>
    Growing,
}
