using RelationshipRules.Authoring;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Analysis;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(3, "3")]
    [InlineData(0.5, "0.5")]
    [InlineData(1250000, "1250000")]
    [InlineData(0.57 * 100, "57")]
    [InlineData(-0.00001, "0")]
    [InlineData(1e20, "100000000000000000000")]
    public void Number_IsPlain(double value, string text) => PlainText.Number(value).ShouldBe(text);

    [Theory]
    [InlineData(48000, "GBP", "GBP 48,000")]
    [InlineData(1250.5, "EUR", "EUR 1,250.50")]
    [InlineData(0, "GBP", "GBP 0")]
    [InlineData(12, null, "12")]
    public void Money_HasItsCurrency(double amount, string? currency, string text) => PlainText.Money(amount, currency).ShouldBe(text);

    [Fact]
    public void Day_IsWrittenAsIso8601() => PlainText.Day(new DateOnly(2026, 3, 1)).ShouldBe("2026-03-01");

    [Fact]
    public void List_IsJoinedWithAnd()
    {
        PlainText.Join([]).ShouldBe("none");
        PlainText.Join(["a"]).ShouldBe("a");
        PlainText.Join(["a", "b"]).ShouldBe("a and b");
        PlainText.Join(["a", "b", "c"]).ShouldBe("a, b and c");
    }

    [Theory]
    [InlineData("3", "months", "3 months")]
    [InlineData("1", "months", "1 month")]
    [InlineData("1", "hours per year", "1 hour per year")]
    [InlineData("0.8", "share from 0 to 1", "0.8 (share from 0 to 1)")]
    [InlineData("4", null, "4")]
    [InlineData("not stated", "months", "not stated")]
    public void Unit_ReadsOnFromTheNumber(string text, string? unit, string expected) => PlainText.WithUnit(text, unit).ShouldBe(expected);
}
