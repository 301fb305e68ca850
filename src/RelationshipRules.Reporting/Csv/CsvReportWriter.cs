using CsvHelper;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Documents;
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

    public CsvReportWriter(Stream output, ReportOptions options)
    {
        _options = options;
        _csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        _csv.WriteRecord(Columns);
    }

    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var comparison = _options.Baseline?.Compare(assessment);
        foreach (var outcome in assessment.Document.IsReadable ? assessment.Outcomes.Where(_options.Lists) : [])
        {
            Line(Fields(assessment, assessment.GetFinding(outcome), comparison));
        }

        foreach (var diagnostic in assessment.Diagnostics)
        {
            Line(Fields(assessment, diagnostic));
        }

        _csv.Flush();
    }

    public void Complete() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    private string?[] Fields(Assessment assessment, Finding finding, BaselineComparison? comparison) =>
    [
        FindingText.NameOf(assessment),
        assessment.Document.Path,
        finding.Rule.Id,
        finding.Rule.Title,
        finding.Rule.Ruleset,
        finding.Rule.CategoryTitle,
        Names.Of(finding.Rule.Kind),
        Names.Of(finding.Rule.Addressee),
        Names.Of(finding.Outcome),
        finding.Label,
        Names.Of(finding.Severity),
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
        finding.Suppression?.Until is { } until ? Names.Of(until) : null,
        finding.Suppression?.Justification,
        finding.Fingerprint,
        comparison?.StateOf(finding),
        FindingText.ToldUnder(assessment, finding),
        Names.Of(assessment.AsOf),
        assessment.ProfileName,
        _options.ToolVersion,
    ];

    /// <summary>A diagnostic has none of what is told of results.</summary>
    private string?[] Fields(Assessment assessment, Diagnostic diagnostic)
    {
        var fields = new string?[Columns.Length];
        fields[Array.IndexOf(Columns, "description")] = FindingText.NameOf(assessment);
        fields[Array.IndexOf(Columns, "file")] = assessment.Document.Path;
        fields[Array.IndexOf(Columns, "rule")] = diagnostic.Id;
        fields[Array.IndexOf(Columns, "kind")] = "diagnostic";
        fields[Array.IndexOf(Columns, "severity")] = Names.Of(diagnostic.Severity);
        fields[Array.IndexOf(Columns, "message")] = diagnostic.Message;
        fields[Array.IndexOf(Columns, "pointer")] = diagnostic.Location?.Pointer;
        fields[Array.IndexOf(Columns, "line")] = Number(diagnostic.Location?.Line ?? 0);
        fields[Array.IndexOf(Columns, "column")] = Number(diagnostic.Location?.Column ?? 0);
        fields[Array.IndexOf(Columns, "asOf")] = Names.Of(assessment.AsOf);
        fields[Array.IndexOf(Columns, "profile")] = assessment.ProfileName;
        fields[Array.IndexOf(Columns, "version")] = _options.ToolVersion;
        return fields;
    }

    /// <summary>The writer's own guard against formulas is coarser than ours; a field goes through ours first.</summary>
    private void Line(string?[] fields) => _csv.WriteRecord(Array.ConvertAll(fields, static f => CsvText.Neutral(f ?? "")));

    private static string Number(int number) => number > 0 ? Wording.Number(number) : "";
}
