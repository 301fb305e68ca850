namespace RelationshipRules.Reporting.Documents;

internal sealed class OutcomeTally
{
    /// <summary>From well to not applicable, as a reader wants them.</summary>
    private static readonly string[] Order =
    [
        "met", "taken", "mitigated", Contradicted, "not met", "not met unless explained", "falls short of it", "falls short of it unless explained", "missed", "exposed", "departure explained", "not stated", "not applicable", "not present",
    ];

    private const string Contradicted = "resting on statements that contradict each other";

    private static readonly Outcome[] FromWorst = [Outcome.Violated, Outcome.Unexplained, Outcome.Undetermined, Outcome.Explained, Outcome.Satisfied, Outcome.NotApplicable];

    /// <summary>The place of the label in the order, by kind, outcome, and whether the rule is a yardstick; -1 for a label that is not counted.</summary>
    private static readonly int[][][] Places =
    [
        .. Enum.GetValues<RuleKind>().Select(static kind => (int[][])
        [
            .. Enum.GetValues<Outcome>().Select(outcome => (int[])[Array.IndexOf(Order, OutcomeLabels.Get(kind, outcome, isYardstick: false)), Array.IndexOf(Order, OutcomeLabels.Get(kind, outcome, isYardstick: true))]),
        ]),
    ];

    private readonly int[] _counts = new int[Order.Length];

    public void Add(Assessment assessment)
    {
        foreach (var outcome in assessment.Outcomes)
        {
            Add(assessment, outcome);
        }
    }

    /// <summary>Counts one outcome of an assessment; those of silent rules are not counted.</summary>
    public void Add(Assessment assessment, RuleOutcome outcome)
    {
        if (outcome.Severity <= Severity.Silent)
        {
            return;
        }

        var index = Places[(int)outcome.Rule.Kind][(int)outcome.Outcome][outcome.IsYardstick ? 1 : 0];
        if (index >= 0)
        {
            var isContradicted = assessment.Contradictions.Count > 0 && assessment.GetFinding(outcome).CountedAs != outcome.Outcome;
            _counts[isContradicted ? Array.IndexOf(Order, Contradicted) : index]++;
        }
    }

    public void Add(OutcomeTally other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }
    }

    /// <summary>"20 met, 3 not met, 14 not stated, 60 not applicable".</summary>
    public override string ToString() => Tell(Order.Zip(_counts)) is { Length: > 0 } text ? text : "no outcomes";

    /// <summary>The same of some of the findings.</summary>
    public static string Tell(IReadOnlyCollection<Finding> findings) =>
        Tell(Order.Select(label => (label, findings.Count(f => string.Equals(f.CountedAs != f.Outcome ? Contradicted : f.Label, label, StringComparison.Ordinal)))));

    /// <summary>The outcome that stands for all of them: a departure first, then what is not known; null for none.</summary>
    public static Outcome? Worst(IEnumerable<Outcome> outcomes)
    {
        var all = outcomes.ToHashSet();
        return all.Count == 0 ? null : FromWorst.First(all.Contains);
    }

    /// <summary>Labels with their numbers, those that there are none of left out.</summary>
    public static string Tell(IEnumerable<(string Label, int Count)> counts) =>
        string.Join(", ", counts
            .Where(static c => c.Count > 0)
            .Select(static c => Wording.Count(c.Count, c.Label, c.Label.Replace("departure ", "departures ", StringComparison.Ordinal).Replace("falls ", "fall ", StringComparison.Ordinal))));
}
