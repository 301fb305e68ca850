using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>getFullYear()</c> and its like.</summary>
internal sealed class DatePartNode(Expression syntax, DatePart part, ConditionNode operand) : ConditionNode(syntax, ConditionType.Int)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [operand];

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => ValueOperations.Read(part, operand.Evaluate(context), this);

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)
    {
        // Only of a length of time does its part grow with the whole.
        if (goal is not Goal.Compare { Operator: var comparison, Bound: var bound } || !bound.TryGetNumber(out var number)
            || operand.EvaluateAfresh(seeker.Context).Kind is not (ValueKind.Duration or ValueKind.Unknown) || Math.Abs(number) > 1e7)
        {
            return GoalSeeker.None;
        }

        TimeSpan? length = part switch
        {
            DatePart.Hours => TimeSpan.FromHours(number),
            DatePart.Minutes => TimeSpan.FromMinutes(number),
            DatePart.Seconds => TimeSpan.FromSeconds(number),
            _ => null,
        };
        return length is { } limit ? seeker.Seek(operand, new Goal.Compare(comparison, Value.From(limit))) : GoalSeeker.None;
    }
}
