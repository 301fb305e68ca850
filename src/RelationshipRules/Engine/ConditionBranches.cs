using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Engine;

/// <summary>A part of a condition that can be true or false, and what it came to in one evaluation: in the body of a list's test it may be both.</summary>
/// <param name="Condition">Which condition: <c>when</c>, <c>require</c>, <c>explainedBy</c> or <c>value</c>.</param>
/// <param name="Text">The part as written.</param>
/// <param name="Location">Where it stands in the rule's file.</param>
/// <param name="WasTrue">Whether it was true.</param>
/// <param name="WasFalse">Whether it was false.</param>
public sealed record ConditionBranch(string Condition, string Text, SourceLocation Location, bool WasTrue, bool WasFalse);

internal static class ConditionBranches
{
    public static List<ConditionBranch> Of(CompiledRule rule, EvaluationContext context, bool evaluate)
    {
        // As in an analysis: the demand is only asked about where the rule applies, the explanation only where the demand is not met.
        var asked = evaluate && RuleEngine.IsAsked(rule, context);
        return
        [
            .. Of("when", rule.When, rule.Source.When, evaluate ? context : null),
            .. Of("require", rule.Require, rule.Source.Require, asked ? context : null),
            .. Of("value", rule.Value, rule.Source.Value, asked ? context : null),
            .. Of("explainedBy", rule.ExplainedBy, rule.Source.ExplainedBy, asked && rule.Require?.Test(context) == Truth.False ? context : null),
        ];
    }

    private static IEnumerable<ConditionBranch> Of(string name, CompiledCondition? condition, JsonCursor cursor, EvaluationContext? reached)
    {
        if (condition is null)
        {
            return [];
        }

        // Derived facts are traced down into their own text, which is another one.
        var seen = (reached is null ? [] : condition.Trace(reached).All())
            .Where(node => node.Value.Kind == ValueKind.Bool && string.Equals(node.Syntax.Span.Source, condition.Text, StringComparison.Ordinal))
            .Select(node => (node.Syntax.Span.Start, node.Syntax.Span.End, node.Value.AsBoolean()))
            .ToHashSet();
        return Parts(condition.Syntax, ReferenceEquals(condition.Type, ConditionType.Bool)).Select(part => part.Span).Select(span => new ConditionBranch(
            name,
            span.Text,
            cursor.LocateInText(span.Start, span.End - span.Start),
            seen.Contains((span.Start, span.End, true)),
            seen.Contains((span.Start, span.End, false))));
    }

    private static IEnumerable<Expression> Parts(Expression expression, bool isTest) => expression switch
    {
        Expression.Conditional conditional => [.. Parts(conditional.Test, isTest: true), .. Parts(conditional.WhenTrue, isTest), .. Parts(conditional.WhenFalse, isTest)],
        Expression.Logical logical => logical.Operands.SelectMany(operand => Parts(operand, isTest: true)).Prepend(logical),
        Expression.Not not => Parts(not.Operand, isTest: true),
        Expression.Comprehension { Kind: MacroKind.All or MacroKind.Exists } macro => Parts(macro.Body, isTest: true).Prepend(macro),
        Expression.Literal => [],
        _ => isTest ? [expression] : [],
    };
}
