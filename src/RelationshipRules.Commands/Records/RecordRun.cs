using System.Globalization;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Exchange;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Files;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Records;

/// <summary>The files of records of one run.</summary>
/// <param name="files">Which of the run's paths they are.</param>
/// <param name="options">How one of them is read.</param>
/// <param name="profile">The profile that judges.</param>
internal sealed class RecordRun(IReadOnlySet<InputPath> files, Func<InputPath, RecordOptions> options, string profile)
{
    /// <summary>So many bad records of a file are named; the others are counted.</summary>
    private const int MostNamed = 20;

    private readonly List<Portfolio> _portfolios = [];
    private RecordSummary? _last;

    /// <summary>The file that was read last.</summary>
    public string FileName { get; private set; } = "";

    public bool Has(InputPath input) => files.Contains(input);

    /// <summary>Whether each record tells a fact, so that nobody need be asked about it.</summary>
    public bool IsToldByAll(string path) => _last is { Described: > 0 } summary && summary.Facts.GetValueOrDefault(path.Replace("[]", "", StringComparison.Ordinal)) == summary.Described;

    /// <summary>What is to be said of each file as a whole.</summary>
    public IReadOnlyList<Section> Tell() => [.. _portfolios.SelectMany(static p => p.Tell())];

    /// <summary>Checks the records of a file, one after the other.</summary>
    /// <returns>The exit code of what could not be read; success where all could.</returns>
    public int Check(InputPath input, Func<PartnershipDocument, Assessment> check, ReportSet reports, Progress progress, CliEnvironment environment, CancellationToken cancellationToken)
    {
        FileName = input.Display;
        try
        {
            using var stream = input.FullPath is { } path ? DiskFile.Open(path) : environment.Input;
            var how = options(input);
            using var reader = RecordReader.Open(stream, how);
            _last = reader.Summary;
            var portfolio = new Portfolio(input.Display, reader, profile, [.. how.Terms.Select(static t => t.Name)]);
            _portfolios.Add(portfolio);
            var unnamed = 0;
            foreach (var record in reader.Read(cancellationToken))
            {
                progress.Next(string.Create(CultureInfo.InvariantCulture, $"{input.Display}, {record.Place}"));
                if (record.Problem is { } problem)
                {
                    reports.Unread($"{input.Display}, {record.Place}", problem);
                    unnamed += reader.Summary.Refused > MostNamed ? 1 : 0;
                    if (reader.Summary.Refused <= MostNamed)
                    {
                        DiagnosticPrinter.WriteProblem($"{input.Display}, {record.Place}", problem, environment);
                    }
                }
                else if (record.Document is { } document)
                {
                    portfolio.Add(record, check(document));
                }
            }

            if (unnamed > 0)
            {
                DiagnosticPrinter.WriteProblem(input.Display, $"{Wording.Number(unnamed)} more records could not be used.", environment);
            }

            if (reader.Summary is { Described: 0, Refused: 0, LeftOut.Count: 0 })
            {
                throw new RecordFileException("There are no records in it.");
            }

            return reader.Summary.Refused > 0 ? ExitCode.BadInput : ExitCode.Success;
        }
        catch (Exception error) when (error is RecordFileException or IOException or UnauthorizedAccessException)
        {
            var problem = error is RecordFileException ? error.Message : FileProblem.Describe(error);
            if (error is RecordFileException && options(input).Mapping is null && _last is null or { Described: 0 })
            {
                problem += $" Of a sheet with titles of its own, relrules import {input.Display} --suggest writes what they most likely mean.";
            }

            DiagnosticPrinter.WriteProblem(input.Display, problem, environment);
            reports.Unread(input.Display, problem);
            return ExitCode.BadInput;
        }
    }
}
