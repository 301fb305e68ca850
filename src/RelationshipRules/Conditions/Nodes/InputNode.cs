using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A parameter or a variable.</summary>
internal sealed class InputNode(Expression syntax, InputSymbol symbol) : ConditionNode(syntax, symbol.Type)
{
    /// <summary>Where the context holds it.</summary>
    public int Index { get; } = symbol.Index;

    public override string Path => symbol.Name;

    public override FactInfo? Fact => symbol.Info;

    public override Value Evaluate(EvaluationContext context) => context.Input(Index);
}
