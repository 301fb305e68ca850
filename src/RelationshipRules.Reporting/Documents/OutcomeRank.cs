namespace RelationshipRules.Reporting.Documents;

/// <summary>Takes several outcomes together.</summary>
internal static class OutcomeRank
{
    private static readonly Outcome[] FromWorst = [Outcome.Violated, Outcome.Undetermined, Outcome.Explained, Outcome.Satisfied, Outcome.NotApplicable];

    /// <summary>The outcome that stands for all of them: a departure first, then what is not known; null for none.</summary>
    public static Outcome? Worst(IEnumerable<Outcome> outcomes)
    {
        var all = outcomes.ToHashSet();
        return all.Count == 0 ? null : FromWorst.First(all.Contains);
    }
}
