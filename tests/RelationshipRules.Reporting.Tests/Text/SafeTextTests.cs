using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Tests.Text;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("a\u202Eb", "a\uFFFDb")] // override of direction
    [InlineData("a\u061Cb", "a\uFFFDb")] // Arabic letter mark
    [InlineData("a\u200Bb", "a\uFFFDb")] // space of no width
    [InlineData("a\uFEFFb", "a\uFFFDb")]
    [InlineData("a\u001b[31mb", "a\uFFFD[31mb")]
    [InlineData("a\u0085b\u2028c", "a\uFFFDb\uFFFDc")]
    [InlineData("a\r\n\tb", "a   b")]
    [InlineData("a\U000E0041b", "a\uFFFD\uFFFDb")] // a tag that nobody sees
    [InlineData("مى\u200Cخواهم 👩\u200D🌾 café £ ŵ", "مى\u200Cخواهم 👩\u200D🌾 café £ ŵ")]
    public void Clean_OfWhatCouldDeceive_ShowsThatSomethingWasThere(string text, string expected) => SafeText.Clean(text).ShouldBe(expected);

    [Fact]
    public void Clean_OfHalfACharacter_ShowsThatSomethingWasThere() => SafeText.Clean("a\uD800b").ShouldBe("a\uFFFDb");
}
