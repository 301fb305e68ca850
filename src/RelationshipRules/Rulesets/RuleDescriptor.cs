using RelationshipRules.Rulesets;

namespace RelationshipRules;

/// <summary>What a rule is, apart from any description: identity, words, sources and the text of its conditions.</summary>
public sealed class RuleDescriptor
{
    private IReadOnlyList<RuleExample>? _examples;

    internal RuleDescriptor()
    {
    }

    /// <summary>Stable id, three letters and four digits: <c>CMP2042</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A short statement of what should hold.</summary>
    public required string Title { get; init; }

    /// <summary>What sort of statement the rule encodes.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>The side it speaks to.</summary>
    public required Addressee Addressee { get; init; }

    /// <summary>The name of the ruleset that holds it.</summary>
    public required string Ruleset { get; init; }

    /// <summary>The key of its category, as declared in the ruleset.</summary>
    public required string Category { get; init; }

    /// <summary>The category in words.</summary>
    public string CategoryTitle { get; init; } = "";

    /// <summary>The severity that the rule itself asks for; a profile may set another.</summary>
    public required Severity DefaultSeverity { get; init; }

    /// <summary>The first and last day of the rule where they are not its ruleset's; else null.</summary>
    public DaysOfForce? DaysOfForce { get; init; }

    /// <summary>What came in the rule's own place, or null.</summary>
    public Successor? SupersededBy { get; init; }

    /// <summary>Free tags for filtering.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The list that the rule looks at element by element (<c>agreements</c>), or null for the description as a whole.</summary>
    public string? Scope { get; init; }

    /// <summary>The condition under which the rule applies; <c>true</c> where the rule states none.</summary>
    public string When { get; init; } = "true";

    /// <summary>What the rule asks for, as a condition; null for classifications.</summary>
    public string? Require { get; init; }

    /// <summary>The condition under which a departure counts as explained, or null.</summary>
    public string? ExplainedBy { get; init; }

    /// <summary>The expression that gives a classification its value; null for other kinds.</summary>
    public string? Value { get; init; }

    /// <summary>The fact that a finding points at, as the rule writes it (<c>agreement.termMonths</c>); null where the rule leaves it to its condition.</summary>
    public string? Focus { get; init; }

    /// <summary>Whether any of its conditions is written in C#; the text of such a condition is its source code.</summary>
    public bool IsInCode { get; init; }

    /// <summary>Why the matter is of weight.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>What to do about a violation, said to the addressee.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>History, limits and hedges, or null.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether its authors say that the condition asks what the cited place says, no more and no less; where it does not, the notes say how the two differ.</summary>
    public bool IsAsWritten { get; init; }

    /// <summary>The sources that the rule rests on.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>How often others were found to depart from what the rule asks, in the order of the rule's file.</summary>
    public IReadOnlyList<PublishedFigure> Figures { get; init; } = [];

    /// <summary>Rules that pull the other way.</summary>
    public IReadOnlyList<ConflictReference> Conflicts { get; init; } = [];

    /// <summary>
    /// Ids of rules, of other sources as a rule, that ask for nearly the same. Where several of them come to the same departure at the same
    /// place, reports for readers tell it once: see <see cref="Assessment.FindingGroups"/>.
    /// </summary>
    public IReadOnlyList<string> Restates { get; init; } = [];

    /// <summary>The id of the rule of an extended ruleset that this one stands in for, or null.</summary>
    public string? Replaces { get; init; }

    /// <summary>The messages as the rule file has them, with their placeholders; outcomes without one get a generated message.</summary>
    public IReadOnlyDictionary<Outcome, string> Messages
    {
        get => field ??= ReadMessages();
        init;
    }

    /// <summary>The outcomes that the rule can have, each of which its examples have to show.</summary>
    public IReadOnlyList<Outcome> PossibleOutcomes =>
    [
        Outcome.Satisfied,
        .. Kind == RuleKind.Classification ? [] : (ReadOnlySpan<Outcome>)[Outcome.Violated],
        Outcome.Undetermined,
        .. ExplainedBy is null ? [] : (ReadOnlySpan<Outcome>)[Outcome.Explained, Outcome.Unexplained],
        .. When is "true" ? [] : (ReadOnlySpan<Outcome>)[Outcome.NotApplicable],
    ];

    /// <summary>The page about the rule, relative to the documentation's folder: <c>rules/CMP2042.md</c>.</summary>
    public string HelpPage => $"rules/{Id}.md";

    /// <summary>The file that holds the rule, or null.</summary>
    public string? Path { get; init; }

    /// <summary>Descriptions with the outcome that the rule must have for them. Read when first asked for.</summary>
    public IReadOnlyList<RuleExample> Examples => _examples ??= ReadExamples();

    /// <summary>Reads the messages as the file has them; an analysis works with the compiled ones.</summary>
    internal Func<IReadOnlyDictionary<Outcome, string>> ReadMessages { get; init; } = static () => new Dictionary<Outcome, string>();

    /// <summary>Reads the examples; loading for an analysis does not need them.</summary>
    internal Func<IReadOnlyList<RuleExample>> ReadExamples { get; init; } = static () => [];

    /// <summary>The id and title.</summary>
    public override string ToString() => $"{Id} {Title}";
}

/// <summary>What sort of statement a rule encodes; it decides the words in which outcomes are told.</summary>
public enum RuleKind
{
    /// <summary>A promise made in a compact or code of practice.</summary>
    Undertaking,

    /// <summary>A condition that research names for the success of such work.</summary>
    SuccessFactor,

    /// <summary>Something a source advises.</summary>
    Recommendation,

    /// <summary>Something a source reports as learned.</summary>
    Lesson,

    /// <summary>Something to gain: applies where the partnership could have it, satisfied where it takes it.</summary>
    Opportunity,

    /// <summary>Something to lose: applies where the partnership is exposed, satisfied where the exposure is mitigated.</summary>
    Challenge,

    /// <summary>A weak spot of a code or arrangement; told like a challenge.</summary>
    Weakness,

    /// <summary>Puts the partnership in a class; information, never a fault.</summary>
    Classification,
}

/// <summary>The side that a rule speaks to.</summary>
public enum Addressee
{
    /// <summary>Both sides, or the partnership as a whole.</summary>
    Both,

    /// <summary>The public body.</summary>
    Government,

    /// <summary>The civil society organisation.</summary>
    CivilSociety,
}

/// <summary>A rule's statement that another rule pulls the other way.</summary>
/// <param name="Rule">The other rule's id.</param>
/// <param name="Reason">How the two pull apart, for a reader.</param>
public sealed record ConflictReference(string Rule, string Reason);
