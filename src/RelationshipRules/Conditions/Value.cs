using RelationshipRules.Facts;

namespace RelationshipRules.Conditions;

/// <summary>A value in a condition, without allocation for numbers, truth values and dates.</summary>
internal readonly struct Value
{
    private readonly object? _reference;
    private readonly long _bits;
    private readonly ValueKind _kind;

    private Value(ValueKind kind, long bits, object? reference)
    {
        _kind = kind;
        _bits = bits;
        _reference = reference;
    }

    /// <summary>Not stated.</summary>
    public static Value Unknown => default;

    /// <summary>What the value is.</summary>
    public ValueKind Kind => _kind;

    /// <summary>A stated or unknown truth value.</summary>
    public static Value From(bool? value) => value is { } v ? new(ValueKind.Bool, v ? 1 : 0, null) : default;

    /// <summary>A stated or unknown whole number.</summary>
    public static Value From(int? value) => value is { } v ? new(ValueKind.Int, v, null) : default;

    /// <summary>A stated or unknown whole number.</summary>
    public static Value From(long? value) => value is { } v ? new(ValueKind.Int, v, null) : default;

    /// <summary>A stated or unknown number.</summary>
    public static Value From(double? value) => value is { } v ? new(ValueKind.Double, BitConverter.DoubleToInt64Bits(v), null) : default;

    /// <summary>Stated or unknown text, or the JSON name of a choice.</summary>
    public static Value From(string? value) => value is null ? default : new(ValueKind.String, 0, value);

    /// <summary>A stated or unknown day: its midnight, in UTC.</summary>
    public static Value From(DateOnly? value) => value is { } v ? new(ValueKind.Timestamp, v.ToDateTime(TimeOnly.MinValue).Ticks, null) : default;

    /// <summary>A part of the model, or unknown where it is null.</summary>
    public static Value FromObject(object? part) => part is null ? default : new(ValueKind.Object, 0, part);

    /// <summary>A list of the model, or unknown where it is null.</summary>
    public static Value FromList(object? list, ListAccessor accessor)
    {
        ArgumentNullException.ThrowIfNull(accessor);
        return list is null ? default : new(ValueKind.List, 0, list);
    }
}
