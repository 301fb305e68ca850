namespace RelationshipRules.Reporting;

/// <summary>Which outcomes the formats for tools list.</summary>
internal static class ReportedOutcomes
{
    /// <summary>Whether a report of that scope lists the outcome; classifications with a value are always told.</summary>
    public static bool IsListed(RuleOutcome outcome, ReportScope scope) =>
        outcome.Severity != Severity.None
        && outcome.Outcome switch
        {
            Outcome.Violated or Outcome.Explained => true,
            Outcome.Undetermined => scope >= ReportScope.Open,
            Outcome.Satisfied when outcome.Rule.Kind == RuleKind.Classification => true,
            _ => scope == ReportScope.All,
        };
}
