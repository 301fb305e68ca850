using System.Diagnostics.CodeAnalysis;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Authoring;

/// <summary>A value that is stated or not. Comparing it with another gives a <see cref="TruthValue"/>, unknown where either is not stated.</summary>
/// <typeparam name="T">The value: <see cref="double"/> for all numbers, an enum of the model, <see cref="DateOnly"/> or <see cref="string"/>.</typeparam>
/// <remarks>Choices are ordered as the model lists them; texts are compared character by character, without regard to culture.</remarks>
[SuppressMessage("Usage", "CA2231", Justification = "The operators compare by three-valued logic, which no Equals can give.")]
public readonly struct Fact<T>
    where T : notnull
{
    private readonly T? _value;

    /// <summary>A <see cref="Known{T}"/> of which only the bounds are known; else null.</summary>
    private readonly object? _bounds;
    private readonly bool _isExact;

    internal Fact(T value)
    {
        _value = value;
        _isExact = true;
    }

    private Fact(object bounds) => _bounds = bounds;

    /// <summary>Whether the value is stated, exactly or by its bounds.</summary>
    public bool IsStated => _isExact || _bounds is not null;

    /// <summary>A value that is known.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Fact<T>(T value) => new(value);

    /// <summary>Whether both have the same value.</summary>
    public static TruthValue operator ==(Fact<T> left, Fact<T> right) =>
        left._isExact && right._isExact ? TruthValue.Known(EqualityComparer<T>.Default.Equals(left._value, right._value))
        : ByBounds(left, right, static (a, b) => a.IsEqualTo(b), static (a, b) => a.IsEqualTo(b));

    /// <summary>Whether they have different values.</summary>
    public static TruthValue operator !=(Fact<T> left, Fact<T> right) => !(left == right);

    /// <summary>Whether the left one is less, or earlier.</summary>
    public static TruthValue operator <(Fact<T> left, Fact<T> right) => Compare(left, right) is { } order ? TruthValue.Known(order < 0)
        : ByBounds(left, right, static (a, b) => a.IsLessThan(b), static (a, b) => a.IsLessThan(b));

    /// <summary>Whether the left one is not more, or not later.</summary>
    public static TruthValue operator <=(Fact<T> left, Fact<T> right) => Compare(left, right) is { } order ? TruthValue.Known(order <= 0)
        : ByBounds(left, right, static (a, b) => a.IsAtMost(b), static (a, b) => a.IsAtMost(b));

    /// <summary>Whether the left one is more, or later.</summary>
    public static TruthValue operator >(Fact<T> left, Fact<T> right) => right < left;

    /// <summary>Whether the left one is not less, or not earlier.</summary>
    public static TruthValue operator >=(Fact<T> left, Fact<T> right) => right <= left;

    /// <summary>Whether the value is one of these.</summary>
    /// <param name="values">The values.</param>
    public TruthValue IsOneOf(params ReadOnlySpan<T> values)
    {
        var found = TruthValue.False;
        foreach (var value in values)
        {
            found |= this == value;
        }

        return IsStated ? found : TruthValue.Unknown;
    }

    /// <summary>A value made from this one; not stated where this one is not, or only by its bounds.</summary>
    /// <typeparam name="TResult">The other value.</typeparam>
    /// <param name="make">Makes it: <c>months => months / 12</c>.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public Fact<TResult> Select<TResult>(Func<T, TResult> make)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(make);
        return _isExact ? new(make(_value!)) : default;
    }

    /// <summary>A value made from this one and another; not stated where either is not, or only by its bounds.</summary>
    /// <typeparam name="TOther">The other value.</typeparam>
    /// <typeparam name="TResult">What is made.</typeparam>
    /// <param name="other">The other.</param>
    /// <param name="make">Makes it: <c>(hours, pounds) => hours / pounds</c>.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public Fact<TResult> With<TOther, TResult>(Fact<TOther> other, Func<T, TOther, TResult> make)
        where TOther : notnull
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(make);
        return _isExact && other._isExact ? new(make(_value!, other._value!)) : default;
    }

    /// <summary>A test of the value that no operator has; unknown where the value is not stated, or only by its bounds.</summary>
    /// <param name="test">The test: <c>name => name.StartsWith('A')</c>.</param>
    /// <exception cref="ArgumentNullException">The test is null.</exception>
    public TruthValue Is(Predicate<T> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return _isExact ? TruthValue.Known(test(_value!)) : TruthValue.Unknown;
    }

    /// <summary>The value, where it is stated exactly.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return _isExact;
    }

    /// <summary>Whether the other is the same value, or both are not stated: plain equality, for collections.</summary>
    /// <param name="obj">The other.</param>
    public override bool Equals(object? obj) => obj is Fact<T> other && _isExact == other._isExact && EqualityComparer<T>.Default.Equals(_value, other._value) && Equals(_bounds, other._bounds);

    /// <inheritdoc/>
    public override int GetHashCode() => _isExact ? _value!.GetHashCode() : _bounds?.GetHashCode() ?? 0;

    /// <summary>The value, its bounds, or <c>not stated</c>.</summary>
    public override string ToString() => _isExact ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_value}") : _bounds?.ToString() ?? PlainText.NotStated;

    internal static Fact<T> Of<TValue>(Known<TValue> value)
        where TValue : struct, T, IComparable<TValue> => value.Exact is { } exact ? new(exact) : new((object)value);

    /// <summary>Compares numbers or days of which at least one is known by bounds; others have none.</summary>
    private static TruthValue ByBounds(Fact<T> left, Fact<T> right, Func<Known<double>, Known<double>, bool?> numbers, Func<Known<DateOnly>, Known<DateOnly>, bool?> days) =>
        !left.IsStated || !right.IsStated ? TruthValue.Unknown
        : typeof(T) == typeof(double) ? Fact.Of(numbers(left.As<double>(), right.As<double>()))
        : Fact.Of(days(left.As<DateOnly>(), right.As<DateOnly>()));

    private Known<TValue> As<TValue>()
        where TValue : struct, IComparable<TValue> => _bounds is Known<TValue> bounds ? bounds : (TValue)(object)_value!;

    private static int? Compare(Fact<T> left, Fact<T> right)
    {
        if (!left._isExact || !right._isExact)
        {
            return null;
        }

        return typeof(T) == typeof(string)
            ? string.CompareOrdinal((string)(object)left._value!, (string)(object)right._value!)
            : Comparer<T>.Default.Compare(left._value, right._value);
    }
}
