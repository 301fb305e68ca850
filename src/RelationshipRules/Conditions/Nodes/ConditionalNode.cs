using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>
/// <c>test ? a : b</c>; where the test is unknown, the value that both branches agree on, or else unknown. A test that may yet fail is not
/// waited for in vain: the fact that makes it fail would undo what they agree on.
/// </summary>
internal sealed class ConditionalNode(Expression syntax, ConditionType type, ConditionNode test, ConditionNode whenTrue, ConditionNode whenFalse)
    : ConditionNode(syntax, type, test, whenTrue, whenFalse)
{
    public ConditionNode Test => test;

    public ConditionNode WhenTrue => whenTrue;

    public ConditionNode WhenFalse => whenFalse;

    public override string? Path => string.Equals(whenTrue.Path, whenFalse.Path, StringComparison.Ordinal) ? whenTrue.Path : null;

    public override Value Evaluate(EvaluationContext context)
    {
        switch (test.EvaluateTruth(context))
        {
            case Truth.True:
                return whenTrue.Evaluate(context);
            case Truth.False:
                return whenFalse.Evaluate(context);
            case Truth.Unknown:
                var a = test.CanFail ? default : whenTrue.Evaluate(context);
                return a.IsUnknown ? a : Agree(a, whenFalse.Evaluate(context), context);
            default:
                return Value.FromError(context.Error!);
        }
    }

    /// <summary>The value under a test that is unknown.</summary>
    public Value Agree(Value a, Value b, EvaluationContext context) =>
        !test.CanFail && a.FindError() is null && !a.ContainsUnknown() && context.Spend(a.Weight) && a.Equals(b) ? a : Value.Unknown;
}
