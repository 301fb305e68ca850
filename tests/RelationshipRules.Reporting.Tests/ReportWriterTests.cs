using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests;

public sealed class ReportWriterTests
{
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
}
