namespace RelationshipRules.Model;

/// <summary>Counts whole months and weeks between days; there are no hours in it.</summary>
internal static class Calendar
{
    /// <summary>
    /// The whole months from one day to another, less than none where the second is the earlier. The last day of a month is a month after
    /// every later day of a longer one: from 31 January to 28 February is one month.
    /// </summary>
    public static int MonthsBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -MonthsBetween(to, from);
        }

        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    /// <summary>The whole weeks of seven days from one day to another, less than none where the second is the earlier.</summary>
    public static int WeeksBetween(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / 7;

    /// <summary>The whole months of a term of which both days are stated, the last of them one of its days; null where one is not stated, or they stand in the wrong order.</summary>
    public static Known<int>? MonthsThrough(Known<DateOnly>? first, Known<DateOnly>? last)
        => Count(MonthsBetween, first, last, 1, IntervalKind.Whole) is not { } count ? null : count.Exact is { } exact ? exact : new Known<int>(count.Bounds!);

    /// <summary>Likewise, as a number.</summary>
    public static Known<double>? MonthNumberThrough(Known<DateOnly>? first, Known<DateOnly>? last) => ToNumber(Count(MonthsBetween, first, last, 1, IntervalKind.Numbers));

    /// <summary>Likewise the whole weeks, as a number.</summary>
    public static Known<double>? WeeksThrough(Known<DateOnly>? first, Known<DateOnly>? last) => ToNumber(Count(WeeksBetween, first, last, 1, IntervalKind.Numbers));

    /// <summary>
    /// Likewise the whole months before a day, which is not one of them: a notice of three months that is given on 31 January has passed on
    /// 30 April. They are less than none where the day is the earlier.
    /// </summary>
    public static Known<double>? MonthsUntil(Known<DateOnly>? first, Known<DateOnly>? day) => ToNumber(Count(MonthsBetween, first, day, 0, IntervalKind.Numbers, inOrder: false));

    /// <summary>Whether the first day is not after the other; null where one is not stated, or is known too loosely to say.</summary>
    public static bool? IsInOrder(Known<DateOnly>? first, Known<DateOnly>? other)
        => first is not { } one || other is not { } two ? null
            : Most(one) <= Least(two) ? true
            : Least(one) > Most(two) ? false
            : null;

    private static (int? Exact, Interval? Bounds)? Count(Func<DateOnly, DateOnly, int> count, Known<DateOnly>? from, Known<DateOnly>? to, int extra, IntervalKind kind, bool inOrder = true)
    {
        if (from is not { } first || to is not { } last || (inOrder && Least(first) > Most(last)))
        {
            return null;
        }

        if (first.Exact is { } start && last.Exact is { } end)
        {
            return (Between(start, end), null);
        }

        // The fewest are from the latest beginning to the earliest end, and none where these may stand in the wrong order and must not.
        double fewest = Most(first) is { } latest && Least(last) is { } earliest ? Between(latest, earliest) : double.NegativeInfinity;
        fewest = inOrder ? Math.Max(fewest, 0) : fewest;
        var most = Least(first) is { } begin && Most(last) is { } until ? Between(begin, until) : double.PositiveInfinity;
        if (double.IsInfinity(fewest) && double.IsInfinity(most))
        {
            return null;
        }

        var bounds = new Interval(fewest, most, kind);
        return bounds.Least == bounds.Most ? ((int)fewest, null) : (null, bounds);

        int Between(DateOnly one, DateOnly other) => count(one, other.DayNumber + extra <= DateOnly.MaxValue.DayNumber ? other.AddDays(extra) : other);
    }

    private static Known<double>? ToNumber((int? Exact, Interval? Bounds)? count) => count is not { } found ? null : found.Exact is { } exact ? (double)exact : new Known<double>(found.Bounds!);

    private static DateOnly? Least(Known<DateOnly> day) => day.Exact ?? ToDay(day.Bounds!.Least);

    private static DateOnly? Most(Known<DateOnly> day) => day.Exact ?? ToDay(day.Bounds!.Most);

    private static DateOnly? ToDay(double number) => double.IsFinite(number) ? DateOnly.FromDayNumber((int)number) : null;
}
