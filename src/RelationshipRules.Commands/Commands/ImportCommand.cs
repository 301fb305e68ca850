using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Records;
using RelationshipRules.Exchange;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Files;

namespace RelationshipRules.Cli.Commands;

/// <summary>Makes descriptions of records, to be filled in one by one.</summary>
internal sealed class ImportCommand : CliCommand
{
    private const int LongestName = 60;

    private readonly RecordChoice _records = new();

    private readonly Argument<string> _path = new("FILE") { Description = "A file of records, or - for standard input." };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Write the descriptions into this folder, which is made where it is not there, or, where the name ends in .jsonl, a line for each into this file; with --suggest the mapping into this file (default: standard output).",
        HelpName = "FOLDER|FILE",
    };

    private readonly Option<bool> _suggest = new("--suggest")
    {
        Description = "Write a mapping instead: what the columns of a sheet with titles of its own most likely mean, to be looked over and given with --mapping.",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace descriptions that are there already." };

    public ImportCommand()
        : base(
            "import",
            "Writes a description for each record of a file of grants, each fact with the field that it was taken from.",
            new CommandExample("relrules import grants.csv -o grants/", "a description for each grant in the 360Giving Data Standard"),
            new CommandExample("relrules import grants.csv -o grants.jsonl", "a line for each, in one file, which check reads"),
            new CommandExample("relrules import grants.csv --terms terms.jsonc -o grants/", "with the terms of the programme"),
            new CommandExample("relrules import export.xlsx --suggest -o mapping.jsonc", "what the columns of a grants system's export mean, to begin with"),
            new CommandExample("relrules import export.xlsx --mapping mapping.jsonc -o grants/", "a description for each row, by that mapping"))
    {
        Add(_path);
        _records.AddTo(this);
        Add(_suggest);
        Add(_output);
        Add(_force);
    }

    public override string Remarks => "Exit codes: 0 done; 2 bad usage, or a record that could not be used; the others are written.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        _records.RefuseDescriptions(call);
        var input = InputReader.One(call.GetRequiredValue(_path), environment);
        if (input.Problem is { } problem)
        {
            throw new CliException($"{input.Display}: {problem}");
        }

        var output = call.GetValue(_output);
        try
        {
            if (call.GetValue(_suggest))
            {
                using var sheet = Open(input, environment);
                Printed.TextTo(output is null ? null : OutputPlace.Claim(output, environment), environment, SheetMapping.Suggest(RecordReader.ReadTitles(sheet, _records.Sheet(call))));
                return ExitCode.Success;
            }

            return Import(call, input, output ?? throw new CliException("no folder is named for the descriptions.", "Name one: --output grants/"), environment, cancellationToken);
        }
        catch (Exception error) when (error is RecordFileException or IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{input.Display}: {(error is RecordFileException ? error.Message : FileProblem.Describe(error))}", inner: error);
        }
    }

    private static Stream Open(InputPath input, CliEnvironment environment) => input.FullPath is { } path ? DiskFile.Open(path) : environment.Input;

    /// <summary>A name that every file system takes.</summary>
    private static string FileName(DescribedRecord record)
    {
        var words = string.Concat((record.Id ?? "").Take(LongestName).Select(static c => char.IsAsciiLetterOrDigit(c) ? c : ' '));
        return string.Join('-', [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private void CheckNew(ParseResult call, string path, CliEnvironment environment) =>
        OutputPlace.CheckNew(path, call.GetValue(_force), environment, "Use --force to replace what is there, or name another place.");

    private static void WriteLine(OutputTarget lines, PartnershipDocument document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document.ToJson());
            using (var json = new Utf8JsonWriter(lines.Stream, JsonText.Options(indented: false)))
            {
                parsed.RootElement.WriteTo(json);
            }

            lines.Stream.WriteByte((byte)'\n');
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw lines.CannotWrite(error);
        }
    }

    private int Import(ParseResult call, InputPath input, string folder, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var options = _records.Options(call, input, _records.Terms(call, environment, cancellationToken), _records.Mapping(call, environment, cancellationToken));
        using var stream = Open(input, environment);
        using var reader = RecordReader.Open(stream, options);
        using var progress = new Progress(environment, "importing");
        var isFile = LineFile.IsName(folder);
        if (isFile)
        {
            CheckNew(call, folder, environment);
        }

        using var lines = isFile ? OutputTarget.Open(folder, environment) : null;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in reader.Read(cancellationToken))
        {
            progress.Next($"{input.Display}, {record.Place}");
            if (record.Document is { } document && lines is not null)
            {
                WriteLine(lines, document);
            }
            else if (record.Document is { } described)
            {
                var name = FileName(record);
                name = name.Length > 0 && names.Add(name) ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{(name.Length > 0 ? "-" : "")}{record.Number:0000}");
                var path = Path.Combine(folder, name + ".json");
                CheckNew(call, path, environment);
                OutputTarget.CreateFolderOf(environment.FullPath(path), path);
                Printed.TextTo(OutputPlace.Claim(path, environment), environment, described.ToJson());
            }
            else if (record.Problem is { } problem)
            {
                DiagnosticPrinter.WriteProblem($"{input.Display}, {record.Place}", problem, environment);
            }
        }

        lines?.Commit();
        var summary = reader.Summary;
        foreach (var note in summary.OfTheFile)
        {
            environment.Tell(SafeText.Clean($"relrules: {input.Display}: {note}."));
        }

        var left = summary.LeftOut.Sum(static n => n.Count);
        string[] rest = [.. left > 0 ? [$"{Wording.Number(left)} left out"] : Array.Empty<string>(), .. summary.Refused > 0 ? [$"{Wording.Number(summary.Refused)} could not be used"] : Array.Empty<string>()];
        progress.Dispose();
        environment.Tell($"relrules: {Wording.Count(summary.Described, "description")} of {input.Display} in {folder}{(rest.Length > 0 ? $"; {Wording.Join(rest)}" : "")}.");
        foreach (var difference in summary.Differences)
        {
            environment.Tell(SafeText.Clean($"relrules: {Wording.Count(difference.Count, "record")}{(difference.Programme is { } programme ? $" of '{programme}'" : "")} say {difference.RecordValue} or the like of {difference.Path}, {difference.Terms} says {difference.TermsValue}; the record counts."));
        }

        return summary.Refused > 0 ? ExitCode.BadInput : ExitCode.Success;
    }
}
