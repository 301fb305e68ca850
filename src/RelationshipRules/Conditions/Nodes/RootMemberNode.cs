using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A member of the description itself.</summary>
internal sealed class RootMemberNode(Expression syntax, FactMember member) : ConditionNode(syntax, member.Type)
{
    private readonly Func<object, Value> _get = member.Get;

    public override string Path => member.Name;

    public override string Pointer => field ??= "/" + member.Name;

    public override FactInfo? Fact => member.Fact;

    public override bool IsFact => member.IsFact;

    public override Value Evaluate(EvaluationContext context) => context.Root is { } root ? _get(root) : Value.Unknown;
}
