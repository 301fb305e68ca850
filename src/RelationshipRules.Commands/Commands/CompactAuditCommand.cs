using System.CommandLine;
using System.Globalization;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.Cli.Commands;

internal sealed class CompactAuditCommand : CliCommand
{
    private static readonly ReportFormat[] Formats = [.. PrintedDocuments.Formats, ReportFormats.Json, ReportFormats.Excel];
    private static readonly string[] FormatNames = [.. Formats.Select(static f => f.Name)];

    private readonly Argument<string> _file = new("FILE") { Description = "The compact: its file (.json or .jsonc), its sheet (.xlsx), or - for standard input." };
    private readonly Option<string> _baseline = new("--baseline") { Description = "An earlier version of the compact: tell what changed, and its scorecard as last time's.", HelpName = "FILE" };
    private readonly Option<string> _asOf = new("--as-of") { Description = "The day on which rules about compacts judge it (default: today, in UTC).", HelpName = "DATE" };

    private readonly Option<string[]> _format = new("--format")
    {
        Description = $"How to report: {string.Join(", ", FormatNames)}. Can be given several times, each followed by its --output (default: by the ending of --output, else console).",
        HelpName = "FORMAT",
        CompletionSources = { FormatNames },
    };

    private readonly Option<string[]> _output = new("--output", "-o") { Description = "Write the report to this file instead of standard output.", HelpName = "FILE" };

    public CompactAuditCommand()
        : base(
            "audit",
            "Holds a local compact against the national text clause by clause: what it adopts, strengthens, weakens, replaces, omits and adds, with the numbers beside each other, what could not be seen, and the joint scorecard.",
            new CommandExample("relrules compact audit our-compact.json --output audit.html", "a page to print; .docx, .xlsx and .md as well"),
            new CommandExample("relrules compact audit sheet.xlsx", "straight from the sheet"),
            new CommandExample("relrules compact audit new.json --baseline old.json", "what changed between two versions"))
    {
        Add(_file);
        Add(_baseline);
        Add(_asOf);
        Add(_format);
        Add(_output);
    }

    public override string Remarks =>
        "Words and numbers propose an effect; a person confirms or overrules it in the file. What was not seen is never counted as omitted. The exit code is 0 whatever the effects are, and 2 where the file could not be read in full.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var requests = Requests(call);
        var asOf = AsOf(call, environment);
        var read = CompactFile.Read(call.GetRequiredValue(_file), environment, cancellationToken);
        var earlier = call.GetValue(_baseline) is { } baseline ? CompactFile.Read(baseline, environment, cancellationToken) : null;
        var places = requests.Select(r => r.Output is { } path ? OutputPlace.Claim(path, environment, ReportFormats.Find(r.Format)!.FileExtension) : null).ToList();
        var report = CompactAuditReport.Of(read.Compact, earlier?.Compact, asOf, cancellationToken);
        foreach (var (request, place) in requests.Zip(places))
        {
            Write(report, request.Format, place, call.GetValue<bool>("--no-color"), environment);
        }

        return read.HasErrors || earlier?.HasErrors == true ? ExitCode.BadInput : ExitCode.Success;
    }

    private IReadOnlyList<ReportRequest> Requests(ParseResult call)
    {
        var requests = ReportRequests.Read(call, _format, _output);
        return requests.FirstOrDefault(static r => !FormatNames.Contains(r.Format, StringComparer.Ordinal)) is { } other
            ? throw new CliException($"an audit has no format '{other.Format}'; there are {string.Join(", ", FormatNames)}.")
            : requests;
    }

    private DateOnly AsOf(ParseResult call, CliEnvironment environment) => call.GetValue(_asOf) is not { } text
        ? DateOnly.FromDateTime(environment.Clock.GetLocalNow().DateTime)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CliException($"--as-of: '{text}' is not a day; write year, month and day, as in 2026-11-22.");

    private static void Write(CompactAuditReport report, string format, OutputPlace? place, bool noColour, CliEnvironment environment)
    {
        switch (format)
        {
            case "json":
                Printed.JsonTo(place, environment, json => CompactAuditJson.Write(json, report));
                break;
            case "xlsx":
                Printed.To(place!, stream => CompactAuditSheets.Write(report, stream));
                break;
            default:
                PrintedDocuments.Write([report.Tell()], format, place, noColour, environment);
                break;
        }
    }
}
