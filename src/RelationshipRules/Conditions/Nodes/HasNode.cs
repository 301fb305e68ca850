using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>Whether a fact is stated: always definite, unless reading it is an error or the element is one of a list that is not stated.</summary>
internal sealed class HasNode(Expression syntax, ConditionNode operand) : TruthNode(syntax)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [operand];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var value = operand.Evaluate(context);
        if (value.IsUnknown)
        {
            return context.IsElementUnknown ? Truth.Unknown : Truth.False;
        }

        return value.Error is { } error ? context.Fail(error) : Truth.True;
    }

    /// <inheritdoc/>
    public override void CollectReads(ReadCollector collector)
    {
        base.CollectReads(collector);
        if (operand.Path is { } path)
        {
            collector.AddTested(path);
        }
    }
}
