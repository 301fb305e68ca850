
namespace RelationshipRules.Model;

/// <summary>Groups that are protected, under-represented or disadvantaged.</summary>
public sealed record Equality
{
    /// <summary>Groups protected by law, under-represented or disadvantaged that the policy or service affects; empty means none.</summary>
    [Fact("groups affected", "Which protected or disadvantaged groups are affected?", FactRole.Circumstance)]
    public KnownList<string>? GroupsAffected { get; init; }

    /// <summary>Organisations that represent, support or serve those groups and that government works with here.</summary>
    [Fact("organisations for those groups", "With how many organisations that represent, support or serve those groups does government work here?",
        FactRole.Lever, Unit = "organisations", Min = 0, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<int>? GroupOrganisationsInvolved { get; init; }

    /// <summary>Groups affected for which government works with no organisation that represents, supports or serves them; an empty list means none is missing.</summary>
    [Fact("groups without an organisation", "For which of the groups affected does government work with no organisation that represents, supports or serves them?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<string>? GroupsWithoutOrganisation { get; init; }

    /// <summary>A decision, a reply or a changed plan shows that the views of those groups were taken into account.</summary>
    [Fact("views taken into account", "Does a decision, a reply or a changed plan show that the views of these groups were taken into account?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? ViewsTakenIntoAccount { get; init; }

    /// <summary>Routes by which the groups affected are heard, apart from people in general; an empty list means not heard.</summary>
    [Fact("voice of those groups", "How are these groups heard: directly, through their own organisations, or through organisations serving them?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<UserVoiceRoute>? GroupsHeardThrough { get; init; }

    /// <summary>Published policy, or a call for applications, acknowledges that organisations of a single group can bring communities together.</summary>
    [Fact("acknowledged part in cohesion", "Does published policy or a call acknowledge that organisations of a single group can bring communities together?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public bool? CohesionAcknowledged { get; init; }
}
