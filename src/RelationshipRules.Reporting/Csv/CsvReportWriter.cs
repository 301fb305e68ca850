using CsvHelper;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Csv;

/// <summary>Writes a heading and one line a result, diagnostics among them, so that a bad input does not look like a good one without findings.</summary>
internal sealed class CsvReportWriter : IPreparingWriter
{
    private static readonly (string Name, Func<Entry, string?> Text)[] Columns =
    [
        ("description", static e => FindingText.NameOf(e.Assessment)),
        ("file", static e => e.Assessment.Document.Path),
        ("rule", static e => e.Finding?.Rule.Id ?? e.Diagnostic?.Id),
        ("title", static e => e.Finding?.Rule.Title),
        ("ruleset", static e => e.Finding?.Rule.Ruleset),
        ("category", static e => e.Finding?.Rule.CategoryTitle),
        ("kind", static e => e.Finding is { } finding ? Names.Of(finding.Rule.Kind) : "diagnostic"),
        ("addressee", static e => e.Finding is { } finding ? Names.Of(finding.Rule.Addressee) : null),
        ("outcome", static e => e.Finding is { } finding ? Names.Of(finding.Outcome) : null),
        ("because", static e => e.Finding is { } finding ? FindingText.Because(finding) : null),
        ("yardstick", static e => e.Finding is { IsYardstick: true } ? "true" : null),
        ("presumptions", static e => e.Finding is { } finding ? string.Join("; ", finding.Presumptions) : null),
        ("label", static e => e.Finding?.Label),
        ("severity", static e => Names.Of(e.Finding?.Severity ?? e.Diagnostic!.Severity)),
        ("message", static e => e.Finding?.Message ?? e.Diagnostic?.Message),
        ("remedy", static e => e.Finding is { Outcome: Outcome.Violated or Outcome.Unexplained } finding ? finding.Remedy : null),
        ("element", static e => e.Finding?.ElementLabel),
        ("pointer", static e => e.Location?.Pointer),
        ("line", static e => e.Location is { Line: > 0 } location ? Wording.Number(location.Line) : null),
        ("column", static e => e.Location is { Column: > 0 } location ? Wording.Number(location.Column) : null),
        ("sources", static e => e.Finding is { } finding ? string.Join("; ", finding.Citations.Select(Wording.Cite)) : null),
        ("evidence", static e => e.Finding is { } finding ? string.Join("; ", FindingText.Evidence(finding).Select(static e => e.Url is null ? Wording.Cite(e) : $"{Wording.Cite(e)}, {e.Url}")) : null),
        ("missing", static e => e.Finding is { } finding ? string.Join("; ", finding.Missing.Select(static m => m.Pointer)) : null),
        ("contradictions", static e => e.Finding is { } finding ? string.Join("; ", finding.Contradictions.Select(static c => c.Rule).Distinct(StringComparer.Ordinal)) : null),
        ("suppressedBy", static e => e.Finding?.Suppression?.By),
        ("suppressedUntil", static e => e.Finding?.Suppression?.Until is { } until ? Names.Of(until) : null),
        ("justification", static e => e.Finding?.Suppression?.Justification),
        ("fingerprint", static e => e.Finding?.Fingerprint),
        ("baseline", static e => e.Finding is { } finding ? e.Comparison?.StateOf(finding) : null),
        ("toldUnder", static e => e.Finding is { } finding ? FindingText.ToldUnder(e.Assessment, finding) : null),
        ("asOf", static e => Names.Of(e.Assessment.AsOf)),
        ("profile", static e => e.Assessment.ProfileName),
        ("version", static e => e.Options.ToolVersion),
    ];

    private readonly Stream _output;
    private readonly CsvWriter _csv;
    private readonly ReportOptions _options;

    public CsvReportWriter(Stream output, ReportOptions options)
    {
        (_output, _options) = (output, options);
        _csv = Create(output, options.ByteOrderMark);
        _csv.WriteRecord(Array.ConvertAll(Columns, static c => c.Name));

        // Lines are made apart, and come after the titles.
        _csv.Flush();
    }

    public void Complete() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        Write(_csv, assessment);
        _csv.Flush();
    }

    public Action Prepare(Assessment assessment, int number)
    {
        using var lines = new MemoryStream();
        using (var csv = Create(lines, byteOrderMark: false))
        {
            Write(csv, assessment);
            csv.Flush();
        }

        var bytes = lines.ToArray();
        return () => _output.Write(bytes);
    }

    private static CsvWriter Create(Stream output, bool byteOrderMark) => CsvWriter.Create(
        output, new CsvWriterOptions { NewLine = "\r\n", WriteByteOrderMark = byteOrderMark, ShouldQuote = static (text, _, _, _) => CsvText.IsSplit(text) }, leaveOpen: true);

    private void Write(CsvWriter csv, Assessment assessment)
    {
        var comparison = _options.Baseline?.Compare(assessment);
        foreach (var outcome in assessment.Document.IsReadable ? assessment.Outcomes.Where(_options.Lists) : [])
        {
            Write(csv, new Entry(assessment, comparison, _options) { Finding = assessment.GetFinding(outcome) });
        }

        foreach (var diagnostic in assessment.Diagnostics)
        {
            Write(csv, new Entry(assessment, comparison, _options) { Diagnostic = diagnostic });
        }
    }

    /// <summary>The writer's own guard against formulas is coarser than ours; a field goes through ours first.</summary>
    private static void Write(CsvWriter csv, Entry entry) => csv.WriteRecord(Array.ConvertAll(Columns, c => CsvText.Neutral(c.Text(entry) ?? "")));

    /// <summary>What a line tells: a finding, or else a diagnostic.</summary>
    private sealed record Entry(Assessment Assessment, BaselineComparison? Comparison, ReportOptions Options)
    {
        public Finding? Finding { get; init; }

        public Diagnostic? Diagnostic { get; init; }

        public SourceLocation? Location => Finding?.Location ?? Diagnostic?.Location;
    }
}
