using System.Globalization;
using RelationshipRules.Diagnostics;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions.Syntax;

/// <summary>
/// Reads a condition into a syntax tree: recursive descent, with one loop for all binary operators.
/// What cannot be read is reported; no text makes it throw or recurse without bound.
/// </summary>
internal sealed class Parser
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace",
        "return", "var", "void", "while",
    };

    private readonly string _text;
    private readonly ErrorList _errors;
    private readonly Lexer _lexer;
    private Token _token;
    private readonly List<Expression> _sound = [];
    private int _lastEnd;
    private int _depth;

    /// <summary>How many brackets have been opened and not closed.</summary>
    private int _open;

    private Parser(string text, ErrorList errors)
    {
        _text = text;
        _errors = errors;
        _lexer = new Lexer(text, errors);
        _token = _lexer.Next();
    }

    /// <summary>The tree, or null where the text is not a condition; then at least one error has been added.</summary>
    public static Expression? Parse(string text, ErrorList errors) => Parse(text, errors, out _);

    /// <summary>The same; where the text is not a condition, with the parts of it that could be read and that stand in no brackets.</summary>
    public static Expression? Parse(string text, ErrorList errors, out IReadOnlyList<Expression> sound)
    {
        sound = [];
        if (text.Length > ConditionLimits.MaxLength)
        {
            errors.Add(
                ConditionDiagnostics.TooLarge,
                $"The condition has {Count(text.Length)} characters; at most {Count(ConditionLimits.MaxLength)} are allowed.",
                ConditionLimits.MaxLength,
                text.Length);
            return null;
        }

        var before = errors.Count;
        var parser = new Parser(text, errors);
        var expression = parser.ParseExpression();
        if (expression is not null && parser._token.Kind != TokenKind.End)
        {
            parser.Unexpected("an operator or the end of the condition");
            parser._sound.Add(expression);
        }

        parser.ReadRest();
        if (errors.Count == before)
        {
            return expression;
        }

        sound = parser._sound;
        return null;
    }

    /// <summary>
    /// Reads on behind a mistake, so that one reading tells of every other: what follows an operator or comma that joins whole parts is read by itself.
    /// </summary>
    private void ReadRest()
    {
        while (_token.Kind != TokenKind.End)
        {
            var joins = Joins(_token);
            var isApart = _open == 0 && Operators.Precedence(_token) is Operators.And or Operators.Or;
            Advance();
            if (!joins || Nested(() => ParseBinary(Operators.And + 1)) is not { } part)
            {
                continue;
            }

            if (isApart && _open == 0)
            {
                _sound.Add(part);
            }

            if (_token.Kind != TokenKind.End && !Joins(_token) && !(_open > 0 && Closes(_token)))
            {
                Unexpected("an operator or the end of the condition");
            }
        }
    }

    private static bool Joins(in Token token) => token.Is("&&") || token.Is("||") || token.Is("?") || token.Is(":") || token.Is(",");

    private static bool Opens(in Token token) => token.Is("(") || token.Is("[") || token.Is("{");

    private static bool Closes(in Token token) => token.Is(")") || token.Is("]") || token.Is("}");

    /// <summary>Keeps a part that a mistake behind it leaves as it is.</summary>
    private void Keep(Expression part)
    {
        if (_open == 0 && _depth == 1)
        {
            _sound.Add(part);
        }
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Advance()
    {
        _open = Opens(_token) ? _open + 1 : Closes(_token) ? Math.Max(_open - 1, 0) : _open;
        _lastEnd = _token.End;
        _token = _lexer.Next();
    }

    private bool Accept(string symbol)
    {
        if (!_token.Is(symbol))
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool Expect(string symbol)
    {
        if (Accept(symbol))
        {
            return true;
        }

        Unexpected($"'{symbol}'");
        return false;
    }

    private Expression? Unexpected(string wanted)
    {
        // An invalid token has been reported by the lexer already.
        if (_token.Kind != TokenKind.Invalid)
        {
            var found = _token.Kind == TokenKind.End ? "the condition ends" : $"'{_text[_token.Start.._token.End].Shown()}' stands";
            _errors.Add(ConditionDiagnostics.Unexpected, $"Here {found} where {wanted} should follow.", _token.Start, _token.End);
        }

        return null;
    }

    private Expression? NotInSubset(string what, string instead = "", int? start = null)
    {
        _errors.NotInSubset(what, instead, start ?? _token.Start, _token.End);
        return null;
    }

    private Expression? TooDeep(int start)
    {
        _errors.Add(
            ConditionDiagnostics.TooLarge,
            $"The condition is nested more than {Count(ConditionLimits.MaxDepth)} levels deep.",
            start,
            Math.Max(start, _lastEnd));
        return null;
    }

    /// <summary>The node with its place and height, where it is not too high.</summary>
    private Expression? Made(Expression expression, int start, params ReadOnlySpan<Expression?> parts)
    {
        var height = 0;
        foreach (var part in parts)
        {
            height = Math.Max(height, part?.Height ?? 0);
        }

        return height >= ConditionLimits.MaxDepth
            ? TooDeep(start)
            : expression with { Span = new(_text, start, _lastEnd), Height = height + 1 };
    }

    private Expression? Nested(Func<Expression?> parse)
    {
        if (_depth >= ConditionLimits.MaxDepth)
        {
            return TooDeep(_token.Start);
        }

        _depth++;
        var result = parse();
        _depth--;
        return result;
    }

    private Expression? ParseExpression() => Nested(ParseConditional);

    private Expression? ParseConditional()
    {
        var start = _token.Start;
        var test = ParseBinary(Operators.Or);
        if (test is null || !Accept("?"))
        {
            return test;
        }

        if (ParseBinary(Operators.Or) is { } whenTrue && Expect(":") && ParseExpression() is { } whenFalse)
        {
            return Made(new Expression.Conditional(test, whenTrue, whenFalse), start, test, whenTrue, whenFalse);
        }

        Keep(test);
        return null;
    }

    /// <summary>Operators that bind at least as tightly as asked for, each level to the left.</summary>
    private Expression? ParseBinary(int minimum)
    {
        var start = _token.Start;
        var left = ParseUnary();
        while (left is not null)
        {
            if (_token.Is("%"))
            {
                return NotInSubset("'%' is");
            }

            var precedence = Operators.Precedence(_token);
            if (precedence < minimum)
            {
                return left;
            }

            if (precedence <= Operators.And)
            {
                left = ParseLogical(left, start, precedence);
                continue;
            }

            var @operator = Operators.Of(_token);
            Advance();
            var right = ParseBinary(precedence + 1);
            if (right is null)
            {
                Keep(left);
                return null;
            }

            left = Made(new Expression.Binary(@operator, left, right), start, left, right);
        }

        return null;
    }

    /// <summary>A chain of one operator becomes one node, so that its length costs no depth.</summary>
    private Expression? ParseLogical(Expression first, int start, int precedence)
    {
        var operands = new List<Expression> { first };
        while (Accept(precedence == Operators.And ? "&&" : "||"))
        {
            if (ParseBinary(precedence + 1) is not { } operand)
            {
                operands.ForEach(Keep);
                return null;
            }

            operands.Add(operand);
        }

        return Made(new Expression.Logical(precedence == Operators.And, operands), start, [.. operands]);
    }

    private Expression? ParseUnary()
    {
        var start = _token.Start;
        if (Accept("!"))
        {
            return Nested(ParseUnary) is { } operand ? Made(new Expression.Not(operand), start, operand) : null;
        }

        if (!Accept("-"))
        {
            return ParsePostfix(start, ParsePrimary());
        }

        if (_token.Kind is TokenKind.Int or TokenKind.Double)
        {
            return ParsePostfix(start, ParseNumber(start, negative: true));
        }

        return Nested(ParseUnary) is { } negated ? Made(new Expression.Negate(negated), start, negated) : null;
    }

    private Expression? ParsePostfix(int start, Expression? target)
    {
        while (target is not null)
        {
            if (Accept("."))
            {
                target = ParseMember(target, start);
            }
            else if (_token.Is("["))
            {
                return NotInSubset("Indexes are", "; use exists, all or filter");
            }
            else if (_token.Is("{") && target is Expression.Identifier or Expression.Member)
            {
                return NotInSubset("Messages are", start: start);
            }
            else
            {
                return target;
            }
        }

        return null;
    }

    private Expression? ParseMember(Expression target, int start)
    {
        if (_token.Kind != TokenKind.Name || _token.Text is "in" or "true" or "false" or "null")
        {
            return Unexpected("the name of a member");
        }

        var name = _token.Text!;
        var nameSpan = new SourceSpan(_text, _token.Start, _token.End);
        Advance();
        if (!_token.Is("("))
        {
            return Made(new Expression.Member(target, name) { NameSpan = nameSpan }, start, target);
        }

        if (ParseArguments() is not { } arguments)
        {
            return null;
        }

        return ToMacro(name) is { } macro
            ? MakeComprehension(macro, name, target, arguments, start, nameSpan)
            : Made(new Expression.Call(name, target, arguments) { NameSpan = nameSpan }, start, [target, .. arguments]);
    }

    private static MacroKind? ToMacro(string name) => name switch
    {
        "all" => MacroKind.All,
        "exists" => MacroKind.Exists,
        "filter" => MacroKind.Filter,
        "map" => MacroKind.Map,
        _ => null,
    };

    private Expression? MakeComprehension(MacroKind kind, string name, Expression target, List<Expression> arguments, int start, SourceSpan nameSpan)
    {
        if (arguments.Count != 2)
        {
            var body = kind == MacroKind.Map ? "an expression" : "a condition";
            _errors.Add(ConditionDiagnostics.BadMacro, $"'{name}' takes the name of an element and {body}: list.{name}(x, ...).", nameSpan.Start, _lastEnd);
            return null;
        }

        if (arguments[0] is not Expression.Identifier variable)
        {
            _errors.Add(ConditionDiagnostics.BadMacro, $"The first argument of '{name}' names the element: list.{name}(x, ...).", arguments[0].Span);
            return null;
        }

        return Made(new Expression.Comprehension(kind, target, variable.Name, arguments[1]), start, target, arguments[1]);
    }

    private List<Expression>? ParseArguments()
    {
        Advance();
        return ParseList(")");
    }

    private List<Expression>? ParseList(string close)
    {
        var items = new List<Expression>();
        while (!Accept(close))
        {
            if (items.Count > 0 && !Accept(","))
            {
                Unexpected($"',' or '{close}'");
                return null;
            }

            // CEL allows a comma after the last element of a list, but not after the last argument.
            if (close is "]" && items.Count > 0 && Accept(close))
            {
                return items;
            }

            if (close is "]" && _token.Is("?"))
            {
                NotInSubset("Optional elements are");
                return null;
            }

            if (ParseExpression() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items;
    }

    private Expression? ParseNumber(int start, bool negative)
    {
        var token = _token;
        Advance();
        if (token.Kind == TokenKind.Double)
        {
            return Made(new Expression.Literal(negative ? -token.Number : token.Number), start);
        }

        if (token.Integer > (ulong)long.MaxValue + (negative ? 1UL : 0UL))
        {
            _errors.Add(ConditionDiagnostics.BadNumber, "The number is too large for a whole number of 64 bits.", start, token.End);
            return null;
        }

        return Made(new Expression.Literal(negative ? unchecked(-(long)token.Integer) : (long)token.Integer), start);
    }

    private Expression? ParsePrimary()
    {
        var start = _token.Start;
        switch (_token.Kind)
        {
            case TokenKind.Int or TokenKind.Double:
                return ParseNumber(start, negative: false);
            case TokenKind.Text:
                return MakeLiteral(_token.Text!);
            case TokenKind.Name:
                return ParseName(_token.Text!, new SourceSpan(_text, start, _token.End));
            case TokenKind.Symbol when Accept("("):
                return ParseExpression() is { } inner && Expect(")") ? inner : null;
            case TokenKind.Symbol when Accept("["):
                return ParseList("]") is { } elements ? Made(new Expression.ListLiteral(elements), start, [.. elements]) : null;
            case TokenKind.Symbol when _token.Is("{"):
                return NotInSubset("Maps are");
            case TokenKind.Symbol when _token.Is("."):
                return NotInSubset("Names that start with a point are");
            default:
                return Unexpected("a value");
        }
    }

    private Expression? MakeLiteral(object value)
    {
        var start = _token.Start;
        Advance();
        return Made(new Expression.Literal(value), start);
    }

    private Expression? ParseName(string name, SourceSpan span)
    {
        switch (name)
        {
            case "true" or "false":
                return MakeLiteral(name is "true");
            case "null":
                return NotInSubset("'null' is", "; use has() to ask whether a fact is stated");
            case "in":
                return Unexpected("a value");
        }

        if (Reserved.Contains(name))
        {
            _errors.Add(ConditionDiagnostics.ReservedWord, $"'{name}' is a word that CEL reserves; it cannot name anything.", span);
            return null;
        }

        Advance();
        if (!_token.Is("("))
        {
            return Made(new Expression.Identifier(name), span.Start);
        }

        if (ParseArguments() is not { } arguments)
        {
            return null;
        }

        if (name is not "has")
        {
            return Made(new Expression.Call(name, null, arguments) { NameSpan = span }, span.Start, [.. arguments]);
        }

        if (arguments is not [Expression.Member or Expression.Identifier])
        {
            _errors.Add(ConditionDiagnostics.BadMacro, "'has' takes one fact: has(agreement.termMonths).", span.Start, _lastEnd);
            return null;
        }

        return Made(new Expression.Has(arguments[0]), span.Start, arguments[0]);
    }
}
