using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A list literal with parts that are not constant. Single elements may be unknown or errors, of which some uses of the list need to know nothing.</summary>
internal sealed class ListNode(Expression syntax, ConditionType type, ConditionNode[] elements) : ConditionNode(syntax, type, elements)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var values = new Value[Operands.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Operands[i].Evaluate(context);
        }

        return context.MakeList(values, this);
    }

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) =>
        context.MakeList([.. operands], this);
}
