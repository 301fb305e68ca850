namespace RelationshipRules.Tests.Conditions;

public sealed class EvaluationTests
{
    private static readonly TestModel.Partnership Stated = new()
    {
        Title = "Advice together",
        Relationship = new() { Trust = 0.5, SameGoals = true },
        Agreements =
        [
            new() { Id = "a", Form = "grant", TermMonths = 36, Payments = 4, NoticeInWriting = true, StartsOn = new DateOnly(2026, 4, 1), EligibleCosts = ["overheads"] },
            new() { Id = "b", Form = "contract", AnnualValue = new() { Amount = 50000, Currency = "GBP" } },
        ],
    };

    [Theory]
    [InlineData("agreements[0].termMonths >= 24", "true")]
    [InlineData("agreements[0].termMonths / 12 == 3", "true")]
    [InlineData("agreements[1].termMonths >= 24", "unknown")]
    [InlineData("agreements[0].form == 'grant'", "true")]
    [InlineData("agreements[0].form != 'grant'", "false")]
    [InlineData("agreements[0].form in ['grant', 'contract']", "true")]
    [InlineData("agreements[0].form in []", "false")]
    [InlineData("'overheads' in agreements[0].eligibleCosts", "true")]
    [InlineData("'training' in agreements[0].eligibleCosts", "false")]
    [InlineData("'training' in agreements[1].eligibleCosts", "unknown")]
    [InlineData("agreements[1].annualValue.amount > 40000", "true")]
    [InlineData("agreements[0].annualValue.amount > 40000", "unknown")]
    [InlineData("agreements.exists(a, a.termMonths >= 24)", "true")]
    [InlineData("agreements.exists(a, a.termMonths >= 48)", "unknown")]
    [InlineData("agreements.all(a, a.termMonths >= 48)", "false")]
    [InlineData("agreements.all(a, a.termMonths >= 24)", "unknown")]
    [InlineData("agreements.exists_one(a, a.termMonths >= 24)", "unknown")]
    [InlineData("agreements.exists_one(a, a.form == 'grant')", "true")]
    [InlineData("size(agreements)", "2")]
    [InlineData("agreements.filter(a, a.form == 'contract').size()", "1")]
    [InlineData("agreements.filter(a, a.form == 'contract')[0].annualValue.amount", "50000.0")]
    [InlineData("agreements.map(a, a.form) == ['grant', 'contract']", "true")]
    [InlineData("agreements.map(a, a.form == 'grant', a.termMonths)", "[36.0]")]
    [InlineData("has(agreements[1].termMonths)", "false")]
    [InlineData("has(agreements[0].termMonths) && has(title)", "true")]
    [InlineData("has(relationship.trust)", "true")]
    [InlineData("relationship.sameGoals ? 'together' : 'apart'", "'together'")]
    [InlineData("agreements[1].noticeInWriting ? 1 : 1", "1")]
    [InlineData("agreements[1].noticeInWriting ? 1 : 2", "unknown")]
    [InlineData("agreements[0].startsOn >= timestamp('2026-01-01')", "true")]
    [InlineData("agreements[0].startsOn + duration('24h') == timestamp('2026-04-02T00:00:00Z')", "true")]
    [InlineData("(timestamp('2026-04-01') - timestamp('2026-03-01')).getHours() / 24", "31")]
    [InlineData("agreements[0].startsOn.getFullYear()", "2026")]
    [InlineData("title.startsWith('Advice') && title.contains('to') && title.endsWith('together')", "true")]
    [InlineData("title.matches('^Adv.ce')", "true")]
    [InlineData("size(title)", "15")]
    [InlineData("agreements[0].payments / 0 > 1", "error: A division by zero.")]
    [InlineData("agreements[0].termMonths / 0.0 > 1.0", "error: A division by zero.")]
    [InlineData("agreements[0].payments / 0 > 1 && false", "false")]
    [InlineData("agreements[0].payments / 0 > 1 && agreements[1].noticeInWriting", "unknown")]
    [InlineData("agreements[7].payments > 1", "error: The index is outside the list.")]
    [InlineData("9223372036854775807 + 1 > 0", "error: The result is too large for a whole number.")]
    [InlineData("-9223372036854775808 / -1", "error: The result is too large for a whole number.")]
    [InlineData("9007199254740993 == 9007199254740992.0", "false")]
    [InlineData("1 == 1.0 && 1 < 1.5 && 2.0 in [1, 2]", "true")]
    [InlineData("[1, 2] + [3]", "[1, 2, 3]")]
    [InlineData("int(2.9) + int('3')", "5")]
    [InlineData("string(2.0) + string(1) + string(true)", "'21true'")]
    [InlineData("double('1e3')", "1000.0")]
    public void Evaluate_OverPartlyStatedFacts_GivesKleeneValue(string text, string expected) =>
        Compile.Evaluate(text, Stated).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("agreements.exists(a, a.termMonths >= 24)")]
    [InlineData("size(agreements) > 0")]
    [InlineData("relationship.trust > 0.5")]
    [InlineData("agreements[0].termMonths > 1.0")]
    [InlineData("title == 'x'")]
    public void Evaluate_NothingStated_IsUnknown(string text) => Compile.Evaluate(text).IsUnknown.ShouldBeTrue();
}
