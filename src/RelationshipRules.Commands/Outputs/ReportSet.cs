using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Files;
using RelationshipRules.Reporting;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Sarif;
using RelationshipRules.Sessions;

namespace RelationshipRules.Cli.Outputs;

/// <summary>The reports of one run. All outputs are opened before the first description is read, and none takes its place before all are complete.</summary>
internal sealed class ReportSet : IDisposable
{
    private const string FrontPage = "index.html";

    private readonly List<OutputTarget> _targets = [];
    private readonly List<(OutputTarget Target, IReportWriter Writer)> _reports = [];
    private readonly CliEnvironment _environment;

    public ReportSet(IReadOnlyList<ReportRequest> requests, ReportOptions options, InputPaths inputs, bool noColour, CliEnvironment environment)
    {
        _environment = environment;
        try
        {
            var places = requests.Select(request => request.Output is { } path ? OutputPlace.Claim(PageOf(request, options, environment) ?? path, environment, ReportFormats.Find(request.Format)!.FileExtension) : null).ToList();
            foreach (var (request, place) in requests.Zip(places))
            {
                var pages = PageOf(request, options, environment) is null ? null : request.Output;
                var target = place is null ? OutputTarget.ForStandardOutput(environment) : OutputTarget.Open(place);
                _targets.Add(target);
                var folder = FolderOf(place, environment);
                var own = options with
                {
                    RelativePath = document => inputs.RelativePath(folder, document),
                    Width = target.IsStandardOutput ? environment.ReportWidth : 100,
                    ByteOrderMark = !target.IsStandardOutput,
                    OpenPage = pages is null ? null : name => OpenPage(Path.Combine(pages, name)),
                    FrontPage = pages is null ? null : FrontPage,
                    Colour = target.IsStandardOutput && environment.UseColour(noColour),
                };
                var format = ReportFormats.Find(request.Format)!;
                IsOnScreen |= target.IsStandardOutput && environment.OutputIsTerminal;
                ShowsDiagnostics |= target.IsStandardOutput && format == ReportFormats.Console;
                Guard(target, () => _reports.Add((target, format.Open(target.Stream, own))));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether one of the reports goes to the screen as it is written.</summary>
    public bool IsOnScreen { get; }

    /// <summary>Whether the user sees the diagnostics of the descriptions in a report on standard output.</summary>
    public bool ShowsDiagnostics { get; }

    public void Write(Assessment assessment) => Guard(writer => writer.Write(assessment));

    public void Unread(string name, string problem) => Guard(writer => writer.Unread(name, problem));

    public void Write(Trajectory trajectory) => Guard(writer => writer.Write(trajectory));

    /// <summary>Says something of all descriptions together, before them.</summary>
    public void TellFirst(IReadOnlyList<Section> sections)
    {
        foreach (var writer in _reports.Select(static report => report.Writer).OfType<DocumentReportWriter>())
        {
            writer.FrontSections = sections;
        }
    }

    public void Commit()
    {
        Guard(static writer => writer.Complete());

        // A writer may keep its last bytes until it is disposed of, and all must be written before one report takes its place.
        Guard(static writer => writer.Dispose());
        _targets.ForEach(static target => target.Commit());
        foreach (var excess in _reports.Select(static report => (report.Writer as SarifReportWriter)?.Excess).OfType<string>())
        {
            _environment.Tell($"relrules: {excess}");
        }
    }

    public void Dispose()
    {
        foreach (var (_, writer) in _reports)
        {
            try
            {
                writer.Dispose();
            }
            catch (Exception error) when (FileProblem.IsOfWriting(error) || error is InvalidOperationException)
            {
                // What failed first is being told.
            }
        }

        _targets.ForEach(static target => target.Dispose());
    }

    /// <summary>The front page, where a report on several descriptions goes to a folder, which is made if need be; null for a file.</summary>
    private static string? PageOf(ReportRequest request, ReportOptions options, CliEnvironment environment)
    {
        if (!options.IsBatch || request is not { Format: "html", Output: { Length: > 0 } path } || !(Path.EndsInDirectorySeparator(path) || FilePlace.Of(environment.FullPath(path)).IsFolder))
        {
            return null;
        }

        var page = Path.Combine(path, FrontPage);
        OutputTarget.CreateFolderOf(environment.FullPath(page), path);
        return page;
    }

    /// <summary>Opens the page of one description; it takes its place with the report.</summary>
    private Stream OpenPage(string path)
    {
        var page = OutputTarget.Open(path, _environment);
        _targets.Add(page);
        return page.Stream;
    }

    /// <summary>The folder that a report comes to stand in; the working folder where that is not known.</summary>
    private static string FolderOf(OutputPlace? place, CliEnvironment environment) =>
        (place?.Place ?? (environment.OutputPath is { } output ? FilePlace.Of(output) : null)) is { Kind: FileKind.File or FileKind.Missing } file
            ? Path.GetDirectoryName(file.RealPath)!
            : FilePlace.Of(environment.WorkingDirectory).RealPath;

    private void Guard(Action<IReportWriter> write) => _reports.ForEach(report => Guard(report.Target, () => write(report.Writer)));

    private static void Guard(OutputTarget target, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw target.CannotWrite(error);
        }
    }
}
