using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A node that is worked out as a test.</summary>
internal abstract class TruthNode(Expression syntax) : ConditionNode(syntax, ConditionType.Bool)
{
    /// <inheritdoc/>
    public sealed override Value Evaluate(EvaluationContext context) => EvaluateTruth(context) switch
    {
        Truth.False => Value.False,
        Truth.True => Value.True,
        Truth.Unknown => Value.Unknown,
        _ => Value.FromError(context.Error!),
    };

    /// <inheritdoc/>
    public abstract override Truth EvaluateTruth(EvaluationContext context);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)
        => (goal.IsMetBy(Value.True), goal.IsMetBy(Value.False)) switch
        {
            (true, false) => SeekTruth(wanted: true, seeker),
            (false, true) => SeekTruth(wanted: false, seeker),
            _ => GoalSeeker.None,
        };

    /// <summary>The changes that make the test come out so.</summary>
    protected virtual IReadOnlyList<ChangeSet> SeekTruth(bool wanted, GoalSeeker seeker) => GoalSeeker.None;
}
