using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A chain of <c>&amp;&amp;</c> or <c>||</c>.</summary>
internal sealed class LogicalNode(Expression syntax, bool isAnd, ConditionNode[] operands) : TruthNode(syntax, operands)
{
    public bool IsAnd => isAnd;

    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var deciding = isAnd ? Truth.False : Truth.True;
        var result = deciding ^ Truth.True;
        EvaluationError? error = null;
        var tests = Operands;
        for (var i = 0; i < tests.Length; i++)
        {
            var truth = tests[i].EvaluateTruth(context);
            if (truth == deciding)
            {
                return deciding;
            }

            if (truth > Truth.True)
            {
                error ??= truth == Truth.Error ? context.Error : null;
                result = result == Truth.Unknown ? Truth.Unknown : truth;
            }
        }

        return result == Truth.Error ? context.Fail(error!) : result;
    }
}
