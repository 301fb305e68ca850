using System.Text.Json.Serialization;
using RelationshipRules.Facts;

namespace RelationshipRules.Model;

/// <summary>What the two sides want from each other, how they speak of each other, and their history.</summary>
public sealed record Relationship
{
    /// <summary>What the partnership is for, as its own documents say.</summary>
    [Fact("purposes of the partnership", "What is the partnership for, in the words of its documents?", FactRole.Circumstance)]
    public KnownList<PartnershipPurpose>? Purposes { get; init; }

    /// <summary>Ends that government states for the partnership, control aims included.</summary>
    [Fact("ends that government states", "What does government want from the partnership, control or saving aims included?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<PartnershipEnd>? GovernmentEnds { get; init; }

    /// <summary>Ends that civil society states for the partnership, its own survival included.</summary>
    [Fact("ends that civil society states", "What does civil society want from the partnership, its own income included?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public KnownList<PartnershipEnd>? CivilSocietyEnds { get; init; }

    /// <summary>Word that government documents use for the relationship.</summary>
    [Fact("official word for the relationship", "Do government documents call it partnership, contracting or commissioning?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public OfficialTerm? OfficialTerm { get; init; }

    /// <summary>Tone of government's public statements about the civil society side in the last 12 months.</summary>
    [Fact(
        "tone of government's statements",
        "In the last 12 months, has government spoken of the organisations in praise, neutrally, with suspicion or with hostility?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public PublicTone? GovernmentTone { get; init; }

    /// <summary>Gravest legal step taken by the state against civil society for this work in the last 12 months, or still open.</summary>
    [Fact("legal action by the state", "What is the gravest legal step of the state against organisations or people for this work in the last 12 months, or still open?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public LegalAction? LegalAction { get; init; }

    /// <summary>Whether money or access was lost after criticism or campaigning, in the last 12 months or before and not given back, or is feared to be lost.</summary>
    [Fact(
        "sanction after criticism",
        "In the last 12 months, or before and for good, has an organisation lost money or access after criticising government, or does it say it fears this?",
        FactRole.Record, ChangeableBy = ChangeableBy.Government)]
    public SanctionAfterCriticism? SanctionAfterCriticism { get; init; }

    /// <summary>Length of the working relationship, earlier joint work included.</summary>
    [Fact("time worked together", "For how many years have the parties worked together?", FactRole.Circumstance, Unit = "years", Min = 0)]
    public Known<double>? YearsWorkedTogether { get; init; }

    /// <summary>Views of how far the sides agree, one for each pair of parties, phase and author.</summary>
    [ElementName("assessment")]
    [JsonConverter(typeof(PartListConverter<RelationshipAssessment>))]
    public IReadOnlyList<RelationshipAssessment>? Assessments { get; init; }
}

/// <summary>What a partnership is for.</summary>
public enum PartnershipPurpose
{
    /// <summary>To help newcomers settle and take part in society.</summary>
    Integration,
    /// <summary>To help people have a say in public decisions.</summary>
    PoliticalParticipation,
    /// <summary>To bring people's interests before government.</summary>
    Advocacy,
    /// <summary>To receive and house people on arrival.</summary>
    Reception,
    /// <summary>To bring refugees from another country and settle them.</summary>
    Resettlement,
    /// <summary>To let private people or groups sponsor refugees.</summary>
    RefugeeSponsorship,
    /// <summary>To help people return to their country of their own will.</summary>
    VoluntaryReturn,
    /// <summary>To save people in danger, at sea or on land.</summary>
    Rescue,
    /// <summary>To limit or police migration.</summary>
    MigrationControl,
    /// <summary>To serve the local community in general.</summary>
    CommunityServices,
}

/// <summary>A result that a side wants from the partnership.</summary>
public enum PartnershipEnd
{
    /// <summary>The welfare of the people served.</summary>
    UserWelfare,
    /// <summary>Safety from harm, persecution or exploitation.</summary>
    Protection,
    /// <summary>Newcomers who take part in society.</summary>
    Integration,
    /// <summary>A say for people and organisations in public decisions.</summary>
    DemocraticVoice,
    /// <summary>Order, security or the control of borders.</summary>
    PublicOrder,
    /// <summary>People who leave the country.</summary>
    Returns,
    /// <summary>More people admitted than otherwise.</summary>
    HigherAdmissions,
    /// <summary>Less public spending.</summary>
    CostSaving,
    /// <summary>Money or survival of the organisation itself.</summary>
    OrganisationalIncome,
}

/// <summary>The word that government documents use for the relationship.</summary>
public enum OfficialTerm
{
    /// <summary>They speak of partnership or cooperation.</summary>
    Partnership,
    /// <summary>They speak of contracts, suppliers or procurement.</summary>
    Contracting,
    /// <summary>They speak of commissioning services.</summary>
    Commissioning,
    /// <summary>They use several of these words.</summary>
    Mixed,
}

/// <summary>The tone of public statements about the other side.</summary>
public enum PublicTone
{
    /// <summary>Mostly praise.</summary>
    Praising,
    /// <summary>Neither praise nor blame, or both in balance.</summary>
    Neutral,
    /// <summary>Doubts about motives, honesty or competence.</summary>
    Suspicious,
    /// <summary>Attacks or accusations.</summary>
    Hostile,
}

/// <summary>A legal step taken by the state, from the mildest to the gravest.</summary>
public enum LegalAction
{
    /// <summary>No legal step.</summary>
    None,
    /// <summary>An investigation or inquiry.</summary>
    Investigation,
    /// <summary>Prosecution announced or threatened, but not begun.</summary>
    [Title("prosecution threatened")]
    ProsecutionThreatened,
    /// <summary>Charges brought against organisations or people.</summary>
    Prosecution,
    /// <summary>The activity or the organisation forbidden.</summary>
    Ban,
}

/// <summary>What followed, or is feared to follow, criticism of government.</summary>
public enum SanctionAfterCriticism
{
    /// <summary>Nothing happened and nobody fears it.</summary>
    None,
    /// <summary>Nothing happened, but organisations say that they fear it.</summary>
    Feared,
    /// <summary>Money or access was lost.</summary>
    Occurred,
}
