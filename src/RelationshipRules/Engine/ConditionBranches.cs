using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
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

/// <summary>Takes the conditions of a rule apart.</summary>
internal static class ConditionBranches
{
    public static List<ConditionBranch> Of(CompiledRule rule, EvaluationContext context, bool evaluate)
    {
        var found = new List<ConditionBranch>();
        // As in an analysis: the demand is only asked about where the rule applies, the explanation only where the demand is not met.
        var reached = evaluate;
        Add("when", rule.When, rule.Source.When);
        reached &= rule.When is null || rule.When.Test(context) == Truth.True;
        Add("require", rule.Require, rule.Source.Require);
        Add("value", rule.Value, rule.Source.Value);
        reached &= rule.Require?.Test(context) == Truth.False;
        Add("explainedBy", rule.ExplainedBy, rule.Source.ExplainedBy);
        return found;

        void Add(string name, CompiledCondition? condition, JsonCursor cursor)
        {
            if (condition is null)
            {
                return;
            }

            var parts = new List<Expression>();
            List(condition.Syntax, ReferenceEquals(condition.Type, ConditionType.Bool), parts);
            HashSet<(int Start, int End, bool Value)> seen = [];
            if (reached)
            {
                Note(condition.Trace(context), condition.Text, seen);
            }

            found.AddRange(parts.Select(part => part.Span).Select(span => new ConditionBranch(
                name,
                span.Text,
                cursor.LocateInText(span.Start, span.End - span.Start),
                seen.Contains((span.Start, span.End, true)),
                seen.Contains((span.Start, span.End, false)))));
        }
    }

    private static void Note(TraceNode node, string text, HashSet<(int Start, int End, bool Value)> seen)
    {
        // Derived facts are traced down into their own text, which is another one.
        if (string.Equals(node.Syntax.Span.Source, text, StringComparison.Ordinal) && node.Value.TryGetBoolean(out var value))
        {
            seen.Add((node.Syntax.Span.Start, node.Syntax.Span.End, value));
        }

        foreach (var child in node.Children)
        {
            Note(child, text, seen);
        }
    }

    private static void List(Expression expression, bool isTest, List<Expression> parts)
    {
        switch (expression)
        {
            case Expression.Conditional conditional:
                List(conditional.Test, isTest: true, parts);
                List(conditional.WhenTrue, isTest, parts);
                List(conditional.WhenFalse, isTest, parts);
                break;
            case Expression.Logical logical:
                parts.Add(logical);
                logical.Operands.ToList().ForEach(operand => List(operand, isTest: true, parts));
                break;
            case Expression.Not not:
                List(not.Operand, isTest: true, parts);
                break;
            case Expression.Comprehension { Kind: MacroKind.All or MacroKind.Exists } macro:
                parts.Add(macro);
                List(macro.Body, isTest: true, parts);
                break;
            case Expression.Literal:
                break;
            default:
                if (isTest)
                {
                    parts.Add(expression);
                }

                break;
        }
    }
}
