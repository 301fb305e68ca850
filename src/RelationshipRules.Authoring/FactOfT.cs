using System.Diagnostics.CodeAnalysis;
using RelationshipRules.Facts;

namespace RelationshipRules.Authoring;

/// <summary>A value that is stated or not. Comparing it with another gives a <see cref="TruthValue"/>, unknown where either is not stated.</summary>
/// <typeparam name="T">The value: <see cref="double"/> for all numbers, an enum of the model, <see cref="DateOnly"/> or <see cref="string"/>.</typeparam>
/// <remarks>Choices are ordered as the model lists them; texts are compared character by character, without regard to culture.</remarks>
[SuppressMessage("Usage", "CA2231", Justification = "The operators compare by three-valued logic, which no Equals can give.")]
public readonly struct Fact<T>
    where T : notnull
{
    private readonly T? _value;

    internal Fact(T value)
    {
        _value = value;
        IsStated = true;
    }

    /// <summary>Whether the value is stated.</summary>
    public bool IsStated { get; }

    /// <summary>A value that is known.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Fact<T>(T value) => new(value);

    /// <summary>Whether both have the same value.</summary>
    public static TruthValue operator ==(Fact<T> left, Fact<T> right) =>
        left.IsStated && right.IsStated ? TruthValue.Known(EqualityComparer<T>.Default.Equals(left._value, right._value)) : TruthValue.Unknown;

    /// <summary>Whether they have different values.</summary>
    public static TruthValue operator !=(Fact<T> left, Fact<T> right) => !(left == right);

    /// <summary>Whether the left one is less, or earlier.</summary>
    public static TruthValue operator <(Fact<T> left, Fact<T> right) => Compare(left, right) is { } order ? TruthValue.Known(order < 0) : TruthValue.Unknown;

    /// <summary>Whether the left one is not more, or not later.</summary>
    public static TruthValue operator <=(Fact<T> left, Fact<T> right) => Compare(left, right) is { } order ? TruthValue.Known(order <= 0) : TruthValue.Unknown;

    /// <summary>Whether the left one is more, or later.</summary>
    public static TruthValue operator >(Fact<T> left, Fact<T> right) => right < left;

    /// <summary>Whether the left one is not less, or not earlier.</summary>
    public static TruthValue operator >=(Fact<T> left, Fact<T> right) => right <= left;

    /// <summary>Whether the value is one of these.</summary>
    /// <param name="values">The values.</param>
    public TruthValue IsOneOf(params ReadOnlySpan<T> values)
    {
        if (!IsStated)
        {
            return TruthValue.Unknown;
        }

        foreach (var value in values)
        {
            if (EqualityComparer<T>.Default.Equals(_value, value))
            {
                return TruthValue.True;
            }
        }

        return TruthValue.False;
    }

    /// <summary>A value made from this one; not stated where this one is not.</summary>
    /// <typeparam name="TResult">The other value.</typeparam>
    /// <param name="make">Makes it: <c>months => months / 12</c>.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public Fact<TResult> Select<TResult>(Func<T, TResult> make)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(make);
        return IsStated ? new(make(_value!)) : default;
    }

    /// <summary>A value made from this one and another; not stated where either is not.</summary>
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
        return IsStated && other.IsStated ? new(make(_value!, other._value!)) : default;
    }

    /// <summary>A test of the value that no operator has; unknown where the value is not stated.</summary>
    /// <param name="test">The test: <c>name => name.StartsWith('A')</c>.</param>
    /// <exception cref="ArgumentNullException">The test is null.</exception>
    public TruthValue Is(Predicate<T> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return IsStated ? TruthValue.Known(test(_value!)) : TruthValue.Unknown;
    }

    /// <summary>The value, where it is stated.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is stated.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsStated;
    }

    /// <summary>Whether the other is the same value, or both are not stated: plain equality, for collections.</summary>
    /// <param name="obj">The other.</param>
    public override bool Equals(object? obj) => obj is Fact<T> other && IsStated == other.IsStated && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override int GetHashCode() => IsStated ? _value!.GetHashCode() : 0;

    /// <summary>The value, or <c>not stated</c>.</summary>
    public override string ToString() => IsStated ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_value}") : PlainText.NotStated;

    private static int? Compare(Fact<T> left, Fact<T> right)
    {
        if (!left.IsStated || !right.IsStated)
        {
            return null;
        }

        return typeof(T) == typeof(string)
            ? string.CompareOrdinal((string)(object)left._value!, (string)(object)right._value!)
            : Comparer<T>.Default.Compare(left._value, right._value);
    }
}
