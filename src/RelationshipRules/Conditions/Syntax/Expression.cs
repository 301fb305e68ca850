using RelationshipRules.Diagnostics;

namespace RelationshipRules.Conditions.Syntax;

/// <summary>A node of a condition's syntax tree.</summary>
internal abstract record Expression
{
    /// <summary>Where the node stands in the text.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>How many levels of nodes there are from here down.</summary>
    public int Height { get; init; } = 1;

    /// <summary>A bool, long, double or string as written; a minus sign before a number belongs to it.</summary>
    public sealed record Literal(object Value) : Expression;

    public sealed record Identifier(string Name) : Expression;

    public sealed record Member(Expression Target, string Name) : Expression
    {
        /// <summary>Where the member's own name stands.</summary>
        public SourceSpan NameSpan { get; init; }
    }

    /// <summary>A function, with a target where it is called as a method.</summary>
    public sealed record Call(string Function, Expression? Target, IReadOnlyList<Expression> Arguments) : Expression
    {
        /// <summary>Where the function's name stands.</summary>
        public SourceSpan NameSpan { get; init; }
    }

    /// <summary>Whether a fact is stated: <c>has(agreement.termMonths)</c>.</summary>
    public sealed record Has(Expression Operand) : Expression;

    /// <summary>A macro over a list, with a variable for its element.</summary>
    public sealed record Comprehension(MacroKind Kind, Expression Target, string Variable, Expression Body) : Expression;

    public sealed record Not(Expression Operand) : Expression;

    public sealed record Negate(Expression Operand) : Expression;

    /// <summary>Arithmetic, comparison or membership.</summary>
    public sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression;

    /// <summary>A chain of <c>&amp;&amp;</c> or of <c>||</c>, two operands or more.</summary>
    public sealed record Logical(bool IsAnd, IReadOnlyList<Expression> Operands) : Expression;

    /// <summary><c>test ? a : b</c>.</summary>
    public sealed record Conditional(Expression Test, Expression WhenTrue, Expression WhenFalse) : Expression;

    /// <summary>A condition or value that is written in C#; the text is what readers see of it.</summary>
    public sealed record Code(string Text) : Expression;

    public sealed record ListLiteral(IReadOnlyList<Expression> Elements) : Expression;
}

/// <summary>The macros over lists; each is written as its name with a small first letter.</summary>
internal enum MacroKind
{
    All,
    Exists,
    Filter,
    Map,
}
