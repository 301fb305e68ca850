using System.Runtime.CompilerServices;
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
            Write(documents, format, target.Stream, writer => new(writer, target.IsStandardOutput ? environment.ReportWidth : FileWidth, target.IsStandardOutput && environment.UseColour(noColour)));
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw target.CannotWrite(error);
        }

        target.Commit();
    }

    /// <summary>A document as it stands in a file, for those who hand the file over themselves.</summary>
    public static byte[] ToFile(ReportDocument document, ReportFormat format)
    {
        using var file = new MemoryStream();
        Write([document], format.Name, file, static writer => new(writer, FileWidth, colour: false));
        return file.ToArray();
    }

    /// <summary>Apart, so that the libraries for it need be there for no other format: a page in a browser fetches them when they are first needed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReportRenderer ForWord(Stream stream) => WordRenderer.To(stream);

    private static void Write(IEnumerable<ReportDocument> documents, string format, Stream stream, Func<StreamWriter, TextPage> page)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        IReportRenderer renderer = format switch
        {
            "html" => new HtmlRenderer(writer, CheckReport.Options),
            "markdown" => new MarkdownRenderer(writer),
            "docx" => ForWord(stream),
            _ => new ConsoleRenderer(page(writer)),
        };
        using (renderer as IDisposable)
        {
            foreach (var document in documents)
            {
                renderer.Write(document);
            }

            renderer.End();
        }
    }
}
