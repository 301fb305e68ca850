using RelationshipRules.Model;

namespace RelationshipRules.Tests.Reading;

public sealed class EvidenceTests
{
    private const string Full = """
        { "agreements": [{ "id": "g", "termMonths": 12 }],
          "evidence": { "/agreements/0/termMonths": { "document": "Grant letter", "page": 4, "clause": "7.2", "quote": "for one year",
            "url": "https://example.org/letter.pdf", "note": "signed copy", "by": "the audit", "side": "civilSociety", "on": "2026-11-02" } } }
        """;

    [Fact]
    public void Evidence_WithAllThatItCanSay_IsReadAndWrittenBack()
    {
        var document = PartnershipDocument.Parse(Full);

        document.Diagnostics.ShouldBeEmpty();
        var expected = new Evidence("Grant letter")
        {
            Page = "4",
            Clause = "7.2",
            Quote = "for one year",
            Url = "https://example.org/letter.pdf",
            Note = "signed copy",
            By = "the audit",
            Side = Side.CivilSociety,
            On = new(2026, 11, 2),
        };
        document.Partnership.Evidence!.Values.Single().ShouldHaveSingleItem().ShouldBe(expected);
        PartnershipDocument.Parse(PartnershipDocument.FromPartnership(document.Partnership).ToJson()).Partnership.Evidence!.Values.Single().ShouldHaveSingleItem().ShouldBe(expected);
    }

    [Theory]
    [InlineData("\"https://example.org/letter.pdf\"", "\"javascript:alert(1)\"", "RRD0027", "/url")]
    [InlineData("\"https://example.org/letter.pdf\"", "\"letter.pdf\"", "RRD0027", "/url")]
    [InlineData("\"civilSociety\"", "\"charity\"", "RRD0023", "/side")]
    [InlineData("\"2026-11-02\"", "\"2026-13-02\"", "RRD0024", "/on")]
    [InlineData("\"quote\"", "\"qoute\"", "RRD0021", "/qoute")]
    public void Evidence_WithASlip_TellsWhere_AndKeepsTheRest(string right, string wrong, string id, string place)
    {
        var document = PartnershipDocument.Parse(Full.Replace(right, wrong, StringComparison.Ordinal));

        var problem = document.Diagnostics.ShouldHaveSingleItem();
        (problem.Id, problem.Location!.Pointer).ShouldBe((id, "/evidence/~1agreements~10~1termMonths" + place));
        document.Partnership.Evidence!.Values.Single().ShouldHaveSingleItem().Document.ShouldBe("Grant letter");
    }
}
