using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>
/// <c>test ? a : b</c>; where the test is unknown or fails, the value that both branches agree on, or else unknown or the failure.
/// A failing test goes with the unknown one: otherwise the fact that makes it fail would undo a definite value.
/// </summary>
internal sealed class ConditionalNode(Expression syntax, ConditionType type, ConditionNode test, ConditionNode whenTrue, ConditionNode whenFalse)
    : ConditionNode(syntax, type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [test, whenTrue, whenFalse];

    /// <inheritdoc/>
    public override string? Path => string.Equals(whenTrue.Path, whenFalse.Path, StringComparison.Ordinal) ? whenTrue.Path : null;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => test.EvaluateTruth(context) switch
    {
        Truth.True => whenTrue.Evaluate(context),
        Truth.False => whenFalse.Evaluate(context),
        Truth.Unknown => Agreed(context, Value.Unknown),
        _ => Agreed(context, Value.FromError(context.Error!)),
    };

    /// <inheritdoc/>
    public override string? Pointer(EvaluationContext context) => Taken(context)?.Pointer(context);

    /// <inheritdoc/>
    public override string? ElementPointer(EvaluationContext context, int index) => Taken(context)?.ElementPointer(context, index);

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector)
    {
        if (Taken(collector.Context) is { } taken)
        {
            CollectMissing(collector, taken);
        }
        else
        {
            base.CollectMissing(collector);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)
        => GoalSeeker.Any(
        [
            GoalSeeker.All([seeker.Seek(test, wanted: true), seeker.Seek(whenTrue, goal)]),
            GoalSeeker.All([seeker.Seek(test, wanted: false), seeker.Seek(whenFalse, goal)]),
        ]);

    /// <inheritdoc/>
    protected override IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value)
    {
        var testTrace = test.Trace(context);
        return testTrace.Value.ToTruth() switch
        {
            Truth.True => [testTrace, whenTrue.Trace(context)],
            Truth.False => [testTrace, whenFalse.Trace(context)],
            Truth.Unknown => value.IsUnknown
                ? [testTrace, whenTrue.Trace(context), whenFalse.Trace(context)]
                : [testTrace.As(decided: false), whenTrue.Trace(context), whenFalse.Trace(context)],
            _ => value.IsError
                ? [testTrace]
                : [testTrace.As(decided: false), whenTrue.Trace(context), whenFalse.Trace(context)],
        };
    }

    private Value Agreed(EvaluationContext context, Value otherwise)
    {
        var a = whenTrue.Evaluate(context);
        return !a.ContainsUnknown() && !a.IsError && a.Equals(whenFalse.Evaluate(context)) ? a : otherwise;
    }

    private ConditionNode? Taken(EvaluationContext context) => EvaluateTest(context) switch
    {
        Truth.True => whenTrue,
        Truth.False => whenFalse,
        _ => null,
    };

    private Truth EvaluateTest(EvaluationContext context)
    {
        context.StartEvaluation();
        return test.EvaluateTruth(context);
    }
}
