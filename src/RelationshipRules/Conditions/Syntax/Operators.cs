namespace RelationshipRules.Conditions.Syntax;

/// <summary>The binary operators as written, how tightly each binds, and how comparisons turn around.</summary>
internal static class Operators
{
    public const int Or = 1;
    public const int And = 2;

    private static readonly (string Symbol, BinaryOperator Operator, int Precedence)[] All =
    [
        ("==", BinaryOperator.Equal, 3),
        ("!=", BinaryOperator.NotEqual, 3),
        ("<", BinaryOperator.Less, 3),
        ("<=", BinaryOperator.LessOrEqual, 3),
        (">", BinaryOperator.Greater, 3),
        (">=", BinaryOperator.GreaterOrEqual, 3),
        ("in", BinaryOperator.In, 3),
        ("+", BinaryOperator.Add, 4),
        ("-", BinaryOperator.Subtract, 4),
        ("*", BinaryOperator.Multiply, 5),
        ("/", BinaryOperator.Divide, 5),
    ];

    public static string Symbol(this BinaryOperator @operator) => All[(int)@operator].Symbol;

    public static bool IsComparison(this BinaryOperator @operator) => @operator is >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual;

    /// <summary>The comparison as the other side sees it: <c>a &lt; b</c> is <c>b &gt; a</c>.</summary>
    public static BinaryOperator Mirror(this BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => comparison,
    };

    /// <summary>The comparison that holds where this one does not.</summary>
    public static BinaryOperator Negate(this BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
        _ => comparison,
    };

    /// <summary>How tightly the operator that a token is binds; 0 where it is none.</summary>
    public static int Precedence(in Token token) => token switch
    {
        _ when token.Is("||") => Or,
        _ when token.Is("&&") => And,
        _ => Find(token).Precedence,
    };

    public static BinaryOperator Of(in Token token) => Find(token).Operator;

    private static (string Symbol, BinaryOperator Operator, int Precedence) Find(in Token token)
    {
        foreach (var entry in All)
        {
            if (token.Is(entry.Symbol) || (entry.Operator == BinaryOperator.In && token.IsWord(entry.Symbol)))
            {
                return entry;
            }
        }

        return default;
    }
}

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
