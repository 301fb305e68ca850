using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Tests.Text;

public sealed class WordingTests
{
    [Theory]
    [InlineData("6", "Minutes, p. 6")]
    [InlineData("6-7", "Minutes, pp. 6-7")]
    [InlineData("6, 9", "Minutes, pp. 6, 9")]
    [InlineData("iv", "Minutes, p. iv")]
    [InlineData("slide 6", "Minutes, slide 6")]
    [InlineData("slides 2-3", "Minutes, slides 2-3")]
    public void Evidence_WithAPage_NamesItAsReadersDo(string page, string expected) =>
        Wording.Cite(new EvidenceReference("/parties", "Minutes", page, null)).ShouldBe(expected);
}
