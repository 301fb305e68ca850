using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A member of the description itself.</summary>
internal sealed class RootMemberNode(Expression syntax, FactMember member) : ConditionNode(syntax, member.Type)
{
    private readonly Func<object, Value> _get = member.Get;

    /// <inheritdoc/>
    public override string Path => member.Name;

    /// <inheritdoc/>
    public override FactInfo? Fact => member.Fact;

    /// <inheritdoc/>
    public override bool IsFact => member.FactIndex >= 0 || member.Fact is not null;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => context.Root is { } root ? _get(root) : Value.Unknown;

    /// <inheritdoc/>
    public override string Pointer(EvaluationContext context) => "/" + member.Name;

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector) => collector.Add(Pointer(collector.Context), Path, Fact);

    /// <inheritdoc/>
    public override void CollectReads(ReadCollector collector) => collector.AddFact(Path);

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker) => seeker.State(this, goal);
}
