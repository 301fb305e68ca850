using System.Text.RegularExpressions;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary><c>matches</c>: whether a pattern, which takes time linear in the text, is found anywhere in it.</summary>
internal sealed class MatchesNode(Expression syntax, ConditionNode text, Regex pattern) : TruthNode(syntax)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [text];

    /// <inheritdoc/>
    public override Truth EvaluateTruth(EvaluationContext context)
    {
        var value = text.Evaluate(context);
        if (!value.TryGetText(out var content))
        {
            return value.IsUnknown ? Truth.Unknown : context.Fail(value.Error ?? MakeError($"matches() does not take {ValueOperations.Describe(value.Kind)}."));
        }

        return !context.Spend(content.Length / 8) ? context.LimitReached(this) : pattern.IsMatch(content) ? Truth.True : Truth.False;
    }
}
