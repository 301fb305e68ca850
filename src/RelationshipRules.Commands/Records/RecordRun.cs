using System.Globalization;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Exchange;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Files;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Records;

/// <summary>The files of records of one run.</summary>
/// <param name="files">Which of the run's paths they are.</param>
/// <param name="options">How one of them is read.</param>
/// <param name="profile">The profile that judges.</param>
/// <param name="again">The options of the call that another one to the same file needs too, each after a blank.</param>
internal sealed class RecordRun(IReadOnlySet<InputPath> files, Func<InputPath, RecordOptions> options, string profile, Func<Func<string, bool>, string> again)
{
    /// <summary>What a record is taken to be in bytes.</summary>
    private const int SizeOfRecord = 1024;

    private readonly List<Portfolio> _portfolios = [];
    private RecordSummary? _last;

    /// <summary>The file that was read last.</summary>
    public string FileName { get; private set; } = "";

    public bool Has(InputPath input) => files.Contains(input);

    /// <summary>Whether each record tells a fact, so that nobody need be asked about it.</summary>
    public bool IsToldByAll(string path) => _last is { Described: > 0 } summary && summary.Facts.GetValueOrDefault(path.Replace("[]", "", StringComparison.Ordinal)) == summary.Described;

    /// <summary>What is to be said of each file as a whole.</summary>
    public PortfolioNotes Tell()
    {
        var notes = _portfolios.ConvertAll(static p => p.Tell());
        return new(
            [.. notes.SelectMany(static n => n.Sections)],
            [.. notes.SelectMany(static n => n.Tables).GroupBy(static t => t.Name, StringComparer.Ordinal).Select(static same => same.First() with { Rows = [.. same.SelectMany(static t => t.Rows)] })]);
    }

    /// <summary>The records of a file, one after the other.</summary>
    public IEnumerable<CheckItem> Items(InputPath input, CliEnvironment environment, CancellationToken cancellationToken)
    {
        FileName = input.Display;
        using var records = Read(input, environment, cancellationToken).GetEnumerator();
        var any = false;
        while (true)
        {
            CheckItem item;
            var isOver = false;
            try
            {
                if (!records.MoveNext())
                {
                    yield break;
                }

                item = records.Current;
            }
            catch (Exception error) when (error is RecordFileException or IOException or UnauthorizedAccessException)
            {
                var problem = error is RecordFileException ? error.Message : FileProblem.Describe(error);
                if (error is RecordFileException { LacksTitles: true } && options(input).Mapping is null && _last is null or { Described: 0 })
                {
                    problem += $" Of a sheet with titles of its own, relrules import {Wording.Argument(input.Display)} --suggest writes what they most likely mean.";
                }

                (item, isOver) = (new(input) { Name = input.Display, Problem = problem, IsCutShort = any && error is not RecordFileException }, true);
            }

            any = true;
            yield return item;
            if (isOver)
            {
                yield break;
            }
        }
    }

    private IEnumerable<CheckItem> Read(InputPath input, CliEnvironment environment, CancellationToken cancellationToken)
    {
        using var file = input.FullPath is { } path ? DiskFile.Open(path) : null;
        var how = options(input);
        using var reader = RecordReader.Open(file ?? environment.Input, how);
        _last = reader.Summary;
        var portfolio = new Portfolio(environment.ShownPath(input.Display), reader, profile, [.. how.Terms.Where(static t => !RecordChoice.StatesNothing(t)).Select(static t => t.Name)], again);
        _portfolios.Add(portfolio);
        foreach (var record in reader.Read(cancellationToken))
        {
            if (record.Problem is null && record.Document is null)
            {
                continue;
            }

            if (record.Document is not null)
            {
                Portfolio.Read(record);
            }

            yield return new(input)
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"{input.Display}, {record.Place}"),
                IsOfMany = true,
                Size = SizeOfRecord,
                Problem = record.Problem,
                Read = () => record.Document!,
                Then = portfolio.Add,
            };
        }

        if (reader.Summary is { Described: 0, Refused: 0, LeftOut.Count: 0 })
        {
            throw new RecordFileException("There are no records in it.");
        }
    }
}
