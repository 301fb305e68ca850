using System.Text;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Reporting.Console;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Html;
using RelationshipRules.Reporting.Markdown;
using RelationshipRules.Reporting.Office;

namespace RelationshipRules.Cli.Outputs;

/// <summary>Prints documents as people read them: on the screen, as a page, or for a word processor.</summary>
internal static class PrintedDocuments
{
    /// <summary>How wide text is that is read in a file and not on a screen.</summary>
    private const int FileWidth = 100;

    public static ReportFormat[] Formats { get; } = [ReportFormats.Console, ReportFormats.Markdown, ReportFormats.Html, ReportFormats.Word];

    /// <summary>Writes documents one after the other, each when it is made; a file is written whole or not at all.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="format">The name of one of <see cref="Formats"/>.</param>
    /// <param name="place">The file; null for standard output.</param>
    /// <param name="noColour">Whether colour is refused.</param>
    /// <param name="environment">Where the tool runs.</param>
    public static void Write(IEnumerable<ReportDocument> documents, string format, OutputPlace? place, bool noColour, CliEnvironment environment)
    {
        using var target = place is null ? OutputTarget.ForStandardOutput(environment) : OutputTarget.Open(place);
        try
        {
            using var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), leaveOpen: true);
            var renderer = Renderer(format, target, writer, noColour, environment);
            using (renderer as IDisposable)
            {
                foreach (var document in documents)
                {
                    renderer.Write(document);
                }

                renderer.End();
            }
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw target.CannotWrite(error);
        }

        target.Commit();
    }

    private static IReportRenderer Renderer(string format, OutputTarget target, StreamWriter writer, bool noColour, CliEnvironment environment) => format switch
    {
        "html" => new HtmlRenderer(writer, CheckReport.Options),
        "markdown" => new MarkdownRenderer(writer),
        "docx" => WordRenderer.To(target.Stream),
        _ => new ConsoleRenderer(new TextPage(writer, target.IsStandardOutput ? environment.ReportWidth : FileWidth, target.IsStandardOutput && environment.UseColour(noColour))),
    };
}
