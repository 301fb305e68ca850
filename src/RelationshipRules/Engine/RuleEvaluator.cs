using RelationshipRules.Conditions;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Goals;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Reading;

namespace RelationshipRules.Engine;

/// <summary>
/// Evaluates single rules on single elements of a description: the outcome, and the facts that would settle an open one. Everything that
/// executes rules stands on it: whole analyses, sessions, rules in other engines. For one thread at a time; made by
/// <see cref="RelationshipAnalyzer.CreateEvaluator"/> and turned to one description after the other.
/// </summary>
/// <remarks>A rule is named by its index in <see cref="Rules"/>.</remarks>
public sealed class RuleEvaluator
{
    /// <summary>The count of a list that is not stated.</summary>
    internal const int Absent = -1;

    /// <summary>What stands for a condition that has not been tested yet.</summary>
    internal const Truth NotTested = (Truth)byte.MaxValue;

    private readonly EvaluationContext?[] _contexts;
    private readonly Speaks[] _places;
    private readonly IReadOnlyList<MissingFact>?[] _missingOfPlaces;
    private AffectedRules? _affected;
    private Partnership? _partnership;

    /// <summary>How many rules have been evaluated for the description turned to; counted until it is known that there are many.</summary>
    private int _asked;

    internal RuleEvaluator(RuleEngine engine)
    {
        Engine = engine;
        _contexts = new EvaluationContext?[engine.Rulesets.Count];
        _places = new Speaks[engine.Rulesets.Count];
        _missingOfPlaces = new IReadOnlyList<MissingFact>?[2 * engine.Rulesets.Count];
    }

    /// <summary>The rules that are run, in the order in which outcomes come.</summary>
    public IReadOnlyList<CompiledRule> Rules => Engine.Rules;

    /// <summary>How many elements of lists conditions have gone through.</summary>
    internal long Walked => _contexts.Sum(static context => context?.Walked ?? 0);

    /// <summary>Why the last evaluation that failed did; null where none has failed, or there was no such element.</summary>
    public Diagnostic? Error { get; private set; }

    internal RuleEngine Engine { get; }

    /// <summary>While a whole analysis is made, and only made then: the number of elements that each group of rules looks at.</summary>
    internal int[] Counts => field ??= new int[Engine.GroupCount];

    /// <summary>Likewise: the number of elements of each list.</summary>
    internal int[] ListCounts => field ??= new int[Engine.ListCount];

    /// <summary>Likewise: where each rule's outcomes begin.</summary>
    internal int[] Offsets => field ??= new int[Engine.Rules.Count];

    /// <summary>Likewise: how many outcomes there are.</summary>
    internal long Total { get; set; } = -1;

    /// <summary>Likewise, and where many single rules are asked for: what conditions came to that several rules have.</summary>
    internal KeptTruth[] Kept => field ??= new KeptTruth[2 * Engine.SlotCount];

    /// <summary>Likewise: whether the rules of the group at hand speak of the element at hand.</summary>
    internal Speaks[] Audiences => field ??= new Speaks[Engine.AudienceCount];

    /// <summary>Likewise, and where many single rules are asked for: room for what the description states, as bits.</summary>
    internal ulong[] Stated => field ??= new ulong[Engine.Places.WordCount];

    /// <summary>Likewise, and where many single rules are asked for: for which conditions and rules that says something.</summary>
    internal ulong[] Spoken => field ??= new ulong[Engine.Places.ReaderWordCount];

    /// <summary>Likewise: what rules came to for which a description said nothing.</summary>
    internal SilentOutcome[] Silent => field ??= new SilentOutcome[Engine.Rules.Count];

    /// <summary>Turns to the description anew, to find out what things come to where one presumption does not hold.</summary>
    internal void LeaveOut(int ruleset, int presumption)
    {
        ContextOf(ruleset).LeaveOut(presumption);
        Forget(ruleset);
        _asked = RuleEngine.FewEvaluations;
    }

    /// <summary>Whether it has turned to a description.</summary>
    internal bool IsAt(Partnership partnership) => ReferenceEquals(_partnership, partnership);

    /// <summary>Turns to a description.</summary>
    /// <param name="partnership">What it states.</param>
    /// <exception cref="ArgumentNullException">The description is null.</exception>
    public void TurnTo(Partnership partnership)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        _partnership = partnership;
        _asked = 0;
        for (var i = 0; i < _places.Length; i++)
        {
            Forget(i);
        }

        foreach (var context in _contexts)
        {
            context?.Begin(partnership);
        }
    }

    /// <summary>
    /// Turns to a description that differs from the one before in some places only, and names the rules whose outcomes may differ for it,
    /// each once and in order. All others come to what they came to before.
    /// </summary>
    /// <param name="partnership">What it states.</param>
    /// <param name="places">Where it differs.</param>
    /// <returns>The rules; the list is used again by the next call.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">There is no description yet that it could differ from.</exception>
    public IReadOnlyList<AffectedRule> Change(Partnership partnership, IReadOnlyList<ChangedPlace> places)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(places);
        _ = Current;
        _partnership = partnership;
        _asked = RuleEngine.FewEvaluations;
        foreach (var context in _contexts)
        {
            context?.Change(partnership);
        }

        Array.Clear(_missingOfPlaces);
        return (_affected ??= new(Engine, this)).Find(places);
    }

    /// <summary>The elements of a list that are stated; null where the list is not.</summary>
    /// <param name="list">The list's path, as rules have it for their scope: <c>agreements</c>.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public IReadOnlyList<object>? GetElements(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return ModelPlaces.Read(Current, ListPlace.PointerOf(list)) is ({ }, { Kind: ValueKind.List } stated) ? [.. stated.Elements().Select(element => element.AsPart()!)] : null;
    }

    /// <summary>How many elements a rule looks at: 0 where their list is stated to be empty, -1 where it is not stated, and for a rule about the description as a whole.</summary>
    /// <param name="rule">The rule's index.</param>
    public int CountElements(int rule)
        => Rules[rule].Scope is { ElementName: not null } scope ? RuleEngine.CountElements(scope, ContextOf(Engine.RulesetOf(rule))) : Absent;

    /// <summary>What a rule comes to for an element.</summary>
    /// <param name="rule">The rule's index.</param>
    /// <param name="element">The element's index; -1 for the description as a whole, and for a list that is absent or empty.</param>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Whether there is one: not where there is no such element, nor where the evaluation failed, which <see cref="Error"/> then tells.</returns>
    public bool TryEvaluate(int rule, int element, out RuleOutcome outcome)
    {
        outcome = default;
        Error = null;
        if (_asked < RuleEngine.FewEvaluations && ++_asked == RuleEngine.FewEvaluations)
        {
            Engine.TellWhatIsStated(Current, this);
        }

        var ruleset = Engine.RulesetOf(rule);
        var context = ContextOf(ruleset);
        var compiled = Rules[rule];
        var place = PlaceOf(ruleset);
        var count = CountElements(rule);
        if (element >= 0 ? element >= count : count > 0)
        {
            return false;
        }

        if (place.Stated == Truth.Error)
        {
            _ = RuleEngine.PlaceOf(Engine.Rulesets[ruleset].Plan, context);
            Error = EvaluationDiagnostics.RulesetFailed(Engine.Rulesets[ruleset].Plan, context.Error);
            return false;
        }

        if (compiled.Scope.ElementName is not null && element < 0)
        {
            outcome = Engine.OutcomeOfNoElements(rule, count, place, context);
            return true;
        }

        MoveTo(compiled, element, context);
        if (!Engine.TryEvaluate(rule, element, place, context, out outcome))
        {
            Error = EvaluationDiagnostics.RuleFailed(compiled.Descriptor, ModelPlaces.PointerOf(_partnership, compiled.Descriptor.Scope, element), RuleEngine.FindError(compiled, context));
            outcome = default;
            return false;
        }

        return true;
    }

    /// <summary>The ruleset of a rule, by its index in <see cref="RelationshipAnalyzer.Rulesets"/>.</summary>
    /// <param name="rule">The rule's index.</param>
    public int GetRuleset(int rule) => Engine.RulesetOf(rule);

    /// <summary>Whether a ruleset applies to the description.</summary>
    /// <param name="ruleset">Its index in <see cref="RelationshipAnalyzer.Rulesets"/>.</param>
    public RulesetApplicability GetApplicability(int ruleset)
    {
        var plan = Engine.Rulesets[ruleset].Plan;
        var context = ContextOf(ruleset);
        context.IsPresuming = false;
        return (plan.Applicability?.Test(context) ?? Truth.True, PlaceOf(ruleset).Presumed) switch
        {
            (Truth.True, _) => RulesetApplicability.Applies,
            _ when plan.Yardstick.Contains(ApplicabilityTest.Place) => RulesetApplicability.Yardstick,
            (Truth.Unknown, Truth.True) => RulesetApplicability.Presumed,
            (_, Truth.False) => RulesetApplicability.DoesNotApply,
            _ => RulesetApplicability.NotStated,
        };
    }

    /// <summary>The facts that rulesets work out, in the order of <see cref="Assessment.DerivedFacts"/>.</summary>
    public IReadOnlyList<Derivation> Derivations => Engine.Derivations;

    /// <summary>Works out a derived fact.</summary>
    /// <param name="derivation">Its index in <see cref="Derivations"/>.</param>
    /// <param name="element">The index of the element that it is a fact of; -1 for the description as a whole.</param>
    /// <returns>The value, as <see cref="DerivedFact.Value"/> has it; null where it cannot be worked out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public object? Derive(int derivation, int element)
    {
        var (ruleset, plan) = (Derivations[derivation].RulesetNumber, Derivations[derivation].Plan);
        var context = ContextOf(ruleset);
        if (plan.Read.Scope is { ElementName: not null } scope)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(element);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(element, RuleEngine.CountElements(scope, context));
            context.SetElement(scope, element, scope.List(context));
        }

        context.IsPresuming = plan.Read.MayPresume;
        var value = plan.Read.Evaluate(context);
        context.IsPresuming = false;
        return PlainValue.Of(value);
    }

    /// <summary>The facts that would settle an undetermined or unexplained outcome, or would take it a step further; empty for other outcomes. Allocates.</summary>
    /// <param name="rule">The rule's index.</param>
    /// <param name="element">The element's index, as in <see cref="TryEvaluate"/>.</param>
    public IReadOnlyList<MissingFact> FindMissing(int rule, int element)
        => TryEvaluate(rule, element, out var outcome) && outcome.Outcome.IsOpen() ? MissingFacts.Of(this, rule, element) : [];

    /// <summary>
    /// Changes of facts that would make what a rule asks for true, or an explanation of its departure: each enough by itself, smallest first.
    /// Derived from the rule's conditions; whether they lead where they should is for an evaluation to say. Allocates.
    /// </summary>
    /// <param name="rule">The rule's index.</param>
    /// <param name="element">The element's index, as in <see cref="TryEvaluate"/>.</param>
    /// <param name="mayChange">Whether a fact may be changed at all, at a JSON Pointer.</param>
    /// <param name="listToExtend">The list, in words, of which a new element might do what no change of facts can; null for none.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public IReadOnlyList<ChangeSet> FindChanges(int rule, int element, Func<FactInfo, string, bool> mayChange, out string? listToExtend)
    {
        ArgumentNullException.ThrowIfNull(mayChange);
        var compiled = Rules[rule];
        if (compiled.Scope.ElementName is not null && element < 0)
        {
            listToExtend = ListPlace.Words(compiled.Descriptor.Scope!);
            return [];
        }

        var context = ContextOf(Engine.RulesetOf(rule));
        MoveTo(compiled, element, context);
        context.IsPresuming = true;
        var seeker = new GoalSeeker(context, mayChange);
        List<ChangeSet> found =
        [
            .. compiled.Require is { } require ? seeker.Seek(require.Root, wanted: true) : [],
            .. compiled.ExplainedBy is { } explanation ? seeker.Seek(explanation.Root, wanted: true) : [],
        ];
        context.IsPresuming = false;
        listToExtend = seeker.ListToExtend is { } list ? ListPlace.Words(list) : null;
        return found.FindAll(changes => changes.Targets.Count > 0);
    }

    /// <summary>The parts of a rule's conditions that can be true or false, in the order of the rule's file, with what each came to for an element. Allocates.</summary>
    /// <param name="rule">The rule's index.</param>
    /// <param name="element">The element's index, as in <see cref="TryEvaluate"/>; parts that the evaluation does not reach came to nothing.</param>
    public IReadOnlyList<ConditionBranch> GetBranches(int rule, int element)
    {
        var compiled = Rules[rule];
        var context = ContextOf(Engine.RulesetOf(rule));
        var exists = compiled.Scope.ElementName is null || (element >= 0 && element < CountElements(rule));
        if (exists)
        {
            MoveTo(compiled, element, context);
        }

        // As the outcome is worked out: what is presumed decides where nothing is stated.
        context.IsPresuming = true;
        var branches = ConditionBranches.Of(compiled, context, exists);
        context.IsPresuming = false;
        return branches;
    }

    internal EvaluationContext ContextOf(int ruleset)
    {
        if (_contexts[ruleset] is { } existing)
        {
            return existing;
        }

        var context = Engine.CreateContext(Engine.Rulesets[ruleset].Plan);
        context.Begin(Current);
        return _contexts[ruleset] = context;
    }

    /// <summary>Whether a ruleset is for the place of the description; tested once a description.</summary>
    internal Speaks PlaceOf(int ruleset)
    {
        if (_places[ruleset].Stated == NotTested)
        {
            _places[ruleset] = RuleEngine.PlaceOf(Engine.Rulesets[ruleset].Plan, ContextOf(ruleset));
        }

        return _places[ruleset];
    }

    /// <summary>What it waits for whether a ruleset applies: the same for each of its rules and elements, and worked out once a description.</summary>
    internal IReadOnlyList<MissingFact> MissingOfPlace(int ruleset, bool isPresuming)
    {
        ref var missing = ref _missingOfPlaces[(2 * ruleset) + (isPresuming ? 1 : 0)];
        if (missing is null)
        {
            var plan = Engine.Rulesets[ruleset].Plan;
            var found = new MissingFactList(plan);
            found.Add(plan.Applicability!.Missing(ContextOf(ruleset)));
            missing = found.Facts;
        }

        return missing;
    }

    /// <summary>Tests anew whether a ruleset applies; true where that has come out differently.</summary>
    internal bool ApplyAgain(int ruleset)
    {
        var before = _places[ruleset];
        Forget(ruleset);
        return PlaceOf(ruleset) != before;
    }

    /// <summary>Turns the context to the element that a rule is to be evaluated for; what a rule is about as a whole needs no turning.</summary>
    internal static void MoveTo(CompiledRule rule, int element, EvaluationContext context)
    {
        if (element >= 0)
        {
            context.SetElement(rule.Scope, element, rule.Scope.List(context));
        }
    }

    private void Forget(int ruleset)
    {
        _places[ruleset] = Speaks.NotTested;
        _missingOfPlaces[2 * ruleset] = _missingOfPlaces[(2 * ruleset) + 1] = null;
    }

    internal void ForgetDerived(DerivedReader derived) => _contexts[derived.Ruleset]?.Forget(derived.Symbol.Index);

    private Partnership Current => _partnership ?? throw new InvalidOperationException("Turn to a description first.");
}
