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

    /// <summary>What more outcomes are made of is written as it is made, so that it is never in memory as a whole.</summary>
    private const int MostPrepared = 2_000;

    private readonly List<OutputTarget> _targets = [];
    private readonly List<(OutputTarget Target, IReportWriter Writer, RunJournal? Journal)> _reports = [];
    private readonly List<RunJournal> _journals = [];
    private readonly CliEnvironment _environment;

    public ReportSet(IReadOnlyList<ReportRequest> requests, ReportOptions options, InputPaths inputs, bool noColour, CliEnvironment environment, IReadOnlyList<string>? call = null)
    {
        _environment = environment;
        try
        {
            var places = requests.Select(request => request.Output is { } path ? OutputPlace.Claim(PageOf(request, options, environment) ?? path, environment, request.ToFormat().FileExtension) : null).ToList();

            // All journals before the first output is touched: any of them may be of another call.
            var journals = requests.Zip(places).Select(report => call is not null && IsKept(report.First) ? OpenJournal(report.Second!, call) : null).ToList();
            if (call is not null && _journals.Count == 0)
            {
                throw new CliException("--resume goes on with reports in jsonl or csv that are written to a file, and this call makes none.", "Name one: --output findings.jsonl");
            }

            foreach (var (request, place, journal) in requests.Zip(places, journals))
            {
                var pages = PageOf(request, options, environment) is null ? null : request.Output;
                var target = place is null ? OutputTarget.ForStandardOutput(environment) : journal is not null ? OutputTarget.OpenPartial(place) : OutputTarget.Open(place);
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
                var format = request.ToFormat();
                IsOnScreen |= target.IsStandardOutput && environment.OutputIsTerminal && !(format == ReportFormats.Console && options.IsBatch);
                ShowsDiagnostics |= target.IsStandardOutput && format == ReportFormats.Console && !options.IsBatch;
                CountsDiagnostics |= target.IsStandardOutput && format == ReportFormats.Console && options.IsBatch;
                Guard(target, () => _reports.Add((target, format.Open(target.Stream, own), journal)));
                Guard(target, () => journal?.GoTo((FileStream)target.Stream));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether one of the reports goes to the screen while the run goes on; the front page of many comes at its end.</summary>
    public bool IsOnScreen { get; }

    /// <summary>Whether the user sees the diagnostics of the descriptions in a report on standard output.</summary>
    public bool ShowsDiagnostics { get; }

    /// <summary>Whether the user reads a front page on standard output, which has no room for all that is wrong with each description.</summary>
    public bool CountsDiagnostics { get; }

    /// <summary>Whether a call that is stopped can go on where it was.</summary>
    public bool AreKept => _journals.Count > 0;

    /// <summary>Makes of an assessment what the reports tell of it, on any thread.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="number">Which one of the run it is, from 1.</param>
    /// <returns>What writes it, in the order of the run.</returns>
    public Action Prepare(Assessment assessment, int number)
    {
        var writes = _reports.Where(report => number > (report.Journal?.Done ?? 0))
            .Select(report => (report.Target, report.Journal, Write: report.Writer is IPreparingWriter writer && assessment.Outcomes.Count <= MostPrepared ? writer.Prepare(assessment, number) : () => report.Writer.Write(assessment)))
            .ToList();
        return () =>
        {
            foreach (var (target, journal, write) in writes)
            {
                Guard(target, write);
                Guard(target, () => journal?.Reach(number));
            }
        };
    }

    public void Write(Trajectory trajectory) => Guard(writer => writer.Write(trajectory));

    /// <summary>Says something of all descriptions together, before them.</summary>
    public void TellFirst(PortfolioNotes notes)
    {
        foreach (var writer in _reports.Select(static report => report.Writer).OfType<IPortfolioWriter>())
        {
            writer.Notes = notes;
        }
    }

    public void Commit()
    {
        Guard(static writer => writer.Complete());

        // A writer may keep its last bytes until it is disposed of, and all must be written before one report takes its place.
        Guard(static writer => writer.Dispose());
        _targets.ForEach(static target => target.Commit());
        _journals.ForEach(static journal => journal.Complete());
        foreach (var excess in _reports.Select(static report => (report.Writer as SarifReportWriter)?.Excess).OfType<string>())
        {
            _environment.Tell($"relrules: {excess}");
        }
    }

    public void Dispose()
    {
        foreach (var (_, writer, _) in _reports)
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
        _journals.ForEach(static journal => journal.Dispose());
    }

    /// <summary>Whether a report is written on by the next call where it was stopped: one to which descriptions are added, one after the other, and that is not changed by those that follow.</summary>
    private static bool IsKept(ReportRequest request) => request is { Format: "jsonl" or "csv", Output: not null };

    private RunJournal OpenJournal(OutputPlace place, IReadOnlyList<string> call)
    {
        if (place.Place.Kind == FileKind.Special || FilePlace.IsDescriptor(place.FullPath))
        {
            throw new CliException($"--resume: '{place.Shown}' keeps nothing that a call could go on with.");
        }

        foreach (var ending in (string[])[RunJournal.Ending, OutputTarget.PartialEnding])
        {
            _environment.Files.Claim(FilePlace.Of(place.Place.RealPath + ending), place.Shown + ending);
        }

        var journal = RunJournal.Open(place, call);
        _journals.Add(journal);
        return journal;
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
