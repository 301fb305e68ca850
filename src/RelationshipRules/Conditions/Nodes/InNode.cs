using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>in</c>.</summary>
internal sealed class InNode(Expression syntax, ConditionNode item, ConditionNode list) : TruthNode(syntax)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [item, list];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context) =>
        ValueOperations.IsIn(item.Evaluate(context), list.Evaluate(context), context, this);

    /// <inheritdoc/>
    protected override IReadOnlyList<ChangeSet> SeekTruth(bool wanted, GoalSeeker seeker)
    {
        var (sought, among) = (item.EvaluateAfresh(seeker.Context), list.EvaluateAfresh(seeker.Context));
        var elements = FactTarget.ElementsOf(among);
        return GoalSeeker.Any(
        [
            sought.IsUnknown || sought.IsError ? GoalSeeker.None : seeker.Seek(list, wanted ? new Goal.With([sought]) : new Goal.Without([sought])),
            elements.Count == 0 ? GoalSeeker.None : seeker.Seek(item, wanted ? new Goal.OneOf(elements) : new Goal.NoneOf(elements)),
        ]);
    }
}
