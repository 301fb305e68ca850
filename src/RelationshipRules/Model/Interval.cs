using System.Globalization;
using RelationshipRules.Json;

namespace RelationshipRules.Model;

/// <summary>A number or day of which only bounds are known, as they were stated, so that its text says them again.</summary>
/// <param name="From">The lower bound; negative infinity for none. Days are reckoned by their number.</param>
/// <param name="To">The upper bound; positive infinity for none.</param>
/// <param name="Kind">What lies between them.</param>
/// <param name="IsAbove">Whether the lower bound is itself not possible.</param>
/// <param name="IsBelow">Whether the upper bound is itself not possible.</param>
internal sealed record Interval(double From, double To, IntervalKind Kind = IntervalKind.Numbers, bool IsAbove = false, bool IsBelow = false)
{
    private const double MostOfWhole = 9007199254740992;

    private const int Kept = 16;

    // So that comparing how many of something there are allocates nothing.
    private static readonly Interval?[] Ready = new Interval?[2 * Kept * (Kept + 1)];

    /// <summary>The lower bound of money, of which a double may lose digits; null for other bounds.</summary>
    public decimal? ExactFrom { get; init; }

    /// <summary>The upper bound of money.</summary>
    public decimal? ExactTo { get; init; }

    /// <summary>The least possible value; of whole numbers and days above a bound the next one.</summary>
    public double Least => Math.Max(Floor, Kind == IntervalKind.Numbers ? From : IsAbove ? Math.Floor(From) + 1 : Math.Ceiling(From));

    /// <summary>The most possible value; of whole numbers and days below a bound the one before.</summary>
    public double Most => Math.Min(Ceiling, Kind == IntervalKind.Numbers ? To : IsBelow ? Math.Ceiling(To) - 1 : Math.Floor(To));

    /// <summary>Whether <see cref="Least"/> is itself not possible.</summary>
    public bool IsOpenBelow => IsAbove && Kind == IntervalKind.Numbers && From >= Floor;

    /// <summary>Whether <see cref="Most"/> is itself not possible.</summary>
    public bool IsOpenAbove => IsBelow && Kind == IntervalKind.Numbers && To <= Ceiling;

    public bool IsDays => Kind == IntervalKind.Days;

    /// <summary>Whether there is no value between the bounds.</summary>
    public bool IsEmpty => Order(Least, ExactFrom, Most, ExactTo) is var order && (order > 0 || (order == 0 && (IsOpenBelow || IsOpenAbove)));

    /// <summary>What there is at the least of such a value, whatever was stated.</summary>
    private double Floor { get; init; } = double.NegativeInfinity;

    /// <summary>What there is at the most of such a value.</summary>
    private double Ceiling { get; init; } = double.PositiveInfinity;

    /// <summary>Bounds that may have been made before.</summary>
    public static Interval Small(double from, double to, IntervalKind kind)
    {
        var end = double.IsPositiveInfinity(to) ? Kept : to;
        return from is >= 0 and < Kept && end is >= 0 and <= Kept && Math.Floor(from) == from && Math.Floor(end) == end && (to != Kept)
            ? Ready[(((int)kind * Kept) + (int)from) * (Kept + 1) + (int)end] ??= new(from, to, kind)
            : new(from, to, kind);
    }

    public static Interval OfDays(DateOnly from, DateOnly to) => new(from.DayNumber, to.DayNumber, IntervalKind.Days);

    /// <summary>Whether it is less than the other, whatever the two are; null where that depends on what they are.</summary>
    public bool? IsLessThan(Interval other) => IsBefore(other) ? true : Order(other.Most, other.ExactTo, Least, ExactFrom) <= 0 ? false : null;

    /// <summary>Whether it is no more than the other, whatever the two are; null where that depends on what they are.</summary>
    public bool? IsAtMost(Interval other) => Order(Most, ExactTo, other.Least, other.ExactFrom) <= 0 ? true : other.IsBefore(this) ? false : null;

    /// <summary>Whether it is the same as the other; null where that depends on what they are.</summary>
    public bool? IsEqualTo(Interval other) => IsBefore(other) || other.IsBefore(this) ? false : IsSingle && other.IsSingle ? true : null;

    /// <summary>The same as stated, reckoned within what there is of such a value; null where nothing of that is left.</summary>
    public Interval? Within(double least, double most)
    {
        var left = this with { Floor = least, Ceiling = most, ExactFrom = From < least ? null : ExactFrom, ExactTo = To > most ? null : ExactTo };
        return left.IsEmpty ? null : left;
    }

    public Interval Negated() => Made(Highest.Negated(), Lowest.Negated(), Kind);

    public Interval Plus(Interval other) => Made(Lowest.Plus(other.Lowest), Highest.Plus(other.Highest), KindWith(other));

    public Interval Times(Interval other) => Between(other, static (a, b) => a.Times(b));

    /// <summary>The quotient; null where the divisor may be 0. Of whole numbers it is cut to a whole one, as quotients are.</summary>
    public Interval? DividedBy(Interval other)
    {
        if ((other.Least < 0 && other.Most > 0) || (other.Least == 0 && !other.IsOpenBelow) || (other.Most == 0 && !other.IsOpenAbove))
        {
            return null;
        }

        var isPositive = other.Most > 0;
        var quotient = Between(other, (a, b) => a.Over(b, isPositive));

        // The ends as they are: the next whole number above one is not what that is cut to.
        return quotient.Kind == IntervalKind.Whole ? new(Cut(Math.Max(quotient.Floor, quotient.From)), Cut(Math.Min(quotient.Ceiling, quotient.To)), IntervalKind.Whole) : quotient;
    }

    /// <summary>The bounds in words: "at least 2", "less than 12", "2 to 4", "March 2011".</summary>
    public override string ToString() => ToString(IsDays ? WriteDay : WriteNumber);

    /// <summary>The bounds in words, each end written in a way of its own.</summary>
    public string ToString(Func<double, string> write)
    {
        if (IsDays && Period() is { } period)
        {
            return period;
        }

        return double.IsInfinity(To) ? LeastOf(write(From))
            : double.IsInfinity(From) ? MostOf(write(To))
            : IsAbove || IsBelow ? CoreWords.Bounds_Both(LeastOf(write(From)), MostOf(write(To)))
            : CoreWords.Bounds_FromTo(write(From), write(To));

        string LeastOf(string value) => (IsDays, IsAbove) switch
        {
            (true, true) => CoreWords.Bounds_After(value),
            (true, false) => CoreWords.Bounds_OnOrAfter(value),
            (false, true) => CoreWords.Bounds_MoreThan(value),
            _ => CoreWords.Bounds_AtLeast(value),
        };

        string MostOf(string value) => (IsDays, IsBelow) switch
        {
            (true, true) => CoreWords.Bounds_Before(value),
            (true, false) => CoreWords.Bounds_OnOrBefore(value),
            (false, true) => CoreWords.Bounds_LessThan(value),
            _ => CoreWords.Bounds_AtMost(value),
        };
    }

    /// <summary>The year or month that the bounds are, as it is written in a description; null where they are another time.</summary>
    public string? PeriodCode()
    {
        if (!IsDays || IsAbove || IsBelow || double.IsInfinity(From) || double.IsInfinity(To))
        {
            return null;
        }

        var (first, last) = (DateOnly.FromDayNumber((int)From), DateOnly.FromDayNumber((int)To));
        return first.Day != 1 || last.Day != DateTime.DaysInMonth(last.Year, last.Month) || first.Year != last.Year ? null
            : first.Month == last.Month ? first.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : first.Month == 1 && last.Month == 12 ? first.ToString("yyyy", CultureInfo.InvariantCulture)
            : null;
    }

    private string? Period() => PeriodCode() is { } code
        ? code.Length == 4 ? code : DateOnly.FromDayNumber((int)From).ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : null;

    private static string WriteDay(double number) => Days.Tell(DateOnly.FromDayNumber((int)number));

    private static string WriteNumber(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private End Lowest => new(Least, IsOpenBelow, From >= Floor);

    private End Highest => new(Most, IsOpenAbove, To <= Ceiling);

    private bool IsSingle => Order(Least, ExactFrom, Most, ExactTo) == 0;

    private bool IsBefore(Interval other) =>
        Order(Most, ExactTo, other.Least, other.ExactFrom) is var order && (order < 0 || (order == 0 && (IsOpenAbove || other.IsOpenBelow)));

    /// <summary>Compares two ends; sums of money that are one double may still be two sums.</summary>
    private static int Order(double one, decimal? exactOne, double other, decimal? exactOther)
    {
        var order = one.CompareTo(other);
        return order == 0 && exactOne is { } a && exactOther is { } b ? a.CompareTo(b) : order;
    }

    private IntervalKind KindWith(Interval other) => Kind == other.Kind ? Kind : IntervalKind.Numbers;

    /// <summary>What lies between the results of all ends with each other.</summary>
    private Interval Between(Interval other, Func<End, End, End> reckon)
    {
        End[] here = [Lowest, Highest];
        End[] there = [other.Lowest, other.Highest];

        // Where two ends come to the same, one that is possible is enough; so it comes first.
        End[] results = [.. here.SelectMany(a => there.Select(b => reckon(a, b))).OrderBy(end => end.At).ThenBy(end => end.IsOpen)];
        return Made(results[0], results.First(end => end.At.Equals(results[^1].At)), KindWith(other));
    }

    /// <summary>
    /// What lies between two ends; an end that is too large to reckon with is no end. One that follows only from what there is of such a
    /// value is reckoned with and not said, so long as the other can be said.
    /// </summary>
    private static Interval Made(End from, End to, IntervalKind sort)
    {
        var most = sort == IntervalKind.Whole ? MostOfWhole : double.MaxValue;
        var (hasFrom, hasTo) = (Math.Abs(from.At) <= most, Math.Abs(to.At) <= most);
        var (saysFrom, saysTo) = (hasFrom && (from.IsStated || from.IsOpen), hasTo && (to.IsStated || to.IsOpen));
        if (!saysFrom && !saysTo)
        {
            (saysFrom, saysTo) = (hasFrom, hasTo);
        }

        return new(saysFrom ? from.At : double.NegativeInfinity, saysTo ? to.At : double.PositiveInfinity, sort, saysFrom && from.IsOpen, saysTo && to.IsOpen)
        {
            Floor = hasFrom && !saysFrom ? from.At : double.NegativeInfinity,
            Ceiling = hasTo && !saysTo ? to.At : double.PositiveInfinity,
        };
    }

    private static double Cut(double number) => double.IsInfinity(number) ? number : Math.Truncate(number);

    private readonly record struct End(double At, bool IsOpen, bool IsStated)
    {
        public End Negated() => this with { At = -At };

        public End Plus(End other) => new(At + other.At, IsOpen || other.IsOpen, IsStated && other.IsStated);

        // 0 times what has no bound is 0; and 0 itself is reached whatever the other is.
        public End Times(End other) => At == 0 || other.At == 0
            ? new(0, !((At == 0 && !IsOpen) || (other.At == 0 && !other.IsOpen)), IsStated && other.IsStated)
            : new(At * other.At, IsOpen || other.IsOpen, IsStated && other.IsStated);

        // Beside a divisor's end at 0 the quotient has no bound; by one without a bound it comes near to 0 and does not reach it.
        public End Over(End other, bool isPositive) => At == 0 ? this
            : double.IsInfinity(other.At) ? new(0, IsOpen: true, IsStated: true)
            : other.At == 0 ? new((At > 0) == isPositive ? double.PositiveInfinity : double.NegativeInfinity, IsOpen: true, IsStated: true)
            : new(At / other.At, IsOpen || other.IsOpen, IsStated && other.IsStated);
    }
}

/// <summary>What lies between bounds.</summary>
internal enum IntervalKind
{
    Numbers,
    Whole,
    Days,
}
