using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>
/// A node of a checked condition. It knows how to be evaluated and what it is made of; what is missing, traces, the facts read and ways to a
/// wanted value are worked out by others, which go through the tree by its types.
/// </summary>
internal abstract class ConditionNode(Expression syntax, ConditionType type, params ConditionNode[] children) : IErrorSource
{
    // Kept, so that evaluating allocates nothing where the same error comes up again and again.
    private EvaluationError? _error;
    private byte _canFail;

    /// <summary>The part of the condition that the node stands for.</summary>
    public Expression Syntax { get; } = syntax;

    /// <summary>The type of its value.</summary>
    public ConditionType Type { get; } = type;

    /// <summary>What it is made from, in the order of reading.</summary>
    public IReadOnlyList<ConditionNode> Children => children;

    /// <summary>The model path whose value it is, or null.</summary>
    public virtual string? Path => null;

    /// <summary>Where its value stands in all descriptions; null where that differs, or it stands nowhere.</summary>
    public virtual string? Pointer => null;

    /// <summary>The fact whose value it is, or null.</summary>
    public virtual FactInfo? Fact => null;

    /// <summary>The children, for nodes that take any number of them.</summary>
    protected ConditionNode[] Operands => children;

    /// <summary>Whether there is such a fact; asked while rulesets load, when the texts of facts are not wanted yet.</summary>
    public virtual bool IsFact => false;

    /// <summary>How many nodes it is made of, and how much of constants.</summary>
    protected int Size { get; init; } = 1 + children.Sum(child => child.Size);

    /// <summary>What a test or body costs for each element of a list that it is evaluated for: one step, and another for every eight nodes.</summary>
    public int Cost => 1 + (Size / 8);

    /// <summary>Whether facts could make it an error. Ask after all derived facts are defined.</summary>
    public bool CanFail
    {
        get
        {
            if (_canFail == 0)
            {
                _canFail = (byte)(Fails(this, []) ? 2 : 1);
            }

            return _canFail == 2;
        }
    }

    /// <summary>The value.</summary>
    public abstract Value Evaluate(EvaluationContext context);

    /// <summary>The value as a test; what is not a truth value is an error of the node that gave it.</summary>
    public virtual Truth EvaluateTruth(EvaluationContext context) => ToTruth(Evaluate(context), context);

    /// <summary>The value as a test, with a new allowance of steps.</summary>
    public Truth TestAfresh(EvaluationContext context)
    {
        context.StartEvaluation();
        return EvaluateTruth(context);
    }

    /// <summary>The value, with a new allowance of steps.</summary>
    public Value EvaluateAfresh(EvaluationContext context)
    {
        context.StartEvaluation();
        return Evaluate(context);
    }

    /// <summary>The value that the children's values give; only nodes that look at all of their children have one.</summary>
    public virtual Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) =>
        throw new NotSupportedException($"{GetType().Name} does not follow from the values of its children.");

    public Truth ToTruth(Value value, EvaluationContext context)
    {
        var truth = value.ToTruth();
        return truth == Truth.Error ? context.Fail(value.Error ?? MakeError("A truth value is needed here.")) : truth;
    }

    public EvaluationError MakeError(string message) =>
        _error is { } error && string.Equals(error.Message, message, StringComparison.Ordinal) ? error : _error = new EvaluationError(message, Syntax.Span);

    public EvaluationError MakeLimitError() =>
        _error is { IsLimit: true } error ? error : _error = new EvaluationError(Operations.LimitReached, Syntax.Span, IsLimit: true);

    private static bool Fails(ConditionNode node, HashSet<DerivedSymbol> seen) => node switch
    {
        ArithmeticNode or NegateNode or CodeNode => true,
        CallNode when node.Type.Is(ValueKind.Day) => true,
        DerivedNode derived => Fails(derived.Symbol, seen),
        ElementDerivedNode derived => Fails(derived.Target, seen) || Fails(derived.Symbol, seen),
        _ => node.Type.IsDyn || node.Children.Any(child => Fails(child, seen)),
    };

    private static bool Fails(DerivedSymbol symbol, HashSet<DerivedSymbol> seen) => seen.Add(symbol) && symbol.Body is { } body && Fails(body, seen);
}

/// <summary>A node that is worked out as a test.</summary>
internal abstract class TruthNode(Expression syntax, params ConditionNode[] children) : ConditionNode(syntax, ConditionType.Bool, children)
{
    public sealed override Value Evaluate(EvaluationContext context) => context.ToValue(EvaluateTruth(context));

    public abstract override Truth EvaluateTruth(EvaluationContext context);
}
