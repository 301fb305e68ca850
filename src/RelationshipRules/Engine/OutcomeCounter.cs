namespace RelationshipRules.Engine;

/// <summary>Counts outcomes, as all reports do: those of silent rules are counted nowhere, and a classification with a value is not a rule that is met.</summary>
internal static class OutcomeCounter
{
    public static OutcomeSummary Count(ReadOnlySpan<RuleOutcome> outcomes, int suppressed, int contradicted)
    {
        const int Classified = (int)Outcome.Violated + 1;
        Span<int> counts = stackalloc int[Classified + 1];
        foreach (ref readonly var outcome in outcomes)
        {
            if (outcome.Severity <= Severity.Silent)
            {
                continue;
            }

            counts[outcome is { Outcome: Outcome.Satisfied, Rule.Kind: RuleKind.Classification } ? Classified : (int)outcome.Outcome]++;
        }

        return new(
            counts[(int)Outcome.Violated],
            counts[(int)Outcome.Unexplained],
            counts[(int)Outcome.Explained],
            counts[(int)Outcome.Satisfied] - contradicted,
            counts[(int)Outcome.Undetermined],
            counts[(int)Outcome.NotApplicable],
            counts[Classified],
            suppressed,
            contradicted);
    }
}
