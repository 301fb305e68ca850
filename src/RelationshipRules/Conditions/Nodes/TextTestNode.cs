using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>contains</c>, <c>startsWith</c> and <c>endsWith</c>: ordinal, case included.</summary>
internal sealed class TextTestNode(Expression syntax, TextTest test, ConditionNode text, ConditionNode part) : TruthNode(syntax)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [text, part];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var whole = text.Evaluate(context);
        var sought = part.Evaluate(context);
        if (whole.IsUnknown || sought.IsUnknown)
        {
            return Truth.Unknown;
        }

        if (!whole.TryGetText(out var a) || !sought.TryGetText(out var b))
        {
            return context.Fail(whole.Error ?? sought.Error ?? MakeError(ValueOperations.NoOverload(test.ToString(), whole, sought)));
        }

        if (!context.Spend(a.Length / 8))
        {
            return context.LimitReached(this);
        }

        var holds = test switch
        {
            TextTest.Contains => a.Contains(b, StringComparison.Ordinal),
            TextTest.StartsWith => a.StartsWith(b, StringComparison.Ordinal),
            _ => a.EndsWith(b, StringComparison.Ordinal),
        };
        return holds ? Truth.True : Truth.False;
    }
}
