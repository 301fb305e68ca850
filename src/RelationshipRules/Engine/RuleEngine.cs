using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Engine;

/// <summary>
/// Evaluates all rules on a description. Immutable and shared by threads; what changes is in an <see cref="RuleEvaluator"/>,
/// of which each caller has its own, so that the evaluation itself takes no locks and allocates nothing.
/// </summary>
internal sealed class RuleEngine
{
    private readonly EngineRuleset[] _rulesets;
    private readonly CompiledRule[] _rules;
    private readonly int[] _groupOfRule;
    private readonly int[] _rulesetOfRule;
    private readonly int? _maxSteps;
    private readonly Dictionary<RuleDescriptor, RuleEntry> _entries;
    private readonly Lazy<ReadIndex> _reads;

    /// <summary>Prepares rulesets for evaluation.</summary>
    /// <param name="rulesets">What to evaluate, in order.</param>
    /// <param name="maxSteps">The steps that one condition may take, or null for the default.</param>
    public RuleEngine(IReadOnlyList<RulesetPlan> rulesets, int? maxSteps = null)
    {
        _maxSteps = maxSteps;
        var rules = new List<CompiledRule>();
        var groupOfRule = new List<int>();
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

            _rulesets[r] = new(rulesets[r], [.. scopes.Select((scope, i) => CreateGroup(scope, members[i], rules))]);
            GroupCount += scopes.Count;
        }

        _rules = [.. rules];
        _entries = CreateEntries(_rulesets, _rules);
        _groupOfRule = [.. groupOfRule];
        _rulesetOfRule = Array.ConvertAll(_rules, rule => _entries[rule.Descriptor].Ruleset);
        SharedWhenCount = _rulesets.SelectMany(ruleset => ruleset.Groups).Select(group => group.SharedWhenCount).DefaultIfEmpty().Max();
        _reads = new(() => new(this));
    }

    /// <summary>The rules that are run; outcomes come in this order.</summary>
    public IReadOnlyList<CompiledRule> Rules => _rules;

    /// <summary>The rulesets in order.</summary>
    public IReadOnlyList<EngineRuleset> Rulesets => _rulesets;

    /// <summary>Which rules read which facts; worked out when first asked for.</summary>
    public ReadIndex Reads => _reads.Value;

    /// <summary>How many groups of rules there are in all rulesets.</summary>
    public int GroupCount { get; }

    /// <summary>The most conditions of application that rules of one group share.</summary>
    public int SharedWhenCount { get; }

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
        var total = LayOut(evaluator);
        buffer.Reset(total);
        var complete = true;
        var counts = evaluator.Counts;
        var groupNumber = 0;
        for (var r = 0; r < _rulesets.Length; r++)
        {
            var ruleset = _rulesets[r];
            var context = evaluator.ContextOf(r);
            var applies = evaluator.Applies(r);
            if (applies == Truth.Error)
            {
                buffer.AddError(EvaluationDiagnostics.RulesetFailed(ruleset.Plan, context.Error));
            }

            foreach (var group in ruleset.Groups)
            {
                complete &= EvaluateGroup(group, counts[groupNumber], applies, context, evaluator, buffer, cancellationToken);
                groupNumber++;
            }
        }

        buffer.Complete(total, hasGaps: !complete);
    }

    /// <summary>Whether a ruleset applies, with the profile's mode taken into account.</summary>
    public static Truth Applies(RulesetPlan plan, EvaluationContext context)
    {
        if (plan.Applicability is null || plan.Mode == ApplicabilityMode.Benchmark)
        {
            return Truth.True;
        }

        var applies = plan.Applicability.Test(context);
        return applies == Truth.Unknown && plan.Mode == ApplicabilityMode.Assume ? Truth.True : applies;
    }

    /// <summary>
    /// The outcome of a rule over a list without elements: one that is stated to be empty has nothing that the rule could be about,
    /// and a ruleset that does not apply asks for nothing either way; nor does a rule that applies to no element, whatever the list turns out to hold.
    /// </summary>
    public static Outcome OutcomeOfNoElements(CompiledRule rule, int count, Truth applies, EvaluationContext context)
        => count == 0 || applies == Truth.False || AppliesToNoElement(rule, context) ? Outcome.NotApplicable : Outcome.Undetermined;

    /// <summary>Whether the condition of application is false for any element of the rule's list, because of other facts.</summary>
    public static bool AppliesToNoElement(CompiledRule rule, EvaluationContext context)
    {
        if (rule.When is null)
        {
            return false;
        }

        context.SetUnknownElement(rule.Scope);
        var when = rule.When.Test(context);
        context.LeaveElement();
        return when == Truth.False;
    }

    /// <summary>The outcome of a rule for the element that the context is at; false where it cannot be evaluated.</summary>
    /// <remarks>The table of the design: a false <c>when</c> wins over everything, an unknown one over all that follows.</remarks>
    public static bool TryEvaluate(CompiledRule rule, Truth applies, EvaluationContext context, out Outcome outcome)
    {
        outcome = Outcome.NotApplicable;
        return applies is Truth.False or Truth.Error
            ? applies == Truth.False
            : TryEvaluate(rule, applies, rule.When is null ? Truth.True : rule.When.Test(context), context, out outcome);
    }

    private static bool TryEvaluate(CompiledRule rule, Truth applies, Truth when, EvaluationContext context, out Outcome outcome)
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
            return TryClassify(rule.Value, context, ref outcome);
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

    private static bool TryClassify(CompiledCondition expression, EvaluationContext context, ref Outcome outcome)
    {
        var value = expression.Evaluate(context);
        if (value.IsError)
        {
            return false;
        }

        outcome = value.ContainsUnknown() ? Outcome.Undetermined : Outcome.Satisfied;
        return true;
    }

    private static RuleGroup CreateGroup(ConditionScope scope, List<int> members, List<CompiledRule> rules)
    {
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var same in members.Select(number => rules[number].When).Where(IsShareable).GroupBy(when => when!.Text, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            slots.Add(same.Key, slots.Count);
        }

        return new()
        {
            Scope = scope,
            IsList = scope.ElementName is not null,
            Rules = [.. members],
            SharedWhens = [.. members.Select(number => rules[number].When is { } when && IsShareable(when) && slots.TryGetValue(when.Text, out var slot) ? slot : -1)],
            SharedWhenCount = slots.Count,
        };
    }

    /// <summary>Conditions of one scope with the same text are the same; code has no text that tells what it does.</summary>
    private static bool IsShareable(CompiledCondition? when) => when is not null && when.Root is not CodeNode;

    private static Dictionary<RuleDescriptor, RuleEntry> CreateEntries(EngineRuleset[] rulesets, CompiledRule[] rules)
    {
        var entries = new Dictionary<RuleDescriptor, RuleEntry>(ReferenceEqualityComparer.Instance);
        for (var r = 0; r < rulesets.Length; r++)
        {
            foreach (var number in rulesets[r].Groups.SelectMany(group => group.Rules))
            {
                entries.Add(rules[number].Descriptor, new(rules[number], r, number));
            }
        }

        return entries;
    }

    /// <summary>Points the contexts at the description, measures the lists and gives every rule its place in the outcomes.</summary>
    private int LayOut(RuleEvaluator evaluator)
    {
        var (counts, offsets) = (evaluator.Counts, evaluator.Offsets);
        var groupNumber = 0;
        for (var r = 0; r < _rulesets.Length; r++)
        {
            var context = evaluator.ContextOf(r);
            foreach (var group in _rulesets[r].Groups)
            {
                counts[groupNumber++] = group.IsList ? CountElements(group.Scope, context) : 1;
            }
        }

        var total = 0;
        for (var i = 0; i < _rules.Length; i++)
        {
            offsets[i] = total;

            // A list that is absent or empty has one outcome, for the list itself.
            total += Math.Max(1, counts[_groupOfRule[i]]);
        }

        return total;
    }

    /// <summary>How many elements a list has; <see cref="RuleEvaluator.Absent"/> where it is not stated.</summary>
    public static int CountElements(ConditionScope scope, EvaluationContext context)
    {
        var list = scope.List(context);
        return list.Kind == ValueKind.List ? list.Count : RuleEvaluator.Absent;
    }

    private bool EvaluateGroup(
        RuleGroup group, int count, Truth applies, EvaluationContext context, RuleEvaluator evaluator, OutcomeBuffer buffer, CancellationToken cancellationToken)
    {
        if (!group.IsList)
        {
            return EvaluateRules(group, element: 0, elementIndex: -1, applies, context, evaluator, buffer);
        }

        if (count <= 0)
        {
            foreach (var number in group.Rules)
            {
                var rule = _rules[number];
                buffer.Write(evaluator.Offsets[number], applies == Truth.Error ? default : new(rule.Descriptor, -1, OutcomeOfNoElements(rule, count, applies, context), rule.Severity));
            }

            return applies != Truth.Error;
        }

        var list = group.Scope.List(context);
        var complete = true;
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            context.SetElement(group.Scope, i, list.ElementAt(i));
            complete &= EvaluateRules(group, i, i, applies, context, evaluator, buffer);
        }

        return complete;
    }

    private static Truth TestShared(CompiledCondition when, ref Truth shared, EvaluationContext context)
    {
        if (shared != RuleEvaluator.NotTested)
        {
            return shared;
        }

        // An error is not shared: each rule tells it for itself, and the context only holds the last one.
        var truth = when.Test(context);
        shared = truth == Truth.Error ? RuleEvaluator.NotTested : truth;
        return truth;
    }

    private bool EvaluateRules(
        RuleGroup group, int element, int elementIndex, Truth applies, EvaluationContext context, RuleEvaluator evaluator, OutcomeBuffer buffer)
    {
        var complete = true;
        var (rules, slots, offsets, shared) = (group.Rules, group.SharedWhens, evaluator.Offsets, evaluator.SharedWhens);
        shared.AsSpan(0, group.SharedWhenCount).Fill(RuleEvaluator.NotTested);
        for (var i = 0; i < rules.Length; i++)
        {
            var number = rules[i];
            var rule = _rules[number];
            var slot = slots[i];
            if (slot < 0 || applies is Truth.False or Truth.Error
                ? TryEvaluate(rule, applies, context, out var outcome)
                : TryEvaluate(rule, applies, TestShared(rule.When!, ref shared[slot], context), context, out outcome))
            {
                buffer.Write(offsets[number] + element, new(rule.Descriptor, elementIndex, outcome, rule.Severity));
                continue;
            }

            complete = false;
            buffer.Write(offsets[number] + element, default);
            if (applies != Truth.Error)
            {
                buffer.AddError(EvaluationDiagnostics.RuleFailed(rule.Descriptor, elementIndex < 0 ? "" : ListPlace.PointerOf(rule.Descriptor.Scope, elementIndex), FindError(rule, context)));
            }
        }

        return complete;
    }
}

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

    /// <summary>The rules' numbers in the analysis, in order.</summary>
    public required int[] Rules { get; init; }

    /// <summary>
    /// For each of the rules the slot of its condition of application, where others of the group have the same one, so that it is tested once
    /// for all of them; else -1.
    /// </summary>
    public required int[] SharedWhens { get; init; }

    /// <summary>How many slots there are.</summary>
    public required int SharedWhenCount { get; init; }
}
