using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A derived fact of the description or one of its parts: worked out once a description, with an allowance of its own.</summary>
internal sealed class DerivedNode(Expression syntax, DerivedSymbol symbol) : ConditionNode(syntax, symbol.Type)
{
    public DerivedSymbol Symbol => symbol;

    public override string Path => symbol.Info.Path;

    public override FactInfo Fact => symbol.Info;

    public override Value Evaluate(EvaluationContext context)
    {
        if (context.TryGetDerived(symbol.Index, out var known))
        {
            return known;
        }

        if (!context.TryEnter(symbol.Index))
        {
            return Value.FromError(MakeError(symbol.DerivedFromItself));
        }

        var outer = context.Suspend();
        var value = symbol.Body?.Evaluate(context) ?? Value.Unknown;
        context.Resume(outer);
        context.Keep(symbol.Index, value);
        return value;
    }
}
