
namespace RelationshipRules.Model;

/// <summary>A position that civil society put to government.</summary>
public sealed record Representation : IExtensible, IIdentified
{
    /// <summary>Name of this entry within the description: unique in its list, and stable, because findings and evidence point to it.</summary>
    public string? Id { get; init; }

    /// <summary>Id of the party that put the position.</summary>
    [Reference("parties")]
    public string? MadeBy { get; init; }

    /// <summary>How the position was put.</summary>
    [Fact("route of the representation", "Was it put in talks, a formal submission, a public campaign, the media or court?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public RepresentationRoute? Route { get; init; }

    /// <summary>Position towards government's policy.</summary>
    [Fact("position on the policy", "Does it support the policy, propose a change or oppose it?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public PolicyStance? Stance { get; init; }

    /// <summary>Evidence given; empty means none.</summary>
    [Fact("kinds of evidence given", "What evidence does it give?", FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public KnownList<EvidenceKind>? EvidenceKinds { get; init; }

    /// <summary>It says where the evidence comes from.</summary>
    [Fact("stated source of the evidence", "Does it say where the evidence comes from?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public bool? EvidenceSourceStated { get; init; }

    /// <summary>It says how the evidence was gathered, so that others can judge how far it holds.</summary>
    [Fact("stated method of the evidence", "Does it say how the evidence was gathered, so that others can judge it?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public bool? EvidenceMethodStated { get; init; }

    /// <summary>It says how wide the range of people and communities is that it represents.</summary>
    [Fact("stated range of people", "Does it say how wide the range of people and communities is that it represents?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public bool? RangeStated { get; init; }

    /// <summary>Whose views were sought before it was made.</summary>
    [Fact("groups whose views were sought", "Whose views were sought before it was made?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public KnownList<ViewGroup>? ViewsSoughtFrom { get; init; }

    /// <summary>Groups of the organisation's own people whom the matter touches and who were not asked; an empty list means nobody was left out.</summary>
    [Fact("groups that were not asked", "Which of the organisation's own people, touched by the matter, were not asked?",
        FactRole.Record, ChangeableBy = ChangeableBy.CivilSociety)]
    public KnownList<ViewGroup>? GroupsLeftOut { get; init; }

    /// <summary>What it says about representation: which people, in what capacity, on what basis.</summary>
    [Fact("statement on whom it represents", "Does it say which people it speaks for, in what capacity and on what basis?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public KnownList<RepresentationStatement>? StatesWhomItRepresents { get; init; }

    /// <summary>It contains a concrete proposal with the outcome sought.</summary>
    [Fact("concrete proposal", "Does it contain a concrete proposal with the outcome sought?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety, OnlyRises = true)]
    public bool? ConcreteProposal { get; init; }

    /// <summary>Facts that a ruleset has added, by name.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; init; }
}

/// <summary>How a position was put to government.</summary>
public enum RepresentationRoute
{
    /// <summary>In talks that were not public.</summary>
    InsideTalks,
    /// <summary>In a written submission or at a hearing.</summary>
    FormalSubmission,
    /// <summary>In a public campaign.</summary>
    PublicCampaign,
    /// <summary>Through newspapers, broadcasters or social media.</summary>
    Media,
    /// <summary>In court.</summary>
    Litigation,
}

/// <summary>Position towards government's policy.</summary>
public enum PolicyStance
{
    /// <summary>It supports the policy.</summary>
    Supports,
    /// <summary>It accepts the aim and proposes a change.</summary>
    ProposesChange,
    /// <summary>It opposes the policy.</summary>
    Opposes,
}

/// <summary>A kind of evidence given with a position.</summary>
public enum EvidenceKind
{
    /// <summary>Records and experience of the service.</summary>
    ServiceRecords,
    /// <summary>A survey.</summary>
    Survey,
    /// <summary>Interviews or case studies.</summary>
    Interviews,
    /// <summary>Research by others.</summary>
    Research,
}

/// <summary>A group whose views were sought before a position was put.</summary>
public enum ViewGroup
{
    /// <summary>The people served.</summary>
    Users,
    /// <summary>Members of the organisation.</summary>
    Members,
    /// <summary>Others who stand to gain or lose.</summary>
    Beneficiaries,
    /// <summary>Volunteers.</summary>
    Volunteers,
    /// <summary>The governing body.</summary>
    Trustees,
}

/// <summary>What an organisation says about whom it speaks for.</summary>
public enum RepresentationStatement
{
    /// <summary>Which people it speaks for.</summary>
    People,
    /// <summary>In what capacity it speaks.</summary>
    Capacity,
    /// <summary>On what basis: an election, membership, contact or expertise.</summary>
    Basis,
}
