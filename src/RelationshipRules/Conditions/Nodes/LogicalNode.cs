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
        var junction = new Junction(isAnd);
        var tests = Operands;
        for (var i = 0; i < tests.Length && !junction.Add(tests[i].EvaluateTruth(context), context); i++)
        {
        }

        return junction.Result(context);
    }
}
