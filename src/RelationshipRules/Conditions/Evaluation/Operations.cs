using System.Diagnostics.CodeAnalysis;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions.Evaluation;

/// <summary>CEL's operators on values of any kind. Unknown comes before errors: what is not stated may yet make an error moot.</summary>
internal static class Operations
{
    public const string LimitReached = "Limit reached: the evaluation takes too many steps.";
    private const string TooLarge = "The result is too large for a whole number.";

    /// <summary>Equality: ints and doubles by amount, lists by their elements; values of different kinds are different.</summary>
    public static Truth AreEqual(Value left, Value right, EvaluationContext context, IErrorSource source)
    {
        if (left.TryGetText(out var text) && right.TryGetText(out var otherText))
        {
            return text.Length != otherText.Length ? Truth.False
                : !context.SpendOnText(text.Length) ? context.Fail(source.MakeLimitError())
                : string.Equals(text, otherText, StringComparison.Ordinal) ? Truth.True : Truth.False;
        }

        if (left.IsUnknown || right.IsUnknown)
        {
            return Truth.Unknown;
        }

        if ((left.Error ?? right.Error) is { } error)
        {
            return context.Fail(error);
        }

        if (left.IsInPart || right.IsInPart)
        {
            return Truth.Unknown;
        }

        if (left.Bounds is not null || right.Bounds is not null)
        {
            return TryGetBounds(left, right, out var a, out var b) ? ToTruth(a.IsEqualTo(b)) : Truth.False;
        }

        if (left.TryGetList(out var list) && right.TryGetList(out var otherList))
        {
            return AreEqual(list, otherList, context, source);
        }

        return CompareNumbers(left, right) is { } order
            ? order == 0 ? Truth.True : Truth.False
            : left.Equals(right) ? Truth.True : Truth.False;
    }

    /// <summary>The order of two values of one kind; null where they have none.</summary>
    public static int? Compare(Value left, Value right)
    {
        if (CompareNumbers(left, right) is { } order)
        {
            return order;
        }

        if (left.TryGetText(out var text) && right.TryGetText(out var otherText))
        {
            return string.CompareOrdinal(text, otherText);
        }

        return left.TryGetDay(out var day) && right.TryGetDay(out var otherDay) ? day.CompareTo(otherDay)
            : left.TryGetBoolean(out var truth) && right.TryGetBoolean(out var otherTruth) ? truth.CompareTo(otherTruth)
            : null;
    }

    /// <summary>
    /// A comparison of numbers or days of which at least one is known by bounds: true or false where it is so for all that they can be. Null for
    /// what has no bounds.
    /// </summary>
    public static Truth? CompareBounds(BinaryOperator comparison, Value left, Value right)
    {
        if (!TryGetBounds(left, right, out var a, out var b))
        {
            return null;
        }

        return ToTruth(comparison switch
        {
            BinaryOperator.Less => a.IsLessThan(b),
            BinaryOperator.LessOrEqual => a.IsAtMost(b),
            BinaryOperator.Greater => b.IsLessThan(a),
            _ => b.IsAtMost(a),
        });
    }

    /// <summary>Whether an order satisfies a comparison.</summary>
    public static bool Holds(BinaryOperator comparison, int order) => comparison switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>Membership: the value is equal to one element or another.</summary>
    public static Truth IsIn(Value item, Value list, EvaluationContext context, IErrorSource source)
    {
        if (list.IsUnknown)
        {
            return Truth.Unknown;
        }

        if (!list.TryGetList(out var items))
        {
            return item.IsUnknown ? Truth.Unknown : context.Fail(list.Error ?? item.Error ?? source.MakeError("'in' needs a list on its right."));
        }

        // What is not stated may be any of the elements, but none of an empty list.
        if (item.IsUnknown)
        {
            return items.Count == 0 && !list.IsInPart ? Truth.False : Truth.Unknown;
        }

        // Of nothing, an empty list holds nothing, whatever it is.
        if (items.Count > 0 && !context.Spend(items.Count))
        {
            return context.Fail(source.MakeLimitError());
        }

        var found = new Junction(isAnd: false);
        for (var i = 0; i < items.Count && !found.Add(AreEqual(item, items[i], context, source), context); i++)
        {
        }

        var result = found.Result(context);
        return result != Truth.False || !list.TryGetOutsiders(out var outsiders) ? result
            : !context.Spend(outsiders.Count) ? context.Fail(source.MakeLimitError())
            : Contains(outsiders, item) ? Truth.False : Truth.Unknown;
    }

    /// <summary>Arithmetic, and joining texts and lists.</summary>
    public static Value Arithmetic(BinaryOperator @operator, Value left, Value right, EvaluationContext context, IErrorSource source)
    {
        if (left.TryGetInt64(out var a) && right.TryGetInt64(out var b))
        {
            return Arithmetic(@operator, a, b, source);
        }

        if (left.IsUnknown || right.IsUnknown)
        {
            return Value.Unknown;
        }

        if (left.IsError || right.IsError)
        {
            return left.IsError ? left : right;
        }

        if (left.IsInPart || right.IsInPart)
        {
            return Value.Unknown;
        }

        if ((left.Bounds is not null || right.Bounds is not null) && TryGetBounds(left, right, out var from, out var to))
        {
            return Arithmetic(@operator, from, to) is { } result ? Value.FromBounds(result) : Value.Unknown;
        }

        return left.TryGetNumber(out var x) && right.TryGetNumber(out var y) ? Arithmetic(@operator, x, y, source)
            : @operator == BinaryOperator.Add && Join(left, right, context, source) is { IsUnknown: false } joined ? joined
            : Value.FromError(source.MakeError(NoOverload(@operator.Symbol(), left, right)));
    }

    /// <summary>The value with its sign turned.</summary>
    public static Value Negate(Value value, IErrorSource source)
    {
        if (value.TryGetInt64(out var whole))
        {
            return whole == long.MinValue ? Value.FromError(source.MakeError(TooLarge)) : Value.From((long?)-whole);
        }

        return value.TryGetDouble(out var number) ? Value.From((double?)-number)
            : value.IsUnknown || value.IsError ? value
            : value.Bounds is { IsDays: false } bounds ? Value.FromBounds(bounds.Negated())
            : Value.FromError(source.MakeError($"'-' does not take {Describe(value.Kind)}."));
    }

    /// <summary>A kind in words.</summary>
    public static string Describe(ValueKind kind) => kind switch
    {
        ValueKind.Bool => "a truth value",
        ValueKind.Int => "a whole number",
        ValueKind.Double => "a number",
        ValueKind.String => "text",
        ValueKind.Day => "a day",
        ValueKind.List => "a list",
        ValueKind.Object => "a part of the description",
        ValueKind.Error => "an error",
        ValueKind.Bounds => "a number or day that is not known exactly",
        _ => "something unknown",
    };

    /// <summary>That an operator takes no such operands.</summary>
    public static string NoOverload(string @operator, Value left, Value right) =>
        $"'{@operator}' does not take {Describe(left.Kind)} and {Describe(right.Kind)}.";

    private static Truth ToTruth(bool? known) => known is { } truth ? truth ? Truth.True : Truth.False : Truth.Unknown;

    /// <summary>What two numbers or two days can be.</summary>
    private static bool TryGetBounds(Value left, Value right, [NotNullWhen(true)] out Interval? a, [NotNullWhen(true)] out Interval? b)
    {
        (a, b) = (left.ToInterval(), right.ToInterval());
        return a is not null && b is not null && a.IsDays == b.IsDays;
    }

    private static Interval? Arithmetic(BinaryOperator @operator, Interval a, Interval b) => @operator switch
    {
        BinaryOperator.Add => a.Plus(b),
        BinaryOperator.Subtract => a.Plus(b.Negated()),
        BinaryOperator.Multiply => a.Times(b),
        _ => a.DividedBy(b),
    };

    private static bool Contains(ListReader list, Value item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Equals(item))
            {
                return true;
            }
        }

        return false;
    }

    private static Truth AreEqual(ListReader left, ListReader right, EvaluationContext context, IErrorSource source)
    {
        if (left.Count != right.Count)
        {
            return Truth.False;
        }

        if (!context.Spend(left.Count))
        {
            return context.Fail(source.MakeLimitError());
        }

        var same = new Junction(isAnd: true);
        for (var i = 0; i < left.Count && !same.Add(AreEqual(left[i], right[i], context, source), context); i++)
        {
        }

        return same.Result(context);
    }

    private static int? CompareNumbers(Value left, Value right)
    {
        if (left.TryGetDouble(out var x))
        {
            return right.TryGetDouble(out var y) ? x.CompareTo(y) : right.TryGetInt64(out var b) ? -Compare(b, x) : null;
        }

        if (!left.TryGetInt64(out var a))
        {
            return null;
        }

        return right.TryGetInt64(out var other) ? a.CompareTo(other) : right.TryGetDouble(out var number) ? Compare(a, number) : null;
    }

    /// <summary>By amount, also where a double cannot hold the whole number exactly.</summary>
    private static int Compare(long whole, double number)
    {
        if (number >= 9223372036854775808.0)
        {
            return -1;
        }

        if (number < -9223372036854775808.0)
        {
            return 1;
        }

        var truncated = (long)number;
        return whole != truncated ? whole.CompareTo(truncated) : 0.0.CompareTo(number - truncated);
    }

    private static Value Arithmetic(BinaryOperator @operator, long a, long b, IErrorSource source)
    {
        if (@operator == BinaryOperator.Divide)
        {
            return b == 0 ? Value.FromError(source.MakeError("A division by zero."))
                : b == -1 ? Negate(Value.From((long?)a), source)
                : Value.From((long?)(a / b));
        }

        var result = unchecked(@operator switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            _ => a * b,
        });
        var overflows = @operator switch
        {
            BinaryOperator.Add => ((a ^ result) & (b ^ result)) < 0,
            BinaryOperator.Subtract => ((a ^ b) & (a ^ result)) < 0,
            _ => Math.BigMul(a, b, out var low) != low >> 63,
        };
        return overflows ? Value.FromError(source.MakeError(TooLarge)) : Value.From((long?)result);
    }

    private static Value Arithmetic(BinaryOperator @operator, double x, double y, IErrorSource source)
    {
        if (@operator == BinaryOperator.Divide && y == 0)
        {
            return Value.FromError(source.MakeError("A division by zero."));
        }

        var result = @operator switch
        {
            BinaryOperator.Add => x + y,
            BinaryOperator.Subtract => x - y,
            BinaryOperator.Multiply => x * y,
            _ => x / y,
        };
        return double.IsFinite(result) ? Value.From((double?)result) : Value.FromError(source.MakeError("The result is too large for a number."));
    }

    /// <summary>Two texts or two lists as one; unknown where they are something else.</summary>
    private static Value Join(Value left, Value right, EvaluationContext context, IErrorSource source)
    {
        if (left.TryGetText(out var text) && right.TryGetText(out var otherText))
        {
            return context.SpendOnText(text.Length + otherText.Length) ? Value.From(text + otherText) : Value.FromError(source.MakeLimitError());
        }

        if (left.TryGetList(out var list) && right.TryGetList(out var otherList))
        {
            return context.MakeList([.. list.Elements(), .. otherList.Elements()], source);
        }

        return default;
    }
}
