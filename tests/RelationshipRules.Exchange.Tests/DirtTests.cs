using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using RelationshipRules.Exchange.Language;
using RelationshipRules.Exchange.Tests.Support;
using RelationshipRules.Model;

namespace RelationshipRules.Exchange.Tests;

/// <summary>Sheets and values as people leave them: nothing is judged by a value that may be another, and nothing is lost without a word.</summary>
public sealed class DirtTests
{
    private const string Titles = "Identifier,Title,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier";

    private static readonly object?[] Head = ["Identifier", "Amount Awarded", "Currency", "Grant Programme:Title", "Recipient Org:Name", "Funding Org:Identifier"];

    [Fact]
    public void Workbook_WithRecordsOnSeveralSheets_HasThemAll_AndNamesTheSheetsThatAreNotRead()
    {
        var bytes = Records.Workbook([Head, Row("1")], emptySheetBefore: "Notes", further: [Head, Row("2"), Row("3")]);
        using var stream = new MemoryStream(bytes);
        using var reader = RecordReader.Open(stream);

        reader.Read().Select(static r => (r.Id, r.Place, r.Number)).ShouldBe([("1", "row 2 of 'grants'", 1), ("2", "row 2 of 'further'", 2), ("3", "row 3 of 'further'", 3)]);
        reader.Summary.OfTheFile.ShouldBe([RecordWords.SheetNotRead("Notes")]);
        Records.Read(bytes, new() { Sheet = "further" }).Select(static r => r.Id).ShouldBe(["2", "3"]);
    }

    [Fact]
    public void Workbook_WithCellsThatAreMergedBelowEachOther_SaysTheSameInEachRow()
    {
        object?[] second = ["2", "5", "GBP", null, "Anytown Choir", null];
        var records = Records.Read(Records.Workbook([Head, Row("1"), second, ["3", "5", "GBP", null, "Anytown Players", "GB-LAE-ANY"]], merged: ["D2:D3", "F2:F3", "A1:B1"]));

        records.Select(static r => (r.Programme, r.Funder)).ShouldBe([("Advice", "GB-LAE-ANY"), ("Advice", "GB-LAE-ANY"), (null, "GB-LAE-ANY")]);
    }

    [Fact]
    public void Cell_WithAnErrorInsteadOfAValue_IsTold()
    {
        using var stream = new MemoryStream(Records.Workbook([Head, ["1", CellValues.Error, "GBP", "Advice", "Anytown Choir", "GB-LAE-ANY"]]));
        using var reader = RecordReader.Open(stream);

        reader.Read().ToList().ShouldHaveSingleItem().Document!.Partnership.Agreements![0].AnnualValue.ShouldBeNull();
        reader.Summary.OfTheFile.ShouldBe([RecordWords.CellsWithoutValue("1")]);
    }

    [Theory]
    [InlineData("""{ "\ud800": 1, "grants": [{ "id": "360G-any-1" }] }""")]
    [InlineData("""[{ "\ud800": 1, "id": "360G-any-1", "amountAwarded": 5 }]""")]
    [InlineData("""{ "\ud800": 1, "id": "360G-any-1", "amountAwarded": 5 }""")]
    public void Name_ThatIsHalfACharacter_IsNoneThatIsLookedFor(string json)
    {
        RecordReader.Guess(Encoding.UTF8.GetBytes(json)).ShouldBe(RecordFormat.ThreeSixtyGiving);
        Records.Read(json).ShouldHaveSingleItem();
    }

    [Fact]
    public void Rows_ThatAreNoRecords_AreLeftOutWithTheReason()
    {
        var text = $"Anytown Council grants 2016\n\n{Titles}\nThe number of the grant,What it is for,Code,How much was awarded in pounds,Date in figures,When it begins,When it ends,Number,Name,Number\n{Grant("1", "10", "2016-03-01")}\n{Titles}\nTotal,,,10,,,,,,\n,,,10,,,,,Grand total,\n";
        var records = Records.Read(text);

        records.Select(static r => r.LeftOut).ShouldBe([RecordWords.LeftOut_Help, null, RecordWords.LeftOut_Titles, RecordWords.LeftOut_Total, RecordWords.LeftOut_Total]);
        records[1].Place.ShouldBe("line 5");
        RecordReader.Guess(Encoding.UTF8.GetBytes(text)).ShouldBe(RecordFormat.ThreeSixtyGiving);
    }

    [Fact]
    public void Row_ThatIsOnlyLikeOneOfSums_IsARecord()
        => Records.Read($"{Titles}\n{Grant("1", "10", "2016-03-01", recipient: "Total")}\n{Grant("2", "to be confirmed", "to be confirmed")}\n").ShouldAllBe(static r => r.LeftOut == null);

    [Fact]
    public void QuotationMark_ThatIsNotClosed_IsNamed_AndEachRowWithinCounted()
    {
        var records = Records.Read($"{Titles}\n{Grant("1", "10", "2016-03-01")}\n2,\"Unclosed,GBP,100,2016-03-01\n{Grant("3", "10", "2016-03-01")}\n");

        records.Select(static r => (r.Place, IsGood: r.Problem is null)).ShouldBe([("line 2", true), ("line 3", false), ("line 4", false)]);
        records[1].Problem!.ShouldContain("quotation mark");
    }

    [Fact]
    public void Column_ThatIsThereTwice_IsTold()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Titles},Title\n{Grant("1", "10", "2016-03-01")},Other\n"));
        using var reader = RecordReader.Open(stream);

        reader.Read().ToList().ShouldHaveSingleItem().Document!.Partnership.Title.ShouldBe("Help");
        reader.Summary.OfTheFile.ShouldBe([RecordWords.SeveralColumns("Title")]);
    }

    [Theory]
    [InlineData("12000", 12_000.0)]
    [InlineData("12,000", 12_000.0)]
    [InlineData("£12,000.50", 12_000.50)]
    [InlineData("1,00,000", 100_000.0)]
    [InlineData("12.000,00", 12_000.0)]
    [InlineData("1.200.000", 1_200_000.0)]
    [InlineData("12000.25", 12_000.25)]
    [InlineData("12.000", null)]
    [InlineData("12,50", null)]
    [InlineData("1,2", null)]
    [InlineData("12,0000", null)]
    [InlineData("$12,000", null)]
    [InlineData("€12,000", null)]
    public void Amount_ThatMayBeAnother_IsNotTakenAndTold(string text, double? taken)
    {
        var record = Records.Read($"{Titles}\n{Grant("1", $"\"{text}\"", "2016-03-01", start: "2016-04-01", end: "2017-03-31")}\n").ShouldHaveSingleItem();

        record.Document!.Partnership.Agreements![0].AnnualValue?.Amount.Exact.ShouldBe(taken is null ? null : (decimal)taken);
        record.Remarks.Contains(RecordWords.AmountNotTaken).ShouldBe(taken is null);
    }

    [Fact]
    public void Day_BesideOneWithTheMonthFirst_IsLeftOpenButForItsYear()
    {
        var records = Records.Read($"{Titles}\n{Grant("1", "10", "2016-03-01", start: "03/04/2016", end: "2017-03-31")}\n{Grant("2", "10", "03/04/2016", start: "04/01/2016", end: "12/31/2018")}\n{Grant("3", "10", "05/05/2016", start: "12/13/2016", end: "11/10/2018")}\n");

        records.Select(static r => r.Document!.Partnership.Agreements![0].StartsOn.ToString()).ShouldAllBe(static day => day!.Contains("2016"));
        records[0].Document!.Partnership.Agreements![0].StartsOn!.Value.Exact.ShouldBeNull();
        records[0].Remarks.ShouldContain(RecordWords.EitherDay("Planned Dates:Start Date"));
        records[1].Document!.Partnership.DescribedOn!.Value.Exact.ShouldBeNull();
        records[1].Document!.Partnership.Agreements![0].EndsOn!.Value.Exact.ShouldBe(new DateOnly(2018, 12, 31));
        records[2].Document!.Partnership.DescribedOn!.Value.Exact.ShouldBe(new DateOnly(2016, 5, 5));
        records[2].Document!.Partnership.Agreements![0].EndsOn!.Value.Exact.ShouldBeNull();
        Records.Read($"{Titles}\n{Grant("1", "10", "03/04/2016")}\n").ShouldHaveSingleItem().Document!.Partnership.DescribedOn!.Value.Exact.ShouldBe(new DateOnly(2016, 4, 3));
    }

    [Theory]
    [InlineData("1/3/2016 00:00", "2016-03-01")]
    [InlineData("26/03/2011 00:00:00", "2011-03-26")]
    [InlineData("3/1/2016 12:00:00 AM", "2016")]
    [InlineData("3/13/2016 12:00:00 AM", "2016-03-13")]
    [InlineData("5 Sept 2016", "2016-09-05")]
    [InlineData("01/03/16", "2016-03-01")]
    [InlineData("01/03/68", null)]
    public void Day_WithATime_OrWrittenAsPeopleDo_IsTakenAsFarAsItIsPlain(string text, string? day)
    {
        var record = Records.Read($"{Titles}\n{Grant("1", "10", text)}\n").ShouldHaveSingleItem();

        record.Document!.Partnership.DescribedOn.HasValue.ShouldBe(day is not null);
        if (day is not null)
        {
            using var json = System.Text.Json.JsonDocument.Parse(record.Document.ToJson());
            json.RootElement.GetProperty("describedOn").GetString().ShouldBe(day);
        }
    }

    [Theory]
    [InlineData("WARRINGTON BOROUGH COUNCIL", null)]
    [InlineData("University of Anytown", null)]
    [InlineData("Anytown Metropolitan University", null)]
    [InlineData("Anytown Hospitals NHS Foundation Trust", null)]
    [InlineData("Anytown Buses PLC", null)]
    [InlineData("4 Cheeky Monkeys CIC", PartyKind.CivilSociety)]
    public void Name_ThatTellsTheKindOfTheRecipient_IsTakenForIt(string name, PartyKind? kind)
    {
        var record = Records.Read($"{Titles}\n{Grant("1", "10", "2016-03-01", recipient: name)}\n").ShouldHaveSingleItem();

        record.LeftOut.ShouldBe(kind is null ? RecordWords.LeftOut_Body : null);
        record.Document?.Partnership.Parties![1].Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("Friends of Anytown Borough Council")]
    [InlineData("Anytown University of the Third Age")]
    [InlineData("Anytown Students University Union")]
    [InlineData("Sandwell Travel Ltd")]
    [InlineData("Anytown Council for Voluntary Service")]
    public void Name_ThatOnlyHasTheWordsOfAPublicBody_TellsNoKind(string name)
        => Records.Read($"{Titles}\n{Grant("1", "10", "2016-03-01", recipient: name)}\n").ShouldHaveSingleItem().Document!.Partnership.Parties![1].Kind.ShouldBeNull();

    [Theory]
    [InlineData("GB-CHC-123456", "GB-CHC-123456")]
    [InlineData("gb-chc-123456", "GB-CHC-123456")]
    [InlineData("GB CHC 123456", "GB-CHC-123456")]
    [InlineData("GB–CHC–123456", "GB-CHC-123456")]
    [InlineData("GB-CHC- 123456", "GB-CHC-123456")]
    [InlineData("GB-CHC-", "Anytown Choir")]
    [InlineData("GB-CHC-0", "Anytown Choir")]
    [InlineData("GB-CHC-N/A", "Anytown Choir")]
    [InlineData("own-7", "own-7")]
    public void Identifier_InAnyHand_NamesOneOrganisation_AndOneWithoutANumberNobody(string id, string known)
    {
        var record = Records.Read($"{Titles}\n{Grant("1", "10", "2016-03-01", id: id)}\n").ShouldHaveSingleItem();

        record.Recipient.ShouldBe(known);
        record.Document!.Partnership.Parties![1].Kind.ShouldBe(known.StartsWith("GB-", StringComparison.Ordinal) ? PartyKind.CivilSociety : null);
    }

    [Theory]
    [InlineData("GB-GOR-D9", PartyKind.NationalGovernment)]
    [InlineData("GB-GOR-DA1", null)]
    public void Funder_InTheRegisterOfGovernment_IsADepartmentByItsNumber(string funder, PartyKind? kind)
        => Records.Read($"{Titles}\n{Grant("1", "10", "2016-03-01", funder: funder)}\n").ShouldHaveSingleItem().Document!.Partnership.Parties![0].Kind.ShouldBe(kind);

    [Theory]
    [InlineData("School/Educational Establishment")]
    [InlineData("University")]
    [InlineData("Public Sector")]
    [InlineData("Private Sector")]
    public void Word_ForWhatIsNotOfCivilSociety_LeavesTheGrantOut(string word)
        => Records.Read($"{Titles},Recipient Org:Organisation Type\n{Grant("1", "10", "2016-03-01", id: "own-1")},{word}\n").ShouldHaveSingleItem().LeftOut.ShouldBe(RecordWords.LeftOut_Body);

    [Theory]
    [InlineData("""[GRANT]""")]
    [InlineData("""{ "count": 1, "results": [{ "grant_id": "x", "data": GRANT }] }""")]
    [InlineData("GRANT")]
    public void Grants_WithoutTheirPackage_AreKnownAndRead(string form)
    {
        const string Grant = """{ "id": "360G-any-1", "amountAwarded": 5, "currency": "GBP", "recipientOrganization": { "id": "GB-CHC-0000001", "name": "Anytown Advice" }, "fundingOrganization": [{ "id": "GB-LAE-ANY", "name": "Anytown Council" }] }""";
        var text = form.Replace("GRANT", Grant, StringComparison.Ordinal);

        RecordReader.Guess(Encoding.UTF8.GetBytes(text)).ShouldBe(RecordFormat.ThreeSixtyGiving);
        var record = Records.Read(text).ShouldHaveSingleItem();
        (record.Id, record.Recipient, record.Funder).ShouldBe(("360G-any-1", "GB-CHC-0000001", "GB-LAE-ANY"));
    }

    [Fact]
    public void Text_InUtf16_IsRead()
        => Records.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{Titles}\n{Grant("1", "10", "2016-03-01")}\n")]).ShouldHaveSingleItem().Document.ShouldNotBeNull();

    [Theory]
    [InlineData("any-1", "https://anytown.example/grants.csv", "Awards OpenData", "Data Source")]
    [InlineData("any-1", "https://anytown.example/", "Awards", "Data Source")]
    [InlineData("any-1", "In our report", "", "")]
    [InlineData("360G-any-1", "", "Awards OpenData", "Identifier")]
    [InlineData("360g-any-1", "https://anytown.example/", "Awards OpenData", "Identifier")]
    [InlineData("360G-any-1", "https://anytown.example/grants.csv", "Awards OpenData", "Data Source")]
    [InlineData("360Grants-1", "", "", "")]
    public void Publication_IsToldByWhereTheFileStands_OrWhatIsGivenToPublishers(string id, string address, string published, string by)
    {
        var record = Records.Read($"Identifier,Amount Awarded,Funding Org:Identifier,Recipient Org:Name,Data Source\n{id},10,GB-LAE-ANY,Anytown Choir,{address}\n").ShouldHaveSingleItem();

        string.Join(' ', record.Document!.Partnership.Agreements![0].ResultsPublished ?? []).ShouldBe(published);
        (record.Document.Partnership.Evidence?.GetValueOrDefault("/agreements/has/0/resultsPublished")?.Single().Page ?? "").ShouldEndWith(by);
    }

    private static object?[] Row(string id) => [id, "5", "GBP", "Advice", "Anytown Choir", "GB-LAE-ANY"];

    private static string Grant(string number, string amount, string awarded, string start = "", string end = "", string id = "", string recipient = "Anytown Choir", string funder = "GB-LAE-ANY") =>
        $"{number},Help,GBP,{amount},{awarded},{start},{end},{id},{recipient},{funder}";
}
