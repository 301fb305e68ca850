using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions;

/// <summary>A value in a condition, without allocation for numbers, truth values, dates, and what the model already holds.</summary>
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

    /// <summary>CEL's null.</summary>
    public static Value Null => new(ScalarTag.Null, 0);

    /// <summary>True.</summary>
    public static Value True => new(ScalarTag.Bool, 1);

    /// <summary>False.</summary>
    public static Value False => new(ScalarTag.Bool, 0);

    /// <summary>What the value is.</summary>
    public ValueKind Kind => _tag switch
    {
        null => ValueKind.Unknown,
        ScalarTag scalar => scalar.Kind,
        string => ValueKind.String,
        EvaluationError => ValueKind.Error,
        _ => _bits == 0 ? ValueKind.Object : ValueKind.List,
    };

    /// <summary>Whether the value is not stated.</summary>
    public bool IsUnknown => _tag is null;

    /// <summary>Whether the value is an evaluation error.</summary>
    public bool IsError => _tag is EvaluationError;

    /// <summary>The error, where the value is one.</summary>
    public EvaluationError? Error => _tag as EvaluationError;

    /// <summary>How many elements a list has.</summary>
    public int Count => TryGetList(out var list) ? list.Count : throw Misuse("a list");

    /// <summary>A stated or unknown truth value.</summary>
    public static Value From(bool? value) => value is { } v ? From(v) : default;

    /// <summary>A truth value.</summary>
    public static Value From(bool value) => new(ScalarTag.Bool, value ? 1 : 0);

    /// <summary>A stated or unknown whole number.</summary>
    public static Value From(int? value) => value is { } v ? new(ScalarTag.Int, v) : default;

    /// <summary>A stated or unknown whole number.</summary>
    public static Value From(long? value) => value is { } v ? new(ScalarTag.Int, v) : default;

    /// <summary>A stated or unknown number.</summary>
    public static Value From(double? value) => value is { } v ? new(ScalarTag.Double, BitConverter.DoubleToInt64Bits(v)) : default;

    /// <summary>Stated or unknown text, or the JSON name of a choice.</summary>
    public static Value From(string? value) => new(value, 0);

    /// <summary>A stated or unknown day: its midnight, in UTC.</summary>
    public static Value From(DateOnly? value) => value is { } v ? new(ScalarTag.Timestamp, v.ToDateTime(TimeOnly.MinValue).Ticks) : default;

    /// <summary>A moment; its ticks are taken to be UTC.</summary>
    public static Value From(DateTime value) => new(ScalarTag.Timestamp, value.Ticks);

    /// <summary>A length of time.</summary>
    public static Value From(TimeSpan value) => new(ScalarTag.Duration, value.Ticks);

    /// <summary>A part of the model, or unknown where it is null.</summary>
    public static Value FromObject(object? part) => new(part, 0);

    /// <summary>A list of the model, or unknown where it is null.</summary>
    public static Value FromList(object? list, ListAccessor accessor)
    {
        ArgumentNullException.ThrowIfNull(accessor);
        return list is null ? default : new(list, accessor.Id);
    }

    /// <summary>A list that an expression made.</summary>
    public static Value FromValues(Value[] values) => new(values, ValueListAccessor.Instance.Id);

    /// <summary>An evaluation error.</summary>
    public static Value FromError(EvaluationError error) => new(error, 0);

    /// <summary>The truth value.</summary>
    public bool AsBoolean() => TryGetBoolean(out var value) ? value : throw Misuse("a truth value");

    /// <summary>The whole number.</summary>
    public long AsInt64() => TryGetInt64(out var value) ? value : throw Misuse("a whole number");

    /// <summary>The number, whole or not.</summary>
    public double AsDouble() => TryGetNumber(out var value) ? value : throw Misuse("a number");

    /// <summary>The text.</summary>
    public string AsText() => _tag as string ?? throw Misuse("text");

    /// <summary>The moment, in UTC.</summary>
    public DateTime AsTimestamp() => ReferenceEquals(_tag, ScalarTag.Timestamp) ? new(_bits, DateTimeKind.Utc) : throw Misuse("a moment");

    /// <summary>The length of time.</summary>
    public TimeSpan AsDuration() => ReferenceEquals(_tag, ScalarTag.Duration) ? new(_bits) : throw Misuse("a length of time");

    /// <summary>The element of a list at an index that it has.</summary>
    public Value ElementAt(int index) => TryGetList(out var list) ? list[index] : throw Misuse("a list");

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetText([NotNullWhen(true)] out string? value)
    {
        value = _tag as string;
        return value is not null;
    }

    /// <summary>The ticks of a moment or a length of time.</summary>
    public bool TryGetTicks(ScalarTag tag, out long ticks)
    {
        ticks = _bits;
        return ReferenceEquals(_tag, tag);
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

    /// <summary>The part of the model, or null where the value is something else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? AsPart() => _bits == 0 && _tag is not ScalarTag and not EvaluationError and not string ? _tag : null;

    /// <summary>The value as a test: anything that is not a truth value gives <see cref="Truth.Error"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth ToTruth() => ReferenceEquals(_tag, ScalarTag.Bool) ? (Truth)(byte)_bits : _tag is null ? Truth.Unknown : Truth.Error;

    /// <summary>Whether the value, or any element of a list, is unknown.</summary>
    public bool ContainsUnknown()
    {
        if (_tag is null)
        {
            return true;
        }

        if (TryGetList(out var list))
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i].ContainsUnknown())
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Same kind and same content; lists by their elements. Not CEL's equality, which also compares int with double.</summary>
    public bool Equals(Value other)
    {
        if (TryGetList(out var list) && other.TryGetList(out var otherList))
        {
            if (list.Count != otherList.Count)
            {
                return false;
            }

            for (var i = 0; i < list.Count; i++)
            {
                if (!list[i].Equals(otherList[i]))
                {
                    return false;
                }
            }

            return true;
        }

        return _bits == other._bits && (ReferenceEquals(_tag, other._tag) || (_tag is string or EvaluationError && _tag.Equals(other._tag)));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => TryGetList(out var list) ? list.Count : HashCode.Combine(_bits, _tag is string text ? text : null);

    /// <summary>The value as a condition would write it, where it can.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Unknown => "unknown",
        ValueKind.Error => $"error: {Error!.Message}",
        ValueKind.Null => "null",
        ValueKind.Bool => _bits != 0 ? "true" : "false",
        ValueKind.Int => _bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => Syntax.ExpressionPrinter.Print(AsDouble()),
        ValueKind.String => Syntax.ExpressionPrinter.Quote(AsText()),
        ValueKind.Timestamp => AsTimestamp().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        ValueKind.Duration => AsDuration().TotalSeconds.ToString("0.#######", CultureInfo.InvariantCulture) + "s",
        ValueKind.List => "[" + string.Join(", ", Enumerable.Range(0, Count).Select(ElementAt)) + "]",
        _ => "{" + _tag!.GetType().Name + "}",
    };

    private InvalidOperationException Misuse(string wanted) => new($"The value is {Kind}, not {wanted}.");
}
