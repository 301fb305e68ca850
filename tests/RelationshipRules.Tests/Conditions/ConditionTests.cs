using RelationshipRules.Authoring;
using RelationshipRules.Conditions;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Conditions;

public sealed class ConditionTests
{
    private static readonly Partnership Grant = new()
    {
        Agreements = [new Agreement { Id = "a", Form = AgreementForm.Grant, TermMonths = 36, AnnualValue = new Money(50000, "GBP") }, new Agreement { Id = "b" }],
    };

    [Theory]
    [InlineData("agreements.exists(a, a.form == 'grant' && a.termMonths >= 24)", "true")]
    [InlineData("agreements.filter(a, a.id == 'a').map(a, a.annualValue.amount / 1000)", "[50.0]")]
    [InlineData("day < asOf && daysBetween(day, asOf) == 7", "true")]
    [InlineData("asOf", "2026-11-22")]
    [InlineData("agreements.map(a, a.form)", "['grant', unknown]")]
    [InlineData("agreements.all(a, a.termMonths >= 24)", "unknown")]
    [InlineData("weeks >= 12 && 'x' in names", "true")]
    [InlineData("1 / 0", "error: A division by zero.")]
    public void Evaluate_TheRealModel_GivesTheValue(string text, string expected)
    {
        Condition.TryParse(text, out var condition, out var diagnostics, ["weeks", "names", "day", "asOf"]).ShouldBeTrue();
        diagnostics.ShouldBeEmpty();
        condition!.Evaluate(Grant, new Dictionary<string, object?>(StringComparer.Ordinal) { ["weeks"] = 12.5m, ["names"] = new[] { "x" }, ["day"] = new DateOnly(2026, 11, 15), ["asOf"] = new DateOnly(2026, 11, 22) }).ToString().ShouldBe(expected);
    }

    [Fact]
    public void Evaluate_Unknown_AsksTheQuestionOfTheFact()
    {
        Condition.TryParse("agreements.all(a, a.termMonths >= 24)", out var condition, out _).ShouldBeTrue();
        var result = condition!.Evaluate(Grant);
        result.Truth.ShouldBeNull();
        var missing = result.Missing.Single();
        missing.Pointer.ShouldBe("/agreements/1/termMonths");
        missing.Question.ShouldNotBeNullOrEmpty();
        condition.FactPaths.ShouldBe(["agreements", "agreements[].termMonths"]);
    }

    [Fact]
    public void TryParse_Mistake_SaysWhereAndWhatIsNear()
    {
        Condition.TryParse("agreements.exists(a, a.from == 'grant')", out var condition, out var diagnostics).ShouldBeFalse();
        condition.ShouldBeNull();
        diagnostics[0].Message.ShouldContain("did you mean 'form'?");
        (diagnostics[0].Location!.Line, diagnostics[0].Location!.Column).ShouldBe((1, 24));
    }

    [Fact]
    public void Evaluate_ValueForNoVariable_IsMisuse()
    {
        Condition.TryParse("weeks > 1", out var condition, out _, ["weeks"]).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => condition!.Evaluate(new Partnership(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["week"] = 1 }));
        Should.Throw<ArgumentException>(() => condition!.Evaluate(new Partnership(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["weeks"] = new object() }));
        Should.Throw<ArgumentException>(() => condition!.Evaluate(new Partnership(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["weeks"] = TimeSpan.FromDays(7) }));
        condition!.Evaluate(new Partnership()).Missing.Single().Pointer.ShouldBe("weeks");
    }
}
