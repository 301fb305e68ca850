
namespace RelationshipRules.Model;

/// <summary>Politics, place and sector.</summary>
public sealed record Context
{
    /// <summary>Country or country part, such as GB-ENG, whose institutions apply.</summary>
    [Fact("country", "In which country or part of one (ISO 3166, such as GB-ENG) is the partnership?",
        FactRole.Circumstance, Unit = "ISO 3166 code", Format = TextFormat.CountryCode)]
    public string? Country { get; init; }

    /// <summary>Last or next election or change of minister or leader that bears on it.</summary>
    [Fact("change of leadership", "When was, or is, the last or next change of government or leader?", FactRole.Circumstance)]
    public Known<DateOnly>? LeadershipChangeOn { get; init; }

    /// <summary>Government changed its aims in this field since the agreement was made.</summary>
    [Fact("change of policy aims", "Has government changed its aims since the agreement was made?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public bool? PolicyAimsChanged { get; init; }

    /// <summary>How disputed the programme is in public, in the judgement of the person filling this in.</summary>
    [Fact("public controversy", "How disputed is the programme in public?", FactRole.Circumstance)]
    public Level? PublicControversy { get; init; }

    /// <summary>Measured public support.</summary>
    [Fact("trend of public support", "Was public support measured, and how does it move?", FactRole.Circumstance)]
    public PublicSupportTrend? PublicSupportTrend { get; init; }

    /// <summary>Years since the place began to receive migrants in numbers.</summary>
    [Fact("time of receiving migrants", "For how many years has the place received migrants?",
        FactRole.Circumstance, Unit = "years", Min = 0)]
    public Known<int>? YearsReceivingMigrants { get; init; }

    /// <summary>Civil society organisations in the place that could take part.</summary>
    [Fact("organisations available", "How many organisations in the place could take part?",
        FactRole.Circumstance, Unit = "organisations", Min = 0)]
    public Known<int>? OrganisationsAvailable { get; init; }

    /// <summary>Names of migrant communities living in the place, long-settled ones included.</summary>
    [Fact("migrant communities present", "Which migrant communities, long-settled ones included, live there?", FactRole.Circumstance)]
    public KnownList<string>? CommunitiesPresent { get; init; }

    /// <summary>Names of those migrant communities that have lived in the place for a generation or longer; empty means none.</summary>
    [Fact("long-settled communities", "Which of the migrant communities have lived there for a generation or longer?", FactRole.Circumstance)]
    public KnownList<string>? LongSettledCommunities { get; init; }

    /// <summary>Support for the sector in the place that is funded or given by government.</summary>
    [Fact("support for the sector", "Which support for civil society organisations does government fund or give?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<InfrastructureSupport>? InfrastructureSupport { get; init; }

    /// <summary>
    /// Levels at which government recognises, in a policy, a budget or a decision, that bodies which support and develop the sector need
    /// resources; an empty list means at none.
    /// </summary>
    [Fact("recognised need of support bodies", "For support and development bodies of which level do policies, budgets or decisions of government recognise that they need resources?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<SupportBodyLevel>? SupportNeedRecognised { get; init; }

    /// <summary>For whom published policy promotes integration.</summary>
    [Fact("scope of integration policy", "For whom does published policy promote integration: nobody, refugees, asylum seekers as well, all migrants?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public IntegrationPolicyScope? IntegrationPolicy { get; init; }

    /// <summary>Legal limits on the people served; empty means none.</summary>
    [Fact("legal limits on the people served", "What may the people served not do or get by law?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<LegalLimit>? LegalLimitsOnGroup { get; init; }

    /// <summary>Share of the country's international commitments in this field that is met.</summary>
    [Fact("share of international commitments met", "What share of the international commitments in this field is met?",
        FactRole.Record, Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Government)]
    public Known<double>? InternationalCommitmentsMetShare { get; init; }
}

/// <summary>How measured public support moves.</summary>
public enum PublicSupportTrend
{
    /// <summary>It was not measured.</summary>
    NotMeasured,
    /// <summary>It falls.</summary>
    Falling,
    /// <summary>It stays as it is.</summary>
    Stable,
    /// <summary>It rises.</summary>
    Rising,
}

/// <summary>Support for the sector in a place that government funds or gives.</summary>
public enum InfrastructureSupport
{
    /// <summary>An organisation that supports others, such as a council for voluntary service.</summary>
    SupportOrganisation,
    /// <summary>A place where organisations work side by side.</summary>
    Hub,
    /// <summary>Rooms for meetings and events.</summary>
    EventSpace,
    /// <summary>Help with founding and organising groups.</summary>
    OrganisingHelp,
    /// <summary>Meetings at which organisations come together.</summary>
    NetworkMeetings,
    /// <summary>Training and advice for organisations.</summary>
    CapacityBuilding,
}

/// <summary>The level of a body that supports and develops the sector.</summary>
public enum SupportBodyLevel
{
    /// <summary>Bodies of a place.</summary>
    Local,
    /// <summary>Bodies of the country.</summary>
    National,
}

/// <summary>For whom published policy promotes integration.</summary>
public enum IntegrationPolicyScope
{
    /// <summary>For nobody.</summary>
    None,
    /// <summary>For refugees only.</summary>
    RefugeesOnly,
    /// <summary>For refugees and asylum seekers, and for no other migrants.</summary>
    RefugeesAndAsylumSeekers,
    /// <summary>For all migrants.</summary>
    AllMigrants,
}

/// <summary>A legal limit on the people served.</summary>
public enum LegalLimit
{
    /// <summary>They may not take paid work.</summary>
    NoPaidWork,
    /// <summary>They may not vote or take part in shaping policy.</summary>
    NoPolicyVoice,
    /// <summary>They have no claim to public services.</summary>
    NoPublicServices,
    /// <summary>They have no right to stay.</summary>
    NoResidenceRight,
}
