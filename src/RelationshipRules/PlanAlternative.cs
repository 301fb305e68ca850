namespace RelationshipRules;

/// <summary>One way to settle a departure. It has been tried: with these changes and no others the rule comes to the outcome.</summary>
/// <param name="Changes">What to change.</param>
/// <param name="Outcome">What the rule then comes to: satisfied, or explained where it accepts a reason.</param>
/// <param name="Breaks">Departures that this way would bring about elsewhere, as they would be.</param>
public sealed record PlanAlternative(IReadOnlyList<PlannedChange> Changes, Outcome Outcome, IReadOnlyList<Finding> Breaks);
