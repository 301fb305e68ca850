using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A derived fact of a list's element: worked out where it is read, with the element as its variable.</summary>
internal class ElementDerivedNode(Expression syntax, ConditionNode target, DerivedSymbol symbol) : ConditionNode(syntax, symbol.Type, target)
{
    private readonly int _slot = symbol.Scope.SlotBase;

    public ConditionNode Target => target;

    public DerivedSymbol Symbol => symbol;

    public override string Path => symbol.Info.Path;

    public override FactInfo Fact => symbol.Info;

    public override Value Evaluate(EvaluationContext context)
    {
        var element = target.Evaluate(context);
        return TryBind(element, context, out var other) ? Leave(symbol.Body!.Evaluate(context), context) : other;
    }

    /// <summary>Enters the derivation for an element; false where there is none, with the value that follows from that.</summary>
    public bool TryBind(Value element, EvaluationContext context, out Value other)
    {
        other = element.IsError ? element : Value.Unknown;
        if (element.AsPart() is null || symbol.Body is not { } body)
        {
            return false;
        }

        if (!context.TryEnter(symbol.Index))
        {
            other = Value.FromError(MakeError(symbol.DerivedFromItself));
            return false;
        }

        context.SetLocal(_slot, element);
        if (context.Spend(body.Cost))
        {
            return true;
        }

        other = Leave(Value.FromError(MakeLimitError()), context);
        return false;
    }

    public Value Leave(Value value, EvaluationContext context)
    {
        context.Leave(symbol.Index);
        return value;
    }
}
