using RelationshipRules.Conditions.Binding;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Conditions;

public sealed class EvaluationTests
{
    /// <summary>What a step is: one for eight characters of a text, and the last one that there is may be taken.</summary>
    [Theory]
    [InlineData(7, 0, true, 0)]
    [InlineData(8, 1, true, 0)]
    [InlineData(8, 0, false, -1)]
    [InlineData(17, 2, true, 0)]
    [InlineData(800, 99, false, -1)]
    public void Text_TakesAStepForEightCharacters(int length, int steps, bool isEnough, int left)
    {
        var context = new ConditionEnvironment(TestModel.Root).CreateContext();
        context.StepsLeft = steps;

        context.SpendOnText(length).ShouldBe(isEnough);
        context.StepsLeft.ShouldBe(left);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void List_TakesAStepForEachElementThatItIsMadeOf(int steps, bool isMade)
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        var compiled = Compile.In(environment, "[1, 2]");
        var context = environment.CreateContext();
        context.Begin(new TestModel.Partnership());
        context.StepsLeft = steps;

        context.MakeList([Value.From((long?)1), Value.From((long?)2)], compiled.Root).IsError.ShouldBe(!isMade);
    }

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
    [InlineData("agreements.exists(a, a.termMonths >= 24)", "true")]
    [InlineData("agreements.exists(a, a.termMonths >= 48)", "unknown")]
    [InlineData("agreements.all(a, a.termMonths >= 48)", "false")]
    [InlineData("agreements.all(a, a.termMonths >= 24)", "unknown")]
    [InlineData("size(agreements)", "2")]
    [InlineData("agreements.filter(a, a.form == 'contract').size()", "1")]
    [InlineData("agreements.filter(a, a.form == 'contract').map(a, a.annualValue.amount)", "[50000.0]")]
    [InlineData("agreements.map(a, a.form) == ['grant', 'contract']", "true")]
    [InlineData("agreements.filter(a, a.form == 'grant').map(a, a.termMonths)", "[36.0]")]
    [InlineData("has(title)", "true")]
    [InlineData("has(relationship.trust)", "true")]
    [InlineData("relationship.sameGoals ? 'together' : 'apart'", "'together'")]
    [InlineData("title.startsWith('Advice') && title.contains('to') && title.endsWith('together')", "true")]
    [InlineData("size(title)", "15")]
    [InlineData("1 / 0 > 1 && false", "false")]
    [InlineData("9223372036854775807 + 1 > 0", "error: The result is too large for a whole number.")]
    [InlineData("-9223372036854775808 / -1", "error: The result is too large for a whole number.")]
    [InlineData("9223372036854775807 * -2", "error: The result is too large for a whole number.")]
    [InlineData("-9223372036854775808 - 1", "error: The result is too large for a whole number.")]
    [InlineData("9007199254740993 == 9007199254740992.0", "false")]
    [InlineData("1 == 1.0 && 1 < 1.5 && 2.0 in [1, 2]", "true")]
    [InlineData("[1, 2] + [3]", "[1, 2, 3]")]
    [InlineData("7 / 2 == 3 && 7 / 2.0 == 3.5 && -7 / 2 == -3", "true")]
    [InlineData("(1 / 0 == 1) ? 1 : 1", "error: A division by zero.")]
    [InlineData("(title == 'x') ? 1 / 0 : 1", "1")]
    public void Evaluate_OverPartlyStatedFacts_GivesKleeneValue(string text, string expected) =>
        Compile.Evaluate(text, Stated).ToString().ShouldBe(expected);

    [Theory]
    [InlineData(0, "agreement.termMonths >= 24", "true")]
    [InlineData(0, "agreement.termMonths / 12 == 3", "true")]
    [InlineData(1, "agreement.termMonths >= 24", "unknown")]
    [InlineData(0, "agreement.form == 'grant'", "true")]
    [InlineData(0, "'grant' == agreement.form", "true")]
    [InlineData(0, "agreement.form != 'grant'", "false")]
    [InlineData(0, "agreement.form in ['grant', 'contract']", "true")]
    [InlineData(0, "agreement.form in []", "false")]
    [InlineData(0, "'overheads' in agreement.eligibleCosts", "true")]
    [InlineData(0, "'training' in agreement.eligibleCosts", "false")]
    [InlineData(1, "'training' in agreement.eligibleCosts", "unknown")]
    [InlineData(1, "agreement.annualValue.amount > 40000", "true")]
    [InlineData(0, "agreement.annualValue.amount > 40000", "unknown")]
    [InlineData(1, "has(agreement.termMonths)", "false")]
    [InlineData(0, "has(agreement.termMonths) && has(title)", "true")]
    [InlineData(1, "agreement.noticeInWriting ? 1 : 1", "1")]
    [InlineData(1, "agreement.noticeInWriting ? 1 : 2", "unknown")]
    [InlineData(0, "agreement.payments / 0 > 1", "error: A division by zero.")]
    [InlineData(0, "agreement.termMonths / 0.0 > 1.0", "error: A division by zero.")]
    [InlineData(0, "agreement.payments / 0 > 1 && false", "false")]
    [InlineData(1, "1 / 0 > 1 && agreement.noticeInWriting", "unknown")]
    [InlineData(0, "agreement.startsOn == addDays(agreement.startsOn, 0) && agreement.startsOn < addDays(agreement.startsOn, 1)", "true")]
    [InlineData(1, "addDays(agreement.startsOn, 1)", "unknown")]
    public void Evaluate_OfOneAgreement_GivesKleeneValue(int agreement, string text, string expected) =>
        Compile.EvaluateFor(agreement, text, Stated).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("size(agreements.map(a, 12 / a.payments)) == 2", "true")]
    [InlineData("agreements.map(a, 12 / a.payments)", "error: A division by zero.")]
    [InlineData("agreements.map(a, 12 / a.payments).exists(x, x == 3)", "true")]
    [InlineData("3 in agreements.map(a, 12 / a.payments)", "true")]
    [InlineData("4 in agreements.map(a, 12 / a.payments)", "error: A division by zero.")]
    [InlineData("size([1 / 0, 2]) == 2", "true")]
    [InlineData("1 / 0 in []", "false")]
    public void List_WithAFailingElement_IsKnownByTheOthers(string text, string expected) =>
        Compile.Evaluate(text, new() { Agreements = [new() { Payments = 4 }, new() { Payments = 0 }] }).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("size(agreements.filter(a, a.noticeInWriting)) >= 1", "true")]
    [InlineData("size(agreements.filter(a, a.noticeInWriting)) <= 2", "true")]
    [InlineData("size(agreements.filter(a, a.noticeInWriting)) == 1", "unknown")]
    [InlineData("size(agreements.filter(a, a.noticeInWriting && 6 / a.payments > 1)) >= 1", "unknown")]
    [InlineData("agreements.filter(a, a.noticeInWriting && a.form == 'contract')", "unknown")]
    [InlineData("agreements.filter(a, a.noticeInWriting).exists(a, a.form == 'grant')", "true")]
    [InlineData("agreements.filter(a, a.noticeInWriting).all(a, a.form == 'grant')", "unknown")]
    [InlineData("['grant', 'contract'].filter(f, agreements.exists(a, a.noticeInWriting && a.form == f))", "['grant', ...]")]
    public void Filter_WithAnElementOfWhichItIsUnknown_KnowsTheOthers(string text, string expected) =>
        Compile.Evaluate(text, new() { Agreements = [new() { Form = "grant", Payments = 1, NoticeInWriting = true }, new(), new() { NoticeInWriting = false }] }).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("agreements.map(a, a.payments)", "[1, ...]")]
    [InlineData("2 in agreements.map(a, a.payments)", "unknown")]
    [InlineData("size(agreements.filter(a, a.payments == 1)) > 0", "true")]
    [InlineData("size(agreements.filter(a, 6 / a.payments == 6)) > 0", "unknown")]
    public void ListInPart_MappedOrFiltered_IsOneAgain(string text, string expected) =>
        Compile.Evaluate(text, new() { Agreements = KnownList.InPart<TestModel.Agreement>([new() { Id = "a", Payments = 1 }]) }).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("12 / agreement.payments > 1 ? 1 : 1")]
    [InlineData("12 / agreement.payments > 1 ? agreement.noticeInWriting : true")]
    [InlineData("addDays(agreement.startsOn, agreement.payments) > agreement.startsOn ? 1 : 1")]
    [InlineData("-agreement.payments < 1 ? 1 : 1")]
    public void Conditional_UnderATestThatMayFail_WaitsForTheTest(string text) =>
        Compile.EvaluateFor(0, text, new() { Agreements = [new() { NoticeInWriting = true }] }).IsUnknown.ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    public void Conditional_UnderAFailingTest_Fails(bool? branch) =>
        Compile.EvaluateFor(0, "12 / agreement.payments > 1 ? agreement.noticeInWriting : true", new() { Agreements = [new() { Payments = 0, NoticeInWriting = branch }] })
            .IsError.ShouldBeTrue();

    [Theory]
    [InlineData("agreements.exists(a, a.termMonths >= 24)")]
    [InlineData("size(agreements) > 0")]
    [InlineData("relationship.trust > 0.5")]
    [InlineData("agreements.filter(a, a.termMonths > 1.0)")]
    [InlineData("title == 'x'")]
    public void Evaluate_NothingStated_IsUnknown(string text) => Compile.Evaluate(text).IsUnknown.ShouldBeTrue();
}
