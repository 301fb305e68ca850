namespace RelationshipRules.Conditions.Syntax;

/// <summary>A node of a condition's syntax tree. Two nodes are equal where they mean the same, wherever they stand.</summary>
internal abstract record Expression
{
    /// <summary>Where the node stands in the text.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>How many levels of nodes there are from here down.</summary>
    public int Height { get; init; } = 1;

    /// <summary>Span and height are left out on purpose: they follow from the text, not from the meaning.</summary>
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>A number, text, truth value or null as written; a minus sign before a number belongs to it.</summary>
    public sealed record Literal(Value Value) : Expression;

    /// <summary>A name.</summary>
    public sealed record Identifier(string Name) : Expression;

    /// <summary>A member of a part: <c>agreement.termMonths</c>.</summary>
    public sealed record Member(Expression Target, string Name) : Expression
    {
        /// <summary>Where the member's own name stands.</summary>
        public SourceSpan NameSpan { get; init; }

        /// <inheritdoc/>
        public bool Equals(Member? other) => base.Equals(other) && string.Equals(Name, other!.Name, StringComparison.Ordinal) && Target.Equals(other.Target);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Name, Target);
    }

    /// <summary>An element of a list by its index.</summary>
    public sealed record Index(Expression Target, Expression At) : Expression;

    /// <summary>A function, with a target where it is called as a method.</summary>
    public sealed record Call(string Function, Expression? Target, ExpressionList Arguments) : Expression
    {
        /// <summary>Where the function's name stands.</summary>
        public SourceSpan NameSpan { get; init; }

        /// <inheritdoc/>
        public bool Equals(Call? other) =>
            base.Equals(other) && string.Equals(Function, other!.Function, StringComparison.Ordinal) && Equals(Target, other.Target) && Arguments.Equals(other.Arguments);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Function, Target, Arguments);
    }

    /// <summary>Whether a fact is stated: <c>has(agreement.termMonths)</c>.</summary>
    public sealed record Has(Expression Operand) : Expression;

    /// <summary>A macro over a list, with a variable for its element; only <c>map</c> may have a test before its body.</summary>
    public sealed record Comprehension(MacroKind Kind, Expression Target, string Variable, Expression? Test, Expression Body) : Expression
    {
        /// <summary>Where the variable is named.</summary>
        public SourceSpan VariableSpan { get; init; }

        /// <inheritdoc/>
        public bool Equals(Comprehension? other) =>
            base.Equals(other) && Kind == other!.Kind && string.Equals(Variable, other.Variable, StringComparison.Ordinal) && Target.Equals(other.Target)
            && Equals(Test, other.Test) && Body.Equals(other.Body);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Kind, Variable, Target, Test, Body);
    }

    /// <summary><c>!</c> or <c>-</c>.</summary>
    public sealed record Unary(UnaryOperator Operator, Expression Operand) : Expression;

    /// <summary>Arithmetic, comparison or membership.</summary>
    public sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression;

    /// <summary>A chain of <c>&amp;&amp;</c> or of <c>||</c>, two operands or more.</summary>
    public sealed record Logical(bool IsAnd, ExpressionList Operands) : Expression;

    /// <summary><c>test ? a : b</c>.</summary>
    public sealed record Conditional(Expression Test, Expression WhenTrue, Expression WhenFalse) : Expression;

    /// <summary>A condition or value that is written in C#; the text is what readers see of it.</summary>
    public sealed record Code(string Text) : Expression;

    /// <summary>A list literal.</summary>
    public sealed record ListLiteral(ExpressionList Elements) : Expression;
}
