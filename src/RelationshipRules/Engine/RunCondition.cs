using System.Runtime.InteropServices;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;

namespace RelationshipRules.Engine;

/// <summary>
/// A condition of rules that are run, or a part of one. It need not always be evaluated: where nothing is stated of what it reads, which is
/// most often so, it comes to what it comes to for a description that says nothing; where several rules have it, it is tested once for all.
/// </summary>
internal sealed class RunCondition
{
    private readonly ConditionNode _root;
    private readonly bool _isTest;
    private readonly bool _isAnd;
    private readonly bool _isOfElement;
    private readonly RunCondition[] _operands;
    private int _number = -1;
    private Silence _stated;
    private Silence _presumed;
    private Silence _ofUnknownElement;

    /// <summary>Makes it ready.</summary>
    /// <param name="root">What it is.</param>
    /// <param name="isTest">Whether it is a test; otherwise what matters of its value is whether it is known.</param>
    /// <param name="scope">What it is about.</param>
    /// <param name="operands">What it is made of, where it is a chain.</param>
    public RunCondition(ConditionNode root, bool isTest, ConditionScope scope, RunCondition[] operands)
    {
        _root = root;
        _isTest = isTest;
        _isAnd = root is LogicalNode { IsAnd: true };
        _isOfElement = scope.ElementName is not null && IsOf(root, scope.SlotBase);
        _operands = operands;
    }

    /// <summary>Makes a test ready that nothing else has parts of.</summary>
    /// <param name="root">What it is.</param>
    /// <param name="scope">What it is about.</param>
    public RunCondition(ConditionNode root, ConditionScope scope)
        : this(root, isTest: true, scope, root is LogicalNode ? [.. root.Children.Select(child => new RunCondition(child, scope))] : [])
    {
    }

    /// <summary>The places of the model that it reads where it need not be evaluated while none of them is stated; null where it always has to be. Told by <see cref="Listen"/>.</summary>
    public IReadOnlyList<string>? Reads { get; private set; }

    /// <summary>Where it is kept what it has come to, for others that have it too; -1 where none have.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>What it comes to; for a value true where it is known.</summary>
    public Truth Test(EvaluationContext context)
    {
        context.StartEvaluation();
        return context.Spoken is { } spoken ? Test(context, spoken) : TestAll(context);
    }

    /// <summary>Finds out what it comes to where nothing is stated. Before any test in a context that tells what is stated.</summary>
    /// <param name="nothing">A context of a description that says nothing; at an element, where the condition is about one.</param>
    /// <param name="unknown">A context of one that has no such element either, at an unknown one; the same, where the condition is about the whole.</param>
    /// <param name="reads">What others before read, by their number among the readers; gets what this one does, and its parts.</param>
    public void Listen(EvaluationContext nothing, EvaluationContext unknown, List<IReadOnlyList<string>?> reads)
    {
        if (_number >= 0)
        {
            return;
        }

        foreach (var operand in _operands)
        {
            operand.Listen(nothing, unknown, reads);
        }

        _number = reads.Count;
        if (OwnReads is { Count: > 0 } own)
        {
            _stated = Hear(nothing);
            nothing.IsPresuming = true;
            _presumed = Hear(nothing);
            nothing.IsPresuming = false;
            _ofUnknownElement = Hear(unknown);
            Reads = _stated.Truth == Truth.Error || _presumed.Truth == Truth.Error || _ofUnknownElement.Truth == Truth.Error ? null : own;
        }

        reads.Add(Reads);

        Silence Hear(EvaluationContext context)
        {
            context.StartEvaluation();
            var steps = context.StepsLeft;
            return new(TestAll(context), steps - context.StepsLeft);
        }
    }

    private static bool IsOf(ConditionNode node, int slot) => node is LocalNode local ? local.Slot == slot : node is CodeNode || node.Children.Any(child => IsOf(child, slot));

    private Truth Test(EvaluationContext context, ulong[] spoken)
    {
        if (!StatedPlaces.IsSpokenTo(spoken, _number))
        {
            // It costs what it would cost to evaluate, so that steps run out where they do for the condition alone.
            ref readonly var silence = ref context.IsElementUnknown ? ref _ofUnknownElement : ref context.IsPresuming ? ref _presumed : ref _stated;
            if (context.Spend(silence.Steps))
            {
                return silence.Truth;
            }
        }

        if (Slot < 0)
        {
            return _operands.Length == 0 ? TestAll(context) : TestParts(context, spoken);
        }

        // An error is not kept: each condition tells it for itself, and the context only holds the last one.
        ref var kept = ref context.Kept(Slot, _isOfElement);
        if (kept.Truth != Truth.Error && context.Spend(kept.Steps))
        {
            return kept.Truth;
        }

        var steps = context.StepsLeft;
        kept.Truth = _operands.Length == 0 ? TestAll(context) : TestParts(context, spoken);
        kept.Steps = steps - context.StepsLeft;
        return kept.Truth;
    }

    private Truth TestParts(EvaluationContext context, ulong[] spoken)
    {
        var junction = new Junction(_isAnd);
        foreach (var operand in _operands)
        {
            if (junction.Add(operand.Test(context, spoken), context))
            {
                break;
            }
        }

        return junction.Result(context);
    }

    private Truth TestAll(EvaluationContext context)
    {
        if (_isTest)
        {
            return _root.EvaluateTruth(context);
        }

        var value = _root.Evaluate(context);
        return value.ContainsUnknown() ? Truth.Unknown : value.FindError() is null ? Truth.True : Truth.Error;
    }

    /// <summary>The places of the model that it reads; none where it depends on more than those. Code does, and what reads facts that rulesets add to the model.</summary>
    private IReadOnlyList<string> OwnReads => _root is not CodeNode && ReadCollector.OfAll(_root) is { Extensions: [], Facts: var facts } ? [.. ModelPlaces.WithDays(facts)] : [];

    /// <summary>What it comes to where nothing is stated, and the steps that this takes.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Silence(Truth Truth, long Steps);
}

/// <summary>Makes the conditions of a group of rules ready, each once whose text is the same.</summary>
/// <param name="scope">What they are about.</param>
/// <param name="slots">How many slots there are already for what is kept for several.</param>
internal sealed class RunConditions(ConditionScope scope, int slots)
{
    private readonly Dictionary<(string Text, bool IsTest, bool MayPresume), RunCondition> _made = [];

    /// <summary>What they are about.</summary>
    public ConditionScope Scope => scope;

    /// <summary>How many slots there are.</summary>
    public int SlotCount { get; private set; } = slots;

    /// <summary>A condition made ready; null for none.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="isTest">Whether it is a test; otherwise what matters of its value is whether it is known.</param>
    /// <param name="mayPresume">Whether it was compiled to take what is presumed, so that the same text is not the same condition.</param>
    public RunCondition? Of(CompiledCondition? condition, bool isTest = true, bool mayPresume = false) => condition is null ? null : Of(condition.Root, isTest, mayPresume);

    private RunCondition Of(ConditionNode root, bool isTest, bool mayPresume)
    {
        // Code has no text that tells what it does.
        var key = (root is CodeNode ? "" : root.Syntax.Span.Text, isTest, mayPresume);
        if (!_made.TryGetValue(key, out var made))
        {
            made = new(root, isTest, scope, isTest && root is LogicalNode ? [.. root.Children.Select(child => Of(child, isTest: true, mayPresume))] : []);
            if (key.Item1.Length > 0)
            {
                _made.Add(key, made);
            }
        }
        else if (made.Slot < 0)
        {
            made.Slot = SlotCount++;
        }

        return made;
    }
}
