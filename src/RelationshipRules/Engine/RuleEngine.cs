using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Engine;

/// <summary>
/// Evaluates all rules on a description. Immutable and shared by threads; what changes is in an <see cref="RuleEvaluator"/>,
/// of which each caller has its own, so that the evaluation itself takes no locks and allocates nothing.
/// </summary>
internal sealed class RuleEngine
{
    /// <summary>Stands for the presumption that parties are bound where one is left out.</summary>
    public const int LeftOutBound = int.MaxValue;

    /// <summary>Stands for the presumption of days that are not stated, likewise.</summary>
    public const int LeftOutDay = int.MaxValue - 1;

    /// <summary>After so many evaluations it is known that there are many.</summary>
    public const int FewEvaluations = 16;

    /// <summary>
    /// After so many evaluations the code of the shipped rules is made ready and then used. Before, compiling it would take longer than it saves: about half a second, and some ten microseconds of each evaluation.
    /// </summary>
    public const int ManyEvaluations = 1 << 15;

    /// <summary>The same where it is compiled ahead of time, and only has to be found.</summary>
    private const int ManyEvaluationsAhead = 1 << 12;

    /// <summary>Stands for no presumption where one might be left out.</summary>
    public const int LeftOutNone = -1;

    /// <summary>Stands for the length of a list that has not been counted.</summary>
    private const int NotCounted = int.MinValue;

    /// <summary>Stands for an outcome that is left to the tree.</summary>
    private const uint LeftToTree = uint.MaxValue;

    private readonly EngineRuleset[] _rulesets;
    private readonly CompiledRule[] _rules;
    private readonly RunRule[] _runs;
    private readonly int[] _groupOfRule;
    private readonly int[] _rulesetOfRule;
    private readonly int? _maxSteps;
    private readonly Dictionary<RuleDescriptor, RuleEntry> _entries;
    private readonly Lazy<ReadIndex> _reads;
    private readonly Lazy<StatedPlaces> _places;
    private readonly Lazy<ShippedCode> _shipped;
    private readonly int _shippedAfter;
    private volatile ShippedCode? _ready;
    private int _isMadeReady;
    private int _evaluations;

    /// <summary>Prepares rulesets for evaluation.</summary>
    /// <param name="rulesets">What to evaluate, in order.</param>
    /// <param name="maxSteps">The steps that one condition may take, or null for the default.</param>
    /// <param name="maxOutcomes">The outcomes that one description may have, or null for the default.</param>
    /// <param name="shippedAfter">After how many evaluations code is used that was written ahead, or null for the default; <see cref="int.MaxValue"/> for never.</param>
    public RuleEngine(IReadOnlyList<RulesetPlan> rulesets, int? maxSteps = null, int? maxOutcomes = null, int? shippedAfter = null)
    {
        _maxSteps = maxSteps;

        // The code counts no steps, and leaves to the tree what takes many, and lists whose elements have to share them.
        _shippedAfter = maxSteps < ConditionLimits.DefaultSteps ? int.MaxValue : shippedAfter ?? (RuntimeFeature.IsDynamicCodeSupported ? ManyEvaluations : ManyEvaluationsAhead);
        MaxOutcomes = maxOutcomes ?? AnalyzerOptions.DefaultMaxOutcomes;
        var rules = new List<CompiledRule>();
        var groupOfRule = new List<int>();
        var lists = new Dictionary<string, int>(StringComparer.Ordinal);
        _rulesets = new EngineRuleset[rulesets.Count];
        for (var r = 0; r < rulesets.Count; r++)
        {
            var scopes = new List<ConditionScope>();
            var members = new List<List<int>>();
            foreach (var rule in rulesets[r].Rules.Where(rule => rule.Severity != Severity.None))
            {
                var group = scopes.FindIndex(scope => string.Equals(scope.Path, rule.Scope.Path, StringComparison.Ordinal));
                if (group < 0)
                {
                    group = scopes.Count;
                    scopes.Add(rule.Scope);
                    members.Add([]);
                }

                members[group].Add(rules.Count);
                rules.Add(rule);
                groupOfRule.Add(GroupCount + group);
            }

            var groups = new RuleGroup[scopes.Count];
            for (var i = 0; i < groups.Length; i++)
            {
                var conditions = new RunConditions(scopes[i], SlotCount);
                lists.TryAdd(scopes[i].Path, lists.Count);
                groups[i] = CreateGroup(members[i], rules, conditions, lists[scopes[i].Path]);
                SlotCount = conditions.SlotCount;
            }

            _rulesets[r] = new(rulesets[r], groups);
            GroupCount += scopes.Count;
        }

        ListCount = lists.Count;
        _rules = [.. rules];
        _runs = [.. _rulesets.SelectMany(static ruleset => ruleset.Groups).SelectMany(static group => group.Rules).OrderBy(static rule => rule.Number)];
        _entries = CreateEntries(_rulesets, _rules);
        _groupOfRule = [.. groupOfRule];
        _rulesetOfRule = Array.ConvertAll(_rules, rule => _entries[rule.Descriptor].Ruleset);
        AudienceCount = _rulesets.SelectMany(ruleset => ruleset.Groups).Select(group => group.AudienceCount).DefaultIfEmpty().Max();
        _reads = new(() => new(this));
        _places = new(FindPlaces);
        _shipped = new(FindShipped);
    }

    /// <summary>The rules that are run; outcomes come in this order.</summary>
    public IReadOnlyList<CompiledRule> Rules => _rules;

    /// <summary>The rulesets in order.</summary>
    public IReadOnlyList<EngineRuleset> Rulesets => _rulesets;

    /// <summary>Which rules read which facts; worked out when first asked for.</summary>
    public ReadIndex Reads => _reads.Value;

    /// <summary>The facts that they work out, in order.</summary>
    public IReadOnlyList<Derivation> Derivations => field ??= [.. _rulesets.SelectMany((ruleset, number) => ruleset.Plan.DerivedFacts.Select(fact => new Derivation(ruleset.Plan, number, fact)))];

    /// <summary>How many groups of rules there are in all rulesets.</summary>
    public int GroupCount { get; }

    /// <summary>How many lists they look at, the description as a whole counted as one.</summary>
    public int ListCount { get; }

    /// <summary>How many outcomes a description may have.</summary>
    public int MaxOutcomes { get; }

    /// <summary>How many conditions several rules of a group have.</summary>
    public int SlotCount { get; }

    /// <summary>The most tests of whether a rule speaks that one group has.</summary>
    public int AudienceCount { get; }

    /// <summary>For what a description says something; worked out when first asked for.</summary>
    public StatedPlaces Places => _places.Value;

    /// <summary>The code of the rules that are as the library brings them; looked up when first asked for.</summary>
    public ShippedCode Shipped => _shipped.Value;

    /// <summary>Whether that code is used.</summary>
    public bool IsReady => _ready is not null;

    /// <summary>The number of the ruleset that a rule belongs to.</summary>
    public int RulesetOf(int rule) => _rulesetOfRule[rule];

    /// <summary>Whether it is settled that a rule applies, so that what it asks for comes into play.</summary>
    public static bool IsAsked(CompiledRule rule, EvaluationContext context) => rule.When is null || rule.When.Test(context) == Truth.True;

    /// <summary>The rule behind a descriptor.</summary>
    public RuleEntry Find(RuleDescriptor descriptor) => _entries[descriptor];

    /// <summary>A context for one ruleset, with its parameters set.</summary>
    public EvaluationContext CreateContext(RulesetPlan plan)
    {
        var context = plan.Environment.CreateContext(_maxSteps);
        foreach (var parameter in plan.Parameters)
        {
            context.SetInput(parameter.Symbol, parameter.Value);
        }

        return context;
    }

    /// <summary>Writes the outcomes of all rules for a description into the buffer, rule by rule and element by element.</summary>
    public void Evaluate(Partnership partnership, RuleEvaluator evaluator, OutcomeBuffer buffer, CancellationToken cancellationToken)
    {
        buffer.Reset(0);
        cancellationToken.ThrowIfCancellationRequested();
        evaluator.TurnTo(partnership);
        var shipped = _ready ?? (_evaluations >= _shippedAfter ? MakeReady() : null);
        TellWhatIsStated(partnership, evaluator);
        var total = LayOut(evaluator);
        if (total > MaxOutcomes)
        {
            buffer.AddError(EvaluationDiagnostics.TooManyOutcomes(total, MaxOutcomes, LongestList(evaluator.Counts)));
            return;
        }

        buffer.Reset((int)total);
        var complete = true;
        var counts = evaluator.Counts;
        var groupNumber = 0;
        for (var r = 0; r < _rulesets.Length; r++)
        {
            var ruleset = _rulesets[r];
            var context = evaluator.ContextOf(r);
            var place = evaluator.PlaceOf(r);
            var code = context.LeftOut == LeftOutNone ? shipped : null;
            if (place.Stated == Truth.Error)
            {
                buffer.AddError(EvaluationDiagnostics.RulesetFailed(ruleset.Plan, context.Error));
            }

            foreach (var group in ruleset.Groups)
            {
                complete &= EvaluateGroup(new(group, counts[groupNumber] <= ConditionLimits.MostUnshared ? code : null, partnership, place, context, evaluator, buffer), counts[groupNumber], cancellationToken);
                groupNumber++;
            }
        }

        buffer.Complete((int)total, hasGaps: !complete);
    }

    /// <summary>Whether a ruleset is for the place, or the work, of a description.</summary>
    public static Speaks PlaceOf(RulesetPlan plan, EvaluationContext context)
    {
        if (plan.Applicability is null || plan.Yardstick.Contains(ApplicabilityTest.Place))
        {
            return Speaks.Always;
        }

        context.IsPresuming = false;
        var stated = plan.Applicability.Test(context);
        if (stated != Truth.Unknown || !plan.Applicability.MayPresume)
        {
            return new(stated, stated, NotApplicableBecause.Place);
        }

        context.IsPresuming = true;
        var presumed = plan.Applicability.Test(context);
        context.IsPresuming = false;
        return new(stated, presumed, NotApplicableBecause.Place);
    }

    /// <summary>
    /// Whether the party that a rule speaks to is bound, for the element that the context is at. Presumed it is, unless its kind is
    /// stated and another: who is bound for what is passed on has to be stated to do so.
    /// </summary>
    public static Speaks BoundBy(CompiledRule rule, EvaluationContext context, ShippedCode? shipped = null)
    {
        var speaks = Speaks.Always;
        for (var i = 0; i < rule.Bound?.Count; i++)
        {
            speaks = speaks.And(BoundBy(rule.Bound[i], rule.PresumesBound && context.LeftOut != LeftOutBound, context, shipped));
        }

        return speaks;
    }

    /// <summary>Whether the party on one side is bound.</summary>
    public static Speaks BoundBy(BoundTest bound, bool presumes, EvaluationContext context, ShippedCode? shipped = null)
    {
        var ofKind = Test(bound.OfKind!, context, shipped);
        if (ofKind == Truth.False && bound.IsNamed is not null)
        {
            // Where nobody is named, nobody is stated to be of another kind, unless the list of parties is whole and nothing is presumed.
            var named = Test(bound.IsNamed, context, shipped);
            ofKind = named == Truth.True || (named == Truth.False && !presumes && context.LeftOut != LeftOutBound) ? ofKind : named == Truth.Error ? named : Truth.Unknown;
        }

        var otherwise = ofKind == Truth.True || bound.Otherwise is null ? Truth.False : Test(bound.Otherwise, context, shipped);
        var stated = Truths.Or(ofKind, otherwise);
        return new(stated, stated != Truth.Unknown || !presumes ? stated : ofKind == Truth.False ? Truth.False : Truth.True, NotApplicableBecause.Party);
    }

    /// <summary>What a test comes to, by the code that was written ahead for it where there is some.</summary>
    private static Truth Test(CompiledCondition test, EvaluationContext context, ShippedCode? shipped)
    {
        if (shipped is not null && shipped.Tests.TryGetValue(test, out var code))
        {
            var description = (Partnership)context.Root!;
            var part = test.Scope.ElementName is null ? description : context.Local(test.Scope.SlotBase).AsPart();
            var truth = context.IsElementUnknown ? code.OfUnknown(description, description, context, context.IsPresuming)
                : part is null ? Truth.Error
                : code.Test(description, part, context, context.IsPresuming);
            if (truth != Truth.Error)
            {
                return truth;
            }
        }

        return test.Test(context);
    }

    /// <summary>Whether a rule was in force on the day of what it judges, for the element that the context is at.</summary>
    public static Speaks InForce(CompiledRule rule, EvaluationContext context)
    {
        if (rule.DayTest is null)
        {
            return Speaks.Always;
        }

        var (stated, presumed, isYardstick, restsOnDay) = rule.DayTest.Test(context, mayPresume: context.LeftOut != LeftOutDay);
        return new(stated, presumed, NotApplicableBecause.Day, isYardstick, restsOnDay);
    }

    /// <summary>Whether a rule speaks of the element that the context is at: its place, its days, its party.</summary>
    public static Speaks SpeaksOf(CompiledRule rule, Speaks place, EvaluationContext context, ShippedCode? shipped = null)
        => place.Stated is Truth.False or Truth.Error ? place : place.And(InForce(rule, context)).And(BoundBy(rule, context, shipped));

    /// <summary>
    /// The outcome of a rule over a list without elements: one that is stated to be empty has nothing that the rule could be about,
    /// and a ruleset that does not apply asks for nothing either way; nor does a rule that applies to no element, whatever the list turns out to hold.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="count">How many elements there are: none, or <see cref="RuleEvaluator.Absent"/>.</param>
    /// <param name="place">Whether the ruleset speaks of the description.</param>
    /// <param name="speaks">Whether the rule speaks of an element of which nothing is known; may be left out for an empty list.</param>
    /// <param name="when">Whether it applies to such an element; likewise.</param>
    private static RuleOutcome OutcomeOfNoElements(in RunRule rule, int count, Speaks place, Speaks speaks, Truth when)
    {
        // What a rule can concern no element of, whatever the list turns out to hold, other facts are in the way of.
        var because = count == 0 ? NotApplicableBecause.NoElements
            : place.Stated == Truth.False ? NotApplicableBecause.Place
            : speaks.Stated == Truth.False ? speaks.Because
            : when == Truth.False ? NotApplicableBecause.Condition
            : NotApplicableBecause.None;
        var isPresumed = because == NotApplicableBecause.None && place.Presumed == Truth.False;
        return new(
            rule.Descriptor,
            -1,
            because != NotApplicableBecause.None || isPresumed ? Outcome.NotApplicable : Outcome.Undetermined,
            rule.Severity,
            isPresumed ? NotApplicableBecause.Place : because,
            isPresumed);
    }

    /// <summary>The outcome of a single rule over a list without elements.</summary>
    public RuleOutcome OutcomeOfNoElements(int rule, int count, Speaks place, EvaluationContext context)
    {
        context.SetUnknownElement(_rules[rule].Scope);
        var outcome = OutcomeOfNoElements(_runs[rule], count, place, SpeaksOf(_rules[rule], Speaks.Always, context), _runs[rule].When?.Test(context) ?? Truth.True);
        context.LeaveElement();
        return outcome;
    }

    /// <summary>The outcome of a rule for the element that the context is at; false where it cannot be evaluated.</summary>
    /// <remarks>The table of the design: a false <c>when</c> wins over everything, an unknown one over all that follows.</remarks>
    public bool TryEvaluate(int rule, int element, Speaks place, EvaluationContext context, out RuleOutcome outcome)
        => TryEvaluate(_runs[rule], element, SpeaksOf(_rules[rule], place, context), context, out outcome);

    private static bool TryEvaluate(in RunRule rule, int element, Speaks speaks, EvaluationContext context, out RuleOutcome outcome)
    {
        outcome = default;
        if (speaks.Stated is Truth.False or Truth.Error)
        {
            outcome = new(rule.Descriptor, element, Outcome.NotApplicable, rule.Severity, speaks.Because);
            return speaks.Stated == Truth.False;
        }

        var when = rule.When?.Test(context) ?? Truth.True;
        if (!TryEvaluate(rule, speaks.Stated, when, context, out var stated))
        {
            return false;
        }

        outcome = new(rule.Descriptor, element, stated, rule.Severity, stated == Outcome.NotApplicable ? NotApplicableBecause.Condition : default, speaks.RestsOnDay && stated.IsDecided(), speaks.IsYardstick);
        return !stated.IsOpen() || (speaks.Presumed == speaks.Stated && !rule.Presumes) || TryPresume(rule, speaks, when, context, ref outcome);
    }

    /// <summary>What an outcome that is open by what is stated comes to with what is presumed.</summary>
    private static bool TryPresume(in RunRule rule, Speaks speaks, Truth when, EvaluationContext context, ref RuleOutcome outcome)
    {
        var presumed = Outcome.NotApplicable;
        if (speaks.Presumed != Truth.False)
        {
            context.IsPresuming = true;
            var isEvaluated = TryEvaluate(rule, speaks.Presumed, rule is { Presumes: true, When: { } condition } ? condition.Test(context) : when, context, out presumed);
            context.IsPresuming = false;
            if (!isEvaluated)
            {
                return false;
            }
        }

        if (presumed != outcome.Outcome)
        {
            outcome = new(rule.Descriptor, outcome.ElementIndex, presumed, rule.Severity, ReasonOf(presumed, speaks), isPresumed: true, speaks.IsYardstick);
        }

        return true;
    }

    /// <summary>
    /// The outcome of a rule by code that was written ahead for it, as <see cref="RuleOutcome.StateOf"/> has it: what
    /// <see cref="TryEvaluate(in RunRule, int, Speaks, EvaluationContext, out RuleOutcome)"/> comes to. <see cref="LeftToTree"/> where that has to be asked.
    /// </summary>
    private static uint Run(OutcomeCode code, in RunRule rule, Speaks speaks, Partnership description, object part, EvaluationContext context)
    {
        if (speaks.Stated == Truth.False)
        {
            return RuleOutcome.StateOf(Outcome.NotApplicable, rule.Severity, speaks.Because, isPresumed: false, isYardstick: false);
        }

        if (speaks.Stated == Truth.Error || speaks.Presumed == Truth.Error)
        {
            return LeftToTree;
        }

        var speaking = code(description, part, context, false);
        if (speaking == ShippedRule.Tree)
        {
            return LeftToTree;
        }

        var stated = OutcomeOf(speaking, speaks.Stated);
        if (!stated.IsOpen() || (speaks.Presumed == speaks.Stated && !(rule.Presumes && speaking == ShippedRule.Waiting)))
        {
            return StateOf(rule, stated, speaks);
        }

        if (rule.Presumes && speaking == ShippedRule.Waiting && speaks.Presumed != Truth.False)
        {
            speaking = code(description, part, context, true);
        }

        var presumed = speaks.Presumed == Truth.False ? Outcome.NotApplicable : OutcomeOf(speaking, speaks.Presumed);
        return speaking == ShippedRule.Tree ? LeftToTree
            : presumed == stated ? StateOf(rule, stated, speaks)
            : RuleOutcome.StateOf(presumed, rule.Severity, ReasonOf(presumed, speaks), isPresumed: true, speaks.IsYardstick);

        static uint StateOf(in RunRule rule, Outcome stated, Speaks speaks) => RuleOutcome.StateOf(
            stated, rule.Severity, stated == Outcome.NotApplicable ? NotApplicableBecause.Condition : default, speaks.RestsOnDay && stated.IsDecided(), speaks.IsYardstick);

        // A rule that may not speak asks for nothing yet, unless it does not apply either way.
        static Outcome OutcomeOf(Outcome speaking, Truth speaks) =>
            speaking == ShippedRule.Waiting || (speaks == Truth.Unknown && speaking != Outcome.NotApplicable) ? Outcome.Undetermined : speaking;
    }

    /// <summary>The same for a rule that speaks for certain, as nearly all do of which anything is stated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint RunCertain(OutcomeCode code, in RunRule rule, Partnership description, object part, EvaluationContext context)
    {
        var outcome = code(description, part, context, false);
        var mark = 0u;
        if (outcome >= ShippedRule.Waiting)
        {
            if (outcome == ShippedRule.Waiting && rule.Presumes)
            {
                outcome = code(description, part, context, true);
                mark = outcome == ShippedRule.Waiting ? 0 : RuleOutcome.Presumed;
            }

            if (outcome == ShippedRule.Tree)
            {
                return LeftToTree;
            }

            mark = mark != 0 && outcome == Outcome.Undetermined ? 0 : mark;
            outcome = outcome == ShippedRule.Waiting ? Outcome.Undetermined : outcome;
        }

        return (uint)outcome | ((uint)rule.Severity << 8) | (outcome == Outcome.NotApplicable ? (uint)NotApplicableBecause.Condition << 16 : 0) | mark;
    }

    /// <summary>Why a rule does not apply by what is presumed.</summary>
    private static NotApplicableBecause ReasonOf(Outcome presumed, Speaks speaks) =>
        presumed != Outcome.NotApplicable ? default : speaks.Presumed == Truth.False ? speaks.Because : NotApplicableBecause.Condition;

    private static bool TryEvaluate(in RunRule rule, Truth applies, Truth when, EvaluationContext context, out Outcome outcome)
    {
        outcome = Outcome.NotApplicable;
        if (when == Truth.False)
        {
            return true;
        }

        outcome = Outcome.Undetermined;
        if (applies == Truth.Unknown || when == Truth.Unknown)
        {
            // As in any conjunction, an error on one side of an unknown leaves it unknown.
            return true;
        }

        if (when == Truth.Error)
        {
            return false;
        }

        if (rule.Value is not null)
        {
            var known = rule.Value.Test(context);
            outcome = known == Truth.True ? Outcome.Satisfied : Outcome.Undetermined;
            return known != Truth.Error;
        }

        switch (rule.Require!.Test(context))
        {
            case Truth.True:
                outcome = Outcome.Satisfied;
                return true;
            case Truth.Unknown:
                return true;
            case Truth.Error:
                return false;
        }

        switch (rule.ExplainedBy is null ? Truth.False : rule.ExplainedBy.Test(context))
        {
            case Truth.True:
                outcome = Outcome.Explained;
                return true;
            case Truth.False:
                outcome = Outcome.Violated;
                return true;
            case Truth.Unknown:
                outcome = Outcome.Unexplained;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Why a rule could not be evaluated; a value does not leave its error in the context as a test does.</summary>
    public static EvaluationError? FindError(CompiledRule rule, EvaluationContext context)
        => context.Error ?? (rule.Value is null ? null : rule.Value.Evaluate(context).Error);

    private static RuleGroup CreateGroup(List<int> members, List<CompiledRule> rules, RunConditions conditions, int list)
    {
        // Rules that speak to one side of one element, and of the same days, speak or are silent together.
        var audiences = members.Select(number => AudienceOf(rules[number])).Distinct().ToList();
        return new()
        {
            Scope = conditions.Scope,
            IsList = conditions.Scope.ElementName is not null,
            List = list,
            Rules = [.. members.Select(number => new RunRule(rules[number], number, audiences.IndexOf(AudienceOf(rules[number])), conditions))],
            SpeaksAlways = members.TrueForAll(number => rules[number] is { Bound: null, DayTest: null }),
            AudienceCount = audiences.Count,
        };

        static (Addressee, DaysOfForce?) AudienceOf(CompiledRule rule) => (rule.Descriptor.Addressee, rule.DayTest?.InForce);
    }

    private static Dictionary<RuleDescriptor, RuleEntry> CreateEntries(EngineRuleset[] rulesets, CompiledRule[] rules)
    {
        var entries = new Dictionary<RuleDescriptor, RuleEntry>(ReferenceEqualityComparer.Instance);
        for (var r = 0; r < rulesets.Length; r++)
        {
            foreach (var number in rulesets[r].Groups.SelectMany(group => group.Rules, (_, run) => run.Number))
            {
                entries.Add(rules[number].Descriptor, new(rules[number], r, number));
            }
        }

        return entries;
    }

    /// <summary>Tells the contexts what is stated, where many descriptions are evaluated: for a few, finding out what there is to tell would cost more than it saves.</summary>
    public void TellWhatIsStated(Partnership partnership, RuleEvaluator evaluator)
    {
        if (_evaluations < ManyEvaluations && _evaluations++ < FewEvaluations)
        {
            return;
        }

        if (!Places.TryRead(partnership, evaluator.Stated, evaluator.Spoken))
        {
            return;
        }

        for (var r = 0; r < _rulesets.Length; r++)
        {
            evaluator.ContextOf(r).Tell(evaluator.Spoken, evaluator.Kept);
        }
    }

    /// <summary>Has the code made ready that was written ahead; in the background, for whoever evaluates next should not wait for it. Null until it is.</summary>
    private ShippedCode? MakeReady()
    {
        if (_shippedAfter == 0)
        {
            return _ready = Shipped;
        }

        if (Interlocked.Exchange(ref _isMadeReady, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static engine => engine.CompileShipped(), this, preferLocal: false);
        }

        return null;
    }

    private void CompileShipped()
    {
        try
        {
            foreach (var code in (IEnumerable<Delegate?>)[.. Shipped.Outcomes, .. Shipped.Whens, .. Shipped.Tests.Values.SelectMany(static test => new[] { test.Test, test.OfUnknown })])
            {
                if (code is not null)
                {
                    RuntimeHelpers.PrepareDelegate(code);
                }
            }

            _ready = Shipped;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The code only saves time. Whatever keeps it from being made ready is no reason to end the host: the tree goes on.
        }
    }

    /// <summary>Looks up the code that was written ahead.</summary>
    private ShippedCode FindShipped()
    {
        var text = new TreeText();
        var found = Array.ConvertAll(_rules, rule => text.HashOf(rule) is { } hash ? ShippedRules.Find(hash) : null);
        var tests = new Dictionary<CompiledCondition, ShippedTest>(ReferenceEqualityComparer.Instance);
        foreach (var test in _rules.SelectMany(static rule => rule.BoundConditions).Distinct())
        {
            if (text.HashOf(test) is { } hash && ShippedRules.FindTest(hash) is { } code)
            {
                tests.Add(test, code);
            }
        }

        return new(Array.ConvertAll(found, static code => code?.Outcome), Array.ConvertAll(found, static code => code?.When), tests);
    }

    /// <summary>Finds out what each condition comes to where nothing is stated of what it reads, and what conditions and rules read: first the rules, by their number, then conditions.</summary>
    private StatedPlaces FindPlaces()
    {
        var reads = new List<IReadOnlyList<string>?>(new IReadOnlyList<string>?[_rules.Length]);
        foreach (var ruleset in _rulesets)
        {
            var (nothing, unknown) = (CreateContext(ruleset.Plan), CreateContext(ruleset.Plan));
            foreach (var group in ruleset.Groups)
            {
                nothing.Begin(StatedPlaces.Nothing(group.IsList ? group.Scope.Path : null));
                unknown.Begin(new Partnership());
                if (group.IsList)
                {
                    nothing.SetElement(group.Scope, 0, group.Scope.List(nothing));
                    unknown.SetUnknownElement(group.Scope);
                }

                foreach (var rule in group.Rules)
                {
                    foreach (var condition in rule.Conditions)
                    {
                        condition.Listen(nothing, unknown, reads);
                    }

                    reads[rule.Number] = rule.Reads;
                }
            }
        }

        return new(reads);
    }

    /// <summary>Points the contexts at the description, measures the lists and gives every rule its place in the outcomes.</summary>
    private long LayOut(RuleEvaluator evaluator)
    {
        var (counts, offsets) = (evaluator.Counts, evaluator.Offsets);
        var groupNumber = 0;

        // Until the places are those of these counts, there are none: to count may fail in what is described in code.
        var before = evaluator.Total;
        evaluator.Total = -1;
        var isSame = before >= 0;
        Array.Fill(evaluator.ListCounts, NotCounted);
        for (var r = 0; r < _rulesets.Length; r++)
        {
            var context = evaluator.ContextOf(r);
            foreach (var group in _rulesets[r].Groups)
            {
                ref var listed = ref evaluator.ListCounts[group.List];
                if (listed == NotCounted)
                {
                    listed = group.IsList ? CountElements(group.Scope, context) : 1;
                }

                var count = listed;
                isSame &= counts[groupNumber] == count;
                counts[groupNumber++] = count;
            }
        }

        if (isSame)
        {
            // The places of the description before, of whose lists each had as many elements.
            return evaluator.Total = before;
        }

        var total = 0L;
        for (var i = 0; i < _rules.Length; i++)
        {
            offsets[i] = (int)Math.Min(total, MaxOutcomes);

            // A list that is absent or empty has one outcome, for the list itself.
            total += Math.Max(1, counts[_groupOfRule[i]]);
        }

        return evaluator.Total = total;
    }

    /// <summary>The place of the list that has the most elements.</summary>
    private string LongestList(int[] counts)
    {
        var groups = _rulesets.SelectMany(static ruleset => ruleset.Groups).Zip(counts, static (group, count) => (group.Scope, count));
        return "/" + groups.MaxBy(static group => group.count).Scope.Path.Replace('.', '/');
    }

    /// <summary>How many elements a list has; <see cref="RuleEvaluator.Absent"/> where it is not stated.</summary>
    public static int CountElements(ConditionScope scope, EvaluationContext context)
    {
        var list = scope.List(context);
        return list.Kind == ValueKind.List && !(list.IsInPart && list.Count == 0) ? list.Count : RuleEvaluator.Absent;
    }

    private bool EvaluateGroup(in GroupRun run, int count, CancellationToken cancellationToken)
    {
        var (group, context) = (run.Group, run.Context);
        if (!group.IsList)
        {
            return EvaluateRules(run, element: 0, elementIndex: -1, run.Description);
        }

        if (count <= 0)
        {
            EvaluateWithoutElements(run, count);
            return run.Place.Stated != Truth.Error;
        }

        var list = group.Scope.List(context);
        var complete = true;
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            complete &= EvaluateRules(run, i, i, context.SetElement(group.Scope, i, list).AsPart());
        }

        return complete;
    }

    private void EvaluateWithoutElements(in GroupRun run, int count)
    {
        var (group, place, context, evaluator, buffer) = (run.Group, run.Place, run.Context, run.Evaluator, run.Buffer);
        var audiences = StartElement(group, evaluator);
        var (spoken, silent) = (context.Spoken, evaluator.Silent);
        var isSettled = count == 0 || place.Stated is Truth.False or Truth.Error;
        var shipped = run.Shipped;
        context.SetUnknownElement(group.Scope);
        foreach (ref readonly var rule in group.Rules.AsSpan())
        {
            var speaks = isSettled ? Speaks.Always : AudienceOf(group, rule, audiences, Speaks.Always, context, shipped);
            var isSilent = spoken is not null && !StatedPlaces.IsSpokenTo(spoken, rule.Number);
            var key = isSilent ? SilentOutcome.KeyOf(place, speaks, count) : 0;
            ref var before = ref silent[rule.Number];
            if (!isSilent || before.Key != key)
            {
                var outcome = place.Stated == Truth.Error ? default
                    : OutcomeOfNoElements(rule, count, place, speaks, isSettled || speaks.Stated == Truth.False ? Truth.Unknown : AppliesToUnknown(rule, run.Description, context, shipped));
                buffer.Write(evaluator.Offsets[rule.Number], outcome);
                before = isSilent ? new(key, outcome) : before;
                continue;
            }

            buffer.Write(evaluator.Offsets[rule.Number], before.Outcome);
        }

        context.LeaveElement();
    }

    /// <summary>Whether a rule applies to the element that the context is at, of which nothing is known; what matters is whether it does to none.</summary>
    private static Truth AppliesToUnknown(in RunRule rule, Partnership description, EvaluationContext context, ShippedCode? shipped)
    {
        if (shipped?.Outcomes[rule.Number] is not null)
        {
            var truth = shipped.Whens[rule.Number]?.Invoke(description, description, context, false) ?? Truth.Unknown;
            if (truth != Truth.Error)
            {
                return truth;
            }
        }

        return rule.When?.Test(context) ?? Truth.True;
    }

    /// <summary>The slots for whether rules of a group speak of the element at hand, emptied.</summary>
    private static Speaks[] StartElement(RuleGroup group, RuleEvaluator evaluator)
    {
        evaluator.Audiences.AsSpan(0, group.AudienceCount).Fill(Speaks.NotTested);
        return evaluator.Audiences;
    }

    /// <summary>Whether a rule speaks of the element at hand, tested once for all of the group that speak to the same side and of the same days.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Speaks AudienceOf(RuleGroup group, in RunRule rule, Speaks[] audiences, Speaks place, EvaluationContext context, ShippedCode? shipped)
    {
        if (group.SpeaksAlways)
        {
            return place;
        }

        ref var audience = ref audiences[rule.Audience];
        return audience.Stated == RuleEvaluator.NotTested ? audience = SpeaksOf(_rules[rule.Number], place, context, shipped) : audience;
    }

    private bool EvaluateRules(in GroupRun run, int element, int elementIndex, object? part)
    {
        var (group, place, context, evaluator, buffer) = (run.Group, run.Place, run.Context, run.Evaluator, run.Buffer);
        var complete = true;
        var (rules, offsets, spoken, silent) = (group.Rules, evaluator.Offsets, context.Spoken, evaluator.Silent);
        var audiences = StartElement(group, evaluator);
        var description = run.Description;
        var codes = part is null ? null : run.Shipped?.Outcomes;
        for (var i = 0; i < rules.Length; i++)
        {
            ref readonly var rule = ref rules[i];
            var speaks = AudienceOf(group, rule, audiences, place, context, run.Shipped);

            // A description that says nothing for a rule comes to the same as the last that did, where the rule speaks as it did then.
            var isSilent = spoken is not null && !StatedPlaces.IsSpokenTo(spoken, rule.Number);
            var key = isSilent ? SilentOutcome.KeyOf(place, speaks, count: 1) : 0;
            ref var before = ref silent[rule.Number];
            if (isSilent && before.Key == key)
            {
                buffer.Write(offsets[rule.Number] + element, new(before.Outcome, elementIndex));
                continue;
            }

            if (codes is not null && codes[rule.Number] is { } code)
            {
                var state = speaks.IsCertain ? RunCertain(code, rule, description, part!, context) : Run(code, rule, speaks, description, part!, context);
                if (state != LeftToTree)
                {
                    buffer.Write(offsets[rule.Number] + element, new(rule.Descriptor, elementIndex, state));
                    if (isSilent)
                    {
                        before = new(key, new(rule.Descriptor, elementIndex, state));
                    }

                    continue;
                }
            }

            if (TryEvaluate(rule, elementIndex, speaks, context, out var outcome))
            {
                buffer.Write(offsets[rule.Number] + element, outcome);
                before = isSilent ? new(key, outcome) : before;
                continue;
            }

            complete = false;
            buffer.Write(offsets[rule.Number] + element, default);
            if (place.Stated != Truth.Error)
            {
                buffer.AddError(EvaluationDiagnostics.RuleFailed(rule.Descriptor, elementIndex < 0 ? "" : ModelPlaces.PointerOf(context.Root as Partnership, rule.Descriptor.Scope, elementIndex), FindError(_rules[rule.Number], context)));
            }
        }

        return complete;
    }
}

/// <summary>What the evaluation of one group of rules on a description takes.</summary>
/// <param name="Group">The group.</param>
/// <param name="Shipped">The code that was written ahead, by the numbers of rules; null where none is used.</param>
/// <param name="Description">The description.</param>
/// <param name="Place">Whether the ruleset speaks of it.</param>
/// <param name="Context">Where the tree is evaluated.</param>
/// <param name="Evaluator">The evaluation.</param>
/// <param name="Buffer">Receives the outcomes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GroupRun(RuleGroup Group, ShippedCode? Shipped, Partnership Description, Speaks Place, EvaluationContext Context, RuleEvaluator Evaluator, OutcomeBuffer Buffer);

/// <summary>A ruleset with its rules grouped by what they look at.</summary>
/// <param name="Plan">The ruleset.</param>
/// <param name="Groups">Its groups.</param>
internal sealed record EngineRuleset(RulesetPlan Plan, RuleGroup[] Groups);

/// <summary>A rule that is run, with its place in the analysis.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Ruleset">The number of its ruleset.</param>
/// <param name="Order">Its number among all rules.</param>
internal sealed record RuleEntry(CompiledRule Rule, int Ruleset, int Order);

/// <summary>The rules of one ruleset that look at the same list (or at the whole description), so that one pass over it serves them all.</summary>
internal sealed class RuleGroup
{
    /// <summary>The list, or the whole description.</summary>
    public required ConditionScope Scope { get; init; }

    /// <summary>False for the whole description.</summary>
    public required bool IsList { get; init; }

    /// <summary>The number of the list, by which it is counted once for all rulesets.</summary>
    public required int List { get; init; }

    /// <summary>The rules, in order.</summary>
    public required RunRule[] Rules { get; init; }

    /// <summary>Whether no matter the party and the day, all of the rules speak.</summary>
    public required bool SpeaksAlways { get; init; }

    /// <summary>How many slots there are for tests of whether they speak.</summary>
    public required int AudienceCount { get; init; }
}

/// <summary>What a rule came to for a description that says nothing for it.</summary>
/// <param name="Key">On what else it depended.</param>
/// <param name="Outcome">What it came to.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SilentOutcome(long Key, RuleOutcome Outcome)
{
    /// <summary>On what else the outcome of a rule depends.</summary>
    /// <param name="place">Whether its ruleset speaks of the description.</param>
    /// <param name="speaks">Whether it speaks of the element.</param>
    /// <param name="count">How many elements there are: some, none, or <see cref="RuleEvaluator.Absent"/>. Never 0 in sum, which stands for nothing kept.</param>
    public static long KeyOf(Speaks place, Speaks speaks, int count) => ((long)place.Code << 32) | ((long)(count - RuleEvaluator.Absent + 1) << 28) | (uint)speaks.Code;
}
