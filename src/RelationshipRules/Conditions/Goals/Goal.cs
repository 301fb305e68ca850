using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Goals;

/// <summary>What the value of an expression is to become.</summary>
internal abstract record Goal
{
    /// <summary>Whether a value is as wanted; an unknown one never is.</summary>
    public abstract bool IsMetBy(Value value);

    public static Goal Truth(bool wanted) => new OneOf([Value.From(wanted)]);

    /// <summary>Whether two values are equal as conditions compare them: ints and doubles by amount.</summary>
    private static bool AreSame(Value a, Value b) => Operations.Compare(a, b) is { } order ? order == 0 : a.Equals(b);

    /// <summary>A number or day on one side of a bound.</summary>
    public sealed record Compare(BinaryOperator Operator, Value Bound) : Goal
    {
        public override bool IsMetBy(Value value) => !value.IsUnknown && !value.IsError
            && (Operations.Compare(value, Bound) is { } order ? Operations.Holds(Operator, order) : Bound.Kind == ValueKind.Bounds && Operations.CompareBounds(Operator, value, Bound) is Facts.Truth.True);
    }

    public sealed record OneOf(IReadOnlyList<Value> Values) : Goal
    {
        public override bool IsMetBy(Value value) => !value.IsUnknown && Values.Any(wanted => AreSame(value, wanted));
    }

    public sealed record NoneOf(IReadOnlyList<Value> Values) : Goal
    {
        public override bool IsMetBy(Value value) => !value.IsUnknown && !value.IsError && !Values.Any(unwanted => AreSame(value, unwanted));
    }

    /// <summary>A list with at least one of some elements.</summary>
    public sealed record With(IReadOnlyList<Value> Items) : Goal
    {
        public override bool IsMetBy(Value value) => value.Elements().Any(element => Items.Any(item => AreSame(item, element)));
    }

    public sealed record Without(IReadOnlyList<Value> Items) : Goal
    {
        // Of a list in part it is not enough that nobody has named them.
        public override bool IsMetBy(Value value) => value.Kind == ValueKind.List && !new With(Items).IsMetBy(value)
            && (!value.TryGetOutsiders(out var outsiders) || Items.All(item => Array.Exists(outsiders.Elements(), other => AreSame(item, other))));
    }

    public sealed record Count(long Least, long Most) : Goal
    {
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
            OneOf { Values: [var only] } when only.TryGetWhole(out var whole) => new(whole, whole),
            NoneOf { Values: [var only] } when only.TryGetNumber(out var number) && number == 0 => new(1, long.MaxValue),
            _ => null,
        };
    }
}
