namespace RelationshipRules.Sessions;

/// <summary>
/// What a change in a session led to. The outcomes that changed are known from the start; what is told about them is worked out when first
/// asked for, from the descriptions before and after, which later changes leave as they are.
/// </summary>
public sealed class SessionDelta
{
    private readonly SessionState _before;
    private readonly SessionState _after;
    private readonly ChangedOutcome[] _changed;
    private IReadOnlyList<OutcomeChange>? _outcomes;

    internal SessionDelta(SessionState before, SessionState after, ChangedOutcome[] changed, int evaluated, IReadOnlyList<string> droppedEvidence)
    {
        DroppedEvidence = droppedEvidence;
        _before = before;
        _after = after;
        _changed = changed;
        Evaluated = evaluated;
    }

    /// <summary>
    /// The outcomes that changed, rule by rule: of a classification also where it came to another value. An element that is new has no
    /// outcome from before, one that was removed has none after; an element that moved in its list has not changed by that.
    /// </summary>
    public IReadOnlyList<OutcomeChange> Outcomes => _outcomes ??= Tell();

    /// <summary>The departures, explained or not, that there were none of before.</summary>
    public IReadOnlyList<Finding> NewFindings => [.. Outcomes.Where(change => IsDeparture(change.To) && !IsDeparture(change.From)).Select(change => change.To!)];

    /// <summary>The departures from before that there are no more, as they were.</summary>
    public IReadOnlyList<Finding> GoneFindings => [.. Outcomes.Where(change => IsDeparture(change.From) && !IsDeparture(change.To)).Select(change => change.From!)];

    /// <summary>The analysis of the description as it was before.</summary>
    public Assessment Before => _before.Assessment;

    /// <summary>The analysis of the description as it was afterwards.</summary>
    public Assessment After => _after.Assessment;

    /// <summary>
    /// The places whose evidence the description has no longer, because it shows what is stated no more: of facts that are now others or are
    /// gone. An undo brings it back.
    /// </summary>
    public IReadOnlyList<string> DroppedEvidence { get; }

    /// <summary>How many outcomes were worked out again; all others could not have changed.</summary>
    public int Evaluated { get; }

    /// <summary>The outcomes that changed, without words.</summary>
    internal ReadOnlySpan<ChangedOutcome> Changed => _changed;

    private static bool IsDeparture(Finding? finding) => finding?.Outcome.IsDeparture() == true;

    private List<OutcomeChange> Tell()
    {
        var changes = new List<OutcomeChange>(_changed.Length);
        foreach (var (from, to) in _changed)
        {
            var earlier = from.Rule is null ? null : Before.GetFinding(from);
            var later = to.Rule is null ? null : After.GetFinding(to);
            if (OutcomeChange.Is(earlier, later))
            {
                changes.Add(new((later ?? earlier)!.Rule, earlier, later));
            }
        }

        return changes;
    }
}
