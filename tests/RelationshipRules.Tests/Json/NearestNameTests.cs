using RelationshipRules.Authoring;
using RelationshipRules.Json;

namespace RelationshipRules.Tests.Json;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["noticeMonths", "noticeInWriting", "termMonths", "kind", "form"];

    [Theory]
    [InlineData("noticeMonth", "noticeMonths")]
    [InlineData("notcieMonths", "noticeMonths")]
    [InlineData("NOTICEMONTHS", "noticeMonths")]
    [InlineData("from", "form")]
    [InlineData("notice", "noticeMonths")]
    [InlineData("knd", "kind")]
    [InlineData("zzz", null)]
    [InlineData("", null)]
    public void Suggest_Misspelling_GivesTheNearest(string wrong, string? expected) =>
        NearestName.Suggest(wrong, Known).ShouldBe(expected);

    [Fact]
    public void Suggest_VeryLongNames_AreNotCompared() =>
        NearestName.Suggest(new string('a', 5000), [new string('a', 4999)]).ShouldBeNull();

    [Fact]
    public void Hint_NothingNear_EndsTheSentence()
    {
        NearestName.Hint("zzz", Known).ShouldBe(".");
        NearestName.Hint("frm", Known).ShouldBe("; did you mean 'form'?");
    }
}
