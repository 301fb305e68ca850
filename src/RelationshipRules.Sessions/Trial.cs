using RelationshipRules.Conditions.Goals;

namespace RelationshipRules.Sessions;

/// <summary>Changes that have been tried on a copy of the description.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Outcome">What the rule that they were meant for comes to.</param>
/// <param name="Delta">All that they lead to.</param>
internal sealed record Trial(ChangeSet Changes, Outcome Outcome, SessionDelta Delta)
{
    private const double PerBroken = 2;

    /// <summary>What speaks against it: its size, what it breaks, and what it makes void or unknown, which is the cheap way out.</summary>
    public double Cost { get; } = Changes.Cost
        + (PerBroken * BrokenBy(Delta).Count())
        + Delta.Changed.ToArray().Count(change => change.To.Rule is not null && (change.To.Outcome == Outcome.NotApplicable || change.To.Outcome.IsOpen()))
        + (Outcome == Outcome.Explained ? 1 : 0);

    /// <summary>The outcomes that become departures.</summary>
    public IEnumerable<RuleOutcome> Broken => BrokenBy(Delta);

    /// <summary>The outcomes that become departures by changes.</summary>
    public static IEnumerable<RuleOutcome> BrokenBy(SessionDelta delta) => delta.Changed.ToArray()
        .Where(change => change.To.Rule is not null && change.To.Outcome.IsUnmet() && (change.From.Rule is null || !change.From.Outcome.IsUnmet()))
        .Select(change => change.To);
}
