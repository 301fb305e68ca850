namespace RelationshipRules.Sessions;

/// <summary>What changed from one phase of a partnership to the next dated one between the same parties.</summary>
/// <param name="From">The earlier phase.</param>
/// <param name="To">The later phase.</param>
/// <param name="Facts">The facts that changed: those of the view of the relationship first, then, between two snapshots, those of the rest of the description.</param>
/// <param name="Outcomes">The rules whose outcomes changed, likewise.</param>
public sealed record TrajectoryStep(TrajectoryPhase From, TrajectoryPhase To, IReadOnlyList<FactChange> Facts, IReadOnlyList<OutcomeChange> Outcomes)
{
    /// <summary>
    /// Whether the two phases hold at the same time, in whole or in part, so that the step may be a second view rather than a change.
    /// </summary>
    public bool Overlaps => (From.EndedOn is { } end && To.StartedOn is { } next && next.IsLessThan(end) == true)
        || (From.StartedOn is { } start && start == To.StartedOn)
        || (To.StartedOn is null && From.EndedOn is { } last && To.EndedOn is { } other && other.IsAtMost(last) == true);
}
