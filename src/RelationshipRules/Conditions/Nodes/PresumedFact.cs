using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A fact that a presumption speaks for where nothing is stated.</summary>
internal interface IPresumable
{
    /// <summary>The presumption.</summary>
    PresumedFact Presumed { get; }

    /// <summary>The value that the fact has, or what is presumed where it may be.</summary>
    Value Presume(Value stated, EvaluationContext context);
}

/// <summary>A fact with what is taken to hold while it is not stated at all.</summary>
/// <param name="Index">The number of the presumption in its environment.</param>
/// <param name="Path">The fact.</param>
/// <param name="Value">What is taken to hold.</param>
/// <param name="Derived">The derived fact that it is, or null for one that descriptions state.</param>
internal sealed record PresumedFact(int Index, string Path, Value Value, DerivedSymbol? Derived = null)
{
    /// <summary>The value, or what is presumed where it is not stated.</summary>
    public Value Or(Value stated, EvaluationContext context) => stated.IsUnknown && context.Presumes(Index) ? Value : stated;
}

/// <summary>A stated fact of a part that may be presumed.</summary>
internal sealed class PresumedMemberNode(Expression syntax, ConditionNode target, FactMember member, string path, PresumedFact presumed)
    : MemberNode(syntax, target, member, path), IPresumable
{
    public PresumedFact Presumed => presumed;

    public override Value Evaluate(EvaluationContext context) => Presume(base.Evaluate(context), context);

    public Value Presume(Value stated, EvaluationContext context) => presumed.Or(stated, context);
}

/// <summary>A derived fact of an element that may be presumed, while nothing of the element's own that it rests on is stated.</summary>
internal sealed class PresumedDerivedNode(Expression syntax, ConditionNode target, DerivedSymbol symbol, PresumedFact presumed)
    : ElementDerivedNode(syntax, target, symbol), IPresumable
{
    public PresumedFact Presumed => presumed;

    public override Value Evaluate(EvaluationContext context) => Presume(base.Evaluate(context), context);

    public Value Presume(Value stated, EvaluationContext context) =>
        stated.IsUnknown && context.Presumes(presumed.Index) && !RestsOnStated(context) ? presumed.Value : stated;

    private bool RestsOnStated(EvaluationContext context)
    {
        if (!TryBind(Target.Evaluate(context), context, out _))
        {
            return false;
        }

        var isStated = false;
        foreach (var place in Symbol.OwnPlaces)
        {
            isStated |= !place.Evaluate(context).IsUnknown;
        }

        Leave(Value.Unknown, context);
        return isStated;
    }
}
