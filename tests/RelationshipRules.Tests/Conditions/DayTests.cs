using System.Globalization;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Conditions;

/// <summary>The functions of days, with the boundaries of months and years.</summary>
public sealed class DayTests
{
    [Theory]
    [InlineData("2026-03-01", "2026-04-01", "31")]
    [InlineData("2026-04-01", "2026-03-01", "-31")]
    [InlineData("2024-02-28", "2024-03-01", "2")]
    [InlineData("2026-11-22", "2026-11-22", "0")]
    public void DaysBetween_CountsDays(string from, string to, string expected) => Between("daysBetween", from, to).ShouldBe(expected);

    [Theory]
    [InlineData("2026-01-31", "2026-02-28", "1")]
    [InlineData("2024-01-31", "2024-02-29", "1")]
    [InlineData("2024-01-31", "2024-02-28", "0")]
    [InlineData("2026-02-28", "2026-03-28", "1")]
    [InlineData("2026-02-28", "2026-03-27", "0")]
    [InlineData("2026-03-31", "2026-04-30", "1")]
    [InlineData("2026-03-15", "2026-04-14", "0")]
    [InlineData("2026-03-15", "2026-04-15", "1")]
    [InlineData("2025-12-31", "2026-12-30", "11")]
    [InlineData("2026-02-28", "2026-01-31", "-1")]
    [InlineData("2026-04-14", "2026-03-15", "0")]
    public void MonthsBetween_CountsWholeMonths_TheEndOfAMonthBeingOne(string from, string to, string expected) =>
        Between("monthsBetween", from, to).ShouldBe(expected);

    [Theory]
    [InlineData("2011-03-01", "2011-05-24", "12")]
    [InlineData("2011-03-01", "2011-05-23", "11")]
    [InlineData("2011-03-01", "2011-06-01", "13")]
    [InlineData("2011-05-24", "2011-03-01", "-12")]
    [InlineData("2011-03-01", "2011-03-01", "0")]
    public void WeeksBetween_CountsSevenDays(string from, string to, string expected) => Between("weeksBetween", from, to).ShouldBe(expected);

    [Theory]
    [InlineData("2019-06-01", "2024-06-01", "5")]
    [InlineData("2019-06-01", "2024-05-31", "4")]
    [InlineData("2021-01-01", "2026-01-01", "5")]
    [InlineData("2020-02-29", "2021-02-28", "1")]
    [InlineData("2020-02-29", "2021-02-27", "0")]
    [InlineData("2024-06-01", "2019-06-01", "-5")]
    public void YearsBetween_CountsWholeYears(string from, string to, string expected) => Between("yearsBetween", from, to).ShouldBe(expected);

    [Theory]
    [InlineData("addDays(a, 7 * 2)", "2026-02-14")]
    [InlineData("addDays(a, -31)", "2025-12-31")]
    [InlineData("addWeeks(a, 12)", "2026-04-25")]
    [InlineData("addMonths(a, 1)", "2026-02-28")]
    [InlineData("addMonths(a, 25.0)", "2028-02-29")]
    [InlineData("addMonths(a, -2)", "2025-11-30")]
    [InlineData("addYears(a, 5)", "2031-01-31")]
    [InlineData("addYears(a, 0)", "2026-01-31")]
    [InlineData("addMonths(a, 0.5)", "error: addMonths() takes a whole number.")]
    [InlineData("addYears(a, 9000)", "error: The day is outside the years 1 to 9999.")]
    [InlineData("addDays(a, -9223372036854775807)", "error: The day is outside the years 1 to 9999.")]
    [InlineData("addYears(a, 9223372036854775807)", "error: The day is outside the years 1 to 9999.")]
    [InlineData("addDays(a, 'x')", "error: 'addDays' does not take a day and text.")]
    public void Add_GivesADay(string text, string expected)
    {
        var result = text.Contains('\'', StringComparison.Ordinal) ? text.Replace("'x'", "x", StringComparison.Ordinal) : text;
        Compile.Evaluate(result, null, ("a", Day("2026-01-31")), ("x", Value.From("x"))).ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("2019-06-01", "2024-06-01", true)]
    [InlineData("2019-06-01", "2024-06-02", false)]
    [InlineData("2021-01-01", "2026-01-01", true)]
    [InlineData("2020-02-29", "2025-02-28", true)]
    [InlineData("2020-02-29", "2025-03-01", false)]
    public void Age_OfExactlySoManyYears_IsNotMoreThanThose(string revised, string asOf, bool recent) =>
        Compile.Evaluate("asOf <= addYears(revised, 5.0)", null, ("asOf", Day(asOf)), ("revised", Day(revised))).AsBoolean().ShouldBe(recent);

    [Theory]
    [InlineData("daysBetween(a, title)", "'daysBetween' takes a day; this is text.")]
    [InlineData("daysBetween(a)", "'daysBetween' takes two arguments.")]
    [InlineData("addDays(a, true)", "'addDays' takes a number; this is a truth value.")]
    [InlineData("a.addDays(1)", "'addDays' is not written after what it applies to: addDays(...).")]
    [InlineData("agreements.map(x, x.startsOn - x.startsOn)", "Reckon with days by daysBetween(a, b)")]
    public void Compile_Mistake_SaysWhatIsTaken(string text, string message)
    {
        var environment = new RelationshipRules.Conditions.Binding.ConditionEnvironment(TestModel.Root);
        environment.AddVariable("a", ConditionType.Day);
        Compile.Errors(environment, text)[0].Message.ShouldContain(message);
    }

    private static string Between(string function, string from, string to) =>
        Compile.Evaluate($"{function}(a, b)", null, ("a", Day(from)), ("b", Day(to))).ToString();

    private static Value Day(string text) => Value.From((DateOnly?)DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
