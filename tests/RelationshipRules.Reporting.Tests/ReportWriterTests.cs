using System.Text.RegularExpressions;
using RelationshipRules.Model;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests;

public sealed class ReportWriterTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create();

    public static TheoryData<string> Formats => new(ReportFormats.All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Dispose_AfterTheStreamIsClosed_DoesNothing(string format)
    {
        var stream = new MemoryStream();
        var writer = ReportFormats.Find(format)!.Open(stream, new ReportOptions());
        writer.Write(Reports.Assess("mixed"));
        writer.Complete();
        writer.Dispose();
        stream.Dispose();

        Should.NotThrow(writer.Dispose);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Report_OfNothing_IsComplete(string format) =>
        Should.NotThrow(() => Reports.Write(ReportFormats.Find(format)!, new ReportOptions { IsBatch = true }));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Report_OfMuch_GoesOutAsItIsWritten(string format)
    {
        var evidence = $$"""{ "document": "d", "quote": "{{new string('q', 10_000)}}" }""";
        var description = $$"""{ "agreements": [{{string.Join(',', Enumerable.Repeat("{}", 20))}}], "evidence": { "": [{{evidence}}] } }""";
        using var output = new LargestWriteStream();

        using (var writer = ReportFormats.Find(format)!.Open(output, new ReportOptions { Scope = ReportScope.All }))
        {
            writer.Write(Analyzer.Analyze(PartnershipDocument.Parse(description)));
            writer.Complete();
        }

        output.LargestWrite.ShouldBeLessThan(500_000);
    }

    [Theory]
    [InlineData("""{ "id": "a", "form": "grant", "fundedBy": "c", "recipient": "o", "startsOn": "2024-04-01", "endsOn": "2025-03-31", "annualValue": { "amount": 12000, "currency": "GBP" } }""",
        "Grant from Anytown Council to Anytown Advice, 1 April 2024 to 31 March 2025, 12 months, GBP 12,000 a year")]
    [InlineData("""{ "id": "a", "recipient": "o", "startsOn": "2024-04-01", "termMonths": { "from": 12, "to": 18 } }""", "Agreement to Anytown Advice, from 1 April 2024, 12 to 18 months")]
    [InlineData("""{ "id": "a", "fundedBy": "elsewhere", "termMonths": 1 }""", "Agreement from elsewhere, 1 month")]
    [InlineData("""{ "id": "a", "form": "grant", "termMonths": 12 }""", null)]
    [InlineData("""{ "id": "a", "fundedBy": "c" }, { "id": "b", "fundedBy": "c" }""", null)]
    public void Report_OfOneAgreement_SaysBetweenWhom(string agreements, string? line)
    {
        var assessment = Analyzer.Analyze(PartnershipDocument.Parse(
            $$"""{ "parties": [{ "id": "c", "name": "Anytown Council" }, { "id": "o", "name": "Anytown Advice" }], "agreements": [{{agreements}}] }"""));

        foreach (var format in (string[])["console", "markdown", "html"])
        {
            var report = Regex.Replace(Reports.Write(ReportFormats.Find(format)!, new ReportOptions(), assessment), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1));
            if (line is null)
            {
                report.ShouldNotContain("Concerns ");
                report.ShouldNotContain("a year</bdi>");
                report.ShouldNotContain("12 months</bdi>");
            }
            else
            {
                report.ShouldContain(line);
            }
        }
    }

    [Fact]
    public void Report_OfAnAgreementThatIsNull_IsWritten()
    {
        var assessment = Analyzer.Analyze(new Partnership { Parties = [null!], Agreements = [null!] });

        Should.NotThrow(() => Reports.Write(ReportFormats.Find("console")!, new ReportOptions(), assessment));
        Should.NotThrow(() => Reports.Write(ReportFormats.Find("console")!, new ReportOptions(), Analyzer.Analyze(new Partnership { Parties = [null!], Agreements = [new() { Id = "a", FundedBy = "c" }] })));
    }

    private sealed class LargestWriteStream : MemoryStream
    {
        public int LargestWrite { get; private set; }

        // Writing a span comes here too.
        public override void Write(byte[] buffer, int offset, int count)
        {
            LargestWrite = Math.Max(LargestWrite, count);
            base.Write(buffer, offset, count);
        }
    }
}
