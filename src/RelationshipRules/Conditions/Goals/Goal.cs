using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Goals;

/// <summary>What the value of an expression is to become.</summary>
internal abstract record Goal
{
    /// <summary>Whether a value is as wanted; an unknown one never is.</summary>
    public abstract bool IsMetBy(Value value);

    /// <summary>That a test comes out so.</summary>
    public static Goal Truth(bool wanted) => new OneOf([Value.From(wanted)]);

    /// <summary>Whether two values are equal as conditions compare them: ints and doubles by amount.</summary>
    protected static bool AreSame(Value a, Value b) => ValueOperations.Compare(a, b) is { } order ? order == 0 : a.Equals(b);

    /// <summary>A number or moment on one side of a bound.</summary>
    /// <param name="Operator">One of the four comparisons.</param>
    /// <param name="Bound">The bound.</param>
    public sealed record Compare(BinaryOperator Operator, Value Bound) : Goal
    {
        /// <inheritdoc/>
        public override bool IsMetBy(Value value)
            => !value.IsUnknown && !value.IsError && ValueOperations.Compare(value, Bound) is { } order && ValueOperations.Holds(Operator, order);

        /// <summary>The comparison as the other side sees it: <c>a &lt; b</c> is <c>b &gt; a</c>.</summary>
        public static BinaryOperator Mirror(BinaryOperator comparison) => comparison switch
        {
            BinaryOperator.Less => BinaryOperator.Greater,
            BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
            BinaryOperator.Greater => BinaryOperator.Less,
            BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
            _ => comparison,
        };

        /// <summary>The comparison that holds where this one does not.</summary>
        public static BinaryOperator Negate(BinaryOperator comparison) => comparison switch
        {
            BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
            BinaryOperator.LessOrEqual => BinaryOperator.Greater,
            BinaryOperator.Greater => BinaryOperator.LessOrEqual,
            _ => BinaryOperator.Less,
        };
    }

    /// <summary>One of some values.</summary>
    /// <param name="Values">The values.</param>
    public sealed record OneOf(IReadOnlyList<Value> Values) : Goal
    {
        /// <inheritdoc/>
        public override bool IsMetBy(Value value) => !value.IsUnknown && Values.Any(wanted => AreSame(value, wanted));
    }

    /// <summary>Another value than some.</summary>
    /// <param name="Values">The values.</param>
    public sealed record NoneOf(IReadOnlyList<Value> Values) : Goal
    {
        /// <inheritdoc/>
        public override bool IsMetBy(Value value) => !value.IsUnknown && !value.IsError && !Values.Any(unwanted => AreSame(value, unwanted));
    }

    /// <summary>A list with at least one of some elements.</summary>
    /// <param name="Items">The elements.</param>
    public sealed record With(IReadOnlyList<Value> Items) : Goal
    {
        /// <inheritdoc/>
        public override bool IsMetBy(Value value)
            => value.TryGetList(out var list) && Enumerable.Range(0, list.Count).Select(i => value.ElementAt(i)).Any(element => Items.Any(item => AreSame(item, element)));
    }

    /// <summary>A list with none of some elements.</summary>
    /// <param name="Items">The elements.</param>
    public sealed record Without(IReadOnlyList<Value> Items) : Goal
    {
        /// <inheritdoc/>
        public override bool IsMetBy(Value value) => value.Kind == ValueKind.List && !new With(Items).IsMetBy(value);
    }

    /// <summary>A list of a certain length.</summary>
    /// <param name="Least">The fewest elements.</param>
    /// <param name="Most">The most elements.</param>
    public sealed record Count(long Least, long Most) : Goal
    {
        /// <inheritdoc/>
        public override bool IsMetBy(Value value) => value.Kind == ValueKind.List && value.Count >= Least && value.Count <= Most;

        /// <summary>The lengths for which their number is as wanted; null where it cannot be told.</summary>
        public static Count? Of(Goal goal) => goal switch
        {
            Compare { Operator: var comparison, Bound: var bound } when bound.TryGetNumber(out var number) => comparison switch
            {
                BinaryOperator.Less => new(0, (long)Math.Ceiling(number) - 1),
                BinaryOperator.LessOrEqual => new(0, (long)Math.Floor(number)),
                BinaryOperator.Greater => new((long)Math.Floor(number) + 1, long.MaxValue),
                _ => new((long)Math.Ceiling(number), long.MaxValue),
            },
            OneOf { Values: [var only] } when only.TryGetNumber(out var number) && Math.Floor(number) == number => new((long)number, (long)number),
            NoneOf { Values: [var only] } when only.TryGetNumber(out var number) && number == 0 => new(1, long.MaxValue),
            _ => null,
        };
    }
}
