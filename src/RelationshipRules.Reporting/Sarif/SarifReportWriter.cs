using System.Text.Json;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Json;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Sarif;

/// <summary>
/// Writes one run. Results go out as they come; rules and notifications, which SARIF wants beside them, follow when all are known.
/// </summary>
internal sealed class SarifReportWriter : IReportWriter
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly ReportOptions _options;
    private readonly ReportScope _scope;
    private readonly SarifRules _rules = new();
    private readonly SarifNotifications _notifications = new();
    private Assessment? _first;

    public SarifReportWriter(Stream output, ReportOptions options, ReportScope scope)
    {
        _output = output;
        _options = options;
        _scope = scope;
        _json = new Utf8JsonWriter(output, AssessmentJson.WriterOptions(options.Indented));
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    /// <inheritdoc/>
    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        _first ??= assessment;
        _notifications.Add(assessment);
        var comparison = _options.Baseline?.Compare(assessment);
        if (assessment.Document.IsReadable)
        {
            foreach (var outcome in assessment.Outcomes)
            {
                if (ReportedOutcomes.IsListed(outcome, _scope))
                {
                    WriteResult(assessment, assessment.GetFinding(outcome), comparison);
                }
            }
        }

        foreach (var entry in comparison?.Left ?? [])
        {
            WriteAbsent(assessment, entry);
        }

        _json.Flush();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _json.WriteEndArray();
        WriteTool();
        WriteInvocation();
        WriteProperties();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteResult(Assessment assessment, Finding finding, BaselineComparison? comparison)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule.Id);
        _json.WriteNumber("ruleIndex", _rules.IndexOf(finding.Rule));
        _json.WriteString("kind", SarifNames.Kind(finding));
        _json.WriteString("level", SarifNames.Level(finding));
        SarifLocations.WriteMessage(_json, "message", Sentence(finding));
        _json.WriteStartArray("locations");
        SarifLocations.WriteLocation(_json, finding.Location, assessment.Document.Path, finding.ElementLabel);
        _json.WriteEndArray();
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("relationshipRules/v1", finding.Fingerprint);
        _json.WriteEndObject();
        if (comparison is not null)
        {
            // What is met or does not apply is in no baseline; SARIF wants a state on every result once there is one.
            var isOld = finding.Outcome is Outcome.Satisfied or Outcome.NotApplicable || !comparison.IsNew(finding);
            _json.WriteString("baselineState", isOld ? "unchanged" : "new");
        }

        WriteSuppressions(assessment, finding);
        _json.WriteStartObject("properties");
        _json.WriteString("outcome", JsonNames.Of(finding.Outcome));
        _json.WriteString("label", finding.Label);
        _json.WriteString("severity", JsonNames.Of(finding.Severity));
        if (finding.Value is { } value)
        {
            _json.WriteString("value", value);
        }

        if (FindingText.ToldUnder(assessment, finding) is { } lead)
        {
            _json.WriteString("toldUnder", lead);
        }

        WriteTexts("missing", finding.Missing.Select(static m => m.Pointer));
        WriteTexts("evidence", finding.Evidence.Select(Wording.Cite).Distinct(StringComparer.Ordinal));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>A result of the baseline that is none any more.</summary>
    private void WriteAbsent(Assessment assessment, BaselineEntry entry)
    {
        if (entry.Rule is null)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("ruleId", entry.Rule);
        _json.WriteString("kind", "fail");
        _json.WriteString("level", "none");
        SarifLocations.WriteMessage(_json, "message", entry.Message is { Length: > 0 } message ? message : "This was in the baseline.");
        _json.WriteStartArray("locations");
        SarifLocations.WriteLocation(_json, assessment.Document.Locate(""), assessment.Document.Path, null);
        _json.WriteEndArray();
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("relationshipRules/v1", entry.Fingerprint);
        _json.WriteEndObject();
        _json.WriteString("baselineState", "absent");
        _json.WriteStartArray("suppressions");
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>A list on every result, empty or not: without one, SARIF leaves open whether a result is suppressed.</summary>
    private void WriteSuppressions(Assessment assessment, Finding finding)
    {
        _json.WriteStartArray("suppressions");
        if (finding.Suppression is { } mark)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", "inSource");
            _json.WriteString("status", "accepted");
            _json.WriteString("justification", mark.Justification);
            _json.WritePropertyName("location");
            SarifLocations.WriteLocation(_json, assessment.Document.Locate(mark.Pointer), assessment.Document.Path, null);
            _json.WriteStartObject("properties");
            _json.WriteString("by", mark.By);
            if (mark.Until is { } until)
            {
                _json.WriteString("until", JsonNames.Of(until));
            }

            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", _options.ToolName);
        _json.WriteString("version", _options.ToolVersion);
        _json.WriteString("semanticVersion", _options.ToolVersion);
        _json.WriteString("informationUri", _options.ToolInformation.AbsoluteUri);
        _json.WritePropertyName("rules");
        _rules.Write(_json);
        _json.WritePropertyName("notifications");
        _notifications.WriteDescriptors(_json);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteInvocation()
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", !_notifications.HasErrors);
        _json.WritePropertyName("toolExecutionNotifications");
        _notifications.Write(_json);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    /// <summary>What a reader needs to repeat the run: it is the same for every description of it.</summary>
    private void WriteProperties()
    {
        if (_first is null)
        {
            return;
        }

        _json.WriteStartObject("properties");
        _json.WriteString("profile", _first.ProfileName);
        _json.WriteString("asOf", JsonNames.Of(_first.AsOf));
        _json.WriteStartArray("rulesets");
        foreach (var ruleset in _first.Rulesets)
        {
            _json.WriteStartObject();
            _json.WriteString("name", ruleset.Name);
            _json.WriteString("version", ruleset.Version);
            _json.WriteStartObject("parameters");
            foreach (var parameter in ruleset.Parameters)
            {
                _json.WriteString(parameter.Name, parameter.Text);
            }

            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        var started = false;
        foreach (var text in texts)
        {
            if (!started)
            {
                _json.WriteStartArray(name);
                started = true;
            }

            _json.WriteStringValue(text);
        }

        if (started)
        {
            _json.WriteEndArray();
        }
    }

    private static string Sentence(Finding finding) =>
        finding.Outcome == Outcome.Violated && finding.Remedy.Length > 0 ? $"{finding.Message} {finding.Remedy}" : finding.Message;
}
