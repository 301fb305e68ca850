using System.Text;
using RelationshipRules.Exchange.Language;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Tests.Support;

namespace RelationshipRules.Exchange.Tests;

public sealed class ThreeSixtySheetTests
{
    private const string Titles = "Identifier,Amount Awarded,Currency,Planned Dates:Start Date,Planned Dates: Duration (months),Recipient Org:Identifier,Recipient Org:0:Name,Funding Org:Identifier,From an open call?,Fund code";

    [Fact]
    public void Row_WithTheTitlesOfTheStandard_IsTheSameAsTheGrantOfAPackage()
    {
        var record = Records.Read($"{Titles}\r\n360G-any-1,\"30,000\",GBP,01/04/2024,36,GB-CHC-0000001,\"Anytown \"\"Advice\"\"\",GB-LAE-ANY,Y,A\r\n").ShouldHaveSingleItem();

        var agreement = record.Document!.Partnership.Agreements!.ShouldHaveSingleItem();
        agreement.TermMonths!.Value.Exact.ShouldBe(36);
        agreement.AnnualValue!.Amount.Exact.ShouldBe(10_000);
        record.Document.Partnership.Parties![1].Name.ShouldBe("Anytown \"Advice\"");
        record.Document.Partnership.Evidence!["/agreements/has/0/startsOn"].ShouldHaveSingleItem().Page.ShouldBe("line 2, Planned Dates:Start Date");
        record.Place.ShouldBe("line 2");
    }

    [Theory]
    [InlineData("2024-04-01", "2024-04-01", "", null)]
    [InlineData("2024-04-01", "2024-04-01", "12", 12)]
    [InlineData("2024-04-01", "2025-03-31", "", 12)]
    public void Grant_ThatEndsOnItsFirstDay_HasNoEnd(string start, string end, string duration, int? months)
    {
        var record = Records.Read($"Identifier,Title,Amount Awarded,Currency,Planned Dates:Start Date,Planned Dates:End Date,Planned Dates:Duration (months),Recipient Org:Name,Funding Org:Name\n1,Choir,5000,GBP,{start},{end},{duration},Anytown Choir,Anytown Council\n").ShouldHaveSingleItem();

        var agreement = record.Document!.Partnership.Agreements!.ShouldHaveSingleItem();
        agreement.StartsOn!.Value.Exact.ShouldBe(new DateOnly(2024, 4, 1));
        agreement.TermMonths?.Exact.ShouldBe(months);
        agreement.TermMonths.HasValue.ShouldBe(months is not null);
        agreement.EndsOn.HasValue.ShouldBe(end != start);
        record.Remarks.ShouldBe(end == start ? [RecordWords.OneDay] : []);
    }

    [Fact]
    public void Columns_ThatMeanNothing_AreNamedOnce()
    {
        const string Row = "1,5,GBP,,,GB-CHC-0000001,Anytown Advice,GB-LAE-ANY,Y,A,Grant,Help\r\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Titles},Grant/Loan,Recipient Org:Motto\r\n{Row}{Row}"));
        using var reader = RecordReader.Open(stream);
        reader.Read().Count().ShouldBe(2);

        reader.Summary.UnreadColumns.ShouldBe(["Fund code", "Grant/Loan", "Recipient Org:Motto"]);
    }

    [Theory]
    [InlineData("id,amountAwarded,currency,recipientOrganization/0/id,fundingOrganization/0/id")]
    [InlineData("IDENTIFIER;Amount awarded;Currency;Recipient Org: Identifier;Funding Org:Identifier")]
    [InlineData("Identifier\tAmount Awarded\tCurrency\tRecipient Org:Identifier\tFunding Org:Identifier")]
    public void Titles_InNamesOfFieldsOrOtherCase_AndOtherSeparators_AreKnown(string titles)
    {
        var separator = titles.Contains(';', StringComparison.Ordinal) ? ';' : titles.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var text = $"{titles}\n{string.Join(separator, "1", "10", "GBP", "GB-CHC-0000001", "GB-LAE-ANY")}\n{string.Join(separator, "2", "20", "GBP", "GB-CHC-0000001", "GB-LAE-ANY")}\n";

        Records.Read(text).Select(r => r.Document!.Partnership.Agreements![0].FundedBy).ShouldBe(["GB-LAE-ANY", "GB-LAE-ANY"]);
        RecordReader.Guess(Encoding.UTF8.GetBytes(text)).ShouldBe(RecordFormat.ThreeSixtyGiving);
    }

    [Fact]
    public void Text_OfAnOldEncoding_IsReadAsPeopleMeantIt()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("Identifier,Title,Amount Awarded,Recipient Org:Name,Funding Org:Name\n1,"), 0x93, (byte)'C', (byte)'a', (byte)'f', 0xE9, 0x94, .. Encoding.ASCII.GetBytes(",5,Anytown Advice,Anytown Council\n")];

        Records.Read(bytes).ShouldHaveSingleItem().Document!.Partnership.Title.ShouldBe("“Café”");
    }

    [Fact]
    public void Row_WithMoreCellsThanTitles_IsRefusedAndTheOthersGoOn()
    {
        var records = Records.Read($"{Titles}\n1,10,GBP,,,GB-CHC-0000001,Advice, and more,GB-LAE-ANY,Y,A\n\n2,10,GBP,,,GB-CHC-0000001,Advice,GB-LAE-ANY,Y,A\n");

        records.Select(r => (r.Place, IsGood: r.Problem is null)).ShouldBe([("line 2", false), ("line 4", true)]);
    }

    [Fact]
    public void QuotationMark_ThatIsMissing_DoesNotSwallowMoreThanTheLimit()
    {
        var text = $"{Titles}\n1,10,GBP,,,GB-CHC-0000001,\"Advice,GB-LAE-ANY,Y,A\n{string.Concat(Enumerable.Repeat("2,10,GBP,,,GB-CHC-0000001,Advice,GB-LAE-ANY,Y,A\n", 50_000))}";

        Records.Read(text)[^1].Problem!.ShouldContain("quotation mark");
    }

    [Theory]
    [InlineData("Name,Amount\nx,1\n")]
    [InlineData("just some words\n")]
    public void Sheet_WithOtherTitles_IsNoFileOfTheStandard(string text)
    {
        RecordReader.Guess(Encoding.UTF8.GetBytes(text)).ShouldBeNull();
        Should.Throw<RecordFileException>(() => Records.Read(text)).Message.ShouldContain("titles");
    }

    [Theory]
    [InlineData("""{ "agreements": [{ "id": "grants" }] }""")]
    [InlineData("""{ "title": "x", "relationship": { "grants": [] } }""")]
    [InlineData("""{ "grants": "none" }""")]
    [InlineData("not json")]
    [InlineData("")]
    public void Description_IsNotTakenForRecords(string text) => RecordReader.Guess(Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Workbook_WithDaysAsNumbers_IsRead(bool from1904)
    {
        // What a sheet that counts from 1904 shows as a day is a number that is smaller by so many days.
        var day = new DateOnly(2024, 4, 1).AddDays(from1904 ? -1462 : 0);
        var record = Records.Read(Records.Workbook(
            [
                ["Identifier", "Amount Awarded", "Planned Dates:Start Date", "Planned Dates:Duration (months)", "Recipient Org:Identifier", "Funding Org:Identifier"],
                ["360G-any-1", 5000, day, 12, "GB-CHC-0000001", "GB-LAE-ANY"],
            ], from1904, emptySheetBefore: "Notes")).ShouldHaveSingleItem();

        record.Document!.Partnership.Agreements![0].StartsOn.ShouldBe(new DateOnly(2024, 4, 1));
        record.Place.ShouldBe("row 2");
    }

    [Fact]
    public void Workbook_ThatIsBroken_IsToldAsThat()
    {
        var bytes = Records.Workbook([["Identifier"]]);

        Should.Throw<RecordFileException>(() => Records.Read(bytes[..(bytes.Length / 2)])).Message.ShouldContain("no workbook");
        Should.Throw<RecordFileException>(() => Records.Read(bytes)).Message.ShouldContain("No sheet");
    }
}
