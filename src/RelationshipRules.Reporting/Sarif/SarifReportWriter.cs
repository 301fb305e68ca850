using System.Globalization;
using System.Text.Json;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Sarif;

/// <summary>Writes one run. Results go out as they come; rules and notifications, which SARIF wants beside them, follow when all are known.</summary>
internal sealed class SarifReportWriter : IReportWriter
{
    /// <summary>How many results of a run viewers take that are known to us; GitHub's code scanning refuses more, and shows fewer.</summary>
    internal const int ViewerLimit = 25_000;

    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly ReportOptions _options;
    private readonly SarifRules _rules = new();
    private readonly SarifNotifications _notifications = new();
    private Assessment? _first;
    private int _results;

    /// <summary>What there is to say of a run that viewers will not take; null where it is small enough.</summary>
    internal string? Excess => _results <= ViewerLimit ? null
        : string.Create(CultureInfo.InvariantCulture, $"The SARIF run has {_results:N0} results, and viewers take {ViewerLimit:N0}: report fewer descriptions in one run, or against a baseline, or in JSON lines.");

    public SarifReportWriter(Stream output, ReportOptions options)
    {
        _output = output;
        _options = options;
        _json = new Utf8JsonWriter(output, JsonText.Options(options.Indented));
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        _first ??= assessment;
        _notifications.Add(assessment);
        var comparison = _options.Baseline?.Compare(assessment);
        foreach (var outcome in assessment.Document.IsReadable ? assessment.Outcomes.Where(_options.Lists) : [])
        {
            WriteResult(assessment, assessment.GetFinding(outcome), comparison);
            _json.HandOn();
        }

        foreach (var entry in comparison?.Left.Where(static e => e.Exit is BaselineExit.Settled or BaselineExit.NotApplicable) ?? [])
        {
            WriteAbsent(assessment, entry);
        }

        _json.Flush();
    }

    public void Complete()
    {
        _json.WriteEndArray();
        WriteTool();
        _json.WriteObjects("invocations", [_notifications], (json, notifications) =>
        {
            json.WriteBoolean("executionSuccessful", !notifications.HasErrors);
            notifications.Write(json, Excess);
        });
        WriteProperties();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    public void Dispose() => _json.Dispose();

    private void WriteResult(Assessment assessment, Finding finding, BaselineComparison? comparison)
    {
        _results++;
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule.Id);
        _json.WriteNumber("ruleIndex", _rules.IndexOf(finding.Rule));
        _json.WriteString("kind", SarifNames.Kind(finding));
        _json.WriteString("level", SarifNames.Level(finding));
        _json.WriteMessage("message", Sentence(finding));
        _json.WriteLocations(finding.Location, assessment.Document.Path, finding.ElementLabel);
        WriteFingerprint(finding.Fingerprint);
        if (comparison is not null)
        {
            // What is met or does not apply is in no baseline; SARIF wants a state on every result once there is one.
            _json.WriteString("baselineState", comparison.StateOf(finding) ?? "unchanged");
        }

        WriteSuppressions(assessment, finding);
        _json.WriteStartObject("properties");
        _json.WriteString("outcome", Names.Of(finding.Outcome));
        _json.WriteIfStated("because", FindingText.Because(finding));
        if (finding.Result.RestsOnPresumption)
        {
            _json.WriteTexts("presumptions", finding.Presumptions.Select(static p => p.Statement));
        }

        _json.WriteString("label", finding.Label);
        _json.WriteString("severity", Names.Of(finding.Severity));
        if (finding.IsYardstick)
        {
            _json.WriteBoolean("yardstick", true);
        }

        _json.WriteIfStated("value", finding.Value);
        _json.WriteIfStated("toldUnder", FindingText.ToldUnder(assessment, finding));
        WriteTexts("missing", [.. finding.Missing.Select(static m => m.Pointer)]);
        WriteTexts("contradictions", [.. finding.Contradictions.Select(static c => c.Rule).Distinct(StringComparer.Ordinal)]);
        WriteTexts("evidence", [.. finding.Evidence.Select(static e => Wording.Cite(e.Entry)).Distinct(StringComparer.Ordinal)]);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteAbsent(Assessment assessment, BaselineEntry entry)
    {
        if (entry.Rule is null)
        {
            return;
        }

        _results++;
        _json.WriteStartObject();
        _json.WriteString("ruleId", entry.Rule);
        _json.WriteString("kind", "fail");
        _json.WriteString("level", "none");
        _json.WriteMessage("message", entry.Message is { Length: > 0 } message ? message : ReportWords.Sarif_InBaseline);
        _json.WriteLocations(assessment.Document.Locate(""), assessment.Document.Path, null);
        WriteFingerprint(entry.Fingerprint);
        _json.WriteString("baselineState", "absent");
        _json.WriteStartArray("suppressions");
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>A list on every result, empty or not: without one, SARIF leaves open whether a result is suppressed.</summary>
    private void WriteSuppressions(Assessment assessment, Finding finding) =>
        _json.WriteObjects("suppressions", finding.Suppression is { } own ? [own] : Array.Empty<SuppressionMark>(), (json, mark) =>
        {
            json.WriteString("kind", "inSource");
            json.WriteString("status", "accepted");
            json.WriteString("justification", mark.Justification);
            json.WritePropertyName("location");
            json.WriteLocation(assessment.Document.Locate(mark.Pointer), assessment.Document.Path, null);
            json.WriteStartObject("properties");
            json.WriteString("by", mark.By);
            json.WriteIfStated("until", mark.Until is { } until ? Names.Of(until) : null);
            json.WriteEndObject();
        });

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", _options.ToolName);
        _json.WriteString("version", _options.ToolVersion);
        _json.WriteString("semanticVersion", _options.ToolVersion);
        _json.WriteString("informationUri", _options.ToolInformation.AbsoluteUri);
        _rules.Write(_json);
        _notifications.WriteDescriptors(_json);
        _json.WriteEndObject();
        _json.WriteEndObject();
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
        _json.WriteString("asOf", Names.Of(_first.AsOf));
        _json.WriteObjects("rulesets", _first.Rulesets, static (json, ruleset) =>
        {
            json.WriteString("name", ruleset.Name);
            json.WriteString("version", ruleset.Version);
            json.WriteIfStated("inForce", ruleset.DaysOfForce?.ToString());
            json.WriteIfStated("supersededBy", ruleset.SupersededBy?.Statement);
            json.WriteStartObject("parameters");
            foreach (var parameter in ruleset.Parameters)
            {
                json.WriteString(parameter.Name, parameter.Text);
            }

            json.WriteEndObject();
        });
        _json.WriteEndObject();
    }

    private void WriteFingerprint(string fingerprint) => _json.WriteObject("partialFingerprints", ("relationshipRules/v1", fingerprint));

    private void WriteTexts(string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            _json.WriteTexts(name, texts);
        }
    }

    private static string Sentence(Finding finding) =>
        finding.Outcome.IsUnmet() && finding.Remedy.Length > 0 ? $"{finding.Message} {finding.Remedy}" : finding.Message;
}
