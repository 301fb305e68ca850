using System.Globalization;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions;

/// <summary>CEL's operators on values of any kind. Unknown comes before errors: what is not stated may yet make an error moot.</summary>
internal static class ValueOperations
{
    private static readonly string[] TimestampFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Equality: ints and doubles by amount, values of different kinds are different.</summary>
    public static Truth AreEqual(Value left, Value right, EvaluationContext context, ConditionNode node)
    {
        if (left.TryGetText(out var text) && right.TryGetText(out var otherText))
        {
            return string.Equals(text, otherText, StringComparison.Ordinal) ? Truth.True : Truth.False;
        }

        if (left.IsUnknown || right.IsUnknown)
        {
            return Truth.Unknown;
        }

        if ((left.Error ?? right.Error) is { } error)
        {
            return context.Fail(error);
        }

        if (left.TryGetList(out var list) && right.TryGetList(out var otherList))
        {
            return AreEqual(list, otherList, context, node);
        }

        if (TryCompareNumbers(left, right, out var order))
        {
            return order == 0 ? Truth.True : Truth.False;
        }

        return left.Equals(right) ? Truth.True : Truth.False;
    }

    /// <summary>The order of two values of one kind; null where they have none.</summary>
    public static int? Compare(Value left, Value right)
    {
        if (TryCompareNumbers(left, right, out var order))
        {
            return order;
        }

        if (left.TryGetText(out var text) && right.TryGetText(out var otherText))
        {
            return string.CompareOrdinal(text, otherText);
        }

        if ((left.TryGetTicks(ScalarTag.Timestamp, out var ticks) && right.TryGetTicks(ScalarTag.Timestamp, out var otherTicks))
            || (left.TryGetTicks(ScalarTag.Duration, out ticks) && right.TryGetTicks(ScalarTag.Duration, out otherTicks)))
        {
            return ticks.CompareTo(otherTicks);
        }

        return left.TryGetBoolean(out var truth) && right.TryGetBoolean(out var otherTruth) ? truth.CompareTo(otherTruth) : null;
    }

    /// <summary>Whether an order satisfies a comparison.</summary>
    public static bool Holds(BinaryOperator comparison, int order) => comparison switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>Membership: true where a known element is the same, unknown where only an unknown one could be.</summary>
    public static Truth IsIn(Value item, Value list, EvaluationContext context, ConditionNode node)
    {
        if (list.IsUnknown)
        {
            return Truth.Unknown;
        }

        if (!list.TryGetList(out var items))
        {
            return item.IsUnknown ? Truth.Unknown : context.Fail(list.Error ?? item.Error ?? node.MakeError("'in' needs a list on its right."));
        }

        if (item.Error is { } error)
        {
            return context.Fail(error);
        }

        if (items.Count == 0)
        {
            return Truth.False;
        }

        if (!context.Spend(items.Count))
        {
            return context.LimitReached(node);
        }

        var result = Truth.False;
        for (var i = 0; i < items.Count; i++)
        {
            switch (AreEqual(item, items[i], context, node))
            {
                case Truth.True: return Truth.True;
                case Truth.Unknown: result = Truth.Unknown; break;
                case Truth.Error: return Truth.Error;
            }
        }

        return result;
    }

    /// <summary>Arithmetic, and joining texts and lists.</summary>
    public static Value Arithmetic(BinaryOperator @operator, Value left, Value right, EvaluationContext context, ConditionNode node)
    {
        if (left.TryGetInt64(out var a) && right.TryGetInt64(out var b))
        {
            return Arithmetic(@operator, a, b, node);
        }

        if (left.IsUnknown || right.IsUnknown)
        {
            return Value.Unknown;
        }

        if (left.IsError || right.IsError)
        {
            return left.IsError ? left : right;
        }

        if (left.TryGetNumber(out var x) && right.TryGetNumber(out var y) && @operator != BinaryOperator.Remainder)
        {
            return Arithmetic(@operator, x, y, node);
        }

        var joined = @operator switch
        {
            BinaryOperator.Add => Add(left, right, context, node),
            BinaryOperator.Subtract => Subtract(left, right, node),
            _ => default,
        };
        return joined.IsUnknown ? Value.FromError(node.MakeError(NoOverload(ExpressionPrinter.Symbol(@operator), left, right))) : joined;
    }

    /// <summary>The value with its sign turned.</summary>
    public static Value Negate(Value value, ConditionNode node)
    {
        if (value.TryGetInt64(out var whole))
        {
            return whole == long.MinValue ? Value.FromError(node.MakeError("The result is too large for a whole number.")) : Value.From((long?)-whole);
        }

        if (value.TryGetDouble(out var number))
        {
            return Value.From((double?)-number);
        }

        return value.IsUnknown || value.IsError ? value : Value.FromError(node.MakeError($"'-' does not take {Describe(value.Kind)}."));
    }

    /// <summary>The value as another type.</summary>
    public static Value Convert(Conversion conversion, Value value, ConditionNode node)
    {
        if (value.IsUnknown || value.IsError || conversion == Conversion.Dyn)
        {
            return value;
        }

        var converted = conversion switch
        {
            Conversion.Int => ToInt(value),
            Conversion.Double => ToDouble(value),
            Conversion.String => ToText(value),
            Conversion.Bool => ToBool(value),
            Conversion.Timestamp => ToTimestamp(value),
            _ => ToDuration(value),
        };
        return converted.IsUnknown
            ? Value.FromError(node.MakeError($"{Name(conversion)}() cannot convert {(value.Kind is ValueKind.List or ValueKind.Object ? Describe(value.Kind) : value.ToString())}."))
            : converted;
    }

    /// <summary>The function's name.</summary>
    public static string Name(Conversion conversion) => conversion switch
    {
        Conversion.Int => "int",
        Conversion.Double => "double",
        Conversion.String => "string",
        Conversion.Bool => "bool",
        Conversion.Timestamp => "timestamp",
        Conversion.Duration => "duration",
        _ => "dyn",
    };

    /// <summary>Reads a part of a moment or a length of time.</summary>
    public static Value Read(DatePart part, Value value, ConditionNode node)
    {
        if (value.TryGetTicks(ScalarTag.Timestamp, out var ticks))
        {
            var moment = new DateTime(ticks, DateTimeKind.Utc);
            return Value.From((int?)(part switch
            {
                DatePart.FullYear => moment.Year,
                DatePart.Month => moment.Month - 1,
                DatePart.Date => moment.Day,
                DatePart.DayOfMonth => moment.Day - 1,
                DatePart.DayOfWeek => (int)moment.DayOfWeek,
                DatePart.DayOfYear => moment.DayOfYear - 1,
                DatePart.Hours => moment.Hour,
                DatePart.Minutes => moment.Minute,
                DatePart.Seconds => moment.Second,
                _ => moment.Millisecond,
            }));
        }

        if (value.TryGetTicks(ScalarTag.Duration, out ticks) && part >= DatePart.Hours)
        {
            return Value.From((long?)(part switch
            {
                DatePart.Hours => ticks / TimeSpan.TicksPerHour,
                DatePart.Minutes => ticks / TimeSpan.TicksPerMinute,
                DatePart.Seconds => ticks / TimeSpan.TicksPerSecond,
                _ => ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMillisecond,
            }));
        }

        return value.IsUnknown || value.IsError ? value : Value.FromError(node.MakeError($"get{part}() does not take {Describe(value.Kind)}."));
    }

    /// <summary>How many elements or characters a value has.</summary>
    public static Value Size(Value value, ConditionNode node)
    {
        if (value.TryGetList(out var list))
        {
            return Value.From((int?)list.Count);
        }

        if (value.TryGetText(out var text))
        {
            // Characters beyond the basic plane take two code units and count once.
            var count = text.Length;
            for (var i = 1; i < text.Length; i++)
            {
                if (char.IsSurrogatePair(text[i - 1], text[i]))
                {
                    count--;
                }
            }

            return Value.From((int?)count);
        }

        return value.IsUnknown || value.IsError ? value : Value.FromError(node.MakeError($"size() does not take {Describe(value.Kind)}."));
    }

    /// <summary>The element of a list at an index.</summary>
    public static Value ElementAt(Value list, Value index, ConditionNode node)
    {
        if (list.IsUnknown || index.IsUnknown)
        {
            return Value.Unknown;
        }

        if (list.IsError || index.IsError)
        {
            return list.IsError ? list : index;
        }

        if (!list.TryGetList(out var items))
        {
            return Value.FromError(node.MakeError($"[] does not take {Describe(list.Kind)}."));
        }

        if (!TryGetIndex(index, out var at))
        {
            return Value.FromError(node.MakeError("An index is a whole number."));
        }

        return at >= 0 && at < items.Count ? items[(int)at] : Value.FromError(node.MakeError("The index is outside the list."));
    }

    /// <summary>A kind in words.</summary>
    public static string Describe(ValueKind kind) => kind switch
    {
        ValueKind.Bool => "a truth value",
        ValueKind.Int => "a whole number",
        ValueKind.Double => "a number",
        ValueKind.String => "text",
        ValueKind.Timestamp => "a date",
        ValueKind.Duration => "a length of time",
        ValueKind.List => "a list",
        ValueKind.Object => "a part of the description",
        ValueKind.Null => "null",
        ValueKind.Error => "an error",
        _ => "something unknown",
    };

    /// <summary>That an operator takes no such operands.</summary>
    public static string NoOverload(string @operator, Value left, Value right) =>
        $"'{@operator}' does not take {Describe(left.Kind)} and {Describe(right.Kind)}.";

    private static bool TryGetIndex(Value index, out long at)
    {
        if (index.TryGetInt64(out at))
        {
            return true;
        }

        // CEL's cross-type numbers: a double without fraction is an index too.
        at = 0;
        if (!index.TryGetDouble(out var number) || Math.Floor(number) != number || Math.Abs(number) > int.MaxValue)
        {
            return false;
        }

        at = (long)number;
        return true;
    }

    private static Truth AreEqual(ListReader left, ListReader right, EvaluationContext context, ConditionNode node)
    {
        if (left.Count != right.Count)
        {
            return Truth.False;
        }

        if (!context.Spend(left.Count))
        {
            return context.LimitReached(node);
        }

        var result = Truth.True;
        for (var i = 0; i < left.Count; i++)
        {
            switch (AreEqual(left[i], right[i], context, node))
            {
                case Truth.False: return Truth.False;
                case Truth.Unknown: result = Truth.Unknown; break;
                case Truth.Error: return Truth.Error;
            }
        }

        return result;
    }

    private static bool TryCompareNumbers(Value left, Value right, out int order)
    {
        if (left.TryGetDouble(out var x))
        {
            if (right.TryGetDouble(out var y))
            {
                order = x.CompareTo(y);
                return true;
            }

            if (right.TryGetInt64(out var b))
            {
                order = -Compare(b, x);
                return true;
            }
        }
        else if (left.TryGetInt64(out var a))
        {
            if (right.TryGetInt64(out var b))
            {
                order = a.CompareTo(b);
                return true;
            }

            if (right.TryGetDouble(out var y))
            {
                order = Compare(a, y);
                return true;
            }
        }

        order = 0;
        return false;
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

    private static Value Arithmetic(BinaryOperator @operator, long a, long b, ConditionNode node)
    {
        long result;
        switch (@operator)
        {
            case BinaryOperator.Add:
                result = unchecked(a + b);
                if (((a ^ result) & (b ^ result)) < 0)
                {
                    return TooLarge(node);
                }

                break;
            case BinaryOperator.Subtract:
                result = unchecked(a - b);
                if (((a ^ b) & (a ^ result)) < 0)
                {
                    return TooLarge(node);
                }

                break;
            case BinaryOperator.Multiply:
                if (Math.BigMul(a, b, out result) != result >> 63)
                {
                    return TooLarge(node);
                }

                break;
            default:
                if (b == 0)
                {
                    return Value.FromError(node.MakeError("A division by zero."));
                }

                if (b == -1)
                {
                    return @operator == BinaryOperator.Remainder ? Value.From((long?)0) : a == long.MinValue ? TooLarge(node) : Value.From((long?)-a);
                }

                result = @operator == BinaryOperator.Divide ? a / b : a % b;
                break;
        }

        return Value.From((long?)result);
    }

    private static Value Arithmetic(BinaryOperator @operator, double x, double y, ConditionNode node)
    {
        if (@operator == BinaryOperator.Divide && y == 0)
        {
            return Value.FromError(node.MakeError("A division by zero."));
        }

        var result = @operator switch
        {
            BinaryOperator.Add => x + y,
            BinaryOperator.Subtract => x - y,
            BinaryOperator.Multiply => x * y,
            _ => x / y,
        };
        return double.IsFinite(result) ? Value.From((double?)result) : Value.FromError(node.MakeError("The result is too large for a number."));
    }

    private static Value TooLarge(ConditionNode node) => Value.FromError(node.MakeError("The result is too large for a whole number."));

    private static Value Add(Value left, Value right, EvaluationContext context, ConditionNode node)
    {
        if (left.TryGetText(out var text) && right.TryGetText(out var otherText))
        {
            return context.Spend((text.Length + otherText.Length) / 8) ? Value.From(text + otherText) : Value.FromError(node.MakeLimitError());
        }

        if (left.TryGetList(out var list) && right.TryGetList(out var otherList))
        {
            if (!context.Spend(list.Count + otherList.Count))
            {
                return Value.FromError(node.MakeLimitError());
            }

            var all = new Value[list.Count + otherList.Count];
            for (var i = 0; i < all.Length; i++)
            {
                all[i] = i < list.Count ? list[i] : otherList[i - list.Count];
            }

            return Value.FromValues(all);
        }

        if (left.TryGetTicks(ScalarTag.Duration, out var ticks) && right.TryGetTicks(ScalarTag.Duration, out var otherTicks))
        {
            return Duration((decimal)ticks + otherTicks, node);
        }

        if ((left.TryGetTicks(ScalarTag.Timestamp, out ticks) && right.TryGetTicks(ScalarTag.Duration, out otherTicks))
            || (left.TryGetTicks(ScalarTag.Duration, out otherTicks) && right.TryGetTicks(ScalarTag.Timestamp, out ticks)))
        {
            return Timestamp((decimal)ticks + otherTicks, node);
        }

        return default;
    }

    private static Value Subtract(Value left, Value right, ConditionNode node)
    {
        if (left.TryGetTicks(ScalarTag.Timestamp, out var ticks))
        {
            return right.TryGetTicks(ScalarTag.Timestamp, out var other) ? Duration((decimal)ticks - other, node)
                : right.TryGetTicks(ScalarTag.Duration, out other) ? Timestamp((decimal)ticks - other, node)
                : default;
        }

        return left.TryGetTicks(ScalarTag.Duration, out ticks) && right.TryGetTicks(ScalarTag.Duration, out var otherDuration)
            ? Duration((decimal)ticks - otherDuration, node)
            : default;
    }

    private static Value Duration(decimal ticks, ConditionNode node) => ticks is >= long.MinValue and <= long.MaxValue
        ? Value.From(new TimeSpan((long)ticks))
        : Value.FromError(node.MakeError("The length of time is too great."));

    private static Value Timestamp(decimal ticks, ConditionNode node) => ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
        ? Value.From(new DateTime((long)ticks, DateTimeKind.Utc))
        : Value.FromError(node.MakeError("The date is outside the years 1 to 9999."));

    private static Value ToInt(Value value)
    {
        if (value.TryGetInt64(out _))
        {
            return value;
        }

        if (value.TryGetDouble(out var number))
        {
            return number is > -9223372036854775808.0 and < 9223372036854775808.0 ? Value.From((long?)(long)number) : default;
        }

        if (value.TryGetTicks(ScalarTag.Timestamp, out var ticks))
        {
            return Value.From((long?)Math.DivRem(ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond).Quotient);
        }

        return value.TryGetText(out var text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
            ? Value.From((long?)parsed)
            : default;
    }

    private static Value ToDouble(Value value)
    {
        if (value.TryGetNumber(out var number))
        {
            return Value.From((double?)number);
        }

        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return value.TryGetText(out var text) && double.TryParse(text, styles, CultureInfo.InvariantCulture, out number) && double.IsFinite(number)
            ? Value.From((double?)number)
            : default;
    }

    private static Value ToText(Value value) => value.Kind switch
    {
        ValueKind.String => value,
        ValueKind.Double => Value.From(value.AsDouble().ToString("R", CultureInfo.InvariantCulture)),
        ValueKind.Bool or ValueKind.Int or ValueKind.Timestamp or ValueKind.Duration => Value.From(value.ToString()),
        _ => default,
    };

    private static Value ToBool(Value value) => value.Kind switch
    {
        ValueKind.Bool => value,
        ValueKind.String => value.AsText() switch
        {
            "true" or "True" or "TRUE" or "t" or "1" => Value.True,
            "false" or "False" or "FALSE" or "f" or "0" => Value.False,
            _ => default,
        },
        _ => default,
    };

    private static Value ToTimestamp(Value value)
    {
        if (value.TryGetTicks(ScalarTag.Timestamp, out _))
        {
            return value;
        }

        if (value.TryGetInt64(out var seconds))
        {
            return seconds is >= -62135596800 and <= 253402300799 ? Value.From(DateTime.UnixEpoch.AddTicks(seconds * TimeSpan.TicksPerSecond)) : default;
        }

        return value.TryGetText(out var text)
            && DateTimeOffset.TryParseExact(text, TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && (text.Length == 10 || text[^1] == 'Z' || text[^6] is '+' or '-')
            ? Value.From(moment.UtcDateTime)
            : default;
    }

    private static Value ToDuration(Value value)
    {
        if (value.TryGetTicks(ScalarTag.Duration, out _))
        {
            return value;
        }

        return value.TryGetText(out var text) && TryParseDuration(text, out var ticks) ? Value.From(new TimeSpan(ticks)) : default;
    }

    /// <summary>CEL's form, which is Go's: numbers with units, <c>1h30m</c>, <c>-1.5s</c>, <c>10ms</c>.</summary>
    private static bool TryParseDuration(string text, out long ticks)
    {
        ticks = 0;
        var rest = text.AsSpan();
        var negative = rest is ['-', ..];
        if (rest is ['-' or '+', ..])
        {
            rest = rest[1..];
        }

        if (rest is "0")
        {
            return true;
        }

        var total = 0m;
        if (rest.IsEmpty || rest.Length > 64)
        {
            return false;
        }

        while (!rest.IsEmpty)
        {
            var length = 0;
            while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || rest[length] == '.'))
            {
                length++;
            }

            if (length is 0 or > 24 || !decimal.TryParse(rest[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            rest = rest[length..];
            var (unit, unitLength) = rest switch
            {
                ['n', 's', ..] => (0.01m, 2),
                ['u' or 'µ' or 'μ', 's', ..] => (10m, 2),
                ['m', 's', ..] => (TimeSpan.TicksPerMillisecond, 2),
                ['h', ..] => (TimeSpan.TicksPerHour, 1),
                ['m', ..] => (TimeSpan.TicksPerMinute, 1),
                ['s', ..] => ((decimal)TimeSpan.TicksPerSecond, 1),
                _ => (0m, 0),
            };
            if (unitLength == 0 || number > 1e15m)
            {
                return false;
            }

            rest = rest[unitLength..];
            total += number * unit;
            if (total > long.MaxValue)
            {
                return false;
            }
        }

        ticks = (long)total * (negative ? -1 : 1);
        return true;
    }
}
