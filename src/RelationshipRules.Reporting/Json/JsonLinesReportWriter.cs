using System.Text.Json;

namespace RelationshipRules.Reporting.Json;

/// <summary>Writes one object a line.</summary>
internal sealed class JsonLinesReportWriter : IReportWriter
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly AssessmentJson _assessments;

    public JsonLinesReportWriter(Stream output, ReportOptions options, ReportScope scope)
    {
        _output = output;
        _assessments = new AssessmentJson(options, scope);
        _json = new Utf8JsonWriter(output, AssessmentJson.WriterOptions(indented: false));
    }

    /// <inheritdoc/>
    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        Write(assessment, null);
    }

    /// <inheritdoc/>
    public void Write(Trajectory trajectory)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        if (trajectory.Latest is { } latest)
        {
            Write(latest, trajectory);
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        // Every line is complete in itself.
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Write(Assessment assessment, Trajectory? trajectory)
    {
        _json.Reset();
        _assessments.Write(_json, assessment, trajectory);
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }
}
