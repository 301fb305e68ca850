using RelationshipRules.Engine;
using RelationshipRules.Findings;

namespace RelationshipRules;

/// <summary>
/// What an analysis of one description came to. The outcomes are there from the start; findings, derived facts and
/// diagnostics are worked out when first asked for. Immutable to its users and safe to read from several threads.
/// </summary>
public sealed class Assessment
{
    private readonly Explainer _explainer;
    private readonly RuleOutcome[] _outcomes;
    private readonly Finding?[] _findings;
    private readonly Lazy<SuppressionResult> _suppressions;
    private readonly Lazy<IReadOnlyList<Finding>> _departures;
    private readonly Lazy<FindingGrouping> _groups;
    private readonly Lazy<IReadOnlyList<Finding>> _classifications;
    private readonly Lazy<IReadOnlyList<DerivedFact>> _derived;
    private readonly Lazy<IReadOnlyList<RuleConflict>> _conflicts;
    private readonly Lazy<IReadOnlyList<Diagnostic>> _diagnostics;
    private readonly Lazy<IReadOnlyList<RulesetInForce>> _rulesets;
    private readonly Lazy<IReadOnlyList<OpenFact>> _openFacts;
    private readonly Lazy<OutcomeSummary> _summary;
    private int _nextAsked;

    internal Assessment(AnalysisBasis basis, PartnershipDocument document, RuleOutcome[] outcomes, Diagnostic[] errors)
    {
        Basis = basis;
        _explainer = new(basis.Engine, document, () => basis.Values);
        _outcomes = outcomes;
        _findings = new Finding?[outcomes.Length];
        Document = document;
        ProfileName = basis.ProfileName;
        AsOf = basis.AsOf;
        Outcomes = outcomes.AsReadOnly();
        // Without suppressions there is nothing to match findings with, and no need to make one for every outcome.
        _suppressions = new(() => basis.SuppressionsEnabled && document is { IsReadable: true, Partnership.Suppressions.Count: > 0 }
            ? SuppressionMatcher.Match(document, [.. Enumerable.Range(0, outcomes.Length).Select(i => CreateFinding(i, null))], [.. basis.Rules.Select(rule => rule.Descriptor)], AsOf)
            : SuppressionResult.None);
        _departures = new(() => GetFindings(Outcome.Violated, Outcome.Unexplained, Outcome.Explained));
        _groups = new(() => FindingGrouping.Of(Findings));
        _classifications = new(() => [.. GetFindings(Outcome.Satisfied).Where(f => f.Rule.Kind == RuleKind.Classification)]);
        _derived = new(() => document.IsReadable ? _explainer.Derive() : []);
        _conflicts = new(() => ConflictFinder.Find(outcomes));
        _diagnostics = new(() => CollectDiagnostics(errors));
        _rulesets = new(() => document.IsReadable ? RulesetsInForce.Of(basis.Engine, _explainer.Applicabilities()) : RulesetsInForce.Of(basis.Engine, null));
        _openFacts = new(() => RankOpenFacts(GetFindings(Outcome.Undetermined, Outcome.Unexplained)));
        _summary = new(() => OutcomeCounter.Count(outcomes, outcomes.Count(o => o.Outcome.IsDeparture() && _suppressions.Value.Marks.ContainsKey(o))));
    }

    internal AnalysisBasis Basis { get; }

    /// <summary>The description. One that was built in code has no text, hence no lines and columns.</summary>
    public PartnershipDocument Document { get; }

    /// <summary>The name of the profile.</summary>
    public string ProfileName { get; }

    /// <summary>The day whose parameters are in force and on which suppressions are judged.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The rulesets with their versions, their parameters in force, and whether each applies to the description.</summary>
    public IReadOnlyList<RulesetInForce> Rulesets => _rulesets.Value;

    /// <summary>The outcome of every rule for every element it looks at: rulesets in order, rules in order, elements in order. Rules switched off are not among them.</summary>
    public IReadOnlyList<RuleOutcome> Outcomes { get; }

    /// <summary>Counts by outcome.</summary>
    public OutcomeSummary Summary => _summary.Value;

    /// <summary>Departures, explained or not: most severe first, then in rule order and element order. Suppressed ones are among them, marked.</summary>
    public IReadOnlyList<Finding> Findings => _departures.Value;

    /// <summary>
    /// The same departures with those told once that rules which restate each other come to at the same place: most severe first, then those that
    /// more rules agree on, then in rule order. Every one of <see cref="Findings"/> is in exactly one group.
    /// </summary>
    public IReadOnlyList<FindingGroup> FindingGroups => _groups.Value.All;

    /// <summary>The classes that the description falls in.</summary>
    public IReadOnlyList<Finding> Classifications => _classifications.Value;

    /// <summary>What rulesets work out from the stated facts, those that could not be worked out included.</summary>
    public IReadOnlyList<DerivedFact> DerivedFacts => _derived.Value;

    /// <summary>Rules that both apply here and pull in opposite directions, each pair once.</summary>
    public IReadOnlyList<RuleConflict> Conflicts => _conflicts.Value;

    /// <summary>What is wrong with the description (RRD), its suppressions (RRP) or an evaluation (RRE), in that order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>Whether any diagnostic is an error. It says nothing about findings.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>
    /// The facts not stated that outcomes wait for, reasons that may explain departures first, then those with the most waiting outcomes. <see cref="Questionnaire"/> ranks them by what an
    /// answer can settle, and says whom to ask.
    /// </summary>
    public IReadOnlyList<OpenFact> OpenFacts => _openFacts.Value;

    /// <summary>All that the description states, and what rulesets work out from it: in the model's order, derived facts last.</summary>
    public IReadOnlyList<StatedFact> GetStatedFacts() => Document.IsReadable ? StatedFacts.Of(this) : [];

    /// <summary>The findings with certain outcomes, ordered as <see cref="Findings"/>.</summary>
    /// <param name="outcomes">The outcomes wanted; none for all.</param>
    public IReadOnlyList<Finding> GetFindings(params ReadOnlySpan<Outcome> outcomes)
    {
        var wanted = 0;
        foreach (var outcome in outcomes)
        {
            wanted |= 1 << (int)outcome;
        }

        var found = new List<Finding>();
        for (var i = 0; i < _outcomes.Length; i++)
        {
            if (outcomes.IsEmpty || (wanted & (1 << (int)_outcomes[i].Outcome)) != 0)
            {
                found.Add(FindingAt(i));
            }
        }

        // Stable, so that rule order and element order remain within a severity.
        return [.. found.OrderByDescending(f => f.Severity)];
    }

    /// <summary>The findings of one rule, in element order; empty where it was not run.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public IReadOnlyList<Finding> GetFindings(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        return [.. Enumerable.Range(0, _outcomes.Length).Where(i => string.Equals(_outcomes[i].Rule.Id, ruleId, StringComparison.Ordinal)).Select(FindingAt)];
    }

    /// <summary>The finding that tells an outcome of this assessment.</summary>
    /// <param name="outcome">One of <see cref="Outcomes"/>.</param>
    /// <exception cref="ArgumentException">The outcome is not one of this assessment's.</exception>
    public Finding GetFinding(RuleOutcome outcome)
    {
        // Reports ask for one after the other: the place after the last one asked for is nearly always the right one.
        var index = _nextAsked;
        if (index >= _outcomes.Length || _outcomes[index] != outcome)
        {
            index = Array.IndexOf(_outcomes, outcome);
        }

        _nextAsked = index + 1;
        return index < 0 ? throw new ArgumentException("The outcome is not one of this assessment's.", nameof(outcome)) : FindingAt(index);
    }

    /// <summary>The group that a departure is told in, or null for other findings.</summary>
    /// <param name="finding">A finding of this assessment.</param>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public FindingGroup? FindGroup(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return _groups.Value.Find(finding);
    }

    /// <summary>Whether any departure without an accepted reason has at least that severity and is not suppressed.</summary>
    /// <param name="severity">The lowest severity that counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The severity is <see cref="Severity.None"/>, which no finding has.</exception>
    public bool HasFindingsAtOrAbove(Severity severity)
    {
        if (severity == Severity.None)
        {
            throw new ArgumentOutOfRangeException(nameof(severity), "No finding has the severity 'none'.");
        }

        return _outcomes.Any(o => o.Outcome.IsUnmet() && o.Severity >= severity && !_suppressions.Value.Marks.ContainsKey(o));
    }

    private static List<OpenFact> RankOpenFacts(IReadOnlyList<Finding> undetermined)
        => [.. OpenFact.Waiting(undetermined)
            .Select(f => new OpenFact(f.Fact, f.Findings.Count, [.. f.Findings.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], f.Findings.Exists(finding => finding.Outcome == Outcome.Unexplained)))
            .OrderByDescending(f => f.IsReason).ThenByDescending(f => f.Outcomes)];

    private Finding FindingAt(int index)
    {
        // Two threads may both make it; one of the two is kept.
        if (_findings[index] is { } existing)
        {
            return existing;
        }

        var finding = CreateFinding(index, _suppressions.Value.Marks.GetValueOrDefault(_outcomes[index]));
        return Interlocked.CompareExchange(ref _findings[index], finding, null) ?? finding;
    }

    private Finding CreateFinding(int index, SuppressionMark? mark)
        => new(_explainer, Basis.Engine.Find(_outcomes[index].Rule), _outcomes[index], mark);

    private List<Diagnostic> CollectDiagnostics(Diagnostic[] errors)
    {
        var diagnostics = new List<Diagnostic>(Document.Diagnostics);
        if (Document.IsReadable)
        {
            Basis.Extensions.Check(Document, diagnostics);
            diagnostics.AddRange(_suppressions.Value.Diagnostics);
            diagnostics.AddRange(errors.Select(error => error with { Location = Document.Locate(error.Location?.Pointer ?? "") }));
        }

        return diagnostics;
    }
}
