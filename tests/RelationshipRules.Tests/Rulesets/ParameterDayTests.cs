using System.Globalization;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Rulesets;

/// <summary>A value of a parameter is in force on its first day, on its last day, and on the days between.</summary>
public sealed class ParameterDayTests
{
    private const string Values = "[ { \"from\": \"2010-12-01\", \"to\": \"2019-12-31\", \"value\": 24 }, { \"from\": \"2020-01-01\", \"value\": 36 } ]";

    [Theory]
    [InlineData("2010-11-30", null, Outcome.Undetermined)]
    [InlineData("2010-12-01", 24.0, Outcome.Satisfied)]
    [InlineData("2019-12-31", 24.0, Outcome.Satisfied)]
    [InlineData("2020-01-01", 36.0, Outcome.Violated)]
    public void Value_OnTheDaysAboutItsFirstAndLast_IsTheOneInForce(string day, double? months, Outcome outcome) => Check(Values, day, months, outcome);

    [Theory]
    [InlineData("2019-12-30", 24.0, Outcome.Satisfied)]
    [InlineData("2019-12-31", null, Outcome.Undetermined)]
    [InlineData("2020-06-30", null, Outcome.Undetermined)]
    [InlineData("2020-07-01", 36.0, Outcome.Violated)]
    [InlineData("2020-12-31", 36.0, Outcome.Violated)]
    [InlineData("2021-01-01", null, Outcome.Undetermined)]
    public void Value_BetweenWhichAndTheNextAreDays_IsInForceOnNoneOfThem(string day, double? months, Outcome outcome) => Check(
        "[ { \"from\": \"2010-12-01\", \"to\": \"2019-12-30\", \"value\": 24 }, { \"from\": \"2020-07-01\", \"to\": \"2020-12-31\", \"value\": 36 } ]",
        day,
        months,
        outcome);

    private static void Check(string values, string day, double? months, Outcome outcome)
    {
        var ruleset = new TestRuleset()
            .Replace("ruleset.json", Values, values)
            .Replace("rules/LOC0001.json", "  \"explainedBy\": \"agreement.extensions.qualityMark\",\n", "")
            .Load().Ruleset.ShouldNotBeNull();
        var analyzer = RelationshipAnalyzer.Create(new()
        {
            Rulesets = [],
            AdditionalRulesets = [ruleset],
            AsOf = DateOnly.Parse(day, CultureInfo.InvariantCulture),
        });
        var assessment = analyzer.Analyze(new Partnership
        {
            Context = new() { Country = "GB-ENG" },
            Agreements = [new() { Form = AgreementForm.Grant, TermMonths = 24 }],
        });

        var finding = assessment.GetFindings("LOC0001").ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(outcome);
        finding.Parameters.ShouldHaveSingleItem().Value.ShouldBe(months);
        finding.Missing.Select(m => m.Path).ShouldBe(months is null ? ["params.minimumTermMonths"] : []);
        assessment.Rulesets.ShouldHaveSingleItem().Parameters.ShouldHaveSingleItem().Value.ShouldBe(months);
    }
}
