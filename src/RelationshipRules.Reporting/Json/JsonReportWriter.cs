using System.Buffers;
using System.Text.Json;
using RelationshipRules.Reporting.Trajectories;
using RelationshipRules.Sessions;

namespace RelationshipRules.Reporting.Json;

/// <summary>Writes the array, the one object, or an object a line, as the assessments come.</summary>
internal sealed class JsonReportWriter : ReportWriter, IPreparingWriter
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly AssessmentJson _assessments;
    private readonly bool _isLines;
    private readonly bool _isArray;
    private bool _hasWritten;

    public JsonReportWriter(Stream output, ReportOptions options, bool isLines)
    {
        _output = output;
        _isLines = isLines;
        _isArray = options.IsBatch && !isLines;
        _assessments = new AssessmentJson(options);
        _json = new Utf8JsonWriter(output, JsonText.Options(options.Indented && !isLines));
        if (_isArray)
        {
            _json.WriteStartArray();
        }
    }

    public override void Complete()
    {
        if (_isArray)
        {
            _json.WriteEndArray();
        }

        _json.Flush();
        EndLine(!_isLines);
    }

    public override void Dispose() => _json.Dispose();

    public Action Prepare(Assessment assessment, int number)
    {
        if (!_isLines)
        {
            return () => Write(assessment);
        }

        var line = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(line, JsonText.Options(indented: false)))
        {
            _assessments.Write(json, assessment, null);
        }

        line.Write("\n"u8);
        return () => _output.Write(line.WrittenSpan);
    }

    /// <summary>Every line of several is complete in itself.</summary>
    protected override void Write(Assessment assessment, Trajectory? snapshots)
    {
        if (_isLines)
        {
            _json.Reset();
        }
        else if (_hasWritten && !_isArray)
        {
            throw new InvalidOperationException("Several assessments make a JSON array; set ReportOptions.IsBatch.");
        }

        _hasWritten = true;
        _assessments.Write(_json, assessment, snapshots);
        _json.Flush();
        EndLine(_isLines);
    }

    private void EndLine(bool isEnd)
    {
        if (isEnd)
        {
            _output.WriteByte((byte)'\n');
        }
    }
}
