using System.Text;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Trajectories;
using RelationshipRules.Sessions;

namespace RelationshipRules.Reporting.Formats;

internal sealed class DocumentReportWriter : ReportWriter
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

    public override void Complete()
    {
        _renderer.End(_options.IsBatch ? _batch.Tell() : null);
        _text.Flush();
    }

    /// <summary>Twice is harmless, which with a writer of text it is not once the stream is closed.</summary>
    public override void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _text.Dispose();
        }
    }

    protected override void Write(Assessment assessment, Trajectory? snapshots)
    {
        _batch.Add(assessment);
        _renderer.Write(_layout.Lay(new(assessment, _options) { Path = () => TrajectorySection.Of(assessment, snapshots) }));
        _text.Flush();
    }
}
