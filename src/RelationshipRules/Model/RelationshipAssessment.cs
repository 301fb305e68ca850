using RelationshipRules.Reading;

namespace RelationshipRules.Model;

/// <summary>One view of how far two parties agree on ends and means, in one phase.</summary>
public sealed record RelationshipAssessment : IExtensible, IIdentified
{
    /// <summary>Name of this entry within the description: unique in its list, and stable, because findings and evidence point to it.</summary>
    public string? Id { get; init; }

    /// <summary>Ids of the two parties that the statement is about.</summary>
    [Reference("parties")]
    [Fact("parties of the view", "Which two parties is this view of?", FactRole.Circumstance)]
    public KnownList<string>? Between { get; init; }

    /// <summary>Whose view this statement about ends and means is.</summary>
    [Fact("whose view it is", "Whose view is this: government's, civil society's, a joint review's or an independent author's?",
        FactRole.Circumstance)]
    public AssessmentSource? StatedBy { get; init; }

    /// <summary>Date from which the statement holds.</summary>
    [Fact("start of the phase", "From which date does this description of the relationship hold?", FactRole.Circumstance)]
    public Known<DateOnly>? StartedOn { get; init; }

    /// <summary>Date until which it held; absent in the current phase.</summary>
    [Fact("end of the phase", "Until which date did it hold (leave out if it still holds)?", FactRole.Circumstance)]
    public Known<DateOnly>? EndedOn { get; init; }

    /// <summary>How far both sides want the same result; one of the two questions by which Najam's typology sorts relationships.</summary>
    [Fact("agreement on ends", "In this view, are the two sides' aims similar, partly similar or dissimilar?",
        FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public Alignment? EndsAlignment { get; init; }

    /// <summary>How far both sides hold with the same ways of getting there; the other question of Najam's typology.</summary>
    [Fact("agreement on means", "In this view, are the ways they want to reach the aims similar, partly similar or dissimilar?",
        FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public Alignment? MeansAlignment { get; init; }

    /// <summary>How they work on the matter in that phase; notEngaged means no dealings at all.</summary>
    [Fact("way of working", "Do they work together, separately, against each other, or have they no dealings?",
        FactRole.Record, ChangeableBy = ChangeableBy.Both)]
    public WorkingMode? WorkingMode { get; init; }

    /// <summary>Facts that a ruleset has added, by name.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; init; }
}

/// <summary>Whose view a statement about the relationship is.</summary>
public enum AssessmentSource
{
    /// <summary>The public body's own view.</summary>
    Government,
    /// <summary>The organisation's own view.</summary>
    CivilSociety,
    /// <summary>A view that both sides reached together.</summary>
    JointReview,
    /// <summary>The view of an author who belongs to neither side.</summary>
    Independent,
}

/// <summary>How far two sides agree.</summary>
public enum Alignment
{
    /// <summary>Both sides hold with the same, or nearly so.</summary>
    Similar,
    /// <summary>They agree in part and differ in part.</summary>
    Partly,
    /// <summary>They hold with different things.</summary>
    Dissimilar,
}

/// <summary>How two sides work on a matter.</summary>
public enum WorkingMode
{
    /// <summary>They work on it together.</summary>
    Together,
    /// <summary>Each works on it alone, without opposing the other.</summary>
    Separately,
    /// <summary>They work against each other.</summary>
    Adversarially,
    /// <summary>They have no dealings on it at all.</summary>
    NotEngaged,
}
