namespace RelationshipRules.Exchange.Tests;

public sealed class WithoutTextTests
{
    [Fact]
    public void Description_WithoutItsText_HasPlacesWithANameAndNoLines()
    {
        var document = PartnershipDocument.Parse("{\n  \"agreements\": [{ \"id\": \"a\", \"termMonths\": \"long\" }] }", path: "a.json").WithoutText("grants.csv, row 2");

        document.Path.ShouldBe("grants.csv, row 2");
        document.Diagnostics.ShouldHaveSingleItem().Location.ShouldBe(new SourceLocation("/agreements/0/termMonths", Path: "grants.csv, row 2"));
        document.Locate("/agreements/0").ShouldBe(new SourceLocation("/agreements/0", Path: "grants.csv, row 2"));
        document.IsReadable.ShouldBeTrue();
        document.ToJson().ShouldContain("\"id\": \"a\"");
        Should.Throw<ArgumentNullException>(() => document.WithoutText(null!));
    }
}
