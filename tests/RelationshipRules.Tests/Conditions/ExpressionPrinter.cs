using System.Globalization;
using System.Text;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Tests.Conditions;

/// <summary>Writes a syntax tree in one canonical way, so that reading it again gives the same tree.</summary>
internal static class ExpressionPrinter
{
    private const int ConditionalLevel = 0;
    private const int UnaryLevel = 6;
    private const int PostfixLevel = 7;

    /// <summary>The tree as text.</summary>
    public static string Print(Expression expression)
    {
        var builder = new StringBuilder();
        Write(builder, expression, ConditionalLevel);
        return builder.ToString();
    }

    /// <summary>The tree with brackets around every node, so that different trees never look alike.</summary>
    public static string Dump(Expression expression) => expression switch
    {
        Expression.Literal literal => $"{literal.Value.GetType().Name}:{Print(literal)}",
        Expression.Member member => $"({Dump(member.Target)}.{member.Name})",
        Expression.Call call => $"(call {call.Function} {(call.Target is null ? "" : Dump(call.Target))} | {DumpAll(call.Arguments)})",
        Expression.Has has => $"(has {Dump(has.Operand)})",
        Expression.Comprehension macro => $"({macro.Kind} {Dump(macro.Target)} {macro.Variable} {Dump(macro.Body)})",
        Expression.Not not => $"(! {Dump(not.Operand)})",
        Expression.Negate negate => $"(neg {Dump(negate.Operand)})",
        Expression.Binary binary => $"({binary.Operator} {Dump(binary.Left)} {Dump(binary.Right)})",
        Expression.Logical logical => $"({(logical.IsAnd ? "and" : "or")} {DumpAll(logical.Operands)})",
        Expression.Conditional conditional => $"(if {Dump(conditional.Test)} {Dump(conditional.WhenTrue)} {Dump(conditional.WhenFalse)})",
        Expression.ListLiteral list => $"[{DumpAll(list.Elements)}]",
        _ => Print(expression),
    };

    /// <summary>How many parts the tree has.</summary>
    public static int Count(Expression expression) => 1 + expression switch
    {
        Expression.Member member => Count(member.Target),
        Expression.Call call => (call.Target is null ? 0 : Count(call.Target)) + call.Arguments.Sum(Count),
        Expression.Has has => Count(has.Operand),
        Expression.Comprehension macro => Count(macro.Target) + Count(macro.Body),
        Expression.Not not => Count(not.Operand),
        Expression.Negate negate => Count(negate.Operand),
        Expression.Binary binary => Count(binary.Left) + Count(binary.Right),
        Expression.Logical logical => logical.Operands.Sum(Count),
        Expression.Conditional conditional => Count(conditional.Test) + Count(conditional.WhenTrue) + Count(conditional.WhenFalse),
        Expression.ListLiteral list => list.Elements.Sum(Count),
        _ => 0,
    };

    private static string DumpAll(IReadOnlyList<Expression> items) => string.Join(" , ", items.Select(Dump));

    private static string Print(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text : text + ".0";
    }

    /// <summary>Text in single quotes, with escapes where they are needed.</summary>
    private static string Quote(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var c in text)
        {
            switch (c)
            {
                case '\\': builder.Append(@"\\"); break;
                case '\'': builder.Append(@"\'"); break;
                case '\n': builder.Append(@"\n"); break;
                case '\r': builder.Append(@"\r"); break;
                case '\t': builder.Append(@"\t"); break;
                case < ' ' or '\u007f': builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: builder.Append(c); break;
            }
        }

        return builder.Append('\'').ToString();
    }

    private static int Level(Expression expression) => expression switch
    {
        Expression.Conditional => ConditionalLevel,
        Expression.Logical logical => logical.IsAnd ? 2 : 1,
        Expression.Binary binary => Level(binary.Operator),
        Expression.Not or Expression.Negate => UnaryLevel,
        Expression.Literal { Value: var value } when IsNegative(value) => UnaryLevel,
        _ => PostfixLevel,
    };

    private static int Level(BinaryOperator @operator) => @operator switch
    {
        <= BinaryOperator.In => 3,
        BinaryOperator.Add or BinaryOperator.Subtract => 4,
        _ => 5,
    };

    private static bool IsNegative(object value) => value is < 0L || (value is double number && double.IsNegative(number));

    private static bool StartsWithNumber(Expression expression) => expression switch
    {
        Expression.Literal { Value: var value } => value is long or double && !IsNegative(value),
        Expression.Member member => StartsWithNumber(member.Target),
        Expression.Call { Target: { } target } => StartsWithNumber(target),
        Expression.Comprehension macro => StartsWithNumber(macro.Target),
        _ => false,
    };

    private static void Write(StringBuilder builder, Expression expression, int minimum)
    {
        if (Level(expression) < minimum)
        {
            builder.Append('(');
            Write(builder, expression, ConditionalLevel);
            builder.Append(')');
            return;
        }

        switch (expression)
        {
            case Expression.Literal literal:
                builder.Append(literal.Value switch
                {
                    bool truth => truth ? "true" : "false",
                    long whole => whole.ToString(CultureInfo.InvariantCulture),
                    double number => Print(number),
                    _ => Quote((string)literal.Value),
                });
                break;
            case Expression.Identifier identifier:
                builder.Append(identifier.Name);
                break;
            case Expression.Member member:
                Write(builder, member.Target, PostfixLevel);
                builder.Append('.').Append(member.Name);
                break;
            case Expression.Call call:
                if (call.Target is not null)
                {
                    Write(builder, call.Target, PostfixLevel);
                    builder.Append('.');
                }

                builder.Append(call.Function).Append('(');
                WriteAll(builder, call.Arguments, ", ", ConditionalLevel);
                builder.Append(')');
                break;
            case Expression.Has has:
                builder.Append("has(");
                Write(builder, has.Operand, ConditionalLevel);
                builder.Append(')');
                break;
            case Expression.Comprehension macro:
                Write(builder, macro.Target, PostfixLevel);
                builder.Append('.').Append(macro.Kind.ToString().ToLowerInvariant()).Append('(').Append(macro.Variable).Append(", ");
                Write(builder, macro.Body, ConditionalLevel);
                builder.Append(')');
                break;
            case Expression.Not not:
                builder.Append('!');
                Write(builder, not.Operand, UnaryLevel);
                break;
            case Expression.Negate negate:
                // "-5" is read as a number, so a minus applied to what starts with the number 5 keeps its brackets.
                builder.Append('-');
                Write(builder, negate.Operand, StartsWithNumber(negate.Operand) ? PostfixLevel + 1 : UnaryLevel);
                break;
            case Expression.Binary binary:
                var level = Level(binary.Operator);
                Write(builder, binary.Left, level);
                builder.Append(' ').Append(binary.Operator.Symbol()).Append(' ');
                Write(builder, binary.Right, level + 1);
                break;
            case Expression.Logical logical:
                WriteAll(builder, logical.Operands, logical.IsAnd ? " && " : " || ", logical.IsAnd ? 3 : 2);
                break;
            case Expression.Conditional conditional:
                Write(builder, conditional.Test, 1);
                builder.Append(" ? ");
                Write(builder, conditional.WhenTrue, 1);
                builder.Append(" : ");
                Write(builder, conditional.WhenFalse, ConditionalLevel);
                break;
            case Expression.Code code:
                builder.Append(code.Text);
                break;
            case Expression.ListLiteral list:
                builder.Append('[');
                WriteAll(builder, list.Elements, ", ", ConditionalLevel);
                builder.Append(']');
                break;
        }
    }

    private static void WriteAll(StringBuilder builder, IReadOnlyList<Expression> items, string separator, int minimum)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                builder.Append(separator);
            }

            Write(builder, items[i], minimum);
        }
    }
}
