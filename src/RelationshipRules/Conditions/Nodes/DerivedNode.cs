using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A derived fact of the description or one of its parts: worked out once a description.</summary>
internal sealed class DerivedNode(Expression syntax, DerivedSymbol symbol) : ConditionNode(syntax, symbol.Type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => symbol.Body is { } body ? [body] : [];

    /// <inheritdoc/>
    public override string Path => symbol.Info.Path;

    /// <inheritdoc/>
    public override FactInfo Fact => symbol.Info;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => context.Derived(symbol, this);

    /// <inheritdoc/>
    public override void CollectReads(ReadCollector collector) => collector.AddDerived(symbol);

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)
        => symbol.Body is { } body ? seeker.Seek(body, goal) : GoalSeeker.None;
}
