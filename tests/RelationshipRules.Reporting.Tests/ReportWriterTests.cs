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
