using RelationshipRules.Cli.Outputs;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.Workbench.State;

/// <summary>Writes the reports that the command line writes of the same description.</summary>
internal static class Reporter
{
    public static string Version => CheckReport.Options.ToolVersion;

    public static byte[] Write(Work work, ReportFormat format, bool isLetter = false)
    {
        using var report = new MemoryStream();
        using (var writer = format.Open(report, CheckReport.Options with { Letter = isLetter, ByteOrderMark = true }))
        {
            writer.Write(work.ForReport());
            writer.Complete();
        }

        return report.ToArray();
    }
}
