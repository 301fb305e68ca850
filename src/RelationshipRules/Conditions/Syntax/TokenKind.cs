namespace RelationshipRules.Conditions.Syntax;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>Something that has been reported already.</summary>
    Invalid,

    /// <summary>A name, reserved words included.</summary>
    Name,

    /// <summary>A whole number without its sign.</summary>
    Int,

    /// <summary>A number with a point or an exponent.</summary>
    Double,

    /// <summary>Text.</summary>
    Text,

    /// <summary>An operator or a bracket; the token's text says which.</summary>
    Symbol,
}
