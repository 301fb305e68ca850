using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Sessions;

namespace RelationshipRules.Tests.Facts;

/// <summary>Months and weeks that follow from two days, where they are not stated themselves.</summary>
public sealed partial class DerivedFromDaysTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    [Theory]
    [InlineData("2025-01-01", "2025-06-30", "6")]
    [InlineData("2025-01-01", "2025-06-29", "5")]
    [InlineData("2025-01-01", "2025-07-01", "6")]
    [InlineData("2025-01-31", "2025-02-28", "1")]
    [InlineData("2024-02-29", "2025-02-28", "12")]
    [InlineData("2024-03-01", "2024-03-01", "0")]
    [InlineData("2024-03-02", "2024-03-01", "")]
    [InlineData("9999-12-01", "9999-12-31", "0")]
    [InlineData("2025-01", "2025-06-30", "5 to 6")]
    [InlineData("2024", "2025-06-30", "6 to 18")]
    [InlineData("2025-03", "2025-03", "0 to 1")]
    [InlineData("2025-04", "2025-03", "")]
    public void TermMonths_NotStated_AreTheWholeMonthsThroughTheLastDay(string from, string to, string expected) =>
        Text(new Agreement { StartsOn = Day(from), EndsOn = Day(to) }.TermMonths).ShouldBe(expected);

    [Theory]
    [InlineData("2025-01-31", "2025-04-30", "3")]
    [InlineData("2025-01-31", "2025-04-29", "2")]
    [InlineData("2025-01-31", "2025-02-28", "1")]
    [InlineData("2024-01-31", "2024-02-28", "0")]
    [InlineData("2025-11-30", "2026-02-28", "3")]
    [InlineData("2025-05-01", "2025-04-30", "0")]
    [InlineData("2025-06-01", "2025-04-01", "-2")]
    [InlineData("2025-06", "2025-04-01", "-2")]
    [InlineData("2025-07", "2025-04-15", "-3 to -2")]
    [InlineData("2025", "2025-04-15", "-8 to 3")]
    [InlineData("2025-01", "2025-04-15", "2 to 3")]
    public void NoticeMonths_NotStated_AreTheWholeMonthsFromTheWrittenNoticeUntilTheDayOfEffect(string written, string effective, string expected)
    {
        var change = new FundingChange { ToldOn = new DateOnly(2020, 1, 1), WrittenOn = Day(written), EffectiveOn = Day(effective) };
        Text(change.NoticeMonths).ShouldBe(expected);
        (change with { NoticeMonths = 7 }).NoticeMonths.ShouldBe(7.0);
        (change with { WrittenOn = null }).NoticeMonths.ShouldBeNull();
    }

    [Theory]
    [InlineData("2023-09-01", "2024-02-29", "6")]
    [InlineData("2023-09-01", "2024-02-28", "5")]
    [InlineData("2023-09-01", "2023-08-31", "")]
    [InlineData("2023-09", "2024-02-29", "5 to 6")]
    public void SpendWithinMonths_NotStated_AreTheWholeMonthsThroughTheLastDayToSpend(string from, string to, string expected)
    {
        var agreement = new Agreement { StartsOn = Day(from), EndsOn = new DateOnly(2030, 1, 1), SpendBy = Day(to) };
        Text(agreement.SpendWithinMonths).ShouldBe(expected);
        (agreement with { SpendWithinMonths = 7 }).SpendWithinMonths.ShouldBe(7.0);
        (agreement with { SpendBy = null }).SpendWithinMonths.ShouldBeNull();
    }

    [Theory]
    [InlineData("2011-03-01", "2011-05-23", "12")]
    [InlineData("2011-03-01", "2011-05-22", "11")]
    [InlineData("2011-03-01", "2011-05-31", "13")]
    public void DurationWeeks_NotStated_AreTheWholeWeeksThroughTheLastDay(string opened, string closed, string expected) =>
        Text(new Consultation { OpenedOn = Day(opened), ClosedOn = Day(closed) }.DurationWeeks).ShouldBe(expected);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HostsSerializer_DoesNotStateWhatFollows(bool isGenerated)
    {
        var partnership = new Partnership
        {
            Agreements = [new() { StartsOn = new DateOnly(2025, 1, 1), EndsOn = Known.Month(2025, 12) }, new() { StartsOn = new DateOnly(2025, 1, 1), EndsOn = new DateOnly(2025, 12, 31), TermMonths = 10 }],
            Consultations = [new() { OpenedOn = new DateOnly(2025, 1, 1), ClosedOn = new DateOnly(2025, 3, 31) }],
            FundingChanges = [new() { WrittenOn = new DateOnly(2025, 1, 1), EffectiveOn = new DateOnly(2025, 3, 31) }],
        };

        var json = isGenerated ? JsonSerializer.Serialize(partnership, DaysJson.Default.Partnership) : JsonSerializer.Serialize(partnership);
        var back = (isGenerated ? JsonSerializer.Deserialize(json, DaysJson.Default.Partnership) : JsonSerializer.Deserialize<Partnership>(json))!;

        PartnershipDocument.FromPartnership(back).ToJson().ShouldBe(PartnershipDocument.FromPartnership(partnership).ToJson());
        back.Consultations![0].DurationWeeks.ShouldBe(partnership.Consultations![0].DurationWeeks);

        // Whoever takes the number over into another part states it there.
        JsonSerializer.Serialize(new FundingChange { NoticeMonths = back.FundingChanges![0].NoticeMonths }).ShouldContain("\"NoticeMonths\":2,");
    }

    [Fact]
    public void Finding_FromTwoDays_TellsTheDaysAndTheirEvidence()
    {
        const string text = """
            {"context":{"country":"GB-ENG"},"agreements":[{"id":"g1","form":"grant","startsOn":"2012-01-01","endsOn":"2012-06-30","shortTermReasonsGiven":false,"outcomeTimeMonths":36}],
             "evidence":{"/agreements/0/endsOn":[{"document":"Grant letter","clause":"2"}]}}
            """;
        var finding = Analyzer.Analyze(PartnershipDocument.Parse(text)).GetFindings("CMP3041").Single();

        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldContain("6");
        finding.FactsRead.Single(f => f.Pointer.EndsWith("termMonths", StringComparison.Ordinal)).Text.ShouldBe("6 months, from 1 January 2012 to 30 June 2012");
        finding.FactsRead.Select(f => f.Pointer).ShouldContain("/agreements/0/startsOn");
        finding.Evidence.Single().Entry.Document.ShouldBe("Grant letter");
        finding.Explain().ToString().ShouldContain("6 months, from 1 January 2012 to 30 June 2012");
    }

    [Fact]
    public void Stated_Differently_IsWhatCounts_AndIsWhatIsWritten()
    {
        var stated = new Agreement { StartsOn = new DateOnly(2012, 1, 1), EndsOn = new DateOnly(2012, 6, 30), TermMonths = 36 };
        stated.TermMonths.ShouldBe(36);
        Write(stated).ShouldContain("\"termMonths\": 36");
        Write(stated with { TermMonths = null }).ShouldNotContain("termMonths");
        (stated with { TermMonths = null }).TermMonths.ShouldBe(6);

        static string Write(Agreement agreement) => PartnershipDocument.FromPartnership(new() { Agreements = [agreement] }).ToJson();
    }

    [Fact]
    public void Session_WhereADayChanges_TellsWhatFollowsFromIt()
    {
        var session = new AnalysisSession(Analyzer, PartnershipDocument.Parse("""{"context":{"country":"GB-ENG"},"agreements":[{"id":"g1","form":"grant","startsOn":"2012-01-01","shortTermReasonsGiven":false}]}"""));

        var delta = session.Set("/agreements/0/endsOn", "2012-06-30");

        delta.NewFindings.ShouldContain(f => f.Rule.Id == "CMP3041" && f.Outcome == Outcome.Violated);
    }

    [Theory]
    [InlineData(""" "writtenOn": "2025-03-31", "effectiveOn": "2025-04-01" """, Outcome.Satisfied, "yes")]
    [InlineData(""" "writtenOn": "2025-04-02", "effectiveOn": "2025-04-01" """, Outcome.Violated, "no")]
    [InlineData(""" "noticeInWriting": true """, Outcome.Satisfied, "yes")]
    [InlineData(""" "noticeInWriting": false """, Outcome.Violated, "no")]
    public void NoticeInWriting_NotStated_FollowsFromTheDayOfTheLetter(string facts, Outcome outcome, string text)
    {
        var document = PartnershipDocument.Parse($$"""{ "fundingChanges": [{ {{facts}} }] }""");
        var finding = Analyzer.Analyze(document).GetFindings("CMP4042").Single();

        finding.Outcome.ShouldBe(outcome);
        finding.FactsRead.Single(f => f.Pointer.EndsWith("noticeInWriting", StringComparison.Ordinal)).Text.ShouldBe(text);
        document.ToJson().Contains("noticeInWriting", StringComparison.Ordinal).ShouldBe(facts.Contains("noticeInWriting", StringComparison.Ordinal));
    }

    [Fact]
    public void Catalog_NamesTheDays() =>
        FactCatalog.Find("fundingChanges[].noticeMonths")!.FollowsFrom.ShouldBe(["fundingChanges[].writtenOn", "fundingChanges[].effectiveOn"]);

    private static Known<DateOnly> Day(string text) => Periods.TryRead(text, out var day) ? day : throw new ArgumentException(text, nameof(text));

    private static string Text<T>(Known<T>? value)
        where T : struct, IComparable<T> => value?.ToString() ?? "";

    [JsonSerializable(typeof(Partnership))]
    private sealed partial class DaysJson : JsonSerializerContext;
}
