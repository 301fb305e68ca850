using System.Text.Json;

namespace RelationshipRules.Reporting.Json;

/// <summary>Writes the array, or the one object, as the assessments come.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly ReportOptions _options;
    private readonly AssessmentJson _assessments;
    private bool _hasWritten;

    public JsonReportWriter(Stream output, ReportOptions options, ReportScope scope)
    {
        _output = output;
        _options = options;
        _assessments = new AssessmentJson(options, scope);
        _json = new Utf8JsonWriter(output, AssessmentJson.WriterOptions(options.Indented));
        if (options.IsBatch)
        {
            _json.WriteStartArray();
        }
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
        if (_options.IsBatch)
        {
            _json.WriteEndArray();
        }

        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Write(Assessment assessment, Trajectory? trajectory)
    {
        if (_hasWritten && !_options.IsBatch)
        {
            throw new InvalidOperationException("Several assessments make a JSON array; set ReportOptions.IsBatch.");
        }

        _assessments.Write(_json, assessment, trajectory);
        _hasWritten = true;
        _json.Flush();
    }
}
