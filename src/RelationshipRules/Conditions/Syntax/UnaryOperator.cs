namespace RelationshipRules.Conditions.Syntax;

/// <summary>Operators before an operand.</summary>
internal enum UnaryOperator
{
    /// <summary><c>!</c>.</summary>
    Not,

    /// <summary><c>-</c>.</summary>
    Negate,
}
