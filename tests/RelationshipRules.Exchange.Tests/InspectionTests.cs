using System.Text.Json;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;

namespace RelationshipRules.Exchange.Tests;

public sealed class InspectionTests
{
    private readonly List<string> _seen = [];

    [Fact]
    public void Record_OfJson_IsSeenWithItsNumbersAndTexts()
    {
        Read("""{ "grants": [{ "id": "1", "amountAwarded": 5000, "amountDisbursed": "10", "fromOpenCall": true, "plannedDates": [{ "duration": 12 }, { "startDate": "2024-04-01" }], "note": { "0": "x" }, "recipientOrganization": [{ "name": "Anytown Choir" }] }] }""");

        _seen.ShouldBe(["""{"id":"1","amountAwarded":5000,"amountDisbursed":"10","fromOpenCall":true,"plannedDates":[{"duration":12},{"startDate":"2024-04-01"}],"note":["x"],"recipientOrganization":[{"name":"Anytown Choir"}]}"""]);
    }

    [Fact]
    public void Record_OfASheet_IsMadeOfItsColumns()
    {
        Read("Identifier,Amount Awarded,Recipient Org:Name,Recipient Org:Charity Number,Planned Dates:Duration (months),Planned Dates:7:Start Date\n1,-5.50,Anytown Choir,0123456,\"1,000\",2024\n2,007,Anytown Choir,,12,\n3,.5,Anytown Choir,,12.,\n");

        _seen.ShouldBe([
            """{"id":"1","amountAwarded":-5.50,"recipientOrganization":[{"name":"Anytown Choir","charityNumber":"0123456"}],"plannedDates":[{"duration":"1,000"},{"startDate":"2024"}]}""",
            """{"id":"2","amountAwarded":"007","recipientOrganization":[{"name":"Anytown Choir"}],"plannedDates":[{"duration":12}]}""",
            """{"id":"3","amountAwarded":".5","recipientOrganization":[{"name":"Anytown Choir"}],"plannedDates":[{"duration":"12."}]}""",
        ]);
    }

    [Fact]
    public void WhatIsSaid_IsCountedWithItsPlaces_AndTakesNothingFromTheRecords()
    {
        var summary = Read("Identifier,Amount Awarded,Recipient Org:Name\n1,5,Anytown Choir\n2,5,Anytown Choir\nTotal,10,\n", static record => record.GetProperty("id").GetString() is "1" ? ["it is the first", "it is a record", "it is a record"] : ["it is a record"]);

        summary.Noticed.Select(static n => (n.Text, n.Count, string.Join(' ', n.Places))).ShouldBe([("it is a record", 2, "line 2 line 3"), ("it is the first", 1, "line 2")]);
        (summary.Described, summary.Inspected, summary.Missing.Count).ShouldBe((2, 2, 0));
    }

    [Fact]
    public void WhatIsSaid_IsOfFiftyKindsAtMost()
        => Read($"Identifier,Amount Awarded,Recipient Org:Name\n{string.Concat(Enumerable.Range(0, 80).Select(static n => $"{n},5,Anytown Choir\n"))}", static record => [record.GetProperty("id").GetString()!]).Noticed.Count.ShouldBe(50);

    // Titles may name any part within parts: however deep or far, they neither end the reading nor take memory.
    [Theory]
    [InlineData(40)]
    [InlineData(5_000)]
    public void Record_OfPartsWithinParts_IsSeen(int depth)
    {
        Read($"Identifier,Amount Awarded,Recipient Org:Name,{string.Join(':', Enumerable.Repeat("Location", depth))}:Name,Planned Dates:2000000000:Start Date\n1,5,Anytown Choir,x,2024\n");

        _seen.ShouldHaveSingleItem().Length.ShouldBeLessThan(2_000);
    }

    [Fact]
    public void Sheet_OfNoStandard_IsRefused()
    {
        using var stream = new MemoryStream("Ref\n1\n"u8.ToArray());
        Should.Throw<RecordFileException>(() => RecordReader.Open(stream, new() { Mapping = SheetMapping.Parse("""{ "columns": { "Ref": "Identifier" } }"""), Inspect = static _ => [] }));
    }

    private RecordSummary Read(string text, Func<JsonElement, IEnumerable<string>>? inspect = null)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        using var reader = RecordReader.Open(stream, new() { Inspect = inspect ?? See });
        reader.Read().Count().ShouldBePositive();
        return reader.Summary;

        IEnumerable<string> See(JsonElement record)
        {
            _seen.Add(record.GetRawText());
            return [];
        }
    }
}
