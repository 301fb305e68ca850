using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Office;

/// <summary>
/// Writes a workbook with a sheet of descriptions, one of findings and one of questions, and of several descriptions a sheet for each table of what they have in common. What it holds is kept until the end, for a workbook is written sheet by sheet.
/// Texts are stored as texts, so that nothing in them is a formula.
/// </summary>
internal sealed class ExcelReportWriter(Stream output, ReportOptions options) : IPortfolioWriter
{
    private static readonly ExcelColumn[] OfDescriptions =
    [
        new("Description", 40), new("File", 30), new("Errors", 9), new("Warnings", 9), new("Suggestions", 11), new("Explained", 10), new("Not stated", 10), new("Met", 8), new("Problems in the description", 50),
        new("As of", 12), new("Profile", 14),
    ];

    private static readonly ExcelColumn[] OfFindings =
    [
        new("Description", 30), new("File", 24), new("Severity", 11), new("Outcome", 16), new("Rule", 10), new("What should hold", 44), new("What is wrong", 60), new("What to do", 60), new("For", 14),
        new("About", 24), new("Line", 7), new("Evidence", 40), new("Source", 40), new("Baseline", 10), new("Set aside by", 16), new("Told under", 11),
    ];

    private static readonly ExcelColumn[] OfQuestions = [new("Description", 30), new("File", 24), new("Question", 70), new("About", 40), new("Rules that wait", 15), new("Rules", 40)];

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
                digest.Name, file, Names.Of(finding.Severity), finding.ValueTitle ?? finding.Label, finding.Rule.Id, finding.Rule.Title, finding.Message,
                finding.Outcome.IsUnmet() ? finding.Remedy : null, Wording.Addressee(finding.Rule.Addressee), finding.ElementLabel, finding.Location is { Line: > 0 and var line } ? line : null,
                string.Join("; ", FindingText.Evidence(finding).Select(Wording.Cite)), string.Join("; ", finding.Citations.Select(Wording.Cite)), digest.Comparison?.StateOf(finding), finding.Suppression?.By,
                FindingText.ToldUnder(assessment, finding),
            ]);
        }

        _questions.AddRange(digest.Questions.Select(q => (object?[])[digest.Name, file, q.Text, q.Where, q.Rules.Count, string.Join(", ", q.Rules)]));
    }

    public void Unread(string name, string problem) => _descriptions.Add([name, name, null, null, null, null, null, null, problem]);

    public void Complete() => ExcelWorkbook.Write(
        output,
        [
            ("Descriptions", OfDescriptions, _descriptions), ("Findings", OfFindings, _findings), ("Questions", OfQuestions, _questions),
            .. options.IsBatch ? Notes.Tables.Concat(_tally.Tables(options.Earlier)).Select(SheetOf) : [],
        ]);

    /// <summary>A table of what many descriptions have in common as a sheet.</summary>
    public static (string Name, ExcelColumn[] Columns, IReadOnlyList<object?[]> Rows) SheetOf(PortfolioTable table) => (table.Sheet, [.. table.Columns.Select(static c => new ExcelColumn(c.Title, c.Width))], table.Rows);

    public void Dispose()
    {
        // The stream is the caller's, and the workbook is made at the end alone.
    }
}
