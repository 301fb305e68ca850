using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>
/// <c>test ? a : b</c>; where the test is unknown or fails, the value that both branches agree on, or else unknown or the failure.
/// A failing test goes with the unknown one: otherwise the fact that makes it fail would undo a definite value.
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
                var a = whenTrue.Evaluate(context);
                return a.IsUnknown ? a : Agree(Value.Unknown, a, whenFalse.Evaluate(context));
            default:
                var failure = Value.FromError(context.Error!);
                return Agree(failure, whenTrue.Evaluate(context), whenFalse.Evaluate(context));
        }
    }

    /// <summary>The value under a test that is unknown or fails.</summary>
    public static Value Agree(Value test, Value a, Value b)
    {
        if (a.FindError() is not null || b.FindError() is not null)
        {
            return test;
        }

        // A branch that is not known yet may still turn out to agree with the other.
        return a.ContainsUnknown() || b.ContainsUnknown() ? Value.Unknown : a.Equals(b) ? a : test;
    }
}
