using System.Globalization;
using CsvHelper;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Json;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Csv;

/// <summary>Writes a heading and one line a result, diagnostics among them, so that a bad input does not look like a good one without findings.</summary>
internal sealed class CsvReportWriter : IReportWriter
{
    private static readonly string[] Columns =
    [
        "description", "file", "rule", "title", "ruleset", "category", "kind", "addressee", "outcome", "label", "severity", "message", "remedy",
        "element", "pointer", "line", "column", "sources", "evidence", "missing", "suppressedBy", "suppressedUntil", "justification", "fingerprint", "baseline",
        "toldUnder", "asOf", "profile", "version",
    ];

    private readonly CsvWriter _csv;
    private readonly ReportOptions _options;
    private readonly ReportScope _scope;

    public CsvReportWriter(Stream output, ReportOptions options, ReportScope scope)
    {
        _options = options;
        _scope = scope;
        _csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        _csv.WriteRecord(Columns);
    }

    /// <inheritdoc/>
    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var comparison = _options.Baseline?.Compare(assessment);
        foreach (var outcome in assessment.Document.IsReadable ? assessment.Outcomes : [])
        {
            if (ReportedOutcomes.IsListed(outcome, _scope))
            {
                Line(Fields(assessment, assessment.GetFinding(outcome), comparison));
            }
        }

        foreach (var diagnostic in assessment.Diagnostics)
        {
            Line(Fields(assessment, diagnostic));
        }

        _csv.Flush();
    }

    /// <inheritdoc/>
    public void Complete() => _csv.Flush();

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private string?[] Fields(Assessment assessment, Finding finding, BaselineComparison? comparison) =>
    [
        FindingText.NameOf(assessment),
        assessment.Document.Path,
        finding.Rule.Id,
        finding.Rule.Title,
        finding.Rule.Ruleset,
        finding.Rule.CategoryTitle,
        JsonNames.Of(finding.Rule.Kind),
        JsonNames.Of(finding.Rule.Addressee),
        JsonNames.Of(finding.Outcome),
        finding.Label,
        JsonNames.Of(finding.Severity),
        finding.Message,
        finding.Outcome == Outcome.Violated ? finding.Remedy : "",
        finding.ElementLabel,
        finding.Location.Pointer,
        Number(finding.Location.Line),
        Number(finding.Location.Column),
        string.Join("; ", finding.Citations.Select(Wording.Cite)),
        string.Join("; ", FindingText.Evidence(finding)),
        string.Join("; ", finding.Missing.Select(static m => m.Pointer)),
        finding.Suppression?.By,
        finding.Suppression?.Until is { } until ? JsonNames.Of(until) : null,
        finding.Suppression?.Justification,
        finding.Fingerprint,
        comparison is null || finding.Outcome is Outcome.Satisfied or Outcome.NotApplicable ? "" : comparison.IsNew(finding) ? "new" : "unchanged",
        FindingText.ToldUnder(assessment, finding),
        JsonNames.Of(assessment.AsOf),
        assessment.ProfileName,
        _options.ToolVersion,
    ];

    private string?[] Fields(Assessment assessment, Diagnostic diagnostic) =>
    [
        FindingText.NameOf(assessment),
        assessment.Document.Path,
        diagnostic.Id,
        "",
        "",
        "",
        "diagnostic",
        "",
        "",
        "",
        JsonNames.Of(diagnostic.Severity),
        diagnostic.Message,
        "",
        "",
        diagnostic.Location?.Pointer,
        Number(diagnostic.Location?.Line ?? 0),
        Number(diagnostic.Location?.Column ?? 0),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        JsonNames.Of(assessment.AsOf),
        assessment.ProfileName,
        _options.ToolVersion,
    ];

    /// <summary>The writer's own guard against formulas is coarser than ours; a field goes through ours first.</summary>
    private void Line(string?[] fields) => _csv.WriteRecord(Array.ConvertAll(fields, static f => CsvText.Neutral(f ?? "")));

    private static string Number(int number) => number > 0 ? number.ToString(CultureInfo.InvariantCulture) : "";
}
