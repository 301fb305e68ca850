using RelationshipRules.Reporting.Console;
using RelationshipRules.Reporting.Csv;
using RelationshipRules.Reporting.Html;
using RelationshipRules.Reporting.Json;
using RelationshipRules.Reporting.Markdown;
using RelationshipRules.Reporting.Sarif;

namespace RelationshipRules.Reporting;

/// <summary>The formats that come with the package.</summary>
public static class ReportFormats
{
    /// <summary>Text for a reader, as shown in a console.</summary>
    public static IReportFormat Console { get; } = new ConsoleReportFormat();

    /// <summary>One JSON object, or an array of them for several descriptions.</summary>
    public static IReportFormat Json { get; } = new JsonReportFormat();

    /// <summary>One JSON object a line.</summary>
    public static IReportFormat JsonLines { get; } = new JsonLinesReportFormat();

    /// <summary>SARIF 2.1.0, for code-scanning viewers and CI.</summary>
    public static IReportFormat Sarif { get; } = new SarifReportFormat();

    /// <summary>Markdown, for pull requests and mail.</summary>
    public static IReportFormat Markdown { get; } = new MarkdownReportFormat();

    /// <summary>One self-contained page for reading and printing.</summary>
    public static IReportFormat Html { get; } = new HtmlReportFormat();

    /// <summary>Comma-separated values for spreadsheets: one line a result.</summary>
    public static IReportFormat Csv { get; } = new CsvReportFormat();

    /// <summary>All of them, in the order in which help texts name them.</summary>
    public static IReadOnlyList<IReportFormat> All { get; } = [Console, Json, JsonLines, Sarif, Markdown, Html, Csv];

    /// <summary>The format of that name, or null.</summary>
    public static IReportFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
