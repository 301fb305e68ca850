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
    private readonly ICollection<ConditionError> _errors;
    private readonly Lexer _lexer;
    private Token _token;
    private int _lastEnd;
    private int _depth;

    private Parser(string text, ICollection<ConditionError> errors)
    {
        _text = text;
        _errors = errors;
        _lexer = new Lexer(text, errors);
        _token = _lexer.Next();
    }

    /// <summary>The tree, or null where the text is not a condition; then at least one error has been added.</summary>
    public static Expression? Parse(string text, ICollection<ConditionError> errors)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > ConditionLimits.MaxLength)
        {
            errors.Add(new ConditionError(
                ConditionDiagnostics.TooLarge,
                $"The condition has {Count(text.Length)} characters; at most {Count(ConditionLimits.MaxLength)} are allowed.",
                new SourceSpan(text, ConditionLimits.MaxLength, text.Length)));
            return null;
        }

        var before = errors.Count;
        var parser = new Parser(text, errors);
        var expression = parser.ParseExpression();
        if (expression is not null && parser._token.Kind != TokenKind.End)
        {
            parser.Unexpected("an operator or the end of the condition");
        }

        // The rest of the text, so that one reading reports every character that does not belong.
        while (parser._token.Kind != TokenKind.End)
        {
            parser._token = parser._lexer.Next();
        }

        return errors.Count == before ? expression : null;
    }

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private SourceSpan SpanFrom(int start) => new(_text, start, _lastEnd);

    private void Advance()
    {
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

    private void Report(string id, string message, int start, int end)
    {
        if (_errors.Count < ConditionLimits.MaxErrors)
        {
            _errors.Add(new ConditionError(id, message, new SourceSpan(_text, start, end)));
        }
    }

    private void Unexpected(string wanted)
    {
        // An invalid token has been reported by the lexer already.
        if (_token.Kind == TokenKind.Invalid)
        {
            return;
        }

        var found = _token.Kind == TokenKind.End ? "the condition ends" : $"'{_text[_token.Start.._token.End]}' stands";
        Report(ConditionDiagnostics.Unexpected, $"Here {found} where {wanted} should follow.", _token.Start, _token.End);
    }

    private void NotInSubset(string what, int start, int end) =>
        Report(ConditionDiagnostics.NotInSubset, $"{what} not part of the subset of CEL that conditions use.", start, end);

    private Expression? Made(Expression expression, int start, int childHeight)
    {
        if (childHeight >= ConditionLimits.MaxDepth)
        {
            TooDeep(start);
            return null;
        }

        return expression with { Span = SpanFrom(start), Height = childHeight + 1 };
    }

    private void TooDeep(int start) =>
        Report(ConditionDiagnostics.TooLarge, $"The condition is nested more than {Count(ConditionLimits.MaxDepth)} levels deep.", start, Math.Max(start, _lastEnd));

    private Expression? ParseExpression()
    {
        if (_depth >= ConditionLimits.MaxDepth)
        {
            TooDeep(_token.Start);
            return null;
        }

        _depth++;
        var result = ParseConditional();
        _depth--;
        return result;
    }

    private Expression? ParseConditional()
    {
        var start = _token.Start;
        if (ParseBinary(1) is not { } test)
        {
            return null;
        }

        if (!Accept("?"))
        {
            return test;
        }

        if (ParseBinary(1) is not { } whenTrue || !Expect(":") || ParseExpression() is not { } whenFalse)
        {
            return null;
        }

        return Made(new Expression.Conditional(test, whenTrue, whenFalse), start, Math.Max(test.Height, Math.Max(whenTrue.Height, whenFalse.Height)));
    }

    private int Precedence()
    {
        if (_token.Kind == TokenKind.Name)
        {
            return _token.IsWord("in") ? 3 : 0;
        }

        return _token.Kind != TokenKind.Symbol ? 0 : _token.Text switch
        {
            "||" => 1,
            "&&" => 2,
            "==" or "!=" or "<" or "<=" or ">" or ">=" => 3,
            "+" or "-" => 4,
            "*" or "/" or "%" => 5,
            _ => 0,
        };
    }

    private static BinaryOperator ToOperator(string text) => text switch
    {
        "==" => BinaryOperator.Equal,
        "!=" => BinaryOperator.NotEqual,
        "<" => BinaryOperator.Less,
        "<=" => BinaryOperator.LessOrEqual,
        ">" => BinaryOperator.Greater,
        ">=" => BinaryOperator.GreaterOrEqual,
        "in" => BinaryOperator.In,
        "+" => BinaryOperator.Add,
        "-" => BinaryOperator.Subtract,
        "*" => BinaryOperator.Multiply,
        "/" => BinaryOperator.Divide,
        _ => BinaryOperator.Remainder,
    };

    /// <summary>Operators that bind at least as tightly as asked for, each level to the left.</summary>
    private Expression? ParseBinary(int minimum)
    {
        var start = _token.Start;
        var left = ParseUnary();
        while (left is not null)
        {
            var precedence = Precedence();
            if (precedence < minimum || precedence == 0)
            {
                return left;
            }

            var symbol = _token.Text!;
            if (precedence <= 2)
            {
                left = ParseLogical(left, start, symbol, precedence);
                continue;
            }

            Advance();
            if (ParseBinary(precedence + 1) is not { } right)
            {
                return null;
            }

            left = Made(new Expression.Binary(ToOperator(symbol), left, right), start, Math.Max(left.Height, right.Height));
        }

        return null;
    }

    /// <summary>A chain of one operator becomes one node, so that its length costs no depth.</summary>
    private Expression? ParseLogical(Expression first, int start, string symbol, int precedence)
    {
        var operands = new List<Expression> { first };
        var height = first.Height;
        while (Accept(symbol))
        {
            if (ParseBinary(precedence + 1) is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
            height = Math.Max(height, operand.Height);
        }

        return Made(new Expression.Logical(precedence == 2, new ExpressionList([.. operands])), start, height);
    }

    private Expression? ParseUnary()
    {
        var start = _token.Start;
        var isNot = _token.Is("!");
        if (!isNot && !_token.Is("-"))
        {
            return ParsePostfix(start, ParsePrimary());
        }

        Advance();
        if (!isNot && _token.Kind is TokenKind.Int or TokenKind.Double)
        {
            return ParsePostfix(start, ParseNumber(start, negative: true));
        }

        if (_depth >= ConditionLimits.MaxDepth)
        {
            TooDeep(start);
            return null;
        }

        _depth++;
        var operand = ParseUnary();
        _depth--;
        return operand is null ? null : Made(new Expression.Unary(isNot ? UnaryOperator.Not : UnaryOperator.Negate, operand), start, operand.Height);
    }

    private Expression? ParsePostfix(int start, Expression? target)
    {
        while (target is not null)
        {
            if (Accept("."))
            {
                target = ParseMember(target, start);
            }
            else if (Accept("["))
            {
                if (ParseExpression() is not { } index || !Expect("]"))
                {
                    return null;
                }

                target = Made(new Expression.Index(target, index), start, Math.Max(target.Height, index.Height));
            }
            else if (_token.Is("{") && target is Expression.Identifier or Expression.Member)
            {
                NotInSubset("Messages are", start, _token.End);
                return null;
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
            Unexpected("the name of a member");
            return null;
        }

        var name = _token.Text!;
        var nameSpan = new SourceSpan(_text, _token.Start, _token.End);
        Advance();
        if (!_token.Is("("))
        {
            return Made(new Expression.Member(target, name) { NameSpan = nameSpan }, start, target.Height);
        }

        if (ParseArguments() is not { } arguments)
        {
            return null;
        }

        return ToMacro(name) is { } macro
            ? MakeComprehension(macro, name, target, arguments, start, nameSpan)
            : Made(new Expression.Call(name, target, new ExpressionList([.. arguments])) { NameSpan = nameSpan }, start, Height(target, arguments));
    }

    private static MacroKind? ToMacro(string name) => name switch
    {
        "all" => MacroKind.All,
        "exists" => MacroKind.Exists,
        "exists_one" => MacroKind.ExistsOne,
        "filter" => MacroKind.Filter,
        "map" => MacroKind.Map,
        _ => null,
    };

    private static int Height(Expression? target, List<Expression> arguments)
    {
        var height = target?.Height ?? 0;
        foreach (var argument in arguments)
        {
            height = Math.Max(height, argument.Height);
        }

        return height;
    }

    private Expression? MakeComprehension(MacroKind kind, string name, Expression target, List<Expression> arguments, int start, SourceSpan nameSpan)
    {
        var mayHaveThree = kind == MacroKind.Map;
        if (arguments.Count != 2 && !(mayHaveThree && arguments.Count == 3))
        {
            Report(
                ConditionDiagnostics.BadMacro,
                $"'{name}' takes the name of an element and {(mayHaveThree ? "one or two expressions" : "a condition")}: list.{name}(x, ...).",
                nameSpan.Start,
                _lastEnd);
            return null;
        }

        if (arguments[0] is not Expression.Identifier variable)
        {
            Report(ConditionDiagnostics.BadMacro, $"The first argument of '{name}' names the element: list.{name}(x, ...).", arguments[0].Span.Start, arguments[0].Span.End);
            return null;
        }

        return Made(
            new Expression.Comprehension(kind, target, variable.Name, arguments.Count == 3 ? arguments[1] : null, arguments[^1]) { VariableSpan = variable.Span },
            start,
            Height(target, arguments));
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
                NotInSubset("Optional elements are", _token.Start, _token.End);
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
        if (token.Kind == TokenKind.Double)
        {
            Advance();
            return Made(new Expression.Literal(Value.From((double?)(negative ? -token.Number : token.Number))), start, 0);
        }

        if (token.Integer > (ulong)long.MaxValue + (negative ? 1UL : 0UL))
        {
            Report(ConditionDiagnostics.BadNumber, "The number is too large for a whole number of 64 bits.", start, token.End);
            Advance();
            return null;
        }

        Advance();
        return Made(new Expression.Literal(Value.From((long?)(negative ? unchecked(-(long)token.Integer) : (long)token.Integer))), start, 0);
    }

    private Expression? ParsePrimary()
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Int or TokenKind.Double:
                return ParseNumber(token.Start, negative: false);
            case TokenKind.Text:
                Advance();
                return Made(new Expression.Literal(Value.From(token.Text)), token.Start, 0);
            case TokenKind.Name:
                return ParseName(token);
            case TokenKind.Symbol when token.Is("("):
                return ParseParenthesised();
            case TokenKind.Symbol when token.Is("["):
                Advance();
                return ParseList("]") is { } elements
                    ? Made(new Expression.ListLiteral(new ExpressionList([.. elements])), token.Start, Height(null, elements))
                    : null;
            case TokenKind.Symbol when token.Is("{"):
                NotInSubset("Maps are", token.Start, token.End);
                return null;
            case TokenKind.Symbol when token.Is("."):
                NotInSubset("Names that start with a point are", token.Start, token.End);
                return null;
            default:
                Unexpected("a value");
                return null;
        }
    }

    private Expression? ParseParenthesised()
    {
        Advance();
        return ParseExpression() is { } inner && Expect(")") ? inner : null;
    }

    private Expression? ParseName(Token token)
    {
        var name = token.Text!;
        var span = new SourceSpan(_text, token.Start, token.End);
        switch (name)
        {
            case "true" or "false":
                Advance();
                return Made(new Expression.Literal(Value.From(name is "true")), token.Start, 0);
            case "null":
                Advance();
                return Made(new Expression.Literal(Value.Null), token.Start, 0);
            case "in":
                Unexpected("a value");
                return null;
        }

        if (Reserved.Contains(name))
        {
            Report(ConditionDiagnostics.ReservedWord, $"'{name}' is a word that CEL reserves; it cannot name anything.", token.Start, token.End);
            return null;
        }

        Advance();
        if (!_token.Is("("))
        {
            return Made(new Expression.Identifier(name), token.Start, 0);
        }

        if (ParseArguments() is not { } arguments)
        {
            return null;
        }

        if (name is not "has")
        {
            return Made(new Expression.Call(name, null, new ExpressionList([.. arguments])) { NameSpan = span }, token.Start, Height(null, arguments));
        }

        if (arguments is not [Expression.Member or Expression.Identifier])
        {
            Report(ConditionDiagnostics.BadMacro, "'has' takes one fact: has(agreement.termMonths).", token.Start, _lastEnd);
            return null;
        }

        return Made(new Expression.Has(arguments[0]), token.Start, arguments[0].Height);
    }
}
