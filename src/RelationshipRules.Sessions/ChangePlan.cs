using RelationshipRules.Model;

namespace RelationshipRules.Sessions;

/// <summary>
/// A proposal of the smallest changes of facts that would settle departures: derived from the rules' own conditions, over facts that are
/// levers on the day of the analysis, and tried. Nothing is edited. Immutable.
/// </summary>
public sealed class ChangePlan
{
    internal ChangePlan(Assessment assessment, SessionDelta effect, IReadOnlyList<PlanStep> steps, IReadOnlyList<PlannedChange> changes, IReadOnlyList<PlanConflict> conflicts, IReadOnlyList<Finding> notPlanned)
    {
        Assessment = assessment;
        Effect = effect;
        Steps = steps;
        Changes = changes;
        Conflicts = conflicts;
        NotPlanned = notPlanned;
    }

    /// <summary>
    /// A plan of the smallest changes of facts that would settle the departures: derived from the rules' conditions, over facts that a party
    /// can change, and tried by evaluating. What has happened is not changed, no rule is made not to apply in order to settle it, and what a
    /// party does for others is never lowered. Nothing is edited.
    /// </summary>
    /// <param name="analyzer">The analyzer that made the assessment.</param>
    /// <param name="assessment">The analysis of the description.</param>
    /// <param name="options">What to plan for; null for all departures that are neither suppressed nor silent, and changes of both sides.</param>
    /// <param name="cancellationToken">Stops the planning, with an exception and without a result.</param>
    /// <exception cref="ArgumentNullException">The analyzer or the assessment is null.</exception>
    /// <exception cref="InvalidOperationException">Nothing of the description could be read, or it has too many elements (<see cref="Assessment.IsRefused"/>).</exception>
    /// <exception cref="OperationCanceledException">The planning was cancelled.</exception>
    public static ChangePlan Create(RelationshipAnalyzer analyzer, Assessment assessment, PlanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment is { Document.IsReadable: true, IsRefused: false }
            ? Planner.Create(analyzer, assessment, options ?? new(), cancellationToken)
            : throw new InvalidOperationException("There is nothing to plan for: nothing of the description could be read, or it has too many elements.");
    }

    /// <summary>The analysis that the plan starts from.</summary>
    public Assessment Assessment { get; }

    /// <summary>Each departure that was to be settled with the ways to do it: most severe first, then in rule order.</summary>
    public IReadOnlyList<PlanStep> Steps { get; }

    /// <summary>The departures beyond <see cref="PlanOptions.MaxDepartures"/>, for which no way was sought; empty for ordinary descriptions.</summary>
    public IReadOnlyList<Finding> NotPlanned { get; }

    /// <summary>The changes of all chosen ways, each fact once: those that settle most first.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; }

    /// <summary>Where serving one rule costs another, and where rules that the plan serves declare that they pull apart.</summary>
    public IReadOnlyList<PlanConflict> Conflicts { get; }

    /// <summary>What all changes together would lead to, tried on a copy.</summary>
    public SessionDelta Effect { get; }

    /// <summary>The changes that a side can make; <see cref="ChangeableBy.Both"/> gives those that take either side or both together.</summary>
    /// <param name="side">The side.</param>
    public IReadOnlyList<PlannedChange> ChangesBy(ChangeableBy side) => [.. Changes.Where(change => change.ChangeableBy == side)];

    /// <summary>The changes as a JSON Patch (RFC 6902) of the description: indented, line feeds at line ends.</summary>
    public string ToJsonPatch() => JsonPatch.Write(Assessment.Document, Changes, Effect.DroppedEvidence);
}

/// <summary>What a plan is to be about.</summary>
public sealed record PlanOptions
{
    /// <summary>The rules to plan for, by id; null for all. Naming a rule includes its silent and suppressed findings.</summary>
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>
    /// How many departures to plan for, the most severe first. Each way is tried against all rules and all other departures, so that the work grows with
    /// the square of their number.
    /// </summary>
    public int MaxDepartures { get; init; } = 300;

    /// <summary>
    /// The side whose changes are wanted: facts that it can change, alone or with the other side. <see cref="ChangeableBy.Both"/>, the default,
    /// takes the changes of either side.
    /// </summary>
    public ChangeableBy Side { get; init; } = ChangeableBy.Both;
}

/// <summary>A departure and the ways to settle it.</summary>
public sealed record PlanStep
{
    /// <summary>The departure, as it is now.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The ways to settle it, the smallest and least harmful first; empty where there is none that could be derived.</summary>
    public required IReadOnlyList<PlanAlternative> Alternatives { get; init; }

    /// <summary>The way that the plan takes; null where it takes none.</summary>
    public PlanAlternative? Chosen { get; init; }

    /// <summary>
    /// What to do from now on where no way satisfies the rule because it rests on what has happened: for each record the value that would have
    /// done, with a text that says what cannot be undone. Nothing of it is in the plan's changes.
    /// </summary>
    public IReadOnlyList<PlannedChange> FromNowOn { get; init; } = [];

    /// <summary>Whether all changes of the plan together settle it.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Why the plan does not settle it; null where it does.</summary>
    public string? Reason { get; init; }
}

/// <summary>One way to settle a departure. It has been tried: with these changes and no others the rule comes to the outcome.</summary>
/// <param name="Changes">What to change.</param>
/// <param name="Outcome">What the rule then comes to: satisfied, or explained where it accepts a reason.</param>
/// <param name="Breaks">Departures that this way would bring about elsewhere, as they would be.</param>
public sealed record PlanAlternative(IReadOnlyList<PlannedChange> Changes, Outcome Outcome, IReadOnlyList<Finding> Breaks);

/// <summary>Two rules that a plan cannot serve without trouble for one of them.</summary>
/// <param name="Rule">The rule that the plan serves.</param>
/// <param name="Other">The rule that suffers, or that declares the conflict.</param>
/// <param name="Text">What the trouble is, for a reader.</param>
public sealed record PlanConflict(RuleDescriptor Rule, RuleDescriptor Other, string Text);
