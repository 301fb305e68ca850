using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Reporting.Documents;

/// <summary>The findings of one assessment, sorted as reports for readers tell them. Silent rules are for tools and left out.</summary>
internal sealed class ReportDigest(Assessment assessment, ReportOptions options)
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    public Assessment Assessment { get; } = assessment;

    public ReportOptions Options { get; } = options;

    public ReportScope Scope { get; } = options.ListedScope;

    public bool IsReadable { get; } = assessment.Document.IsReadable;

    /// <summary>Whether places are told with their path, for a reader who sits where the file is; else by line alone, for a report that is sent on.</summary>
    public bool ShowsPaths { get; init; }

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

    /// <summary>What is open, which is worked out by trying answers, and so only once.</summary>
    public Questionnaire Questionnaire => field ??= Questionnaire.From(Assessment);

    public IReadOnlyList<OpenQuestion> Questions => field ??=
        IsReadable ? OpenQuestion.Group(Questionnaire, [.. All.Where(static f => f.Outcome.IsOpen())]) : [];

    /// <summary>Which description of the batch it is, from 1, where it shares a page with others; else 0.</summary>
    public int Number { get; init; }

    /// <summary>What links to parts of this report begin with.</summary>
    public string Prefix { get => field ?? (Number > 0 ? $"d{Wording.Number(Number)}-" : ""); init; }

    /// <summary>How many departures there are to act on: "3 departures: 1 error and 2 warnings", as a sentence.</summary>
    public string Headline
    {
        get
        {
            var counts = new[] { Severity.Error, Severity.Warning, Severity.Suggestion }
                .Select(severity => (Severity: severity, Count: Open.Count(f => f.Severity == severity)))
                .Where(static c => c.Count > 0)
                .Select(static c => c.Severity switch
                {
                    Severity.Error => ReportWords.Count_Errors(c.Count),
                    Severity.Warning => ReportWords.Count_Warnings(c.Count),
                    _ => ReportWords.Count_Suggestions(c.Count),
                });
            return Open.Count == 0 ? ReportWords.Headline_Nothing : ReportWords.Headline(ReportWords.Count_Departures(Open.Count), Wording.Join([.. counts]));
        }
    }

    /// <summary>
    /// "3 met, 1 not met, 4 not stated", as a sentence; and why fewer departures are told than there are, where that is so. All reports for readers count the same:
    /// every outcome of the rules that are not silent.
    /// </summary>
    public string Tally => Wording.Capitalised(OutcomeTally.Of(Assessment).Tell(All.Count(static f => f.Outcome.IsUnmet()), All.Count(static f => f.IsSuppressed && f.Outcome.IsUnmet()), Open.Count));

    /// <summary>How to use as a yardstick what does not apply, where that is nearly everything; else null. A record is no file that one could name.</summary>
    public string? Offer => IsReadable && Options.GroupsOf?.Invoke(Assessment.Document) is null ? FindingText.YardstickOffer(Assessment, Options, isSentOn: !ShowsPaths) : null;

    /// <summary>Whether a ruleset applies, as the end of a sentence that names it; empty where that was not asked.</summary>
    public string Applicability(RulesetInForce ruleset) => IsReadable ? FindingText.Applicability(ruleset) : "";

    /// <summary>What a link to the first that is told of a rule is called; null for all after it.</summary>
    public string? Anchor(string rule) => _anchors.Add(rule) ? Link(rule) : null;

    public string Link(string rule) => Prefix + rule;

    private IReadOnlyList<Finding> Told(Func<Outcome, bool> isMeant) =>
        IsReadable
            ? [.. Assessment.FindingGroups.Select(static g => g.Lead).Where(f => f is { Severity: > Severity.Silent, IsSuppressed: false } && isMeant(f.Outcome))]
            : [];
}
