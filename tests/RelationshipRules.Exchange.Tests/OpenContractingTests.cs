using System.Text;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Tests.Support;
using RelationshipRules.Model;

namespace RelationshipRules.Exchange.Tests;

public sealed class OpenContractingTests
{
    private const string Release = """
        {"ocid":"ocds-any-1","id":"1","date":"2024-03-10T00:00:00Z","tag":["award"],"buyer":{"id":"GB-LAE-ANY","name":"Anytown Council"},"parties":[{"id":"s1","name":"Anytown Advice","identifier":{"scheme":"GB-CHC","id":"0000001"}}],"tender":{"title":"Advice service","procurementMethod":"open","tenderPeriod":{"startDate":"2024-01-01T00:00:00Z","endDate":"2024-01-29T00:00:00Z"}},"awards":[{"id":"a1","date":"2024-03-01","value":{"amount":60000,"currency":"GBP"},"suppliers":[{"id":"s1","name":"Anytown Advice"}],"contractPeriod":{"startDate":"2024-04-01","endDate":"2026-03-31"}},{"id":"a2","status":"cancelled"}],"contracts":[{"id":"c1","awardID":"a1","dateSigned":"2024-03-20","value":{"amount":48000,"currency":"GBP"}}]}
        """;

    [Theory]
    [InlineData("{ \"uri\": \"https://anytown.example\", \"releases\": [RELEASE] }", "record 1")]
    [InlineData("{ \"records\": [{ \"ocid\": \"ocds-any-1\", \"compiledRelease\": RELEASE }] }", "record 1")]
    [InlineData("RELEASE\nRELEASE\n", "line 1")]
    public void Release_InAPackageARecordOrALine_IsDescribedWithAnAgreementForEachAward(string form, string place)
    {
        var text = form.Replace("RELEASE", Release.Trim(), StringComparison.Ordinal);
        RecordReader.Guess(Encoding.UTF8.GetBytes(text)).ShouldBe(RecordFormat.OpenContracting);

        var record = Records.Read(text)[0];

        record.Document!.Diagnostics.ShouldBeEmpty();
        (record.Place, record.Id, record.Year, record.Recipient).ShouldBe((place, "ocds-any-1", 2024, "s1"));
        var partnership = record.Document.Partnership;
        partnership.Parties!.Select(p => (p.Id, p.Kind)).ShouldBe([("GB-LAE-ANY", PartyKind.LocalGovernment), ("s1", PartyKind.CivilSociety)]);
        var agreement = partnership.Agreements!.ShouldHaveSingleItem();
        (agreement.Id, agreement.Form, agreement.AwardMethod, agreement.FundedBy, agreement.Recipient).ShouldBe(("a1", AgreementForm.Contract, AwardMethod.CompetitiveTender, "GB-LAE-ANY", "s1"));
        (agreement.TermMonths!.Value.Exact, agreement.ApplicationWeeks!.Value.Exact, agreement.SignedOn!.Value.Exact, agreement.AnnualValue).ShouldBe((24, 4.0, new DateOnly(2024, 3, 20), new Money(24_000m, "GBP")));
    }

    [Fact]
    public void Release_WithoutAnAward_IsLeftOut_AndOneWithoutABuyerRefused()
    {
        var records = Records.Read("""{ "releases": [{ "ocid": "1", "buyer": { "name": "Anytown Council" }, "tender": { "title": "x" } }, { "ocid": "2", "awards": [{ "id": "a" }] }] }""");

        records[0].LeftOut.ShouldNotBeNull();
        records[1].Problem!.ShouldContain("no buyer");
    }

    [Theory]
    [InlineData(""" "details":{"vcse":false} """, false, null)]
    [InlineData(""" "details":{"vcse":true} """, true, PartyKind.CivilSociety)]
    [InlineData(""" "details":{"vcse":"unknown"} """, true, null)]
    [InlineData(""" "identifier":{"scheme":"GB-CHC","id":"0000001"},"details":{"vcse":false} """, true, PartyKind.CivilSociety)]
    public void Supplier_ThatTheReleaseSaysIsNotOfTheVoluntarySector_IsLeftOut(string party, bool isJudged, PartyKind? kind)
    {
        var record = Records.Read(Release.Trim().Replace(""" "identifier":{"scheme":"GB-CHC","id":"0000001"} """.Trim(), party.Trim(), StringComparison.Ordinal))[0];

        (record.LeftOut is null).ShouldBe(isJudged);
        record.Document?.Partnership.Parties![1].Kind.ShouldBe(kind);
    }

    [Fact]
    public void Line_ThatIsBad_IsToldWithItsPlaceAndTheOthersGoOn()
        => Records.Read($"{Release.Trim()}\nnot json\n\n{Release.Trim()}").Select(r => (r.Place, IsGood: r.Problem is null)).ShouldBe([("line 1", true), ("line 2", false), ("line 4", true)]);

    [Fact]
    public void Sheet_IsNoFileOfTheStandard()
        => Should.Throw<RecordFileException>(() => Records.Read("a,b\n1,2\n", new() { Format = RecordFormat.OpenContracting })).Message.ShouldContain("JSON");
}
