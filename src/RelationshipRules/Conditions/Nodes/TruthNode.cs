using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A node that is worked out as a test.</summary>
internal abstract class TruthNode(Expression syntax) : ConditionNode(syntax, ConditionType.Bool)
{
    /// <inheritdoc/>
    public sealed override Value Evaluate(EvaluationContext context) => EvaluateTruth(context) switch
    {
        Truth.False => Value.False,
        Truth.True => Value.True,
        Truth.Unknown => Value.Unknown,
        _ => Value.FromError(context.Error!),
    };

    /// <inheritdoc/>
    public abstract override Truth EvaluateTruth(EvaluationContext context);
}
