using RelationshipRules.Cli.Hosting;
using RelationshipRules.Reporting;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Sarif;
using RelationshipRules.Sessions;

namespace RelationshipRules.Cli.Outputs;

/// <summary>The reports of one run. All outputs are opened before the first description is read, and none takes its place before all are complete.</summary>
internal sealed class ReportSet : IDisposable
{
    private readonly List<(OutputTarget Target, IReportWriter Writer)> _reports = [];
    private readonly CliEnvironment _environment;

    public ReportSet(IReadOnlyList<ReportRequest> requests, ReportOptions options, bool noColour, CliEnvironment environment)
    {
        _environment = environment;
        try
        {
            foreach (var request in requests)
            {
                var target = request.Output is { } path ? OutputTarget.Open(path, environment) : OutputTarget.ForStandardOutput(environment);
                var own = options with
                {
                    Width = target.IsStandardOutput ? environment.ReportWidth : 100,
                    ByteOrderMark = !target.IsStandardOutput,
                    Colour = target.IsStandardOutput && environment.UseColour(noColour),
                };
                var format = ReportFormats.Find(request.Format)!;
                ShowsDiagnostics |= target.IsStandardOutput && format == ReportFormats.Console;
                _reports.Add((target, format.Open(target.Stream, own)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether the user sees the diagnostics of the descriptions in a report on standard output.</summary>
    public bool ShowsDiagnostics { get; }

    public void Write(Assessment assessment) => Guard(writer => writer.Write(assessment));

    public void Write(Trajectory trajectory) => Guard(writer => writer.Write(trajectory));

    public void Commit()
    {
        Guard(static writer => writer.Complete());
        foreach (var (target, writer) in _reports)
        {
            writer.Dispose();
            target.Commit();
            if (writer is SarifReportWriter { Excess: { } excess })
            {
                _environment.Error.WriteLine($"relrules: {excess}");
            }
        }
    }

    public void Dispose()
    {
        foreach (var (target, writer) in _reports)
        {
            try
            {
                writer.Dispose();
            }
            catch (IOException)
            {
                // The write that failed first has been told already.
            }

            target.Dispose();
        }
    }

    private void Guard(Action<IReportWriter> write)
    {
        foreach (var (target, writer) in _reports)
        {
            try
            {
                write(writer);
            }
            catch (IOException error)
            {
                throw target.CannotWrite(error);
            }
        }
    }
}
