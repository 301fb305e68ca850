using RelationshipRules.Reporting.Console;
using RelationshipRules.Reporting.Csv;
using RelationshipRules.Reporting.Html;
using RelationshipRules.Reporting.Json;
using RelationshipRules.Reporting.Markdown;
using RelationshipRules.Reporting.Sarif;

namespace RelationshipRules.Reporting.Formats;

/// <summary>The formats that come with the package.</summary>
public static class ReportFormats
{
    /// <summary>Text for a reader, as shown in a console.</summary>
    public static ReportFormat Console { get; } = new("console", ".txt", ReportScope.Violated, static (output, options) =>
        new DocumentReportWriter(output, options, ConsoleLayout.Layout, text => new ConsoleRenderer(new TextPage(text, Math.Max(options.Width, 60), options.Colour))));

    /// <summary>One JSON object, or an array of them for several descriptions.</summary>
    public static ReportFormat Json { get; } = new("json", ".json", ReportScope.All, static (output, options) => new JsonReportWriter(output, options, isLines: false));

    /// <summary>One JSON object a line.</summary>
    public static ReportFormat JsonLines { get; } = new("jsonl", ".jsonl", ReportScope.All, static (output, options) => new JsonReportWriter(output, options, isLines: true));

    /// <summary>SARIF 2.1.0, for code-scanning viewers and CI. Viewers that do not know its kinds show all that is listed as an alert: only departures are listed unasked.</summary>
    public static ReportFormat Sarif { get; } = new("sarif", ".sarif", ReportScope.Violated, static (output, options) => new SarifReportWriter(output, options));

    /// <summary>Markdown, for pull requests and mail.</summary>
    public static ReportFormat Markdown { get; } = new("markdown", ".md", ReportScope.Violated, static (output, options) =>
        new DocumentReportWriter(output, options, MarkdownLayout.Layout, static text => new MarkdownRenderer(text)));

    /// <summary>One self-contained page for reading and printing.</summary>
    public static ReportFormat Html { get; } = new("html", ".html", ReportScope.All, static (output, options) =>
        new DocumentReportWriter(output, options, HtmlLayout.Layout, text => new HtmlRenderer(text, options)));

    /// <summary>Comma-separated values for spreadsheets: one line a result.</summary>
    public static ReportFormat Csv { get; } = new("csv", ".csv", ReportScope.All, static (output, options) => new CsvReportWriter(output, options));

    /// <summary>Workflow commands, by which a step of a workflow annotates lines of a pull request. Nothing but what is to be done.</summary>
    public static ReportFormat GitHub { get; } = new("github", ".github", ReportScope.Violated, static (output, options) => new AnnotationWriter(output, options));

    /// <summary>All of them, in the order in which help texts name them.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } = [Console, Json, JsonLines, Sarif, Markdown, Html, Csv, GitHub];

    /// <summary>The format of that name, or null.</summary>
    public static ReportFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
