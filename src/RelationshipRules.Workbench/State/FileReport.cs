using System.Diagnostics;
using System.Text;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Records;
using RelationshipRules.Exchange;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.Workbench.State;

/// <summary>What is told at once of a file of grants or contracts.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Html">The report, as the command line writes it.</param>
/// <param name="Problems">What is wrong with the file.</param>
/// <param name="Records">The descriptions in it, of which one can be looked at by itself.</param>
public sealed record FileReport(string Name, string Html, IReadOnlyList<string> Problems, IReadOnlyList<PartnershipDocument> Records)
{
    /// <summary>So many records of a file are read here; the command line reads any number.</summary>
    private const int MostRecords = 2_000;

    /// <summary>So many can be picked from.</summary>
    private const int MostPicked = 500;

    /// <summary>What it is, for a reader.</summary>
    public const string Kind = "a file of records, each checked";

    /// <summary>After so long the page has its turn.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    /// <summary>After so long it is told how far it has come.</summary>
    private static readonly TimeSpan News = TimeSpan.FromSeconds(2);

    /// <summary>Whether it is a file of records.</summary>
    public static bool IsOne(byte[] content, string name) =>
        CompactSheet.IsWorkbook(content) || Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv" || RecordReader.Guess(content.AsSpan(0, Math.Min(content.Length, RecordReader.GuessedFrom))) is not null;

    /// <summary>Reads a file of records, with turns for the page.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="profile">The profile that judges.</param>
    /// <param name="onRead">Is told now and then how many records have been read.</param>
    /// <exception cref="RecordFileException">The file cannot be read.</exception>
    public static async Task<FileReport> ReadAsync(byte[] content, string name, string profile, Action<int> onRead)
    {
        var (turn, news) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = profile });
        var problems = new List<string>();
        var records = new List<PartnershipDocument>();
        using var stream = new MemoryStream(content);
        using var reader = RecordReader.Open(stream, new() { FileName = name });
        var portfolio = new Portfolio(name, reader, profile, [], static _ => "");
        using var report = new MemoryStream();
        using (var writer = ReportFormats.Html.Open(report, CheckReport.Options with { IsBatch = true, GroupsOf = Portfolio.GroupsOf }))
        {
            foreach (var record in reader.Read())
            {
                if (turn.Elapsed > Turn)
                {
                    if (news.Elapsed > News)
                    {
                        onRead(reader.Summary.Described);
                        news.Restart();
                    }

                    await Task.Delay(1);
                    turn.Restart();
                }

                if (record.Problem is { } problem)
                {
                    problems.Add($"{record.Place}: {problem}");
                    writer.Write(analyzer.Analyze(CheckItem.Unusable($"{name}, {record.Place}", problem)));
                }
                else if (record.Document is { } document)
                {
                    if (reader.Summary.Described > MostRecords)
                    {
                        throw new RecordFileException($"There are more than {Wording.Number(MostRecords)} records in it: relrules check reads files of any size.");
                    }

                    Portfolio.Read(record);
                    var assessment = analyzer.Analyze(document);
                    portfolio.Add(assessment);
                    writer.Write(assessment);
                    if (records.Count < MostPicked)
                    {
                        records.Add(document);
                    }
                }
            }

            if (writer is IPortfolioWriter told)
            {
                told.Notes = portfolio.Tell();
            }

            writer.Complete();
        }

        return new(name, Encoding.UTF8.GetString(report.ToArray()), problems, records);
    }
}
