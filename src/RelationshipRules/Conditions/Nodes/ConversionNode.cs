using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>int()</c> and its like.</summary>
internal sealed class ConversionNode(Expression syntax, ConditionType type, Conversion conversion, ConditionNode operand) : ConditionNode(syntax, type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [operand];

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context) => ValueOperations.Convert(conversion, operand.Evaluate(context), this);

    /// <inheritdoc/>
    public override string? ElementPointer(EvaluationContext context, int index) => operand.ElementPointer(context, index);

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)

        // A number stays the same amount; of other conversions nothing follows for the operand.
        => conversion is Conversion.Int or Conversion.Double or Conversion.Dyn ? seeker.Seek(operand, goal) : GoalSeeker.None;
}
