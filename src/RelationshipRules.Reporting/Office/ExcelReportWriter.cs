using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Office;

/// <summary>
/// Writes a workbook with a sheet of descriptions, one of findings and one of questions, and of several descriptions a sheet for each table of what they have in common. What it holds is kept until the end, for a workbook is written sheet by sheet.
/// Texts are stored as texts, so that nothing in them is a formula.
/// </summary>
internal sealed class ExcelReportWriter(Stream output, ReportOptions options) : IPortfolioWriter
{
    private static ExcelColumn[] OfDescriptions =>
    [
        new(ReportWords.Column_Description, 40), new(ReportWords.Column_File, 30), new(ReportWords.Column_Errors, 9), new(ReportWords.Column_Warnings, 9), new(ReportWords.Column_Suggestions, 11), new(ReportWords.Column_Explained, 10),
        new(ReportWords.Column_NotStated, 10), new(ReportWords.Column_Met, 8), new(ReportWords.Column_Problems, 50), new(ReportWords.Column_AsOf, 12), new(ReportWords.Column_Profile, 14),
    ];

    private static ExcelColumn[] OfFindings =>
    [
        new(ReportWords.Column_Description, 30), new(ReportWords.Column_File, 24), new(ReportWords.Column_Severity, 11), new(ReportWords.Column_Outcome, 16), new(ReportWords.Column_Rule, 10), new(ReportWords.Column_RuleTitle, 44),
        new(ReportWords.Column_Message, 60), new(ReportWords.Column_Remedy, 60), new(ReportWords.Column_For, 14), new(ReportWords.Column_About, 24), new(ReportWords.Column_Line, 7), new(ReportWords.Column_Evidence, 40),
        new(ReportWords.Column_Source, 40), new(ReportWords.Column_Baseline, 10), new(ReportWords.Column_SetAsideBy, 16), new(ReportWords.Column_ToldUnder, 11),
    ];

    private static ExcelColumn[] OfQuestions =>
    [
        new(ReportWords.Column_Description, 30), new(ReportWords.Column_File, 24), new(ReportWords.Column_Question, 70), new(ReportWords.Column_Answer, 40), new(ReportWords.Column_About, 40), new(ReportWords.Column_RulesThatWait, 15), new(ReportWords.Column_Rules, 40),
    ];

    private readonly List<object?[]> _descriptions = [];
    private readonly List<object?[]> _findings = [];
    private readonly List<object?[]> _questions = [];
    private readonly PortfolioTally _tally = new();

    public PortfolioNotes Notes { get; set; } = PortfolioNotes.None;

    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var digest = new ReportDigest(assessment, options);
        if (options.IsBatch && digest.IsReadable)
        {
            _tally.Add(FrontPart.Of(digest, PortfolioTally.IsAsked(_descriptions.Count + 1), []));
        }

        var file = assessment.Document.Path is { } path ? Wording.FileName(path) : null;
        var (errors, warnings, suggestions) = FrontPage.Weight(digest);
        var problems = string.Join(" ", assessment.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => $"{d.Id}: {d.Message}"));
        _descriptions.Add(
        [
            digest.Name, file, errors, warnings, suggestions, digest.Explained.Count, digest.All.Count(static f => f.CountedAs == Outcome.Undetermined), digest.Met.Count, problems, Names.Of(assessment.AsOf),
            assessment.ProfileName,
        ]);
        foreach (var finding in assessment.Document.IsReadable ? assessment.Outcomes.Where(o => options.Lists(o) && o.Severity > Severity.Silent).Select(assessment.GetFinding) : [])
        {
            _findings.Add(
            [
                digest.Name, file, Wording.SeverityName(finding.Severity), finding.ValueTitle ?? finding.Label, finding.Rule.Id, finding.Rule.Title, finding.Message,
                finding.Outcome.IsUnmet() ? finding.Remedy : null, Wording.Addressee(finding.Rule.Addressee), finding.ElementLabel, finding.Location is { Line: > 0 and var line } ? line : null,
                string.Join("; ", FindingText.Evidence(finding).Select(Wording.Cite)), string.Join("; ", finding.Citations.Select(Wording.Cite)), StateOf(digest, finding), finding.Suppression?.By,
                FindingText.ToldUnder(assessment, finding),
            ]);
        }

        _questions.AddRange(digest.Questions.Select(q => (object?[])[digest.Name, file, q.Text, q.Form, q.Where, q.Rules.Count, string.Join(", ", q.Rules)]));
    }

    public void Complete() => ExcelWorkbook.Write(
        output,
        [
            (ReportWords.Sheet_Descriptions, OfDescriptions, _descriptions), (ReportWords.Sheet_Findings, OfFindings, _findings), (ReportWords.Sheet_Questions, OfQuestions, _questions),
            .. options.IsBatch ? Notes.Tables.Concat(_tally.Tables(options.Earlier)).Select(SheetOf) : [],
        ]);

    /// <summary>A table of what many descriptions have in common as a sheet.</summary>
    public static (string Name, ExcelColumn[] Columns, IReadOnlyList<object?[]> Rows) SheetOf(PortfolioTable table) =>
        (table.Sheet, [.. table.Columns.Select(static c => new ExcelColumn(c.Title, c.Width))], [.. table.Rows.Select(row => table.Columns.Zip(row, static (column, cell) => column.ToCell(cell)).ToArray())]);

    private static string? StateOf(ReportDigest digest, Finding finding) =>
        digest.Comparison?.StateOf(finding) is null ? null : digest.Comparison.IsNew(finding) ? ReportWords.Baseline_StateNew : ReportWords.Baseline_StateUnchanged;

    public void Dispose()
    {
        // The stream is the caller's, and the workbook is made at the end alone.
    }
}
