using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A value compared with a constant text, as in <c>agreement.form == 'grant'</c>.</summary>
internal sealed class EqualsTextNode(Expression syntax, bool negated, ConditionNode operand, LiteralNode literal) : TruthNode(syntax)
{
    private readonly string _text = literal.Value.AsText();
    private readonly Truth _same = negated ? Truth.False : Truth.True;

    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [operand, literal];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var value = operand.Evaluate(context);
        if (value.TryGetText(out var text))
        {
            return string.Equals(text, _text, StringComparison.Ordinal) ? _same : _same ^ Truth.True;
        }

        return value.IsUnknown ? Truth.Unknown : value.Error is { } error ? context.Fail(error) : _same ^ Truth.True;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<ChangeSet> SeekTruth(bool wanted, GoalSeeker seeker)
        => seeker.Seek(operand, wanted == negated ? new Goal.NoneOf([literal.Value]) : new Goal.OneOf([literal.Value]));
}
