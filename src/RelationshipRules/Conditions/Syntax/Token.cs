namespace RelationshipRules.Conditions.Syntax;

/// <summary>A token of a condition.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just past its last character.</param>
/// <param name="Text">A name, the content of a text, or a symbol.</param>
/// <param name="Integer">A whole number's amount.</param>
/// <param name="Number">A double's amount.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Text = null, ulong Integer = 0, double Number = 0)
{
    /// <summary>Whether the token is that operator or bracket.</summary>
    public bool Is(string symbol) => Kind == TokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);

    /// <summary>Whether the token is that word.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Name && string.Equals(Text, word, StringComparison.Ordinal);
}
