namespace RelationshipRules.Conditions.Syntax;

/// <summary>Operators between two operands, but for <c>&amp;&amp;</c> and <c>||</c>, which are joined to chains.</summary>
internal enum BinaryOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    Add,
    Subtract,
    Multiply,
    Divide,
}
