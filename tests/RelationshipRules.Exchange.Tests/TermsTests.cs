using RelationshipRules.Exchange.Terms;
using RelationshipRules.Exchange.Tests.Support;
using RelationshipRules.Model;

namespace RelationshipRules.Exchange.Tests;

public sealed class TermsTests
{
    private const string Dates = """ "plannedDates": [{ "startDate": "2024-04-01", "duration": 24 }], "awardDate": "2024-03-01", "grantProgramme": [{ "title": "Advice fund" }] """;

    [Fact]
    public void Terms_OfAnAgreementWithoutAnId_AreLaidUnderEachRecord()
    {
        var record = With("""{ "agreements": [{ "terminationNoticeMonths": 3, "disputeProcedure": true }], "evidence": { "/agreements/0/terminationNoticeMonths": { "document": "Conditions of grant", "clause": "7" } } }""");

        var partnership = record.Document!.Partnership;
        record.Document.Diagnostics.ShouldBeEmpty();
        partnership.Agreements![0].TerminationNoticeMonths!.Value.Exact.ShouldBe(3);
        partnership.Agreements[0].DisputeProcedure.ShouldBe(true);
        partnership.Evidence!["/agreements/has/0/terminationNoticeMonths"].Select(e => (e.Document, e.Clause)).ShouldBe([("terms.json", null), ("Conditions of grant", "7")]);
        partnership.Evidence["/agreements/has/0/disputeProcedure"].ShouldHaveSingleItem().Document.ShouldBe("terms.json");
    }

    [Theory]
    [InlineData("360G-any-1", 3)]
    [InlineData("360G-any-2", null)]
    public void Terms_OfAnAgreementWithAnId_AreForThatOneAlone(string id, int? expected)
        => With($$"""{ "agreements": [{ "id": "{{id}}", "terminationNoticeMonths": 3 }] }""").Document!.Partnership.Agreements![0].TerminationNoticeMonths?.Exact.ShouldBe(expected);

    [Fact]
    public void Scalar_OfTheRecord_WinsAndTheDifferenceIsToldOnceAProgramme()
    {
        using var stream = Stream(3);
        using var reader = RecordReader.Open(stream, new() { Terms = [Terms("""{ "agreements": [{ "termMonths": 36, "form": "grant" }] }""")] });

        reader.Read().ShouldAllBe(r => r.Document!.Partnership.Agreements![0].TermMonths!.Value.Exact == 24);
        var difference = reader.Summary.Differences.ShouldHaveSingleItem();
        (difference.Programme, difference.Path, difference.TermsValue, difference.RecordValue, difference.Count).ShouldBe(("Advice fund", "agreements[].termMonths", "36", "24", 3));
        difference.Places.ShouldBe(["record 1", "record 2", "record 3"]);
    }

    [Theory]
    [InlineData("""{ "from": 12, "to": 30 }""", "24", 0)] // the record is exact and within
    [InlineData("""{ "below": 24 }""", "24", 1)] // nothing is both: the record wins
    [InlineData("24", "24", 0)]
    public void Bounds_OfTheTerms_AreMetWithWhatTheRecordSays(string terms, string expected, int differences)
        => Term(Dates, terms).ShouldBe((expected, differences));

    [Theory]
    [InlineData("""{ "below": 30 }""", "at least 12 and less than 30", 0)]
    [InlineData("""{ "from": 24 }""", "24 to 36", 0)]
    [InlineData("""{ "above": 36 }""", "12 to 36", 1)]
    [InlineData("18", "18", 0)]
    [InlineData("48", "12 to 36", 1)]
    public void Bounds_OfTheRecord_AreNarrowedByTheTerms(string terms, string expected, int differences)
        => Term(""" "plannedDates": [{ "startDate": "2024-04-01", "endDate": "2025-03-31", "duration": 36 }] """, terms).ShouldBe((expected, differences));

    [Theory]
    [InlineData("2024-06", "2024-04-15", "2024-06", 1)]
    [InlineData("2024-06", "2024-06-10", "2024-06-10", 0)]
    [InlineData("2024", "2024-06", "2024-06", 0)]
    public void Day_KnownByItsMonth_IsNarrowedByTheTerms(string record, string terms, string expected, int differences)
    {
        using var reader = Reader($$""" "plannedDates": [{ "startDate": "{{record}}" }] """, $$"""{ "agreements": [{ "startsOn": "{{terms}}" }] }""", out var stream);
        using var _ = stream;
        reader.Read().Single().Document!.ToJson().ShouldContain($"\"startsOn\": \"{expected}\"");
        reader.Summary.Differences.Count.ShouldBe(differences);
    }

    [Fact]
    public void Money_InAnotherCurrency_IsTheRecords()
    {
        using var reader = Reader(""" "currency": "GBP", "amountAwarded": 1000, "plannedDates": [{ "duration": 12 }] """, """{ "agreements": [{ "annualValue": { "amount": 1000, "currency": "EUR" } }] }""", out var stream);
        using var _ = stream;
        reader.Read().Single().Document!.Partnership.Agreements![0].AnnualValue!.Currency.ShouldBe("GBP");
        reader.Summary.Differences.ShouldHaveSingleItem();
    }

    [Fact]
    public void Money_KnownByBounds_IsNarrowedByTheTerms()
    {
        using var reader = Reader(""" "currency": "GBP", "amountAwarded": 1000 """, """{ "agreements": [{ "annualValue": { "amount": 500, "currency": "GBP" } }] }""", out var stream);
        using var _ = stream;
        reader.Read().Single().Document!.Partnership.Agreements![0].AnnualValue!.Amount.Exact.ShouldBe(500);
        reader.Summary.Differences.ShouldBeEmpty();
    }

    // A record states what is published in part: awards and open data are there.
    [Theory]
    [InlineData("""{ "has": ["successRate"] }""", "awards openData successRate", "", 0)] // lists in part are united
    [InlineData("""["successRate"]""", "awards openData successRate", "", 0)] // a whole one becomes what is known to be there
    [InlineData("""{ "not": ["rejectionReasons"] }""", "awards openData", "rejectionReasons", 0)]
    [InlineData("""{ "has": ["successRate"], "not": ["openData"] }""", "awards openData successRate", "", 1)] // the record wins
    public void List_InPartInTheRecord_IsUnitedWithTheTerms(string terms, string has, string not, int differences)
    {
        using var reader = Reader(""" "dataSource": "https://anytown.example/grants.csv" """, $$"""{ "agreements": [{ "resultsPublished": {{terms}} }] }""", out var stream);
        using var _ = stream;
        var list = reader.Read().Single().Document!.Partnership.Agreements![0].ResultsPublished!;
        list.IsWhole.ShouldBeFalse();
        string.Join(' ', list.Select(v => v.ToString()).Order(StringComparer.OrdinalIgnoreCase)).ShouldBe(has, StringCompareShould.IgnoreCase);
        string.Join(' ', list.Not).ShouldBe(not, StringCompareShould.IgnoreCase);
        reader.Summary.Differences.Count.ShouldBe(differences);
    }

    [Fact]
    public void List_NotStatedInTheRecord_IsTheTermsWhole()
        => With("""{ "agreements": [{ "eligibleCosts": ["staff", "training"] }], "consultations": [{ "durationWeeks": 12 }] }""").Document!.Partnership.ShouldSatisfyAllConditions(
            p => p.Agreements![0].EligibleCosts!.IsWhole.ShouldBeTrue(),
            p => p.Consultations!.ShouldHaveSingleItem().DurationWeeks!.Value.Exact.ShouldBe(12));

    [Fact]
    public void Party_OfTheTerms_IsLaidUnderTheOneThatTheRecordHasInItsPlace()
    {
        var partnership = With("""
            { "parties": [{ "id": "funder", "standardsSigned": ["openAndTrusting"] }, { "id": "other", "size": "large" }, { "id": "GB-CHC-0000001", "size": "small" }], "agreements": [{ "fundedBy": "funder" }] }
            """).Document!.Partnership;

        partnership.Parties!.Select(p => (p.Id, p.StandardsSigned?.Count, p.Size)).ShouldBe([("GB-LAE-ANY", 1, null), ("GB-CHC-0000001", null, OrganisationSize.Small)]);
        partnership.Agreements![0].FundedBy.ShouldBe("GB-LAE-ANY");
    }

    [Fact]
    public void Terms_ForAProgrammeYearOrField_AreForItsRecordsAndComeBeforeThoseForAll()
    {
        ProgrammeTerms[] terms =
        [
            Terms("""{ "agreements": [{ "terminationNoticeMonths": 1, "disputeProcedure": true }] }"""),
            Terms("""{ "agreements": [{ "terminationNoticeMonths": 3 }] }""") with { Programme = "advice FUND" },
            Terms("""{ "agreements": [{ "exitPlan": true }] }""") with { Year = 2024 },
            Terms("""{ "agreements": [{ "riskDiscussed": true }] }""") with { Year = 2023 },
            Terms("""{ "agreements": [{ "outcomePlan": true }] }""") with { Field = new("id", "360G-any-1") },
            Terms("""{ "agreements": [{ "independenceClause": true }] }""") with { Field = new("id", "360G-any-2") },
        ];
        using var stream = Stream(1);
        using var reader = RecordReader.Open(stream, new() { Terms = terms });
        var agreement = reader.Read().Single().Document!.Partnership.Agreements![0];

        agreement.TerminationNoticeMonths!.Value.Exact.ShouldBe(3);
        (agreement.DisputeProcedure, agreement.ExitPlan, agreement.RiskDiscussed, agreement.OutcomePlan, agreement.IndependenceClause).ShouldBe((true, true, null, true, null));
        reader.Summary.Differences.ShouldBeEmpty();
    }

    private static (string Term, int Differences) Term(string record, string terms)
    {
        using var reader = Reader(record, $$"""{ "agreements": [{ "termMonths": {{terms}} }] }""", out var stream);
        using var _ = stream;
        var term = reader.Read().Single().Document!.Partnership.Agreements![0].TermMonths!.Value.ToString();
        return (term, reader.Summary.Differences.Count);
    }

    private static RecordReader Reader(string members, string terms, out Stream stream)
    {
        stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($$"""[{ "id": "360G-any-1", {{members}}, {{Records.Parties}} }]"""));
        return RecordReader.Open(stream, new() { Terms = [Terms(terms)] });
    }

    private static MemoryStream Stream(int count) => new(System.Text.Encoding.UTF8.GetBytes($"[{string.Join(", ", Enumerable.Range(1, count).Select(i => $$"""{ "id": "360G-any-{{i}}", {{Dates}}, {{Records.Parties}} }"""))}]"));

    private static DescribedRecord With(string terms) => Records.Read($$"""[{ "id": "360G-any-1", {{Dates}}, {{Records.Parties}} }]""", new() { Terms = [Terms(terms)] }).ShouldHaveSingleItem();

    private static ProgrammeTerms Terms(string json) => new(PartnershipDocument.Parse(json), "terms.json");
}
