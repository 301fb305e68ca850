using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A derived fact of a list's element: worked out where it is read, with the element as its variable.</summary>
internal sealed class ElementDerivedNode(Expression syntax, ConditionNode target, DerivedSymbol symbol) : ConditionNode(syntax, symbol.Type)
{
    private readonly int _slot = symbol.Scope.SlotBase;

    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => symbol.Body is { } body ? [body] : [];

    /// <inheritdoc/>
    public override string Path => symbol.Info.Path;

    /// <inheritdoc/>
    public override FactInfo Fact => symbol.Info;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context)
    {
        var element = target.Evaluate(context);
        if (element.AsPart() is null || symbol.Body is not { } body)
        {
            return element.IsError ? element : Value.Unknown;
        }

        if (!context.Enter(symbol))
        {
            return Value.FromError(MakeError($"{symbol.Info.Path} is derived from itself."));
        }

        context.SetLocal(_slot, element);
        var value = context.Spend(1) ? body.Evaluate(context) : Value.FromError(MakeLimitError());
        context.Leave(symbol);
        return value;
    }

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector)
    {
        if (Bind(collector.Context))
        {
            base.CollectMissing(collector);
        }
        else
        {
            target.CollectMissing(collector);
        }
    }

    /// <inheritdoc/>
    public override void CollectReads(ReadCollector collector)
    {
        collector.AddDerived(symbol);
        if (target is not (LocalNode or RootMemberNode or MemberNode))
        {
            target.CollectReads(collector);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)
        => symbol.Body is { } body && Bind(seeker.Context) ? seeker.Seek(body, goal) : GoalSeeker.None;

    /// <inheritdoc/>
    protected override IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value) =>
        Bind(context) ? base.TraceChildren(context, value) : [];

    private bool Bind(EvaluationContext context)
    {
        var element = EvaluateTarget(context);
        if (element.AsPart() is null)
        {
            return false;
        }

        context.SetLocalPointer(_slot, target.Pointer(context));
        context.SetLocal(_slot, element);
        return true;
    }

    private Value EvaluateTarget(EvaluationContext context)
    {
        context.StartEvaluation();
        return target.Evaluate(context);
    }
}
