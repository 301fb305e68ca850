using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>What the two sides want from each other, how they speak of each other, and their history.</summary>
public sealed record Relationship
{
    /// <summary>What the partnership is for, as its own documents say.</summary>
    [Fact("purposes of the partnership", "What is the partnership for, in the words of its documents?", ChangeableBy = ChangeableBy.Both)]
    public IReadOnlyList<PartnershipPurpose>? Purposes { get; init; }

    /// <summary>Ends that government states for the partnership, control aims included.</summary>
    [Fact("ends that government states", "What does government want from the partnership, control or saving aims included?",
        ChangeableBy = ChangeableBy.Government)]
    public IReadOnlyList<PartnershipEnd>? GovernmentEnds { get; init; }

    /// <summary>Ends that civil society states for the partnership, its own survival included.</summary>
    [Fact("ends that civil society states", "What does civil society want from the partnership, its own income included?",
        ChangeableBy = ChangeableBy.CivilSociety)]
    public IReadOnlyList<PartnershipEnd>? CivilSocietyEnds { get; init; }

    /// <summary>Word that government documents use for the relationship.</summary>
    [Fact("official word for the relationship", "Do government documents call it partnership, contracting or commissioning?",
        ChangeableBy = ChangeableBy.Government)]
    public OfficialTerm? OfficialTerm { get; init; }

    /// <summary>Tone of government's public statements about the civil society side in the last 12 months.</summary>
    [Fact(
        "tone of government's statements",
        "In the last 12 months, has government spoken of the organisations in praise, neutrally, with suspicion or with hostility?",
        ChangeableBy = ChangeableBy.Government)]
    public PublicTone? GovernmentTone { get; init; }

    /// <summary>Gravest legal step taken by the state against civil society for this work.</summary>
    [Fact("legal action by the state", "What is the gravest legal step the state has taken against organisations or people for this work?",
        ChangeableBy = ChangeableBy.Government)]
    public LegalAction? LegalAction { get; init; }

    /// <summary>Whether money or access was lost, or is feared to be lost, after criticism or campaigning.</summary>
    [Fact(
        "sanction after criticism",
        "Has an organisation lost money or access after criticising government, or does it say it fears this?",
        ChangeableBy = ChangeableBy.Government)]
    public SanctionAfterCriticism? SanctionAfterCriticism { get; init; }

    /// <summary>Length of the working relationship, earlier joint work included.</summary>
    [Fact("time worked together", "For how many years have the parties worked together?", Unit = "years", Min = 0)]
    public double? YearsWorkedTogether { get; init; }

    /// <summary>Views of how far the sides agree, one for each pair of parties, phase and author.</summary>
    [ElementName("assessment")]
    public IReadOnlyList<RelationshipAssessment>? Assessments { get; init; }
}
