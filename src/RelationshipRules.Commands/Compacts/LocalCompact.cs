namespace RelationshipRules.Cli.Compacts;

/// <summary>A local compact, clause by clause, as a file of its own kind holds it.</summary>
internal sealed record LocalCompact
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Area { get; init; }

    /// <summary>The country, as in descriptions: <c>GB-ENG</c>.</summary>
    public string? Country { get; init; }

    public CompactState? Status { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Replaces { get; init; }

    /// <summary>The national text that it is held against, where a person has said so.</summary>
    public CompactBaseline? Baseline { get; init; }

    /// <summary>How much of the text was seen.</summary>
    public required SeenText Text { get; init; }

    public required CompactSource Source { get; init; }

    public IReadOnlyList<CompactParty> Bound { get; init; } = [];

    public IReadOnlyList<string> BoundNot { get; init; } = [];

    public CompactReview? Review { get; init; }

    public IReadOnlyList<Clause> Clauses { get; init; } = [];

    /// <summary>What people say of whole undertakings.</summary>
    public IReadOnlyList<UndertakingJudgement> Undertakings { get; init; } = [];

    /// <summary>The rounds of the joint scorecard, the latest first.</summary>
    public IReadOnlyList<ScorecardRound> Scorecards { get; init; } = [];

    public IReadOnlyList<CompactBreach> Breaches { get; init; } = [];

    /// <summary>The national text to hold it against: the one stated, else that of the day it began; null where neither is stated.</summary>
    public CompactBaseline? HeldAgainst => Baseline ?? (From is { } day ? NationalText.Compact2010.On(day) : null);
}

internal sealed record CompactSource(string Title)
{
    public string? Url { get; init; }

    public DateOnly? RetrievedOn { get; init; }

    public string? Sha256 { get; init; }

    public string? Note { get; init; }
}

/// <summary>Who is bound; the kind is one of those that descriptions know of signatories.</summary>
internal sealed record CompactParty(string Name, string? Kind);

/// <summary>Who looked at the text for each side, and when.</summary>
internal sealed record CompactReview(DateOnly? On, DateOnly? NextOn, string? Government, string? CivilSociety);

/// <summary>A clause of a local compact.</summary>
internal sealed record Clause
{
    public required string Id { get; init; }

    public string? Number { get; init; }

    public string? Heading { get; init; }

    /// <summary>At most five words of the text, to search for.</summary>
    public string? Anchor { get; init; }

    public string? Url { get; init; }

    public int? Offset { get; init; }

    public int? Length { get; init; }

    /// <summary>What it says, in the auditor's own words.</summary>
    public required string Paraphrase { get; init; }

    public ClauseDuty? Duty { get; init; }

    public ClauseKind Kind { get; init; }

    /// <summary>Whether all of the clause was seen.</summary>
    public ClauseVisibility Visible { get; init; }

    public IReadOnlyList<string> Markers { get; init; } = [];

    public IReadOnlyList<string> Hedges { get; init; } = [];

    public string? Trigger { get; init; }

    public IReadOnlyList<string> Exceptions { get; init; } = [];

    public ClauseEvidence? Evidence { get; init; }

    public IReadOnlyList<ClauseNumber> Numbers { get; init; } = [];

    public IReadOnlyList<ClauseMapping> Mappings { get; init; } = [];

    /// <summary>Whether it is beyond anything that the nation says.</summary>
    public bool Adds { get; init; }

    /// <summary>Facts about the compact that it states, by their names in descriptions.</summary>
    public IReadOnlyList<ClauseFact> Facts { get; init; } = [];

    /// <summary>How readers find it: its number, or its id.</summary>
    public string Label => Number ?? Id;
}

/// <summary>A fact that a clause states, as JSON.</summary>
internal sealed record ClauseFact(string Name, string Json);

internal sealed record ClauseNumber(string Measure, NumberState State)
{
    public double? Value { get; init; }

    public NumberUnit? Unit { get; init; }

    public NumberBound Bound { get; init; }

    public DayKind DayKind { get; init; }
}

/// <summary>Which undertaking a clause is about, and what it does to it.</summary>
internal sealed record ClauseMapping(string Undertaking)
{
    public int? Part { get; init; }

    /// <summary>What a person has said of each axis; others are proposed.</summary>
    public IReadOnlyDictionary<ClauseAxis, AxisValue> Axes { get; init; } = new Dictionary<ClauseAxis, AxisValue>();

    /// <summary>The effect, as a person confirmed or overruled it; null while it is only proposed.</summary>
    public CompactEffect? Effect { get; init; }

    public string? ConfirmedBy { get; init; }

    public DateOnly? ConfirmedOn { get; init; }

    public string? Note { get; init; }
}

/// <summary>What people say of an undertaking as a whole: the effect, what is done in practice, and what to do about it.</summary>
internal sealed record UndertakingJudgement(string Undertaking)
{
    public CompactEffect? Effect { get; init; }

    public string? Reason { get; init; }

    public string? ConfirmedBy { get; init; }

    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>What happens in practice: "4 weeks in 2015".</summary>
    public string? Practised { get; init; }

    public string? Cause { get; init; }

    public string? Action { get; init; }

    public string? Owner { get; init; }

    public DateOnly? By { get; init; }

    public string? Success { get; init; }
}

internal sealed record ScorecardRound(DateOnly On, IReadOnlyList<ScorecardAnswer> Answers);

internal sealed record ScorecardAnswer(string Question)
{
    public int? Government { get; init; }

    public int? CivilSociety { get; init; }

    public string? Note { get; init; }
}

internal sealed record CompactBreach(DateOnly On, string What)
{
    public string? Undertaking { get; init; }

    public DateOnly? ResolvedOn { get; init; }

    public string? How { get; init; }
}

/// <summary>The national texts.</summary>
internal enum CompactBaseline
{
    None,
    Compact1998,
    Compact2009,
    Compact2010,
    Covenant2025,
}

internal enum CompactState
{
    Draft,
    InForce,

    /// <summary>Agreed and not used.</summary>
    Dormant,
    Lapsed,
}

internal enum SeenText
{
    Whole,
    Part,
    Summary,

    /// <summary>A page about the compact, without its text.</summary>
    AboutIt,
}

internal enum ClauseDuty
{
    Government,
    CivilSociety,
    Both,
}

internal enum ClauseKind
{
    Undertaking,
    Principle,
    Scope,
    Definition,
    Mechanism,

    /// <summary>National text that stands on a local page.</summary>
    Boilerplate,
}

internal enum ClauseVisibility
{
    Whole,
    Cut,
}

internal enum ClauseEvidence
{
    None,
    Record,
    Publish,
    Report,
}

/// <summary>Whether a clause names a number.</summary>
internal enum NumberState
{
    Given,

    /// <summary>The clause is about the matter and names no number.</summary>
    NoneNamed,

    /// <summary>The part of the text that may name it was not seen.</summary>
    NotVisible,
}

internal enum NumberUnit
{
    Days,
    Weeks,
    Months,
    Years,
    Hours,
    PerYear,
    Percent,
}

internal enum NumberBound
{
    Min,
    Max,
    Exact,
    Target,
}

internal enum DayKind
{
    Calendar,
    Working,
}

/// <summary>The six ways in which a clause can differ from the national text.</summary>
internal enum ClauseAxis
{
    Substance,
    Number,
    Modality,
    Trigger,
    Scope,
    Evidence,
}

internal enum AxisValue
{
    More,
    Same,
    Less,

    /// <summary>Something else in its place.</summary>
    Other,
    NotVisible,
}

/// <summary>What a local text does to a national undertaking. Not visible is about what was seen, and never means that something is left out.</summary>
internal enum CompactEffect
{
    Adopts,
    Strengthens,
    Weakens,
    Mixed,
    Replaces,
    Omits,
    NotVisible,
    Adds,
}
