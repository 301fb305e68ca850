using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>
/// A node of a checked condition. One tree serves the values, what is missing, the traces and the facts read;
/// only <see cref="Evaluate"/> and <see cref="EvaluateTruth"/> have to be fast, the others may allocate.
/// </summary>
internal abstract class ConditionNode(Expression syntax, ConditionType type)
{
    private EvaluationError? _error;

    /// <summary>The part of the condition that the node stands for.</summary>
    public Expression Syntax { get; } = syntax;

    /// <summary>The type of its value.</summary>
    public ConditionType Type { get; } = type;

    /// <summary>What it is made from, in the order of reading.</summary>
    public virtual IReadOnlyList<ConditionNode> Children => [];

    /// <summary>The model path whose value it is, or null.</summary>
    public virtual string? Path => null;

    /// <summary>The fact whose value it is, or null.</summary>
    public virtual FactInfo? Fact => null;

    /// <summary>Whether there is such a fact; asked while rulesets load, when the texts of facts are not wanted yet.</summary>
    public virtual bool IsFact => false;

    /// <summary>The value.</summary>
    public abstract Value Evaluate(EvaluationContext context);

    /// <summary>The value as a test.</summary>
    public virtual Truth EvaluateTruth(EvaluationContext context) => context.ToTruth(Evaluate(context), this);

    /// <summary>Where its value stands in the description, or null.</summary>
    public virtual string? Pointer(EvaluationContext context) => null;

    /// <summary>Where an element of its value, a list, stands in the description, or null.</summary>
    public virtual string? ElementPointer(EvaluationContext context, int index) =>
        Pointer(context) is { } pointer ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pointer}/{index}") : null;

    /// <summary>Gathers what its value, which is unknown or a list with unknown elements, is waiting for.</summary>
    public virtual void CollectMissing(MissingCollector collector)
    {
        foreach (var child in Children)
        {
            CollectMissing(collector, child);
        }
    }

    /// <summary>Gathers what it can read.</summary>
    public virtual void CollectReads(ReadCollector collector)
    {
        foreach (var child in Children)
        {
            child.CollectReads(collector);
        }
    }

    /// <summary>The value and how it came about.</summary>
    public TraceNode Trace(EvaluationContext context)
    {
        var value = EvaluateAfresh(context);
        var goOn = --context.TraceNodesLeft > 0 && value.Error is not { IsLimit: true };
        return new TraceNode
        {
            Node = this,
            Syntax = Syntax,
            Type = Type,
            Value = value,
            Pointer = Pointer(context),
            Path = Path,
            Fact = Fact,
            Children = goOn ? TraceChildren(context, value) : [],
        };
    }

    /// <summary>
    /// The changes of facts, each enough by itself, that give this a wanted value, which it does not have; empty where none can be derived.
    /// Called by <see cref="GoalSeeker.Seek(ConditionNode, Goal)"/>.
    /// </summary>
    public virtual IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker) => GoalSeeker.None;

    /// <summary>The value, with a new allowance of steps.</summary>
    public Value EvaluateAfresh(EvaluationContext context)
    {
        context.StartEvaluation();
        return Evaluate(context);
    }

    internal EvaluationError MakeError(string message) =>
        _error is { } error && string.Equals(error.Message, message, StringComparison.Ordinal) ? error : _error = new EvaluationError(message, Syntax.Span);

    internal EvaluationError MakeLimitError() =>
        _error is { IsLimit: true } error ? error : _error = new EvaluationError("Limit reached: the evaluation takes too many steps.", Syntax.Span, IsLimit: true);

    /// <summary>The traces of the children: all of them have a part in the value, unless it is unknown; then those that are.</summary>
    protected virtual IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value)
    {
        var unknown = value.IsUnknown;
        var traces = new List<TraceNode>(Children.Count);
        foreach (var child in Children)
        {
            var trace = child.Trace(context);
            traces.Add(unknown && !trace.Value.ContainsUnknown() ? trace.As(decided: false) : trace);
        }

        return traces;
    }

    /// <summary>Gathers from a child, where it is unknown itself.</summary>
    protected static void CollectMissing(MissingCollector collector, ConditionNode child)
    {
        if (child.EvaluateAfresh(collector.Context).ContainsUnknown())
        {
            child.CollectMissing(collector);
        }
    }
}
