using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A parameter or a variable.</summary>
internal sealed class InputNode(Expression syntax, InputSymbol symbol) : ConditionNode(syntax, symbol.Type)
{
    private readonly int _index = symbol.Index;

    /// <inheritdoc/>
    public override string Path => symbol.Name;

    /// <inheritdoc/>
    public override FactInfo? Fact => symbol.Info;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => context.Input(_index);

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector) => collector.Add(symbol.Name, symbol.Name, symbol.Info);

    /// <inheritdoc/>
    public override void CollectReads(ReadCollector collector) => collector.AddInput(symbol.Name);
}
