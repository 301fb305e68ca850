using RelationshipRules.Model;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Tests.Text;

public sealed class WordingTests
{
    [Theory]
    [InlineData("6", "Minutes, p. 6")]
    [InlineData("6-7", "Minutes, pp. 6–7")]
    [InlineData("6, 9", "Minutes, pp. 6, 9")]
    [InlineData("iv", "Minutes, p. iv")]
    [InlineData("slide 6", "Minutes, slide 6")]
    [InlineData("slides 2-3", "Minutes, slides 2-3")]
    public void Evidence_WithAPage_NamesItAsReadersDo(string page, string expected) =>
        Wording.Cite(new Evidence("Minutes") { Page = page }).ShouldBe(expected);

    [Fact]
    public void Evidence_WithAllThatItCanSay_TellsItInOneLine() =>
        Wording.Cite(new Evidence("Grant letter") { Page = "4", Clause = "7.2", Quote = "one month", Note = "signed copy", By = "the audit", Side = Side.CivilSociety, On = new(2026, 11, 2) })
            .ShouldBe("Grant letter, clause 7.2, p. 4: “one month” (signed copy); stated by the audit for civil society on 2 November 2026");
}
