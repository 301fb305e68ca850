using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A node that is worked out as a test.</summary>
internal abstract class TruthNode(Expression syntax, params ConditionNode[] children) : ConditionNode(syntax, ConditionType.Bool, children)
{
    public sealed override Value Evaluate(EvaluationContext context) => context.ToValue(EvaluateTruth(context));

    public abstract override Truth EvaluateTruth(EvaluationContext context);
}
