using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Findings;
using RelationshipRules.Json;
using RelationshipRules.Model;

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
    private readonly Diagnostic[] _errors;
    private readonly Lazy<OutcomeSummary> _summary;
    private int _nextAsked;

    internal Assessment(AnalysisBasis basis, PartnershipDocument document, RuleOutcome[] outcomes, Diagnostic[] errors)
    {
        (Basis, Document, _outcomes, _errors) = (basis, document, outcomes, errors);
        _explainer = new(basis, document);
        _findings = new Finding?[outcomes.Length];
        _summary = new(() => OutcomeCounter.Count(outcomes, outcomes.Count(o => o.Severity > Severity.Silent && (o.Outcome.IsDeparture() || o.Outcome == Outcome.Undetermined) && IsSuppressed(o)), CountContradicted()));
        Outcomes = outcomes.AsReadOnly();
    }

    internal AnalysisBasis Basis { get; }

    /// <summary>The description. One that was built in code has no text, hence no lines and columns.</summary>
    public PartnershipDocument Document { get; }

    /// <summary>The name of the profile.</summary>
    public string ProfileName => Basis.ProfileName;

    /// <summary>The day of the analysis: nothing is judged as of a later one, its parameters are in force, and suppressions are judged on it.</summary>
    public DateOnly AsOf => Basis.AsOf;

    /// <summary>The rulesets with their versions, their parameters in force, and whether each applies to the description.</summary>
    public IReadOnlyList<RulesetInForce> Rulesets => field ?? LazyInitializer.EnsureInitialized(ref field, () => RulesetInForce.Of(Basis.Engine, Document.IsReadable ? _explainer.ApplicabilityOf : null));

    /// <summary>The outcome of every rule for every element it looks at: rulesets in order, rules in order, elements in order. Rules switched off are not among them.</summary>
    public IReadOnlyList<RuleOutcome> Outcomes { get; }

    /// <summary>Whether the rules would have had more outcomes than <see cref="AnalyzerOptions.MaxOutcomes"/>: no rule has one then, and a diagnostic says so.</summary>
    public bool IsRefused => _outcomes.Length == 0 && Array.Exists(_errors, EvaluationDiagnostics.IsRefusal);

    /// <summary>Counts by outcome; those of silent rules are counted nowhere, as in all reports.</summary>
    public OutcomeSummary Summary => _summary.Value;

    /// <summary>Departures, explained or not: most severe first, then in rule order and element order. Suppressed ones are among them, marked.</summary>
    public IReadOnlyList<Finding> Findings => field ?? LazyInitializer.EnsureInitialized(ref field, () => GetFindings(Outcome.Violated, Outcome.Unexplained, Outcome.Explained));

    /// <summary>
    /// The same departures with those told once that rules which restate each other come to at the same place: most severe first, then those that
    /// more rules agree on, then in rule order. Every one of <see cref="Findings"/> is in exactly one group.
    /// </summary>
    public IReadOnlyList<FindingGroup> FindingGroups => field ?? LazyInitializer.EnsureInitialized(ref field, () => FindingGrouping.Of(Findings));

    /// <summary>The classes that the description falls in.</summary>
    public IReadOnlyList<Finding> Classifications => field ?? LazyInitializer.EnsureInitialized(ref field, () => [.. GetFindings(Outcome.Satisfied).Where(f => f.Rule.Kind == RuleKind.Classification)]);

    /// <summary>What rulesets work out from the stated facts, those that could not be worked out included.</summary>
    public IReadOnlyList<DerivedFact> DerivedFacts => field ?? LazyInitializer.EnsureInitialized(ref field, () => Document.IsReadable && !IsRefused ? _explainer.Derive() : []);

    /// <summary>Rules that both apply here and pull in opposite directions, each pair once.</summary>
    public IReadOnlyList<RuleConflict> Conflicts => field ?? LazyInitializer.EnsureInitialized(ref field, () => ConflictFinder.Find(_outcomes));

    /// <summary>Statements of the description that cannot stand together; empty for nearly all descriptions. Worked out when first asked for.</summary>
    public IReadOnlyList<Contradiction> Contradictions => IsRefused ? [] : _explainer.Contradictions;

    /// <summary>What is wrong with the description (RRD), its suppressions (RRP) or an evaluation (RRE), in that order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => field ?? LazyInitializer.EnsureInitialized(ref field, () => !Document.IsReadable ? Document.Diagnostics :
    [
        .. Document.Diagnostics,
        .. Basis.Extensions.Check(Document),
        .. Contradictions.Select(Tell),
        .. Suppressions.Diagnostics,
        .. _errors.Select(error => error with { Location = Document.Locate(error.Location?.Pointer ?? "") }),
    ]);

    /// <summary>Whether any diagnostic is an error. It says nothing about findings.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>
    /// The facts not stated that outcomes wait for, those with the most waiting outcomes first. <see cref="Questionnaire"/> ranks them by what an
    /// answer can settle, and says whom to ask.
    /// </summary>
    public IReadOnlyList<OpenFact> OpenFacts => field ?? LazyInitializer.EnsureInitialized(ref field, () => [.. OpenFact.Waiting(GetFindings(Outcome.Undetermined, Outcome.Unexplained))
        .Select(waiting => new OpenFact(waiting.First().Fact, waiting.Count(), [.. waiting.Select(w => w.Finding.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], waiting.Any(w => w.Finding.Outcome == Outcome.Unexplained)))
        .OrderByDescending(f => f.IsReason).ThenByDescending(f => f.Outcomes)]);

    /// <summary>All that the description states, and what rulesets work out from it: in the model's order, derived facts last.</summary>
    public IReadOnlyList<StatedFact> GetStatedFacts() => Document.IsReadable ? StatedFacts.Of(this) : [];

    /// <summary>The lists of parts that the description states in part only: there may be further agreements, which no rule has looked at.</summary>
    public IReadOnlyList<ListInPart> GetListsInPart() => Document.IsReadable ? [.. ModelPlaces.ListsInPart(Document.Partnership, ModelTypes.Partnership, "")] : [];

    /// <summary>The findings with certain outcomes, ordered as <see cref="Findings"/>.</summary>
    /// <param name="outcomes">The outcomes wanted; none for all.</param>
    public IReadOnlyList<Finding> GetFindings(params ReadOnlySpan<Outcome> outcomes)
    {
        var wanted = outcomes.IsEmpty ? -1 : 0;
        foreach (var outcome in outcomes)
        {
            wanted |= 1 << (int)outcome;
        }

        var found = new List<Finding>();
        for (var i = 0; i < _outcomes.Length; i++)
        {
            if ((wanted & (1 << (int)_outcomes[i].Outcome)) != 0)
            {
                found.Add(FindingAt(i));
            }
        }

        // The sort is stable, so that rule order and element order remain within a severity; yardsticks keep the order that norms have.
        return [.. found.OrderByDescending(f => f.Severity).ThenByDescending(f => f.Entry.Rule.Severity)];
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
            index = Places.GetValueOrDefault(outcome, -1);
        }

        _nextAsked = index + 1;
        return index < 0 ? throw new ArgumentException("The outcome is not one of this assessment's.", nameof(outcome)) : FindingAt(index);
    }

    /// <summary>What a fact is to a plan at its place on the day of the analysis: of what is over all terms are records, and of what is still to come nothing is one yet.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="pointer">The JSON Pointer of its place.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FactRole RoleOf(FactInfo fact, string pointer)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(pointer);
        return RoleOnDay.Of(fact, pointer, this);
    }

    /// <summary>Who can change the fact at a place: for a party's own step (<see cref="ChangeableBy.Itself"/>) the side of that party, or both where its kind does not tell.</summary>
    /// <param name="fact">What is known of the fact.</param>
    /// <param name="pointer">Where it stands or would stand.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ChangeableBy WhoChanges(FactInfo fact, string pointer)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(pointer);
        return PartySide.WhoChanges(Document.Partnership, fact, pointer);
    }

    /// <summary>The group that a departure is told in, or null for other findings.</summary>
    /// <param name="finding">A finding of this assessment.</param>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public FindingGroup? FindGroup(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return GroupsByFinding.GetValueOrDefault(finding);
    }

    /// <summary>Whether any departure without an accepted reason has at least that severity and is not suppressed.</summary>
    /// <param name="severity">The lowest severity that counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The severity is <see cref="Severity.None"/>, which no finding has.</exception>
    public bool HasFindingsAtOrAbove(Severity severity)
    {
        return severity == Severity.None
            ? throw new ArgumentOutOfRangeException(nameof(severity), "No finding has the severity 'none'.")
            : _outcomes.Any(o => o.Outcome.IsUnmet() && o.Severity >= severity && !IsSuppressed(o));
    }

    private Dictionary<RuleOutcome, int> Places => field ??= _outcomes.Select((outcome, at) => (outcome, at)).DistinctBy(place => place.outcome).ToDictionary(place => place.outcome, place => place.at);

    private Dictionary<Finding, FindingGroup> GroupsByFinding => field ??= FindingGroups.SelectMany(group => group.Findings, (group, finding) => (group, finding)).ToDictionary(at => at.finding, at => at.group);

    // Without suppressions there is nothing to match findings with, and no need to make one for every outcome.
    private SuppressionResult Suppressions => field ?? LazyInitializer.EnsureInitialized(ref field, () =>
        Basis.SuppressionsEnabled && Document is { IsReadable: true, Partnership.Suppressions: { Count: > 0 } suppressions }
            ? new SuppressionMatcher(Document, [.. Enumerable.Range(0, _outcomes.Length).Select(i => CreateFinding(i, null))], Basis).Match(suppressions)
            : SuppressionResult.None);

    private int CountContradicted() => Contradictions.Count == 0 ? 0
        : GetFindings(Outcome.Satisfied).Count(f => f.Rule.Kind != RuleKind.Classification && f.CountedAs != Outcome.Satisfied);

    /// <summary>A contradiction with all its places; of a text with their lines.</summary>
    private Diagnostic Tell(Contradiction contradiction)
    {
        var facts = contradiction.Facts.Select(fact => (Fact: fact, At: Document.Locate(fact.Pointer))).ToList();
        var places = facts.Select(f => f.At.Line > 0
            ? CoreWords.Contradiction_PlaceInText(f.Fact.Title, f.Fact.Text, f.Fact.Pointer, PlainText.Number(f.At.Line))
            : CoreWords.Contradiction_Place(f.Fact.Title, f.Fact.Text, f.Fact.Pointer));
        return new(DescriptionDiagnostics.Contradiction, Severity.Warning, $"{contradiction.Message} {string.Join("; ", places)}. [{contradiction.Rule}]", facts[0].At);
    }

    private bool IsSuppressed(RuleOutcome outcome) => Suppressions.Marks.ContainsKey(outcome);

    // Two threads may both make it; one of the two is kept.
    private Finding FindingAt(int index) => _findings[index]
        ?? Interlocked.CompareExchange(ref _findings[index], CreateFinding(index, Suppressions.Marks.GetValueOrDefault(_outcomes[index])), null)
        ?? _findings[index]!;

    private Finding CreateFinding(int index, SuppressionMark? mark) => new(_explainer, Basis.Engine.Find(_outcomes[index].Rule), _outcomes[index], mark);
}
