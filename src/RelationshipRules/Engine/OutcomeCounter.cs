namespace RelationshipRules.Engine;

/// <summary>Counts outcomes; the one place that knows that a classification with a value is not a rule that is met.</summary>
internal static class OutcomeCounter
{
    /// <summary>The counts of these outcomes.</summary>
    public static OutcomeSummary Count(ReadOnlySpan<RuleOutcome> outcomes, int suppressed)
    {
        Span<int> counts = stackalloc int[(int)Outcome.Violated + 1];
        var classified = 0;
        foreach (ref readonly var outcome in outcomes)
        {
            if (outcome.Outcome == Outcome.Satisfied && outcome.Rule.Kind == RuleKind.Classification)
            {
                classified++;
            }
            else
            {
                counts[(int)outcome.Outcome]++;
            }
        }

        return new(
            counts[(int)Outcome.Violated],
            counts[(int)Outcome.Unexplained],
            counts[(int)Outcome.Explained],
            counts[(int)Outcome.Satisfied],
            counts[(int)Outcome.Undetermined],
            counts[(int)Outcome.NotApplicable],
            classified,
            suppressed);
    }
}
