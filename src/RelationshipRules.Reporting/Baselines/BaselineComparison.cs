namespace RelationshipRules.Reporting.Baselines;

/// <summary>One assessment against the baseline. What counts are departures and what is not stated; the rest is neither new nor old.</summary>
public sealed class BaselineComparison
{
    private readonly HashSet<(string Fingerprint, Outcome Outcome)> _known;

    internal BaselineComparison(Assessment assessment, IReadOnlyCollection<BaselineEntry> entries, IReadOnlyCollection<BaselineEntry> anywhere)
    {
        _known = [.. entries.Concat(anywhere).Select(static e => (e.Fingerprint, Known(e.Outcome)))];
        var now = new HashSet<(string, Outcome)>();
        foreach (var finding in assessment.GetFindings(Outcome.Violated, Outcome.Unexplained, Outcome.Explained, Outcome.Undetermined))
        {
            now.Add((finding.Fingerprint, Known(finding.Outcome)));
            if (finding.Outcome.IsUnmet() && !finding.IsSuppressed)
            {
                var isNew = IsNew(finding);
                New += isNew ? 1 : 0;
                Unchanged += isNew ? 0 : 1;
            }

            HasNewUndetermined |= finding is { Outcome: Outcome.Undetermined, IsSuppressed: false } && IsNew(finding);
        }

        var left = entries.Where(e => e.Outcome.IsUnmet() && !now.Contains((e.Fingerprint, Known(e.Outcome)))).ToList();
        var exits = new Dictionary<string, BaselineExit>(StringComparer.Ordinal);
        if (left.Count > 0)
        {
            foreach (var outcome in assessment.Document.IsReadable ? assessment.Outcomes : [])
            {
                exits.TryAdd(assessment.GetFinding(outcome).Fingerprint, ExitBy(outcome.Outcome));
            }
        }

        // What does not apply at all is judged once for the whole, and not at each element.
        var applies = exits.Count == 0 ? null : assessment.Outcomes.GroupBy(static o => o.Rule.Id, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.Any(static o => o.Outcome != Outcome.NotApplicable), StringComparer.Ordinal);
        Left = left.ConvertAll(e => e with
        {
            Exit = exits.TryGetValue(e.Fingerprint, out var exit) ? exit
                : applies is null || e.Rule is not { } rule ? BaselineExit.NotSeen
                : !applies.TryGetValue(rule, out var appliesSomewhere) ? BaselineExit.RuleGone
                : appliesSomewhere ? BaselineExit.NotSeen
                : BaselineExit.NotApplicable,
        });
    }

    /// <summary>How many departures, not explained and not suppressed, are not in the baseline.</summary>
    public int New { get; }

    /// <summary>How many are in it.</summary>
    public int Unchanged { get; }

    /// <summary>The departures of the baseline that are none any more, in the baseline's order; <see cref="BaselineEntry.Exit"/> says how each left.</summary>
    public IReadOnlyList<BaselineEntry> Left { get; }

    /// <summary>Whether the baseline holds a report on the description; true for a list of fingerprints, which does not say whose they are.</summary>
    internal bool IsOfBaseline { get; init; }

    /// <summary>Whether something is not stated now that the baseline does not know as not stated.</summary>
    public bool HasNewUndetermined { get; }

    /// <summary>Whether the baseline does not hold this finding with this outcome.</summary>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public bool IsNew(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return !_known.Contains((finding.Fingerprint, Known(finding.Outcome)));
    }

    /// <summary>Whether what was a departure is better now: what no longer applies, or is not stated any more, is neither better nor worse.</summary>
    private static BaselineExit ExitBy(Outcome outcome) => outcome switch
    {
        Outcome.Undetermined => BaselineExit.Undecided,
        Outcome.NotApplicable => BaselineExit.NotApplicable,
        _ => BaselineExit.Settled,
    };

    // Whether a departure that is not met may yet be explained makes no other departure of it.
    private static Outcome Known(Outcome outcome) => outcome == Outcome.Unexplained ? Outcome.Violated : outcome;

    /// <summary>The state of a finding in the words of reports for programs; null for what is met or does not apply, which is in no baseline.</summary>
    internal string? StateOf(Finding finding) =>
        finding.Outcome is Outcome.Satisfied or Outcome.NotApplicable ? null : IsNew(finding) ? "new" : "unchanged";
}

/// <summary>One outcome of an earlier run.</summary>
/// <param name="Fingerprint">The fingerprint of its finding.</param>
/// <param name="Outcome">What it came to then.</param>
/// <param name="Rule">The rule's id, or null where the baseline does not name it.</param>
/// <param name="Message">What was the case then, or null.</param>
public sealed record BaselineEntry(string Fingerprint, Outcome Outcome, string? Rule = null, string? Message = null)
{
    /// <summary>How it left the baseline; null for one that has not, or that was not compared.</summary>
    public BaselineExit? Exit { get; init; }
}

/// <summary>How a departure left a baseline.</summary>
public enum BaselineExit
{
    /// <summary>It is met or explained now.</summary>
    Settled,

    /// <summary>What decided it is not stated any more, so that nobody can say that it is better.</summary>
    Undecided,

    /// <summary>Its element is not part of this run.</summary>
    NotSeen,

    /// <summary>The rule does not apply any more, which settles nothing.</summary>
    NotApplicable,

    /// <summary>Its rule is not part of this run: another profile or other rulesets.</summary>
    RuleGone,
}
