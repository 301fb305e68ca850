using System.Text;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Tests.Support;
using RelationshipRules.Model;

namespace RelationshipRules.Exchange.Tests;

public sealed class SheetMappingTests
{
    private const string Mapping = """
        {
          // a grants system's own titles
          "columns": {
            "Ref": "Identifier", "Organisation": "Recipient Org:Name", "Awarded": "Amount Awarded", "From": "Planned Dates:Start Date", "Years": { "fact": "agreements[].termMonths", "times": 12 },
            "Notice": { "fact": "agreements[].terminationNoticeMonths" }, "Paid": { "fact": "agreements[].paymentTiming", "values": { "upfront": "advance" } },
            "Disputes": { "fact": "agreements[].disputeProcedure" }, "Costs": { "fact": "agreements[].eligibleCosts", "values": { "salaries": "staff" } }, "Share": { "fact": "agreements[].costCoverageShare" },
            "Size": { "fact": "recipient.size" }, "Country": { "fact": "context.country" }, "Internal": null
          },
          "fixed": { "Funding Org:Name": "Anytown Council", "Funding Org:Identifier": "GB-LAE-ANY", "Currency": "GBP" }
        }
        """;

    private const string Titles = "Ref;Organisation;Awarded;From;Years;Notice;Paid;Disputes;Costs;Share;Size;Country;Internal\n";

    [Fact]
    public void Row_OfASheetWithOtherTitles_IsDescribedByItsMapping()
    {
        var record = Read("A1;Anytown Advice;20,000;01/04/2024;2;1;Upfront;yes;Salaries, training;80%;Small;GB-ENG;x\n").ShouldHaveSingleItem();

        record.Document!.Diagnostics.ShouldBeEmpty();
        record.Remarks.ShouldBeEmpty();
        var partnership = record.Document.Partnership;
        var agreement = partnership.Agreements!.ShouldHaveSingleItem();
        (agreement.Id, agreement.FundedBy, agreement.Recipient, agreement.TermMonths?.Exact, agreement.TerminationNoticeMonths?.Exact).ShouldBe(("A1", "GB-LAE-ANY", "Anytown Advice", 24, 1));
        (agreement.PaymentTiming, agreement.DisputeProcedure, agreement.CostCoverageShare?.Exact).ShouldBe((PaymentTiming.Advance, true, 0.8));
        agreement.EligibleCosts!.ShouldBe([EligibleCost.Staff, EligibleCost.Training]);
        agreement.EligibleCosts!.IsWhole.ShouldBeFalse();
        (partnership.Parties![1].Size, partnership.Context!.Country).ShouldBe((OrganisationSize.Small, "GB-ENG"));
        partnership.Evidence!["/agreements/has/0/terminationNoticeMonths"].ShouldHaveSingleItem().ShouldBe(new Evidence("grants") { Page = "line 2, Notice", Quote = "1" });
    }

    [Theory]
    [InlineData("Amount (£,000s)", 1_000)]
    [InlineData("Award £k", 1_000)]
    [InlineData("Amount in thousands", 1_000)]
    [InlineData("Amount (£m)", 1_000_000)]
    [InlineData("Amount over £25,000", 1)]
    public void Title_OfSumsInThousands_IsSuggestedWithWhatTheyAreMultipliedWith_AndNotTakenWithoutIt(string title, int times)
    {
        var suggested = SheetMapping.Suggest([title]);
        suggested.Contains("\"times\"", StringComparison.Ordinal).ShouldBe(times > 1, suggested);
        var text = $"Ref;Organisation;{title}\n1;Anytown Advice;2\n";

        var taken = Records.Read(text, With(times > 1 ? $$"""{ "title": "Amount Awarded", "times": {{times}} }""" : "\"Amount Awarded\"")).ShouldHaveSingleItem();
        taken.Document!.Partnership.Agreements![0].AnnualValue!.Amount.ToString().ShouldContain($"{2 * times}");
        taken.Document.Partnership.Evidence!["/agreements/has/0/annualValue"][0].Quote.ShouldBe("2");

        if (times > 1)
        {
            var open = Records.Read(text, With("\"Amount Awarded\"")).ShouldHaveSingleItem();
            open.Document!.Partnership.Agreements![0].AnnualValue.ShouldBeNull();
            open.Remarks.ShouldHaveSingleItem().ShouldContain(title);
        }

        RecordOptions With(string means) => new() { FileName = "grants", Mapping = SheetMapping.Parse($$"""{ "columns": { "Ref": "Identifier", "Organisation": "Recipient Org:Name", "{{title}}": {{means}} }, "fixed": { "Currency": "GBP", "Funding Org:Name": "Anytown Fund" } }""") };
    }

    [Fact]
    public void Value_ThatAFactCannotBe_IsNotTakenAndTold()
    {
        var record = Read("A1;Anytown Advice;20,000;01/04/2024;some;n/a;now and then;perhaps;furniture;900%;Huge;GB-ENG;x\n").ShouldHaveSingleItem();

        record.Document!.Diagnostics.ShouldBeEmpty();
        record.Remarks.Count.ShouldBe(7);
        record.Document.Partnership.Agreements![0].PaymentTiming.ShouldBeNull();
    }

    [Theory]
    [InlineData("{", "line")]
    [InlineData("[]", "no 'columns'")]
    [InlineData("""{ "colums": {} }""", "'colums' is not known")]
    [InlineData("""{ "columns": { "A": "Some title" } }""", "no title")]
    [InlineData("""{ "columns": { "A": { "fact": "agreements[].termMonth" } } }""", "did you mean 'agreements[].termMonths'")]
    [InlineData("""{ "columns": { "A": { "fact": "fundingChanges[].noticeMonths" } } }""", "not one that a column can tell")]
    [InlineData("""{ "columns": { "A": { "fact": "agreements[].paymentTiming", "values": { "x": "soon" } } } }""", "'soon'")]
    [InlineData("""{ "columns": { "A": 7 } }""", "neither")]
    [InlineData("""{ "columns": { "A": "Identifier" }, "fixed": { "Colour": "red" } }""", "'Colour'")]
    public void Mapping_ThatIsWrong_SaysWhatIs(string json, string expected) => Should.Throw<FormatException>(() => SheetMapping.Parse(json)).Message.ShouldContain(expected);

    [Fact]
    public void Suggestion_IsAMappingThatCanBeUsed()
    {
        var text = SheetMapping.Suggest(["Grant ref", "Organisation", "Amount awarded (£)", "Start", "Duration", "Dispute procedure", "Shoe \"size\"", "Funding Org:Identifier", ""]);

        text.ShouldContain("\"Grant ref\": \"Identifier\"");
        text.ShouldContain("\"Dispute procedure\": { \"fact\": \"agreements[].disputeProcedure\" }");
        text.ShouldContain("\"Shoe \\\"size\\\"\": null");
        var mapping = SheetMapping.Parse(text);
        Records.Read("Grant ref,Organisation,Amount awarded (£),Duration\nA1,Anytown Advice,500,12\n", new() { Mapping = mapping }).ShouldHaveSingleItem().Document!.Partnership.Agreements![0].TermMonths!.Value.Exact.ShouldBe(12);
    }

    [Fact]
    public void Titles_AreThoseOfTheFirstSheetThatHasSome()
    {
        using var sheet = new MemoryStream(Records.Workbook([["Ref", "Organisation"], ["A1", "Anytown Advice"]], emptySheetBefore: "Notes"));

        RecordReader.ReadTitles(sheet).ShouldBe(["Ref", "Organisation"]);
    }

    [Fact]
    public void Mapping_OfAnotherSheet_IsToldAsThat()
    {
        Should.Throw<RecordFileException>(() => Records.Read("A,B\n1,2\n", new() { Mapping = SheetMapping.Parse(Mapping) })).Message.ShouldContain("none of the titles");
        Should.Throw<RecordFileException>(() => Records.Read("[]", new() { Mapping = SheetMapping.Parse(Mapping) })).Message.ShouldContain("JSON");
        Should.Throw<RecordFileException>(() => Records.Read("A,B\n1,2\n", new() { Format = RecordFormat.Sheet })).Message.ShouldContain("needs a mapping");
    }

    private static IReadOnlyList<DescribedRecord> Read(string rows) => Records.Read(Encoding.UTF8.GetBytes(Titles + rows), new() { FileName = "grants", Mapping = SheetMapping.Parse(Mapping) });
}
