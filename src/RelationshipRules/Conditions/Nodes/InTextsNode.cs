using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A value looked up in constant texts, as in <c>agreement.form in ['grant', 'contract']</c>.</summary>
internal sealed class InTextsNode(Expression syntax, ConditionNode item, LiteralNode list) : TruthNode(syntax)
{
    private readonly string[] _texts = [.. Enumerable.Range(0, list.Value.Count).Select(i => list.Value.ElementAt(i).AsText())];

    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [item, list];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var value = item.Evaluate(context);
        if (!value.TryGetText(out var text))
        {
            return value.IsUnknown ? Truth.Unknown : value.Error is { } error ? context.Fail(error) : Truth.False;
        }

        foreach (var candidate in _texts)
        {
            if (string.Equals(candidate, text, StringComparison.Ordinal))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<ChangeSet> SeekTruth(bool wanted, GoalSeeker seeker)
    {
        var values = _texts.Select(text => Value.From(text)).ToArray();
        return seeker.Seek(item, wanted ? new Goal.OneOf(values) : new Goal.NoneOf(values));
    }
}
