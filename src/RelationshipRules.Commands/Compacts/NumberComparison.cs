using System.Globalization;
using RelationshipRules.Language;

namespace RelationshipRules.Cli.Compacts;

/// <summary>A number of a clause beside the nation's.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Local">The number of the clause.</param>
/// <param name="National">The nation's, by the text that the compact is held against; null where it names none.</param>
/// <param name="IsOfItsDay">Whether the nation's number is that of the text of the compact's day.</param>
/// <param name="Axis">What the local number is beside it.</param>
internal sealed record NumberComparison(Measure Measure, ClauseNumber Local, NationalValue? National, bool IsOfItsDay, AxisValue Axis)
{
    public string LocalText => Local.State switch
    {
        NumberState.NoneNamed => CommandWords.Number_NoneNamed,
        NumberState.NotVisible => CommandWords.Effect_NotVisible,
        _ => Bound(Local.Bound, Measure, Tell(Local.Value!.Value, Local.Unit!.Value, Local.DayKind)),
    };

    public string NationalText => National is not { } value ? CommandWords.Number_None
        : Tell(value.Value, value.Unit, DayKind.Calendar) is var number && value.Ours is null ? number
        : CommandWords.Number_OurReading(number);

    /// <summary>How much more or less the local number is, where both are of one unit; else null.</summary>
    public string? Delta
    {
        get
        {
            // How far a most lies from a least says nothing.
            if (IsCap(Measure, Local))
            {
                return Measure.Stronger == StrongerWay.More ? CommandWords.Number_MostNotLeast : CommandWords.Number_LeastNotMost;
            }

            if (National is not { } national || Local is not { State: NumberState.Given, DayKind: DayKind.Calendar } || InMonths(Local.Value!.Value, Local.Unit!.Value) is not { } local || InMonths(national.Value, national.Unit) is not { } other)
            {
                return National is { } same && Local.Unit == same.Unit && Local.Value is { } value ? Signed(value - same.Value, same.Unit) : null;
            }

            return Signed(local - other, NumberUnit.Months);
        }
    }

    /// <summary>Compares the numbers of a clause with an undertaking's.</summary>
    public static IReadOnlyList<NumberComparison> Compare(Clause clause, Undertaking undertaking, CompactBaseline? baseline, NationalText national)
    {
        var compared = new List<NumberComparison>();
        foreach (var local in clause.Numbers)
        {
            var measure = national.Measure(local.Measure);
            var values = undertaking.Numbers.FirstOrDefault(n => string.Equals(n.Measure, local.Measure, StringComparison.Ordinal))?.Values ?? [];
            var own = values.FirstOrDefault(v => v.Baseline == baseline);
            var value = own ?? values.FirstOrDefault(static v => v.Baseline == CompactBaseline.Compact2010);
            compared.Add(new(measure, local, value, own is not null || baseline == CompactBaseline.Compact2010, AxisOf(measure, local, value)));
        }

        return compared;
    }

    public static string Tell(double value, NumberUnit unit, DayKind kind)
    {
        var number = value.ToString("0.##", CultureInfo.InvariantCulture);
        var isOne = Math.Abs(value - 1) < 1e-9;
        return unit switch
        {
            NumberUnit.PerYear => CommandWords.Number_PerYear(number),
            NumberUnit.Percent => CommandWords.Number_PerCent(number),
            NumberUnit.Days when kind == DayKind.Working => isOne ? CommandWords.Number_WorkingDay(number) : CommandWords.Number_WorkingDays(number),
            NumberUnit.Hours => isOne ? CommandWords.Number_Hour(number) : CommandWords.Number_Hours(number),
            NumberUnit.Days => isOne ? CoreWords.Span_Days(1) : CommandWords.Number_Of(number, CoreWords.Unit_Days),
            NumberUnit.Weeks => isOne ? CoreWords.Span_Weeks(1) : CommandWords.Number_Of(number, CoreWords.Unit_Weeks),
            NumberUnit.Months => isOne ? CoreWords.Span_Months(1) : CommandWords.Number_Of(number, CoreWords.Unit_Months),
            _ => isOne ? CoreWords.Span_Years(1) : CommandWords.Number_Of(number, CoreWords.Unit_Years),
        };
    }

    private static string Signed(double difference, NumberUnit unit)
    {
        var number = Tell(Math.Abs(difference), unit, DayKind.Calendar);
        return Math.Abs(difference) < 1e-9 ? CommandWords.Number_Same : difference > 0 ? CommandWords.Number_More(number) : CommandWords.Number_Less(number);
    }

    private static string Bound(NumberBound bound, Measure measure, string number) => bound switch
    {
        NumberBound.Min => CommandWords.Number_AtLeast(number),
        NumberBound.Max => CommandWords.Number_AtMost(number),
        NumberBound.Target => CommandWords.Number_AsTarget(number),
        _ => measure.Title.StartsWith("interval", StringComparison.Ordinal) ? CommandWords.Number_Every(number) : number,
    };

    private static AxisValue AxisOf(Measure measure, ClauseNumber local, NationalValue? national)
    {
        if (local.State == NumberState.NotVisible)
        {
            return AxisValue.NotVisible;
        }

        if (local.State == NumberState.NoneNamed)
        {
            return AxisValue.Less;
        }

        return IsCap(measure, local) ? AxisValue.Less
            : national is null ? AxisValue.More
            : Compare(local, national) switch
            {
                null => AxisValue.NotVisible,
                0 => AxisValue.Same,
                > 0 => measure.Stronger == StrongerWay.More ? AxisValue.More : AxisValue.Less,
                _ => measure.Stronger == StrongerWay.More ? AxisValue.Less : AxisValue.More,
            };
    }

    /// <summary>A most on what should be much promises nothing, however large it is; and so does a least on what should be little.</summary>
    private static bool IsCap(Measure measure, ClauseNumber local) =>
        local.State == NumberState.Given && (measure.Stronger == StrongerWay.More ? local.Bound == NumberBound.Max && !IsTimeToAct(measure) : local.Bound == NumberBound.Min);

    /// <summary>"Within 14 days" to appeal is a time that one has, and no cap on what is promised.</summary>
    private static bool IsTimeToAct(Measure measure) => measure.Name is "appeal" or "remedy" or "applicationTime";

    /// <summary>More, less or the same; null where the two are of different units and neither is surely longer.</summary>
    private static int? Compare(ClauseNumber local, NationalValue national)
    {
        if (local.Unit == national.Unit && local.DayKind == DayKind.Calendar)
        {
            return Math.Abs(local.Value!.Value - national.Value) < 1e-9 ? 0 : local.Value.Value.CompareTo(national.Value);
        }

        if (InMonths(local.Value!.Value, local.Unit!.Value) is { } months && InMonths(national.Value, national.Unit) is { } others && local.DayKind == DayKind.Calendar)
        {
            return Math.Abs(months - others) < 1e-9 ? 0 : months.CompareTo(others);
        }

        return local.DayKind == DayKind.Working || Days(local.Value.Value, local.Unit.Value) is not { } mine || Days(national.Value, national.Unit) is not { } theirs ? null
            : mine.Least > theirs.Most ? 1
            : mine.Most < theirs.Least ? -1
            : null;
    }

    private static double? InMonths(double value, NumberUnit unit) => unit switch
    {
        NumberUnit.Months => value,
        NumberUnit.Years => value * 12,
        _ => null,
    };

    /// <summary>The fewest and the most days that a time can have, by the calendar: three months are 89 to 92.</summary>
    private static (double Least, double Most)? Days(double value, NumberUnit unit)
    {
        switch (unit)
        {
            case NumberUnit.Days:
                return (value, value);
            case NumberUnit.Weeks:
                return (value * 7, value * 7);
            case NumberUnit.Months or NumberUnit.Years when InMonths(value, unit) is { } months && months <= 1200 && months == Math.Floor(months):
                var starts = Enumerable.Range(0, 48).Select(static m => new DateOnly(2023, 1, 1).AddMonths(m));
                var lengths = starts.Select(start => start.AddMonths((int)months).DayNumber - start.DayNumber).ToList();
                return (lengths.Min(), lengths.Max());
            default:
                return null;
        }
    }
}
