using System.Text;
using RelationshipRules.Reporting.Console;
using RelationshipRules.Reporting.Csv;
using RelationshipRules.Reporting.Html;
using RelationshipRules.Reporting.Json;
using RelationshipRules.Reporting.Markdown;
using RelationshipRules.Reporting.Office;
using RelationshipRules.Reporting.Sarif;

namespace RelationshipRules.Reporting.Formats;

/// <summary>The formats that come with the package.</summary>
public static class ReportFormats
{
    /// <summary>Text for a reader, as shown in a console.</summary>
    public static ReportFormat Console { get; } = new("console", ".txt", ReportScope.Violated, static (output, options) =>
        new DocumentReportWriter(output, options, new(
            ConsoleLayout.Layout, static (output, options) => new ConsoleRenderer(new TextPage(Text(output), Math.Max(options.Width, 60), options.Colour)), MostRows: 50, MostInFull: 10, IsScreen: true)));

    /// <summary>One JSON object, or an array of them for several descriptions.</summary>
    public static ReportFormat Json { get; } = new("json", ".json", ReportScope.All, static (output, options) => new JsonReportWriter(output, options, isLines: false));

    /// <summary>One JSON object a line.</summary>
    public static ReportFormat JsonLines { get; } = new("jsonl", ".jsonl", ReportScope.All, static (output, options) => new JsonReportWriter(output, options, isLines: true));

    /// <summary>SARIF 2.1.0, for code-scanning viewers and CI. Viewers that do not know its kinds show all that is listed as an alert: only departures are listed unasked.</summary>
    public static ReportFormat Sarif { get; } = new("sarif", ".sarif", ReportScope.Violated, static (output, options) => new SarifReportWriter(output, options));

    /// <summary>Markdown, for pull requests and mail.</summary>
    public static ReportFormat Markdown { get; } = new("markdown", ".md", ReportScope.Violated, static (output, options) =>
        new DocumentReportWriter(output, options, new(MarkdownLayout.Layout, static (output, _) => new MarkdownRenderer(Text(output)), MostRows: 200, MostInFull: 10)));

    /// <summary>One self-contained page for reading and printing.</summary>
    public static ReportFormat Html { get; } = new("html", ".html", ReportScope.Open, static (output, options) =>
        new DocumentReportWriter(output, options, new(HtmlLayout.Layout, static (output, options) => new HtmlRenderer(Text(output), options), MostRows: 5000, MostInFull: 50, ".html", Folds: true)));

    /// <summary>Comma-separated values for spreadsheets: one line a result.</summary>
    public static ReportFormat Csv { get; } = new("csv", ".csv", ReportScope.Violated, static (output, options) => new CsvReportWriter(output, options));

    /// <summary>A workbook with a sheet of descriptions, one of findings and one of questions.</summary>
    public static ReportFormat Excel { get; } = new("xlsx", ".xlsx", ReportScope.Violated, static (output, options) => new ExcelReportWriter(output, options)) { IsBinary = true };

    /// <summary>A document for word processors.</summary>
    public static ReportFormat Word { get; } = new("docx", ".docx", ReportScope.Violated, static (output, options) =>
        new DocumentReportWriter(output, options, new(MarkdownLayout.Layout, static (output, _) => WordRenderer.To(output), MostRows: 200, MostInFull: 10)))
    {
        IsBinary = true,
    };

    /// <summary>Workflow commands, by which a step of a workflow annotates lines of a pull request. Nothing but what is to be done.</summary>
    public static ReportFormat GitHub { get; } = new("github", ".github", ReportScope.Violated, static (output, options) => new AnnotationWriter(output, options));

    /// <summary>All of them, in the order in which help texts name them.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } = [Console, Json, JsonLines, Sarif, Markdown, Html, Csv, Excel, Word, GitHub];

    /// <summary>The format of that name, or null.</summary>
    public static ReportFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The files that the tables of many descriptions can be written to.</summary>
    internal static IReadOnlyList<ReportFormat> OfTables { get; } =
    [
        Tables(".json", PortfolioWriter.WriteJson),
        Tables(".jsonl", PortfolioWriter.WriteJsonLines),
        Tables(".csv", PortfolioWriter.WriteCsv),
        Tables(".xlsx", PortfolioWriter.WriteExcel) with { IsBinary = true },
    ];

    private static ReportFormat Tables(string extension, Action<PortfolioFile, Stream, ReportOptions> write) =>
        new("tables", extension, ReportScope.Violated, (output, options) => new PortfolioWriter(output, options, write));

    /// <summary>The stream stays the caller's; what is in the buffer goes to it when the report ends.</summary>
    private static StreamWriter Text(Stream output) => new(output, new UTF8Encoding(false), leaveOpen: true);
}
