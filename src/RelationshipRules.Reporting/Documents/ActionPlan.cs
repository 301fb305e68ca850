namespace RelationshipRules.Reporting.Documents;

/// <summary>
/// The outcomes in the three columns that review teams work with. A risk that nothing is done about, and a duty of the source that is not
/// kept (severity error), need help; other departures could be done better. What is not stated is in no column: it is a question.
/// </summary>
internal sealed class ActionPlan(ReportDigest digest)
{
    /// <summary>What is met, and departures whose reasons the source accepts.</summary>
    public IReadOnlyList<Finding> AlreadyDo { get; } = [.. digest.All.Where(static f => IsDone(f))];

    public IReadOnlyList<Finding> CouldDoBetter { get; } = [.. digest.Open.Where(static f => !NeedsHelp(f))];

    public IReadOnlyList<Finding> NeedHelp { get; } = [.. digest.Open.Where(static f => NeedsHelp(f))];

    private static bool IsDone(Finding finding) =>
        finding.Rule.Kind != RuleKind.Classification && finding is { Outcome: Outcome.Satisfied } or { Outcome: Outcome.Explained, IsSuppressed: false };

    private static bool NeedsHelp(Finding finding) =>
        finding.Severity == Severity.Error || finding.Rule.Kind is RuleKind.Challenge or RuleKind.Weakness;
}
