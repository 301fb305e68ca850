using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions.Evaluation;

/// <summary>The functions of the language, and what to write for those of CEL that it leaves out.</summary>
internal static class Functions
{
    private const long MostDays = 4_000_000;

    public static readonly Function Size = new("size", FunctionForm.Either, [OperandKind.ListOrText], ConditionType.Int, Once, static (x, _, _) => SizeOf(x));

    private static readonly Function AddDays = Add("addDays", Later);

    private static readonly Function AddWeeks = Add("addWeeks", static (day, weeks) => Later(day, weeks * 7));

    private static readonly Function AddMonths = Add("addMonths", MonthsLater);

    private static readonly Function AddYears = Add("addYears", static (day, years) => MonthsLater(day, years * 12));

    /// <summary>All functions. Those of days count whole days, weeks, months and years; see <see cref="Calendar.MonthsBetween"/>.</summary>
    public static IReadOnlyList<Function> All { get; } =
    [
        Size,
        Test("startsWith", static (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        Test("endsWith", static (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        Test("contains", static (text, part) => text.Contains(part, StringComparison.Ordinal)) with { Cost = static (text, part) => text / 8 * (1 + (part / 8)) },
        Test("isIn", PlaceCodes.IsIn),
        Between("daysBetween", AddDays, static (from, to) => to.DayNumber - from.DayNumber),
        Between("weeksBetween", AddWeeks, Calendar.WeeksBetween),
        Between("monthsBetween", AddMonths, Calendar.MonthsBetween),
        Between("yearsBetween", AddYears, static (from, to) => Calendar.MonthsBetween(from, to) / 12),
        AddDays,
        AddWeeks,
        AddMonths,
        AddYears,
    ];

    /// <summary>The cost of going through texts once.</summary>
    private static Func<long, long, long> Once => static (first, second) => (first + second) / 8;

    /// <summary>The function of that name, or null.</summary>
    public static Function? Find(string name) => All.FirstOrDefault(function => string.Equals(function.Name, name, StringComparison.Ordinal));

    /// <summary>What to write in place of a function of CEL that there is not; null for names that CEL does not have either.</summary>
    public static string? InsteadOf(string name) => name switch
    {
        "matches" => "write startsWith, endsWith or contains",
        "exists_one" => "write size(list.filter(x, ...)) == 1",
        "timestamp" or "date" => "declare the day as a parameter, params.name",
        "duration" => "reckon with days: daysBetween(a, b), addMonths(day, n)",
        "int" or "double" or "string" or "bool" or "dyn" => "values keep their types, and ints and doubles may be mixed",
        _ when name.StartsWith("get", StringComparison.Ordinal) => "ask for yearsBetween(a, b), monthsBetween(a, b), weeksBetween(a, b) or daysBetween(a, b)",
        _ => null,
    };

    private static Function Test(string name, Func<string, string, bool> test) => new(
        name,
        FunctionForm.Method,
        [OperandKind.Text, OperandKind.Text],
        ConditionType.Bool,
        Once,
        (text, part, _) => text.TryGetText(out var a) && part.TryGetText(out var b) ? Value.From(test(a, b)) : default);

    private static Function Between(string name, Function shift, Func<DateOnly, DateOnly, int> count) => new(
        name,
        FunctionForm.Function,
        [OperandKind.Day, OperandKind.Day],
        ConditionType.Int,
        Once,
        (from, to, _) => from.TryGetDay(out var a) && to.TryGetDay(out var b) ? Value.From((int?)count(a, b)) : default)
    {
        Shift = shift,
    };

    private static DateOnly? Later(DateOnly day, long days) =>
        day.DayNumber + days is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>The day so many months later, or the last of its month where that has no such day.</summary>
    private static DateOnly? MonthsLater(DateOnly day, long months) =>
        (day.Year * 12) + day.Month - 1 + months is >= 12 and < 10_000 * 12 ? day.AddMonths((int)months) : null;

    private static Function Add(string name, Func<DateOnly, long, DateOnly?> add) => new(
        name,
        FunctionForm.Function,
        [OperandKind.Day, OperandKind.Number],
        ConditionType.Day,
        Once,
        (day, number, source) =>
        {
            if (!day.TryGetDay(out var from) || !number.TryGetNumber(out _))
            {
                return default;
            }

            if (!number.TryGetWhole(out var count))
            {
                return Value.FromError(source.MakeError($"{name}() takes a whole number."));
            }

            // No day is further from another than that, and so the reckoning cannot overflow.
            return add(from, Math.Clamp(count, -MostDays, MostDays)) is { } result
                ? Value.From((DateOnly?)result)
                : Value.FromError(source.MakeError("The day is outside the years 1 to 9999."));
        });

    private static Value SizeOf(Value value)
    {
        if (value.TryGetList(out var list))
        {
            return Value.From((int?)list.Count);
        }

        if (!value.TryGetText(out var text))
        {
            return default;
        }

        // Characters beyond the basic plane take two code units and count once.
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return Value.From((int?)count);
    }
}
