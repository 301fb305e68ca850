using System.Globalization;
using System.Text;

namespace RelationshipRules.Conditions.Syntax;

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

    /// <summary>A double as a condition writes it: always with a point or an exponent.</summary>
    public static string Print(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E', 'N') >= 0 || double.IsInfinity(number) ? text : text + ".0";
    }

    /// <summary>Text in single quotes, with escapes where they are needed.</summary>
    public static string Quote(string text)
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

    /// <summary>The operator as written.</summary>
    public static string Symbol(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.In => "in",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => "%",
    };

    /// <summary>The macro as written.</summary>
    public static string Name(MacroKind kind) => kind switch
    {
        MacroKind.All => "all",
        MacroKind.Exists => "exists",
        MacroKind.ExistsOne => "exists_one",
        MacroKind.Filter => "filter",
        _ => "map",
    };

    private static int Level(Expression expression) => expression switch
    {
        Expression.Conditional => ConditionalLevel,
        Expression.Logical logical => logical.IsAnd ? 2 : 1,
        Expression.Binary binary => Level(binary.Operator),
        Expression.Unary => UnaryLevel,
        Expression.Literal { Value: var value } when IsNegative(value) => UnaryLevel,
        _ => PostfixLevel,
    };

    private static int Level(BinaryOperator @operator) => @operator switch
    {
        <= BinaryOperator.In => 3,
        BinaryOperator.Add or BinaryOperator.Subtract => 4,
        _ => 5,
    };

    private static bool IsNegative(Value value) =>
        (value.TryGetInt64(out var whole) && whole < 0) || (value.TryGetDouble(out var number) && double.IsNegative(number));

    private static bool StartsWithNumber(Expression expression) => expression switch
    {
        Expression.Literal { Value: var value } => value.Kind is ValueKind.Int or ValueKind.Double && !IsNegative(value),
        Expression.Member member => StartsWithNumber(member.Target),
        Expression.Index index => StartsWithNumber(index.Target),
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
                builder.Append(literal.Value.ToString());
                break;
            case Expression.Identifier identifier:
                builder.Append(identifier.Name);
                break;
            case Expression.Member member:
                Write(builder, member.Target, PostfixLevel);
                builder.Append('.').Append(member.Name);
                break;
            case Expression.Index index:
                Write(builder, index.Target, PostfixLevel);
                builder.Append('[');
                Write(builder, index.At, ConditionalLevel);
                builder.Append(']');
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
                builder.Append('.').Append(Name(macro.Kind)).Append('(').Append(macro.Variable).Append(", ");
                if (macro.Test is not null)
                {
                    Write(builder, macro.Test, ConditionalLevel);
                    builder.Append(", ");
                }

                Write(builder, macro.Body, ConditionalLevel);
                builder.Append(')');
                break;
            case Expression.Unary unary:
                // "-5" is read as a number, so a minus applied to what starts with the number 5 keeps its brackets.
                var negatesNumber = unary.Operator == UnaryOperator.Negate && StartsWithNumber(unary.Operand);
                builder.Append(unary.Operator == UnaryOperator.Not ? '!' : '-');
                Write(builder, unary.Operand, negatesNumber ? PostfixLevel + 1 : UnaryLevel);
                break;
            case Expression.Binary binary:
                var level = Level(binary.Operator);
                Write(builder, binary.Left, level);
                builder.Append(' ').Append(Symbol(binary.Operator)).Append(' ');
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

    private static void WriteAll(StringBuilder builder, ExpressionList items, string separator, int minimum)
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
