using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A chain of <c>&amp;&amp;</c> or <c>||</c>: one deciding operand is enough, whatever the others are.</summary>
internal sealed class LogicalNode(Expression syntax, bool isAnd, ConditionNode[] operands) : TruthNode(syntax)
{
    private readonly Truth _deciding = isAnd ? Truth.False : Truth.True;

    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => operands;

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var deciding = _deciding;
        var result = deciding ^ Truth.True;
        EvaluationError? error = null;
        foreach (var operand in operands)
        {
            var truth = operand.EvaluateTruth(context);
            if (truth == deciding)
            {
                return deciding;
            }

            if (truth == Truth.Unknown)
            {
                result = Truth.Unknown;
            }
            else if (truth == Truth.Error)
            {
                error ??= context.Error;
                if (result != Truth.Unknown)
                {
                    result = Truth.Error;
                }
            }
        }

        return result == Truth.Error ? context.Fail(error!) : result;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<ChangeSet> SeekTruth(bool wanted, GoalSeeker seeker)
        => wanted == isAnd
            ? GoalSeeker.All(operands.Select(operand => seeker.Seek(operand, wanted)))
            : GoalSeeker.Any(operands.Select(operand => seeker.Seek(operand, wanted)));

    /// <inheritdoc/>
    protected override IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value)
    {
        // What decided is what has the value of the whole: the false ones of a false "and", all of a true one.
        var traces = new List<TraceNode>(operands.Length);
        foreach (var operand in operands)
        {
            var trace = operand.Trace(context);
            traces.Add(trace.As(decided: trace.Value.Kind == value.Kind && (value.Kind != ValueKind.Bool || trace.Value.Equals(value))));
        }

        return traces;
    }
}
