namespace RelationshipRules.Conditions.Syntax;

/// <summary>A token of a condition, with the content of a text or name, or the amount of a number.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Text = null, ulong Integer = 0, double Number = 0)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);

    public bool IsWord(string word) => Kind == TokenKind.Name && string.Equals(Text, word, StringComparison.Ordinal);
}

internal enum TokenKind
{
    End,

    /// <summary>Something that has been reported already.</summary>
    Invalid,

    /// <summary>A name, reserved words included.</summary>
    Name,

    /// <summary>A whole number without its sign.</summary>
    Int,

    Double,
    Text,

    /// <summary>An operator or a bracket; the token's text says which.</summary>
    Symbol,
}
