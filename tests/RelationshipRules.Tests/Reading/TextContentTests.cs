namespace RelationshipRules.Tests.Reading;

/// <summary>A word for nothing is not one thing in a list of texts.</summary>
public sealed class TextContentTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("None.")]
    [InlineData(" N/A ")]
    [InlineData("not applicable")]
    [InlineData("unknown")]
    [InlineData("\u2013")]
    [InlineData("?")]
    [InlineData("...")]
    [InlineData("no")]
    [InlineData("No.")]
    [InlineData("tbc")]
    [InlineData("TBA")]
    [InlineData("There are none")]
    [InlineData("(none)")]
    [InlineData("don\u2019t know")]
    [InlineData("  ")]
    [InlineData("")]
    public void WordForNothing_InAListOfTexts_IsToldAndTheListIsNotRead(string word)
    {
        var document = PartnershipDocument.Parse($$"""{ "agreements": [{ "unpaidTasks": ["{{word}}"] }], "equality": { "groupsAffected": { "has": ["refugees", "{{word}}"] } } }""");

        document.Partnership.Agreements!.Single().UnpaidTasks.ShouldBeNull();
        document.Partnership.Equality!.GroupsAffected.ShouldBeNull();
        document.Diagnostics.Select(d => (d.Id, d.Severity, d.Location!.Pointer)).ShouldBe(
            [("RRD0041", Severity.Warning, "/agreements/0/unpaidTasks/0"), ("RRD0041", Severity.Warning, "/equality/groupsAffected/has/1")], ignoreOrder: true);
        document.Diagnostics[0].Message.ShouldContain("Where there is none, write []");
    }

    [Theory]
    [InlineData("nonetheless")]
    [InlineData("none of the night shifts are paid")]
    [InlineData("N/A forms")]
    [InlineData("no-show fees")]
    [InlineData("24/7")]
    [InlineData("\u6559\u80b2")]
    public void OtherText_IsRead(string text)
    {
        var document = PartnershipDocument.Parse($$"""{ "agreements": [{ "unpaidTasks": ["{{text}}"] }] }""");

        document.Partnership.Agreements!.Single().UnpaidTasks.ShouldBe([text]);
        document.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Extension_ThatIsAListOfTexts_IsReadAlike()
    {
        var document = PartnershipDocument.Parse("""{ "extensions": { "marks": ["none"] } }""");

        document.Diagnostics.ShouldContain(d => d.Id == "RRD0041");
    }

    [Fact]
    public void Identifier_ThatIsSuchAWord_IsAnIdentifier()
    {
        var document = PartnershipDocument.Parse("""{ "parties": [{ "id": "none" }, { "id": "b" }], "relationship": { "assessments": [{ "between": ["none", "b"] }] } }""");

        document.Diagnostics.ShouldBeEmpty();
        document.Partnership.Relationship!.Assessments!.Single().Between.ShouldBe(["none", "b"]);
    }
}
