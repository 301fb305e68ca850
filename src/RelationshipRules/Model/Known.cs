using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelationshipRules.Model;

/// <summary>Makes numbers and days that are known by bounds.</summary>
public static class Known
{
    /// <summary>At least, or not earlier than.</summary>
    /// <typeparam name="T">The number or day.</typeparam>
    /// <param name="from">The least that it can be.</param>
    public static Known<T> From<T>(T from)
        where T : struct, IComparable<T> => Between<T>(from: from);

    /// <summary>At most, or not later than.</summary>
    /// <typeparam name="T">The number or day.</typeparam>
    /// <param name="to">The most that it can be.</param>
    public static Known<T> To<T>(T to)
        where T : struct, IComparable<T> => Between<T>(to: to);

    /// <summary>More than, or later than.</summary>
    /// <typeparam name="T">The number or day.</typeparam>
    /// <param name="above">What it is not, but all that is more.</param>
    public static Known<T> Above<T>(T above)
        where T : struct, IComparable<T> => Between<T>(above: above);

    /// <summary>Less than, or earlier than.</summary>
    /// <typeparam name="T">The number or day.</typeparam>
    /// <param name="below">What it is not, but all that is less.</param>
    public static Known<T> Below<T>(T below)
        where T : struct, IComparable<T> => Between<T>(below: below);

    /// <summary>Within bounds: at most one on each side, and one at least.</summary>
    /// <typeparam name="T">The number or day: <see cref="int"/>, <see cref="double"/>, <see cref="decimal"/> or <see cref="DateOnly"/>.</typeparam>
    /// <param name="from">The least that it can be.</param>
    /// <param name="to">The most that it can be.</param>
    /// <param name="above">What it is more than.</param>
    /// <param name="below">What it is less than.</param>
    /// <exception cref="ArgumentException">There is no bound, there are two on one side, no value lies between them, or one is not finite.</exception>
    /// <exception cref="NotSupportedException">The type is another one.</exception>
    public static Known<T> Between<T>(T? from = null, T? to = null, T? above = null, T? below = null)
        where T : struct, IComparable<T>
    {
        var kind = KnownNumber.KindOf<T>();
        var (least, most) = (from ?? above, to ?? below);
        if ((least ?? most) is null || (from is not null && above is not null) || (to is not null && below is not null))
        {
            throw new ArgumentException("One bound, or one on each side, is needed.", nameof(from));
        }

        var bounds = new Interval(
            least is { } first ? KnownNumber.Of(first) : double.NegativeInfinity,
            most is { } last ? KnownNumber.Of(last) : double.PositiveInfinity,
            kind,
            above is not null,
            below is not null)
        {
            ExactFrom = least as decimal?,
            ExactTo = most as decimal?,
        };
        return bounds.IsEmpty || !KnownNumber.IsPossible<T>(bounds) ? throw new ArgumentException("Nothing lies between these bounds.", nameof(from)) : new(bounds);
    }

    /// <summary>A day of which the month is known.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static Known<DateOnly> Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(Interval.OfDays(first, first.AddDays(DateTime.DaysInMonth(year, month) - 1)));
    }

    /// <summary>A day of which the year is known.</summary>
    /// <param name="year">The year.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static Known<DateOnly> Year(int year) => new(Interval.OfDays(new(year, 1, 1), new(year, 12, 31)));
}

/// <summary>
/// A number or day as somebody states it: exactly, or by bounds. Whoever knows it writes it as it is, <c>TermMonths = 36</c>; bounds are
/// <c>Known.Below(12)</c>, <c>Known.Between(2, 4)</c>, <c>Known.Month(2011, 3)</c>.
/// </summary>
/// <typeparam name="T"><see cref="int"/>, <see cref="double"/>, <see cref="decimal"/> or <see cref="DateOnly"/>; making one of another type throws <see cref="NotSupportedException"/>.</typeparam>
[JsonConverter(typeof(KnownConverter))]
public readonly struct Known<T> : IEquatable<Known<T>>, IKnown
    where T : struct, IComparable<T>
{
    private readonly T _value;

    internal Known(Interval bounds) => Bounds = bounds;

    private Known(T value) => _value = KnownNumber.Checked(value);

    private Known(T value, Interval? bounds, bool follows) => (_value, Bounds, Follows) = (value, bounds, follows);

    /// <summary>The value where it is known; null where only bounds are.</summary>
    public T? Exact => Bounds is null ? _value : null;

    /// <summary>The least that it can be: the value itself, or a bound that it may reach; null for none.</summary>
    public T? From => Bounds is null ? _value : Bounds is { IsAbove: false, From: > double.NegativeInfinity } ? End(Bounds.From, Bounds.ExactFrom) : null;

    /// <summary>The most that it can be: the value itself, or a bound that it may reach; null for none.</summary>
    public T? To => Bounds is null ? _value : Bounds is { IsBelow: false, To: < double.PositiveInfinity } ? End(Bounds.To, Bounds.ExactTo) : null;

    /// <summary>What it is more than; null for nothing.</summary>
    public T? Above => Bounds is { IsAbove: true } ? End(Bounds.From, Bounds.ExactFrom) : null;

    /// <summary>What it is less than; null for nothing.</summary>
    public T? Below => Bounds is { IsBelow: true } ? End(Bounds.To, Bounds.ExactTo) : null;

    /// <summary>The value itself, or the least possible, or else the most: what to sort by, and nothing to judge by.</summary>
    public T Nearest => Exact ?? (double.IsFinite(Bounds!.Least) ? End(Bounds.Least, Bounds.ExactFrom) : End(Bounds.Most, Bounds.ExactTo));

    internal Interval? Bounds { get; }

    /// <summary>Whether nobody has stated it: it follows from other facts of its part, and is not to be written beside them.</summary>
    internal bool Follows { get; }

    Interval? IKnown.Bounds => Bounds;

    object? IKnown.Exact => Exact;

    private Interval Possible => Bounds ?? new(KnownNumber.Of(_value), KnownNumber.Of(_value), KnownNumber.KindOf<T>()) { ExactFrom = _value as decimal?, ExactTo = _value as decimal? };

    /// <summary>A value that is known exactly.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    /// <exception cref="NotSupportedException">No fact of a description has this type.</exception>
    public static implicit operator Known<T>(T value) => new(value);

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(Known<T> left, Known<T> right) => left.Equals(right);

    /// <summary>Whether they say different things.</summary>
    public static bool operator !=(Known<T> left, Known<T> right) => !left.Equals(right);

    /// <summary>Whether it is less, or earlier, than the other; null where the bounds leave it open.</summary>
    /// <param name="other">The other.</param>
    public bool? IsLessThan(Known<T> other) => Possible.IsLessThan(other.Possible);

    /// <summary>Whether it is not more, or not later, than the other; null where the bounds leave it open.</summary>
    /// <param name="other">The other.</param>
    public bool? IsAtMost(Known<T> other) => Possible.IsAtMost(other.Possible);

    /// <summary>Whether the two are the same number or day; null where the bounds leave it open. <c>==</c> asks whether the same is said of them.</summary>
    /// <param name="other">The other.</param>
    public bool? IsEqualTo(Known<T> other) => Possible.IsEqualTo(other.Possible);

    /// <summary>The same, as what follows from other facts or as what is stated.</summary>
    internal Known<T> As(bool follows) => new(_value, Bounds, follows);

    /// <summary>Writes it as a description does: <c>36</c>, <c>{ "below": 12 }</c>, <c>"2011-03"</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        KnownJson.Write(json, Bounds, Exact);
    }

    private static T End(double number, decimal? exact) => exact is T sum ? sum : KnownNumber.To<T>(number);

    /// <inheritdoc/>
    public bool Equals(Known<T> other) => Bounds is null ? other.Bounds is null && _value.Equals(other._value) : Bounds.Equals(other.Bounds);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Known<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bounds?.GetHashCode() ?? _value.GetHashCode();

    /// <summary>The value, or its bounds in words: "less than 12".</summary>
    public override string ToString() => Bounds?.ToString() ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_value}");
}

/// <summary>A number or day of any type, as somebody states it.</summary>
internal interface IKnown
{
    Interval? Bounds { get; }

    /// <summary>The value, or null where only the bounds are known.</summary>
    object? Exact { get; }

    void WriteTo(Utf8JsonWriter json);
}

/// <summary>Numbers and days as the doubles that bounds are reckoned in.</summary>
internal static class KnownNumber
{
    public static IntervalKind KindOf<T>() =>
        typeof(T) == typeof(int) ? IntervalKind.Whole
        : typeof(T) == typeof(DateOnly) ? IntervalKind.Days
        : typeof(T) == typeof(double) || typeof(T) == typeof(decimal) ? IntervalKind.Numbers
        : throw new NotSupportedException($"{typeof(T).Name} is no number or day of a description.");

    public static double Of<T>(T value)
        where T : struct => value switch
        {
            int whole => whole,
            double number when double.IsFinite(number) => number,
            decimal number => (double)number,
            DateOnly day => day.DayNumber,
            _ => throw new ArgumentException("A number of a description is finite.", nameof(value)),
        };

    /// <summary>The value, if a description can state it.</summary>
    public static T Checked<T>(T value)
        where T : struct => KindOf<T>() == IntervalKind.Numbers && value is double ? (T)(object)Of(value) : value;

    /// <summary>Whether a number or day of this type lies within the bounds.</summary>
    public static bool IsPossible<T>(Interval bounds) => typeof(T) == typeof(decimal) || Range<T>() is var (first, last) && bounds.Within(first, last) is not null;

    public static T To<T>(double number)
        where T : struct
    {
        var (first, last) = Range<T>();
        number = Math.Clamp(number, first, last);
        return typeof(T) == typeof(DateOnly) ? (T)(object)DateOnly.FromDayNumber((int)number)
            : typeof(T) == typeof(int) ? (T)(object)(int)number
            : (T)(object)number;
    }

    /// <summary>The least and the most that there is.</summary>
    private static (double First, double Last) Range<T>() =>
        typeof(T) == typeof(int) ? (int.MinValue, int.MaxValue)
        : typeof(T) == typeof(DateOnly) ? (DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        : (double.MinValue, double.MaxValue);
}
