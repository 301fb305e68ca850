using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>in</c>.</summary>
internal sealed class InNode(Expression syntax, ConditionNode item, ConditionNode list) : TruthNode(syntax, item, list)
{
    // Most lists are of values of a choice, written out, as in agreement.form in ['grant', 'contract'].
    private readonly string[]? _constants = list is LiteralNode { Value: var constant } && constant.Elements() is { Count: > 0 } elements
        && elements.All(element => element.Kind == ValueKind.String)
            ? [.. elements.Select(element => element.AsText())]
            : null;

    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var value = item.Evaluate(context);
        if (_constants is null || !value.TryGetText(out var text))
        {
            return _constants is not null && value.IsUnknown ? Truth.Unknown : Operations.IsIn(value, list.Evaluate(context), context, this);
        }

        foreach (var candidate in _constants)
        {
            if (string.Equals(candidate, text, StringComparison.Ordinal))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) =>
        context.ToValue(Operations.IsIn(operands[0], operands[1], context, this));
}
