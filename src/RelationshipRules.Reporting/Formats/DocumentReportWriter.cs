using System.Text;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Trajectories;
using RelationshipRules.Sessions;

namespace RelationshipRules.Reporting.Formats;

/// <summary>Makes a document of each assessment and has it laid out.</summary>
internal sealed class DocumentReportWriter : IReportWriter
{
    private readonly StreamWriter _text;
    private readonly ReportOptions _options;
    private readonly ReportLayout _layout;
    private readonly IReportRenderer _renderer;
    private readonly BatchSummary _batch = new();
    private bool _isDisposed;

    public DocumentReportWriter(Stream output, ReportOptions options, ReportLayout layout, Func<TextWriter, IReportRenderer> renderer)
    {
        _text = new(output, new UTF8Encoding(false), leaveOpen: true);
        _options = options;
        _layout = layout;
        _renderer = renderer(_text);
    }

    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        Write(assessment, null);
    }

    public void Write(Trajectory trajectory)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        if (trajectory.Latest is { } latest)
        {
            Write(latest, trajectory);
        }
    }

    public void Complete()
    {
        _renderer.End(_options.IsBatch ? _batch.Tell() : null);
        _text.Flush();
    }

    /// <summary>Twice is harmless, which with a writer of text it is not once the stream is closed.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _text.Dispose();
        }
    }

    private void Write(Assessment assessment, Trajectory? snapshots)
    {
        _batch.Add(assessment);
        _renderer.Write(_layout.Lay(new(assessment, _options) { Path = () => TrajectorySection.Of(assessment, snapshots) }));
        _text.Flush();
    }
}
