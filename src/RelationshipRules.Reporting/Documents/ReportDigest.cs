using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Reporting.Documents;

/// <summary>The findings of one assessment, sorted as reports for readers tell them. Silent rules are for tools and left out.</summary>
internal sealed class ReportDigest(Assessment assessment, ReportOptions options)
{
    public Assessment Assessment { get; } = assessment;

    public ReportOptions Options { get; } = options;

    public ReportScope Scope { get; } = options.ListedScope;

    public bool IsReadable { get; } = assessment.Document.IsReadable;

    public Func<IReadOnlyList<Block>?> Path { get; init; } = static () => null;

    public BaselineComparison? Comparison => field ??= Options.Baseline?.Compare(Assessment);

    public string Name => FindingText.NameOf(Assessment);

    public IReadOnlyList<Finding> All => field ??=
        IsReadable ? [.. Assessment.Outcomes.Select(Assessment.GetFinding).Where(static f => f.Severity > Severity.Silent)] : [];

    /// <summary>Departures to act on, the most urgent first; what several rules say of one place is told once (see <see cref="FindingText.Also"/>).</summary>
    public IReadOnlyList<Finding> Open => field ??= Told(static outcome => outcome.IsUnmet());

    public IReadOnlyList<Finding> Explained => field ??= Told(static outcome => outcome == Outcome.Explained);

    public IReadOnlyList<Finding> SetAside => field ??=
        IsReadable ? [.. Assessment.GetFindings(Outcome.Violated, Outcome.Unexplained, Outcome.Explained, Outcome.Undetermined).Where(static f => f is { Severity: > Severity.Silent, IsSuppressed: true })] : [];

    public IReadOnlyList<Finding> Met => field ??= [.. All.Where(static f => f.CountedAs == Outcome.Satisfied && f.Rule.Kind != RuleKind.Classification)];

    /// <summary>What would be met if the statements that it rests on did not contradict each other.</summary>
    public IEnumerable<Finding> Contradicted => All.Where(static f => f.CountedAs != f.Outcome && f.Rule.Kind != RuleKind.Classification);

    public IEnumerable<Finding> Classified => All.Where(static f => f.Outcome == Outcome.Satisfied && f.Rule.Kind == RuleKind.Classification);

    public IEnumerable<Finding> NotApplicable => All.Where(static f => f.Outcome == Outcome.NotApplicable);

    public IReadOnlyList<OpenQuestion> Questions => field ??=
        IsReadable ? OpenQuestion.Group(Assessment, [.. All.Where(static f => f.Outcome.IsOpen())]) : [];

    /// <summary>"3 met, 1 not met, 4 not stated", as a sentence.</summary>
    public string Tally
    {
        get
        {
            var tally = new OutcomeTally();
            tally.Add(Assessment);
            return Wording.Capitalised(tally.ToString()) + ".";
        }
    }

    /// <summary>How to use as a yardstick what does not apply, where that is nearly everything; else null.</summary>
    public string? Offer => IsReadable ? FindingText.YardstickOffer(Assessment, Options) : null;

    /// <summary>Whether a ruleset applies, as the end of a sentence that names it; empty where that was not asked.</summary>
    public string Applicability(RulesetInForce ruleset) => IsReadable ? FindingText.Applicability(ruleset) : "";

    private IReadOnlyList<Finding> Told(Func<Outcome, bool> isMeant) =>
        IsReadable
            ? [.. Assessment.FindingGroups.Select(static g => g.Lead).Where(f => f is { Severity: > Severity.Silent, IsSuppressed: false } && isMeant(f.Outcome))]
            : [];
}
