using System.Globalization;
using System.Text;

namespace RelationshipRules.Conditions.Syntax;

/// <summary>Splits a condition into tokens. Reports what it cannot read and goes on after it.</summary>
internal sealed class Lexer(string text, ErrorList errors)
{
    private const string EscapeLetters = "abfnrtv\\'\"`?";
    private const string EscapedCharacters = "\a\b\f\n\r\t\v\\'\"`?";

    private static readonly string[] Symbols =
    [
        "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "%", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}",
    ];

    private int _position;

    /// <summary>The next token; at the end, again and again <see cref="TokenKind.End"/>.</summary>
    public Token Next()
    {
        SkipSpace();
        var start = _position;
        if (start >= text.Length)
        {
            return new Token(TokenKind.End, text.Length, text.Length);
        }

        var c = text[start];
        if (c is '"' or '\'')
        {
            return ReadText();
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            return ReadNumber();
        }

        if (IsNamePart(c))
        {
            SkipWhile(IsNamePart);
            var name = text[start.._position];
            return Peek(0) is '"' or '\'' && name.Length <= 2 && name.All(letter => letter is 'r' or 'R' or 'b' or 'B')
                ? RefusePrefix(start, name)
                : new Token(TokenKind.Name, start, _position, name);
        }

        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, start, symbol, 0, symbol.Length) == 0)
            {
                _position += symbol.Length;
                return new Token(TokenKind.Symbol, start, _position, symbol);
            }
        }

        return RefuseStray();
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private char Peek(int ahead) => _position + ahead < text.Length ? text[_position + ahead] : '\0';

    private Token Invalid(int start) => new(TokenKind.Invalid, start, _position);

    private Token Invalid(string id, string message, int start)
    {
        errors.Add(id, message, start, _position);
        return Invalid(start);
    }

    private void SkipWhile(Func<char, bool> belongs)
    {
        while (_position < text.Length && belongs(text[_position]))
        {
            _position++;
        }
    }

    private void SkipSpace()
    {
        SkipWhile(c => c is ' ' or '\t' or '\n' or '\r' or '\f');
        while (Peek(0) == '/' && Peek(1) == '/')
        {
            SkipWhile(c => c != '\n');
            SkipWhile(c => c is ' ' or '\t' or '\n' or '\r' or '\f');
        }
    }

    private Token RefuseStray()
    {
        var start = _position;
        _position += char.IsSurrogatePair(text, start) ? 2 : 1;
        var found = text[start.._position];
        return Invalid(ConditionDiagnostics.StrayCharacter, found switch
        {
            "=" => "'=' is not an operator; write '==' to compare.",
            "&" => "'&' is not an operator; write '&&'.",
            "|" => "'|' is not an operator; write '||'.",
            "`" => "Names in backquotes are not part of the subset of CEL that conditions use.",
            "’" or "‘" or "“" or "”" => "A typographic quotation mark; write ' or \".",
            _ when char.IsControl(found[0]) || char.IsSurrogate(found[0]) || char.IsWhiteSpace(found[0]) || char.GetUnicodeCategory(found[0]) == UnicodeCategory.Format =>
                string.Create(CultureInfo.InvariantCulture, $"The character U+{(int)found[0]:X4} does not belong in a condition."),
            _ => $"The character '{found}' does not belong in a condition.",
        }, start);
    }

    /// <summary>CEL reads texts with letters before them as bytes, or without escapes.</summary>
    private Token RefusePrefix(int start, string prefix)
    {
        ReadText();
        var isBytes = prefix.Contains('b', StringComparison.OrdinalIgnoreCase);
        errors.NotInSubset(isBytes ? "Bytes are" : "Texts without escapes are", isBytes ? "" : "; write \\\\ for a backslash", start, _position);
        return Invalid(start);
    }

    private Token ReadNumber()
    {
        var start = _position;
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
        if (IsNamePart(Peek(0)))
        {
            return RefuseTail(start);
        }

        if (isDouble)
        {
            var number = double.Parse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
            return double.IsInfinity(number)
                ? Invalid(ConditionDiagnostics.BadNumber, "The number is too large for a double.", start)
                : new Token(TokenKind.Double, start, _position, Number: number);
        }

        return ulong.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            ? new Token(TokenKind.Int, start, _position, Integer: amount)
            : Invalid(ConditionDiagnostics.BadNumber, "The number is too large for a whole number of 64 bits.", start);
    }

    /// <summary>Letters straight after a number: an unsigned number of CEL's, or a slip.</summary>
    private Token RefuseTail(int start)
    {
        var tail = _position;
        SkipWhile(IsNamePart);
        if (_position - tail > 1 || text[tail] is not ('u' or 'U'))
        {
            return Invalid(ConditionDiagnostics.BadNumber, "A number cannot be followed by letters.", start);
        }

        errors.NotInSubset("Unsigned numbers are", "; leave the 'u' out", start, _position);
        return Invalid(start);
    }

    private Token ReadText()
    {
        var start = _position;
        var quote = text[_position++];
        if (Peek(0) == quote && Peek(1) == quote)
        {
            var end = text.IndexOf(new string(quote, 3), _position + 2, StringComparison.Ordinal);
            _position = end < 0 ? text.Length : end + 3;
            errors.NotInSubset("Texts in three quotation marks are", "; write one, and \\n for a new line", start, _position);
            return Invalid(start);
        }

        // A text without escapes, by far the most common, is cut out of the condition in one go.
        StringBuilder? builder = null;
        var good = true;
        for (var c = Peek(0); c != quote; c = Peek(0))
        {
            if (_position >= text.Length || c is '\n' or '\r')
            {
                return Invalid(ConditionDiagnostics.UnterminatedText, $"The text has no closing {quote}.", start);
            }

            if (c == '\\')
            {
                builder ??= new StringBuilder(text, start + 1, _position - start - 1, text.Length);
                good &= ReadEscape(builder);
            }
            else
            {
                builder?.Append(c);
                _position++;
            }
        }

        var content = builder?.ToString() ?? text[(start + 1).._position];
        _position++;
        return good ? new Token(TokenKind.Text, start, _position, content) : Invalid(start);
    }

    private bool ReadEscape(StringBuilder builder)
    {
        var start = _position;
        var c = Peek(1);
        _position = Math.Min(_position + 2, text.Length);
        if (c is 'u' or 'U')
        {
            return ReadCode(builder, start, c == 'u' ? 4 : 8);
        }

        if (c != '\0' && EscapeLetters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
        {
            builder.Append(EscapedCharacters[at]);
            return true;
        }

        errors.Add(ConditionDiagnostics.BadEscape, "An escape that text does not know; write \\\\ for a backslash.", start, _position);
        return false;
    }

    private bool ReadCode(StringBuilder builder, int start, int digits)
    {
        var from = _position;
        SkipWhile(c => char.IsAsciiHexDigit(c) && _position < from + digits);
        var read = uint.TryParse(text.AsSpan(from, _position - from), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        if (!read || _position - from < digits || !Rune.TryCreate(code, out var character))
        {
            var message = _position - from < digits
                ? string.Create(CultureInfo.InvariantCulture, $"The escape needs {digits} hexadecimal digits.")
                : "The escape is not a Unicode character.";
            errors.Add(ConditionDiagnostics.BadEscape, message, start, _position);
            return false;
        }

        builder.Append(character.ToString());
        return true;
    }
}
