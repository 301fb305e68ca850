namespace RelationshipRules.Conditions.Syntax;

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
