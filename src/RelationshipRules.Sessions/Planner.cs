using RelationshipRules.Conditions.Goals;
using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Sessions;

/// <summary>Makes a plan: derives ways to settle each departure, tries them, and brings the best of them together.</summary>
internal sealed class Planner
{
    /// <summary>How many ways are told of each departure.</summary>
    private const int MostAlternatives = 6;

    private readonly Assessment _assessment;
    private readonly PlanOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly AnalysisSession _session;
    private readonly RuleEvaluator _evaluator;
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<Finding, string> _listsToExtend = [];

    private Planner(RelationshipAnalyzer analyzer, Assessment assessment, PlanOptions options, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _assessment = assessment;
        _options = options;
        _session = new(analyzer, assessment.Document);
        _evaluator = analyzer.CreateEvaluator();
        _evaluator.TurnTo(assessment.Document.Partnership);
        for (var rule = 0; rule < _evaluator.Rules.Count; rule++)
        {
            _rules.Add(_evaluator.Rules[rule].Descriptor.Id, rule);
        }
    }

    /// <summary>The plan for the departures that the options ask for.</summary>
    public static ChangePlan Create(RelationshipAnalyzer analyzer, Assessment assessment, PlanOptions options, CancellationToken cancellationToken)
        => new Planner(analyzer, assessment, options, cancellationToken).Create();

    private ChangePlan Create()
    {
        var wanted = _assessment.Findings.Where(IsWanted).ToList();
        var findings = wanted.Take(_options.MaxDepartures).ToList();
        var ways = findings.ConvertAll(Derive);
        var (combined, chosen) = Combine(findings, ways);
        combined = Reduce(combined, findings, chosen);

        var delta = Apply(combined)!;
        var outcomes = findings.ConvertAll(finding => _session.OutcomeOf(finding.Result));
        var settled = outcomes.ConvertAll(IsSettled);
        var changes = combined.Targets.Select(target => Describe(target, findings, chosen, settled, delta)).OrderByDescending(static change => change.Satisfies.Count).ToList();
        var steps = findings.Select((finding, i) => Tell(finding, ways[i], chosen[i], outcomes[i])).ToList();
        return new(_assessment, delta, steps, changes, FindConflicts(steps, changes, delta), wanted[findings.Count..]);
    }

    private bool IsWanted(Finding finding)
        => finding.Outcome.IsUnmet()
            && (_options.Rules is { } rules ? rules.Contains(finding.Rule.Id, StringComparer.Ordinal) : finding is { IsSuppressed: false, Severity: > Severity.Silent });

    private bool MayChange(FactInfo fact, string pointer) => _assessment.RoleOf(fact, pointer) == FactRole.Lever && IsForSide(fact, pointer);

    /// <summary>Whether what has happened can be told as what to do from now on: a day that is over says nothing of the next time, but a span of time does.</summary>
    private bool MayBeOtherwiseFromNowOn(FactInfo fact, string pointer) => fact.Type != FactType.Date && _assessment.RoleOf(fact, pointer) != FactRole.Circumstance && IsForSide(fact, pointer);

    private bool IsForSide(FactInfo fact, string pointer)
        => _options.Side is not (ChangeableBy.Government or ChangeableBy.CivilSociety) || _assessment.WhoChanges(fact, pointer) is var who && (who == _options.Side || who == ChangeableBy.Both);

    /// <summary>The ways to settle a departure, tried, the best first.</summary>
    private List<Trial> Derive(Finding finding)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var proposals = _evaluator.FindChanges(_rules[finding.Rule.Id], finding.Result.ElementIndex, MayChange, out var list);
        if (list is not null)
        {
            _listsToExtend.Add(finding, list);
        }

        var trials = new List<Trial>();
        foreach (var proposal in proposals)
        {
            if (Try(proposal, finding) is { } trial && !trials.Exists(known => string.Equals(known.Changes.Key, trial.Changes.Key, StringComparison.Ordinal)))
            {
                trials.Add(trial);
            }
        }

        return [.. trials.OrderBy(trial => trial.Cost).Take(MostAlternatives)];
    }

    /// <summary>
    /// What a departure that no way satisfies would have taken of what has happened, so that it is done so from now on; empty where that
    /// cannot be derived either.
    /// </summary>
    private IReadOnlyList<FactTarget> FindRemedy(Finding finding, List<Trial> ways)
        => ways.Exists(way => way.Outcome == Outcome.Satisfied) ? []
            : _evaluator.FindChanges(_rules[finding.Rule.Id], finding.Result.ElementIndex, MayBeOtherwiseFromNowOn, out _)
                .Select(proposal => Try(proposal, finding))
                .OfType<Trial>()
                .Where(trial => trial.Outcome == Outcome.Satisfied)
                .MinBy(trial => trial.Cost)?.Changes.Targets ?? [];

    /// <summary>Tries changes; null where they do not settle the departure. Of several those that are not needed are left out.</summary>
    private Trial? Try(ChangeSet changes, Finding finding)
    {
        if (TryAsIs(changes, finding) is not { } trial)
        {
            return null;
        }

        foreach (var target in changes.Targets)
        {
            if (trial.Changes.Targets.Count > 1 && !IsDayOfAnother(target, trial.Changes) && TryAsIs(trial.Changes.Without(target), finding) is { } smaller && smaller.Outcome == trial.Outcome)
            {
                trial = smaller;
            }
        }

        return Restrict(trial, finding);
    }

    /// <summary>Leaves of each choice the values that do, each tried, and of these the ones that harm least.</summary>
    private Trial Restrict(Trial trial, Finding finding)
    {
        foreach (var target in trial.Changes.Targets.Where(target => target.Choices.Count > 0))
        {
            var doing = target.Choices
                .Select(choice => (Choice: choice, Trial: trial.Changes.And(ChangeSet.Of(choice)) is { } variant ? TryAsIs(variant, finding) : null))
                .Where(variant => variant.Trial?.Outcome == trial.Outcome)
                .ToList();
            var least = doing.Min(variant => variant.Trial!.Broken.Count());
            doing.RemoveAll(variant => variant.Trial!.Broken.Count() > least);
            trial = new(trial.Changes.And(ChangeSet.Of(target.Only(doing.Select(variant => variant.Choice))))!, trial.Outcome, doing[0].Trial!.Delta);
        }

        return trial;
    }

    private Trial? TryAsIs(ChangeSet changes, Finding finding)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (Apply(changes) is not { } delta)
        {
            return null;
        }

        var outcome = _session.OutcomeOf(finding.Result);
        _session.Undo();
        return IsSettled(outcome) ? new(changes, outcome!.Value, delta) : null;
    }

    private SessionDelta? Apply(ChangeSet changes)
        => _session.TryApply(changes.Targets.Select(target => FactEdit.Set(target.Pointer, target.To)), out var delta, out _) ? delta : null;

    private static bool IsSettled(Outcome? outcome) => outcome is Outcome.Satisfied or Outcome.Explained;

    /// <summary>Takes for each departure the way that adds least to what has been taken already.</summary>
    private static (ChangeSet Combined, Trial?[] Chosen) Combine(List<Finding> findings, List<List<Trial>> ways)
    {
        var combined = ChangeSet.Empty;
        var chosen = new Trial?[findings.Count];

        // What can be settled in one way only is not to be spoilt by what has others.
        foreach (var i in Enumerable.Range(0, findings.Count).OrderByDescending(i => findings[i].Severity).ThenBy(i => ways[i].Count))
        {
            var best = ways[i]
                .Select(way => (Way: way, All: combined.And(way.Changes)))
                .Where(step => step.All is not null)
                .OrderBy(step => step.All!.Cost - combined.Cost + (step.Way.Cost - step.Way.Changes.Cost))
                .FirstOrDefault();
            if (best.All is not null)
            {
                (combined, chosen[i]) = (best.All, best.Way);
            }
        }

        return (combined, chosen);
    }

    /// <summary>Leaves out what is not needed once all is done.</summary>
    private ChangeSet Reduce(ChangeSet combined, List<Finding> findings, Trial?[] chosen)
    {
        var wanted = Settled(combined);
        foreach (var target in combined.Targets.OrderByDescending(target => target.Cost).ToList())
        {
            var smaller = combined.Without(target);
            if (!IsDayOfAnother(target, combined) && Settled(smaller).IsSupersetOf(wanted))
            {
                combined = smaller;
            }
        }

        return combined;

        HashSet<int> Settled(ChangeSet changes)
        {
            if (Apply(changes) is null)
            {
                return [];
            }

            var settled = Enumerable.Range(0, findings.Count).Where(i => chosen[i] is not null && IsSettled(_session.OutcomeOf(findings[i].Result))).ToHashSet();
            _session.Undo();
            return settled;
        }
    }

    private PlannedChange Describe(FactTarget target, List<Finding> findings, Trial?[] chosen, List<bool> settled, SessionDelta effect)
    {
        var serves = findings.Where((_, i) => settled[i] && chosen[i] is { } way && way.Changes.Targets.Any(other => IsSame(other, target))).ToList();

        // What the change does by itself is blamed on it, as far as it remains so with all the others.
        _session.Undo();
        var alone = Apply(ChangeSet.Of(target));
        var broken = alone is null ? [] : Trial.BrokenBy(alone).ToList();
        if (alone is not null)
        {
            _session.Undo();
        }

        _ = _session.Apply([]);
        return PlannedChange.Of(_assessment, target) with { Satisfies = serves, Breaks = Told(effect, broken) };
    }

    /// <summary>Whether a day is moved because the span between it and another is stated anew: without it the two would contradict each other.</summary>
    private static bool IsDayOfAnother(FactTarget target, ChangeSet changes)
        => changes.Targets.Any(other => other.Fact.FollowsFrom.Contains(target.Fact.Path, StringComparer.Ordinal));

    private static bool IsSame(FactTarget one, FactTarget other) => string.Equals(one.Pointer, other.Pointer, StringComparison.Ordinal);

    /// <summary>What is told of the departures among some outcomes; nothing is told of a change that leads to none, for that takes an analysis of all.</summary>
    private static IReadOnlyList<Finding> Told(SessionDelta delta, List<RuleOutcome> broken) => broken.Count == 0 ? [] : [.. delta.NewFindings.Where(finding => broken.Contains(finding.Result))];

    private PlanStep Tell(Finding finding, List<Trial> ways, Trial? chosen, Outcome? outcome)
    {
        var isSettled = IsSettled(outcome);
        var remedy = FindRemedy(finding, ways);
        var alternatives = ways.ConvertAll(way => new PlanAlternative(
            [.. way.Changes.Targets.Select(target => PlannedChange.Of(_assessment, target) with { Satisfies = [finding] })],
            way.Outcome,
            Told(way.Delta, [.. way.Broken])));
        return new()
        {
            Finding = finding,
            Alternatives = alternatives,
            Chosen = chosen is null ? null : alternatives[ways.IndexOf(chosen)],
            FromNowOn = [.. remedy.Select(target => Remedy(target) with { Satisfies = [finding] })],
            IsSettled = isSettled,
            Reason = isSettled ? null
                : ways.Count == 0 ? remedy.Count > 0 ? SessionWords.Reason_Happened : Why()
                : chosen is null ? SessionWords.Reason_AtOdds
                : outcome == Outcome.NotApplicable ? SessionWords.Reason_NoLongerApplies
                : SessionWords.Reason_Undone,
        };

        string Why()
        {
            var none = _options.Side switch
            {
                ChangeableBy.Government => SessionWords.Reason_NoChangeOfGovernment,
                ChangeableBy.CivilSociety => SessionWords.Reason_NoChangeOfCivilSociety,
                _ => SessionWords.Reason_NoChange,
            };
            return _listsToExtend.TryGetValue(finding, out var list) ? SessionWords.Reason_NewEntry(none, list) : none;
        }
    }

    private PlannedChange Remedy(FactTarget target)
    {
        var change = PlannedChange.Of(_assessment, target);
        if (_assessment.RoleOf(target.Fact, target.Pointer) == FactRole.Lever || change.From is null)
        {
            return change;
        }

        var text = SessionWords.FromNowOn(change.Title, change.FromText, change.ToText);
        return change with { Text = change.Place is { } place ? SessionWords.FromNowOn_At(place, text) : text };
    }

    private static List<PlanConflict> FindConflicts(List<PlanStep> steps, List<PlannedChange> changes, SessionDelta effect)
    {
        var conflicts = new List<PlanConflict>();
        foreach (var change in changes)
        {
            foreach (var broken in change.Breaks)
            {
                conflicts.AddRange(change.Satisfies.Select(served => new PlanConflict(served.Rule, broken.Rule, SessionWords.Conflict_Breaks(change.Text, served.Rule.Id, broken.Rule.Id, broken.Label))));
            }
        }

        conflicts.AddRange(steps.Where(step => step is { IsSettled: false, Alternatives.Count: > 0 })
            .SelectMany(step => changes
                .Where(change => step.Alternatives[0].Changes.Any(other => string.Equals(other.Pointer, change.Pointer, StringComparison.Ordinal)))
                .SelectMany(change => change.Satisfies.Select(served => new PlanConflict(served.Rule, step.Finding.Rule, SessionWords.Conflict_Wants(served.Rule.Id, step.Finding.Rule.Id, change.Title))))));

        var served = steps.Where(step => step.IsSettled).Select(step => step.Finding.Rule.Id).ToHashSet(StringComparer.Ordinal);
        conflicts.AddRange(effect.After.Conflicts
            .Where(conflict => served.Contains(conflict.First.Id) || served.Contains(conflict.Second.Id))
            .Select(conflict => served.Contains(conflict.First.Id) ? new PlanConflict(conflict.First, conflict.Second, conflict.Reason) : new PlanConflict(conflict.Second, conflict.First, conflict.Reason)));
        return [.. conflicts.DistinctBy(conflict => (conflict.Rule.Id, conflict.Other.Id, conflict.Text))];
    }
}
