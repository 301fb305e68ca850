using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Reporting.Documents;

/// <summary>The findings of one assessment, sorted as reports for readers tell them. Silent rules are for tools and left out.</summary>
internal sealed class ReportDigest
{
    public ReportDigest(Assessment assessment, Baseline? baseline)
    {
        Assessment = assessment;
        Comparison = baseline?.Compare(assessment);
        IsReadable = assessment.Document.IsReadable;
        All = IsReadable ? [.. assessment.Outcomes.Select(assessment.GetFinding).Where(static f => f.Severity > Severity.Silent)] : [];
        var told = IsReadable ? assessment.FindingGroups.Select(static g => g.Lead).Where(static f => f is { Severity: > Severity.Silent, IsSuppressed: false }).ToList() : [];
        Open = told.FindAll(static f => f.Outcome == Outcome.Violated);
        Explained = told.FindAll(static f => f.Outcome == Outcome.Explained);
        SetAside = IsReadable ? [.. assessment.Findings.Where(static f => f is { Severity: > Severity.Silent, IsSuppressed: true })] : [];
        Met = [.. All.Where(static f => f.Outcome == Outcome.Satisfied && f.Rule.Kind != RuleKind.Classification)];
        Classified = [.. All.Where(static f => f.Outcome == Outcome.Satisfied && f.Rule.Kind == RuleKind.Classification)];
        NotApplicable = [.. All.Where(static f => f.Outcome == Outcome.NotApplicable)];
        Undetermined = [.. All.Where(static f => f.Outcome == Outcome.Undetermined)];
        Questions = IsReadable ? OpenQuestion.Group(assessment, new ElementNames(Undetermined).Find) : [];
    }

    public Assessment Assessment { get; }

    /// <summary>Whether there is anything to tell but diagnostics.</summary>
    public bool IsReadable { get; }

    /// <summary>The comparison with the baseline, where there is one.</summary>
    public BaselineComparison? Comparison { get; }

    public string Name => FindingText.NameOf(Assessment);

    /// <summary>Every outcome, in the order of the rules.</summary>
    public IReadOnlyList<Finding> All { get; }

    /// <summary>Departures to act on, the most urgent first; what several rules say of one place is told once (see <see cref="FindingText.Also"/>).</summary>
    public IReadOnlyList<Finding> Open { get; }

    public IReadOnlyList<Finding> Explained { get; }

    public IReadOnlyList<Finding> SetAside { get; }

    public IReadOnlyList<Finding> Met { get; }

    public IReadOnlyList<Finding> Classified { get; }

    public IReadOnlyList<Finding> NotApplicable { get; }

    public IReadOnlyList<Finding> Undetermined { get; }

    /// <summary>What to find out, what most rules wait for first.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; }

    /// <summary>"3 met, 1 not met, 4 not stated".</summary>
    public string Tally
    {
        get
        {
            var tally = new OutcomeTally();
            tally.Add(Assessment.Outcomes);
            return tally.ToString();
        }
    }
}
