using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Authoring;

/// <summary>Notes, over several evaluations of one condition, which of its parts were true and which false.</summary>
internal sealed class CoverageRecorder
{
    private readonly CompiledCondition _condition;
    private readonly List<Expression> _parts = [];
    private readonly Dictionary<(int Start, int End), string> _wasTrue = [];
    private readonly Dictionary<(int Start, int End), string> _wasFalse = [];

    public CoverageRecorder(string name, CompiledCondition condition, JsonCursor cursor)
    {
        Name = name;
        Cursor = cursor;
        _condition = condition;
        List(condition.Syntax, isTest: ReferenceEquals(condition.Type, ConditionType.Bool));
    }

    private string Name { get; }

    private JsonCursor Cursor { get; }

    public void Record(EvaluationContext context, string example) => Note(_condition.Trace(context), example);

    public IEnumerable<CoverageBranch> Branches() => _parts.Select(part => new CoverageBranch(
        Name,
        part.Span.Text,
        Cursor.LocateInText(part.Span.Start, part.Span.End - part.Span.Start),
        _wasTrue.GetValueOrDefault((part.Span.Start, part.Span.End)),
        _wasFalse.GetValueOrDefault((part.Span.Start, part.Span.End))));

    private void Note(TraceNode node, string example)
    {
        // Derived facts are traced down into their own text, which is another one.
        if (string.Equals(node.Syntax.Span.Source, _condition.Text, StringComparison.Ordinal) && node.Value.TryGetBoolean(out var value))
        {
            (value ? _wasTrue : _wasFalse).TryAdd((node.Syntax.Span.Start, node.Syntax.Span.End), example);
        }

        foreach (var child in node.Children)
        {
            Note(child, example);
        }
    }

    private void List(Expression expression, bool isTest)
    {
        switch (expression)
        {
            case Expression.Conditional conditional:
                List(conditional.Test, isTest: true);
                List(conditional.WhenTrue, isTest);
                List(conditional.WhenFalse, isTest);
                break;
            case Expression.Logical logical:
                _parts.Add(logical);
                foreach (var operand in logical.Operands)
                {
                    List(operand, isTest: true);
                }

                break;
            case Expression.Not not:
                List(not.Operand, isTest: true);
                break;
            case Expression.Comprehension { Kind: MacroKind.All or MacroKind.Exists } macro:
                _parts.Add(macro);
                List(macro.Body, isTest: true);
                break;
            case Expression.Literal:
                break;
            default:
                if (isTest)
                {
                    _parts.Add(expression);
                }

                break;
        }
    }
}
