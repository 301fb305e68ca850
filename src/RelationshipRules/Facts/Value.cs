using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using RelationshipRules.Model;

namespace RelationshipRules.Facts;

/// <summary>A value in a condition, without allocation for numbers, truth values, days, and what the model already holds.</summary>
/// <remarks>
/// Sixteen bytes, so that it travels in two registers. The reference says what it is: null is unknown, a
/// <see cref="ScalarTag"/> says how to read the bits, text and errors are themselves, and any other object is a part
/// of the model where the bits are 0 and otherwise a list, the bits being the number of its accessor.
/// </remarks>
internal readonly struct Value : IEquatable<Value>
{
    private readonly object? _tag;
    private readonly long _bits;

    private Value(object? tag, long bits)
    {
        _tag = tag;
        _bits = bits;
    }

    /// <summary>Not stated.</summary>
    public static Value Unknown => default;

    public static Value True => new(ScalarTag.Bool, 1);

    public static Value False => new(ScalarTag.Bool, 0);

    public ValueKind Kind => _tag switch
    {
        null => ValueKind.Unknown,
        ScalarTag scalar => scalar.Kind,
        string => ValueKind.String,
        EvaluationError => ValueKind.Error,
        Interval => ValueKind.Bounds,
        _ => _bits == 0 ? ValueKind.Object : ValueKind.List,
    };

    public bool IsUnknown => _tag is null;

    public bool IsError => _tag is EvaluationError;

    /// <summary>Whether it is neither known nor unknown: a list in part, or a number or day by its bounds.</summary>
    public bool IsPartlyKnown => _tag is Interval or KnownList or ValueList { IsInPart: true };

    /// <summary>Whether it is a list of which only some members are stated.</summary>
    public bool IsInPart => _tag is KnownList or ValueList { IsInPart: true };

    /// <summary>The bounds of a number or day that is not known exactly; null for everything else.</summary>
    public Interval? Bounds => _tag as Interval;

    /// <summary>What a number or day can be; null for everything else.</summary>
    public Interval? ToInterval() => _tag as Interval ?? (TryGetInt64(out var whole) ? Interval.Small(whole, whole, IntervalKind.Whole)
        : TryGetDouble(out var number) ? Interval.Small(number, number, IntervalKind.Numbers)
        : TryGetDay(out var day) ? Interval.OfDays(day, day)
        : null);

    public EvaluationError? Error => _tag as EvaluationError;

    /// <summary>How many elements a list has.</summary>
    public int Count => TryGetList(out var list) ? list.Count : throw Misuse("a list");

    public static Value From(bool? value) => value is { } v ? From(v) : default;

    public static Value From(bool value) => new(ScalarTag.Bool, value ? 1 : 0);

    public static Value From(int? value) => value is { } v ? new(ScalarTag.Int, v) : default;

    public static Value From(long? value) => value is { } v ? new(ScalarTag.Int, v) : default;

    public static Value From(double? value) => value is { } v ? new(ScalarTag.Double, BitConverter.DoubleToInt64Bits(v)) : default;

    /// <summary>Stated or unknown text, or the JSON name of a choice.</summary>
    public static Value From(string? value) => new(value, 0);

    public static Value From(DateOnly? value) => value is { } v ? new(ScalarTag.Day, v.DayNumber) : default;

    /// <summary>What a condition has written out.</summary>
    public static Value FromLiteral(object literal) => literal switch
    {
        bool truth => From(truth),
        long whole => From((long?)whole),
        double number => From((double?)number),
        _ => From((string)literal),
    };

    /// <summary>A part of the model, or unknown where it is null.</summary>
    public static Value FromObject(object? part) => new(part, 0);

    /// <summary>A list of the model, or unknown where it is null.</summary>
    public static Value FromList(object? list, ListAccessor accessor) => list is KnownList known ? FromList(known, accessor) : list is null ? default : new(list, accessor.Id);

    /// <summary>A list of choices or texts, or unknown where it is null. One in part that leaves no value open is as good as whole.</summary>
    public static Value FromList(KnownList? list, ListAccessor accessor) => list is null ? default
        : new(list.Outsiders is null || list.Members.Length + list.Outsiders.Length == accessor.MostMembers ? list.Members : list, accessor.Id);

    /// <summary>A number or day of which only bounds are known; unknown where there are none.</summary>
    public static Value FromBounds(Interval bounds) => double.IsInfinity(bounds.Least) && double.IsInfinity(bounds.Most) ? default
        : bounds.Least != bounds.Most ? new(bounds, 0) : bounds.Kind switch
        {
            IntervalKind.Whole => From((long?)bounds.Least),
            IntervalKind.Days => From((DateOnly?)DateOnly.FromDayNumber((int)bounds.Least)),
            _ => From((double?)bounds.Least),
        };

    /// <summary>A number of which there are no others than from the least to the most: what is stated by a bound has these for the other.</summary>
    public static Value From(Known<int>? value, double least = double.NegativeInfinity, double most = double.PositiveInfinity) =>
        value is not { } v ? default : v.Bounds is null ? From(v.Exact) : FromBounds(v.Bounds, least, most);

    /// <inheritdoc cref="From(Known{int}?, double, double)"/>
    public static Value From(Known<double>? value, double least = double.NegativeInfinity, double most = double.PositiveInfinity) =>
        value is not { } v ? default : v.Bounds is null ? From(v.Exact) : FromBounds(v.Bounds, least, most);

    public static Value From(Known<DateOnly>? value) => value is not { } v ? default : v.Bounds is null ? From(v.Exact) : FromBounds(v.Bounds);

    /// <summary>An amount of money, which is none or more. Its bounds are doubles here, as an exact amount is.</summary>
    public static Value From(Known<decimal> value) =>
        value.Bounds is null ? From((double?)value.Exact) : FromBounds(value.Bounds with { ExactFrom = null, ExactTo = null }, 0, double.PositiveInfinity);

    /// <summary>A list in part, with what it has not.</summary>
    public static Value FromValuesInPart(Value[] values, Value[] outsiders) => new(new KnownList<Value>(values, outsiders), ValueListAccessor.Instance.Id);

    /// <summary>A list that an expression made; in part where it may have more members than these.</summary>
    public static Value FromValues(Value[] values, double most = 0) => FromValues(new ValueList(values, most));

    public static Value FromValues(ValueList values) => new(values, ValueListAccessor.Instance.Id);

    public static Value FromError(EvaluationError error) => new(error, 0);

    /// <summary>Bounds that leave nothing have been reported; like an exact number out of range they are what was stated.</summary>
    private static Value FromBounds(Interval bounds, double least, double most) => FromBounds(bounds.Within(least, most) ?? bounds);

    public bool AsBoolean() => TryGetBoolean(out var value) ? value : throw Misuse("a truth value");

    public long AsInt64() => TryGetInt64(out var value) ? value : throw Misuse("a whole number");

    /// <summary>The number, whole or not.</summary>
    public double AsDouble() => TryGetNumber(out var value) ? value : throw Misuse("a number");

    public string AsText() => _tag as string ?? throw Misuse("text");

    public DateOnly AsDay() => TryGetDay(out var value) ? value : throw Misuse("a day");

    /// <summary>The element of a list at an index that it has.</summary>
    public Value ElementAt(int index) => TryGetList(out var list) ? list[index] : throw Misuse("a list");

    /// <summary>The elements of a list; none where it is something else.</summary>
    public IReadOnlyList<Value> Elements()
    {
        return TryGetList(out var list) ? list.Elements() : [];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetBoolean(out bool value)
    {
        value = _bits != 0;
        return ReferenceEquals(_tag, ScalarTag.Bool);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetInt64(out long value)
    {
        value = _bits;
        return ReferenceEquals(_tag, ScalarTag.Int);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetDouble(out double value)
    {
        value = BitConverter.Int64BitsToDouble(_bits);
        return ReferenceEquals(_tag, ScalarTag.Double);
    }

    /// <summary>The number, whole or not.</summary>
    public bool TryGetNumber(out double value)
    {
        if (TryGetDouble(out value))
        {
            return true;
        }

        value = _bits;
        return ReferenceEquals(_tag, ScalarTag.Int);
    }

    /// <summary>A number that is whole, whatever its type.</summary>
    public bool TryGetWhole(out long value)
    {
        if (TryGetInt64(out value))
        {
            return true;
        }

        var isWhole = TryGetDouble(out var number) && Math.Floor(number) == number && Math.Abs(number) < long.MaxValue;
        value = isWhole ? (long)number : 0;
        return isWhole;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetText([NotNullWhen(true)] out string? value)
    {
        value = _tag as string;
        return value is not null;
    }

    public bool TryGetDay(out DateOnly value)
    {
        var isDay = ReferenceEquals(_tag, ScalarTag.Day);
        value = isDay ? DateOnly.FromDayNumber((int)_bits) : default;
        return isDay;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetList(out ListReader list)
    {
        // Only lists and scalars have bits, and a scalar's tag is never a list.
        if (_bits != 0 && _tag is not null and not ScalarTag)
        {
            list = new ListReader(_tag, ListAccessor.FromId(_bits));
            return true;
        }

        list = default;
        return false;
    }

    /// <summary>What a list in part is stated not to have; false for other values.</summary>
    public bool TryGetOutsiders(out ListReader outsiders)
    {
        outsiders = _tag is KnownList known ? new(known.Outsiders!, ListAccessor.FromId(_bits)) : new(Array.Empty<Value>(), ValueListAccessor.Instance);
        return IsInPart;
    }

    /// <summary>How many members a list in part can have at most.</summary>
    public double MostMembers() => _tag is ValueList made ? made.Most : _tag is KnownList known && ListAccessor.FromId(_bits).MostMembers is < int.MaxValue and var most ? most - known.Outsiders!.Length : double.PositiveInfinity;

    /// <summary>The part of the model, or null where the value is something else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? AsPart() => _bits == 0 && _tag is not ScalarTag and not EvaluationError and not string ? _tag : null;

    /// <summary>The value as a test: anything that is not a truth value gives <see cref="Truth.Error"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth ToTruth() => ReferenceEquals(_tag, ScalarTag.Bool) ? (Truth)(byte)_bits : _tag is null ? Truth.Unknown : Truth.Error;

    /// <summary>Whether the value, or any element of a list that an expression made, is unknown, or it is known in part only.</summary>
    public bool ContainsUnknown() => _tag is null or KnownList or Interval or ValueList { HasUnknown: true };

    /// <summary>The error, or the first among the elements of a list that an expression made; those of the model hold none.</summary>
    public EvaluationError? FindError() => _tag is ValueList list ? list.Error : Error;

    /// <summary>What it costs to go through all of it: a step for each element of lists, and for eight characters of text.</summary>
    public long Weight
    {
        get
        {
            if (_tag is ValueList made)
            {
                return made.Weight;
            }

            var weight = _tag is string text ? text.Length / 8L : 0;
            for (var i = 0; TryGetList(out var list) && i < list.Count; i++)
            {
                weight += 1 + list[i].Weight;
            }

            return weight;
        }
    }

    /// <summary>Same kind and same content; lists by their elements. Not CEL's equality, which also compares int with double.</summary>
    public bool Equals(Value other)
    {
        if (!IsInPart && !other.IsInPart && TryGetList(out var list) && other.TryGetList(out var otherList))
        {
            var same = list.Count == otherList.Count;
            for (var i = 0; same && i < list.Count; i++)
            {
                same = list[i].Equals(otherList[i]);
            }

            return same;
        }

        return _bits == other._bits && (ReferenceEquals(_tag, other._tag) || (_tag is string or EvaluationError or Interval && _tag.Equals(other._tag)));
    }

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => TryGetList(out var list) ? list.Count : HashCode.Combine(_bits, _tag is string text ? text : null);

    /// <summary>The value as a condition would write it, where it can.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Unknown => "unknown",
        ValueKind.Error => $"error: {Error!.Message}",
        ValueKind.Bool => _bits != 0 ? "true" : "false",
        ValueKind.Int => _bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => Write(AsDouble()),
        ValueKind.String => $"'{AsText().Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'",
        ValueKind.Day => AsDay().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ValueKind.Bounds => Bounds!.ToString(),
        ValueKind.List => $"[{string.Join(", ", Elements())}{(IsInPart ? ", ..." : "")}]",
        _ => "{" + _tag!.GetType().Name + "}",
    };

    /// <summary>A double as a condition writes it: always with a point or an exponent.</summary>
    private static string Write(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E', 'N') >= 0 || double.IsInfinity(number) ? text : text + ".0";
    }

    private InvalidOperationException Misuse(string wanted) => new($"The value is {Kind}, not {wanted}.");
}
