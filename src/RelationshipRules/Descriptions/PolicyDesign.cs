using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>How policy and services are designed, and the part of civil society in it.</summary>
public sealed record PolicyDesign
{
    /// <summary>
    /// Stages at which civil society takes part; the first listed in this order is the stage of first involvement, an empty list
    /// means none.
    /// </summary>
    [Fact("stages of involvement", "At which stages does civil society take part?", ChangeableBy = ChangeableBy.Government)]
    public IReadOnlyList<PolicyStage>? StagesInvolved { get; init; }

    /// <summary>Its part in designing policy or the service.</summary>
    [Fact("role in the design", "Has civil society no part in design, is it heard, or does it co-design?",
        ChangeableBy = ChangeableBy.Government)]
    public DesignRole? CivilSocietyRole { get; init; }

    /// <summary>Obstacles to taking part that the authority has identified.</summary>
    [Fact("barriers identified", "Which obstacles to taking part has the authority identified?", ChangeableBy = ChangeableBy.Government)]
    public IReadOnlyList<ParticipationBarrier>? BarriersIdentified { get; init; }

    /// <summary>Obstacles for which a measure is in place, such as paid attendance or interpreting.</summary>
    [Fact("barriers addressed", "For which obstacles is a measure in place?", ChangeableBy = ChangeableBy.Government)]
    public IReadOnlyList<ParticipationBarrier>? BarriersAddressed { get; init; }

    /// <summary>Kinds of value weighed in design and commissioning.</summary>
    [Fact("kinds of value considered", "Which kinds of value were weighed in the design?", ChangeableBy = ChangeableBy.Government)]
    public IReadOnlyList<ValueConsidered>? ValuesConsidered { get; init; }

    /// <summary>Effects of new policy that were assessed.</summary>
    [Fact("policy impacts assessed", "Which effects of the policy were assessed?", ChangeableBy = ChangeableBy.Government)]
    public IReadOnlyList<PolicyImpact>? ImpactsAssessed { get; init; }

    /// <summary>Changes in policy or service a year that are recorded as owing to civil society or community input.</summary>
    [Fact("changes owed to civil society", "How many changes a year are recorded as owing to civil society or community input?",
        Unit = "changes per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public double? ChangesTracedPerYear { get; init; }

    /// <summary>Times a year that civil society reports on people's needs to government; 0 means no route.</summary>
    [Fact("reports on people's needs", "How many times a year does civil society report on needs to government?",
        Unit = "reports per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public double? NeedsReportsPerYear { get; init; }

    /// <summary>Routes by which the people affected are heard; empty means not heard.</summary>
    [Fact(
        "voice of the people affected",
        "How are the people affected heard: directly, through their own organisations, or through organisations serving them?",
        ChangeableBy = ChangeableBy.Government)]
    public IReadOnlyList<UserVoiceRoute>? UserVoice { get; init; }

    /// <summary>Public staff time set aside for engaging civil society.</summary>
    [Fact("official time for engagement", "How many public staff hours a year are set aside for engagement?",
        Unit = "hours per year", Min = 0, ChangeableBy = ChangeableBy.Government)]
    public double? EngagementHoursPerYear { get; init; }
}
