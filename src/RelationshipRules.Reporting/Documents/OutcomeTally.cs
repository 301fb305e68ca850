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

    private readonly int[] _counts = new int[Order.Length];

    public void Add(Assessment assessment)
    {
        foreach (var outcome in assessment.Outcomes)
        {
            if (outcome.Severity <= Severity.Silent)
            {
                continue;
            }

            var isContradicted = assessment.Contradictions.Count > 0 && assessment.GetFinding(outcome).CountedAs != outcome.Outcome;
            var label = OutcomeLabels.Get(outcome.Rule.Kind, outcome.Outcome, outcome.IsYardstick);
            var index = Array.IndexOf(Order, isContradicted && Array.IndexOf(Order, label) >= 0 ? Contradicted : label);
            if (index >= 0)
            {
                _counts[index]++;
            }
        }
    }

    /// <summary>"20 met, 3 not met, 14 not stated, 60 not applicable".</summary>
    public override string ToString() => Tell(Order.Zip(_counts)) is { Length: > 0 } text ? text : "no outcomes";

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
