using System.Globalization;
using System.Text;

namespace RelationshipRules.Conditions.Syntax;

/// <summary>Splits a condition into tokens. Reports what it cannot read and goes on after it.</summary>
internal sealed class Lexer(string text, ICollection<ConditionError> errors)
{
    private static readonly string[] Symbols =
    [
        "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "%", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}",
    ];

    private int _position;

    /// <summary>The next token; at the end, again and again <see cref="TokenKind.End"/>.</summary>
    public Token Next()
    {
        SkipSpace();
        if (_position >= text.Length)
        {
            return new Token(TokenKind.End, text.Length, text.Length);
        }

        var c = text[_position];
        if (IsNameStart(c))
        {
            return IsTextPrefix(out var quote) ? ReadText(quote) : ReadName();
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            return ReadNumber();
        }

        if (c is '"' or '\'')
        {
            return ReadText(_position);
        }

        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, _position, symbol, 0, symbol.Length) == 0)
            {
                var start = _position;
                _position += symbol.Length;
                return new Token(TokenKind.Symbol, start, _position, symbol);
            }
        }

        return ReadStray();
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private char Peek(int ahead) => _position + ahead < text.Length ? text[_position + ahead] : '\0';

    private void Report(string id, string message, int start, int end)
    {
        if (errors.Count < ConditionLimits.MaxErrors)
        {
            errors.Add(new ConditionError(id, message, new SourceSpan(text, start, end)));
        }
    }

    private void SkipSpace()
    {
        while (_position < text.Length)
        {
            if (text[_position] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _position++;
            }
            else if (text[_position] == '/' && Peek(1) == '/')
            {
                while (_position < text.Length && text[_position] != '\n')
                {
                    _position++;
                }
            }
            else
            {
                return;
            }
        }
    }

    private Token ReadStray()
    {
        var start = _position;
        _position += char.IsSurrogatePair(text, start) ? 2 : 1;
        var found = text[start.._position];
        var message = found switch
        {
            "=" => "'=' is not an operator; write '==' to compare.",
            "&" => "'&' is not an operator; write '&&'.",
            "|" => "'|' is not an operator; write '||'.",
            "`" => "Names in backquotes are not part of the subset of CEL that conditions use.",
            "’" or "‘" or "“" or "”" => "A typographic quotation mark; write ' or \".",
            _ when char.IsControl(found[0]) || char.IsSurrogate(found[0]) || char.IsWhiteSpace(found[0]) =>
                string.Create(CultureInfo.InvariantCulture, $"The character U+{(int)found[0]:X4} does not belong in a condition."),
            _ => $"The character '{found}' does not belong in a condition.",
        };
        Report(ConditionDiagnostics.StrayCharacter, message, start, _position);
        return new Token(TokenKind.Invalid, start, _position);
    }

    private Token ReadName()
    {
        var start = _position;
        while (_position < text.Length && IsNamePart(text[_position]))
        {
            _position++;
        }

        return new Token(TokenKind.Name, start, _position, text[start.._position]);
    }

    private Token ReadNumber()
    {
        var start = _position;
        if (text[start] == '0' && Peek(1) is 'x' or 'X')
        {
            _position += 2;
            var digits = _position;
            SkipWhile(char.IsAsciiHexDigit);
            var hex = text.AsSpan(digits, _position - digits);
            return FinishInteger(start, ulong.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var amount), amount);
        }

        SkipWhile(char.IsAsciiDigit);
        var isDouble = false;
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            isDouble = true;
            _position++;
            SkipWhile(char.IsAsciiDigit);
        }

        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            isDouble = true;
            _position += 2;
            SkipWhile(char.IsAsciiDigit);
        }

        var written = text.AsSpan(start, _position - start);
        if (!isDouble)
        {
            return FinishInteger(start, ulong.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var amount), amount);
        }

        var number = double.Parse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
        if (HasTail(start))
        {
            return new Token(TokenKind.Invalid, start, _position);
        }

        if (double.IsInfinity(number))
        {
            Report(ConditionDiagnostics.BadNumber, "The number is too large for a double.", start, _position);
            return new Token(TokenKind.Invalid, start, _position);
        }

        return new Token(TokenKind.Double, start, _position, Number: number);
    }

    private void SkipWhile(Func<char, bool> belongs)
    {
        while (_position < text.Length && belongs(text[_position]))
        {
            _position++;
        }
    }

    private Token FinishInteger(int start, bool read, ulong amount)
    {
        if (HasTail(start))
        {
            return new Token(TokenKind.Invalid, start, _position);
        }

        if (!read)
        {
            var message = _position - start <= 2 ? "A hexadecimal number needs digits after 0x." : "The number is too large for a whole number of 64 bits.";
            Report(ConditionDiagnostics.BadNumber, message, start, _position);
            return new Token(TokenKind.Invalid, start, _position);
        }

        return new Token(TokenKind.Int, start, _position, Integer: amount);
    }

    /// <summary>Letters straight after a number: an unsigned number of CEL's, or a slip.</summary>
    private bool HasTail(int start)
    {
        if (!IsNamePart(Peek(0)))
        {
            return false;
        }

        var tail = _position;
        SkipWhile(IsNamePart);
        if (_position - tail == 1 && text[tail] is 'u' or 'U')
        {
            Report(ConditionDiagnostics.NotInSubset, "Unsigned numbers are not part of the subset of CEL that conditions use; leave the 'u' out.", start, _position);
        }
        else
        {
            Report(ConditionDiagnostics.BadNumber, "A number cannot be followed by letters.", start, _position);
        }

        return true;
    }

    /// <summary>Whether a quotation mark follows one or two of the letters r and b, which then say how to read the text.</summary>
    private bool IsTextPrefix(out int quote)
    {
        for (var length = 1; length <= 2; length++)
        {
            if (Peek(length - 1) is not ('r' or 'R' or 'b' or 'B'))
            {
                break;
            }

            if (Peek(length) is '"' or '\'')
            {
                quote = _position + length;
                return length == 1 || char.ToLowerInvariant(text[_position]) != char.ToLowerInvariant(text[_position + 1]);
            }
        }

        quote = 0;
        return false;
    }

    private Token ReadText(int quoteStart)
    {
        var start = _position;
        var prefix = text.AsSpan(start, quoteStart - start);
        var raw = prefix.IndexOfAny('r', 'R') >= 0;
        var bytes = prefix.IndexOfAny('b', 'B') >= 0;
        var quote = text[quoteStart];
        _position = quoteStart;
        var triple = Peek(1) == quote && Peek(2) == quote;
        _position += triple ? 3 : 1;

        // A text without escapes, by far the most common, is cut out of the condition in one go.
        var contentStart = _position;
        StringBuilder? builder = null;
        var good = true;
        while (true)
        {
            if (_position >= text.Length || (!triple && text[_position] is '\n' or '\r'))
            {
                Report(ConditionDiagnostics.UnterminatedText, $"The text has no closing {(triple ? new string(quote, 3) : quote.ToString())}.", start, _position);
                return new Token(TokenKind.Invalid, start, _position);
            }

            var c = text[_position];
            if (c == quote && (!triple || (Peek(1) == quote && Peek(2) == quote)))
            {
                break;
            }

            if (c == '\\' && !raw)
            {
                builder ??= new StringBuilder(text, contentStart, _position - contentStart, text.Length);
                good &= ReadEscape(builder);
                continue;
            }

            builder?.Append(c);
            _position++;
        }

        var content = builder?.ToString() ?? text[contentStart.._position];
        _position += triple ? 3 : 1;
        if (bytes)
        {
            Report(ConditionDiagnostics.NotInSubset, "Bytes are not part of the subset of CEL that conditions use.", start, _position);
            good = false;
        }

        return good ? new Token(TokenKind.Text, start, _position, content) : new Token(TokenKind.Invalid, start, _position);
    }

    private bool ReadEscape(StringBuilder builder)
    {
        var start = _position;
        var c = Peek(1);
        _position = Math.Min(_position + 2, text.Length);
        switch (c)
        {
            case 'a': builder.Append('\a'); return true;
            case 'b': builder.Append('\b'); return true;
            case 'f': builder.Append('\f'); return true;
            case 'n': builder.Append('\n'); return true;
            case 'r': builder.Append('\r'); return true;
            case 't': builder.Append('\t'); return true;
            case 'v': builder.Append('\v'); return true;
            case '\\' or '\'' or '"' or '`' or '?': builder.Append(c); return true;
            case 'x' or 'X': return ReadCode(builder, start, 2, 16);
            case 'u': return ReadCode(builder, start, 4, 16);
            case 'U': return ReadCode(builder, start, 8, 16);
            case >= '0' and <= '3':
                _position--;
                return ReadCode(builder, start, 3, 8);
            default:
                Report(ConditionDiagnostics.BadEscape, "An escape that text does not know; write \\\\ for a backslash, or r'...' for text without escapes.", start, _position);
                return false;
        }
    }

    private bool ReadCode(StringBuilder builder, int start, int digits, int radix)
    {
        var code = 0L;
        for (var i = 0; i < digits; i++)
        {
            var c = Peek(0);
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
            {
                Report(ConditionDiagnostics.BadEscape, string.Create(CultureInfo.InvariantCulture, $"The escape needs {digits} {(radix == 8 ? "octal" : "hexadecimal")} digits."), start, _position);
                return false;
            }

            code = (code * radix) + digit;
            _position++;
        }

        if (!Rune.IsValid((int)Math.Min(code, int.MaxValue)))
        {
            Report(ConditionDiagnostics.BadEscape, "The escape is not a Unicode character.", start, _position);
            return false;
        }

        builder.Append(new Rune((int)code).ToString());
        return true;
    }
}
