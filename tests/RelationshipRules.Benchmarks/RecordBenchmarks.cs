using BenchmarkDotNet.Attributes;
using RelationshipRules.Cli.Runs;
using RelationshipRules.Reporting;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.Benchmarks;

/// <summary>
/// Small records as a funder has them, each a line: what one takes in the middle of a long run of the tool that counts and makes a front page, with the rules of the default profile, on one
/// thread and on two, beside reading it into a plain object.
/// </summary>
public class RecordBenchmarks
{
    private const int Count = 4_000;

    /// <summary>Which one of the run the first is: late in a long one, where few are asked for what is not stated.</summary>
    private const int First = 1_000_001;

    private readonly byte[][] _lines = [.. SmallRecords.Create(Count)];
    private RelationshipAnalyzer _analyzer = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _analyzer = RelationshipAnalyzer.Create();
        Everything.RunLong(_analyzer, PartnershipDocument.Parse(_lines[0]).Partnership);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count, Description = "System.Text.Json: deserialise")]
    public int Deserialize() => _lines.Count(static line => Descriptions.Deserialize(line) is not null);

    [Benchmark(OperationsPerInvoke = Count, Description = "parse")]
    public int Parse() => _lines.Count(static line => PartnershipDocument.ParseLine(line, "records.jsonl", 1).IsReadable);

    [Benchmark(OperationsPerInvoke = Count, Description = "parse and evaluate")]
    public int Evaluate()
    {
        var buffer = new OutcomeBuffer();
        var outcomes = 0;
        foreach (var line in _lines)
        {
            _analyzer.Evaluate(PartnershipDocument.ParseLine(line, "records.jsonl", 1), buffer);
            outcomes += buffer.Count;
        }

        return outcomes;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "check for the front page, one thread")]
    public void CheckOnOneThread() => Check(jobs: 1);

    [Benchmark(OperationsPerInvoke = Count, Description = "check for the front page, two threads")]
    public void CheckOnTwoThreads() => Check(jobs: 2);

    private void Check(int jobs)
    {
        using var report = (IPreparingWriter)ReportFormats.Console.Open(Stream.Null, new() { IsBatch = true });
        foreach (var write in InOrder.Select(_lines.Index(), static line => line.Item.Length, Work, jobs, CancellationToken.None))
        {
            write();
        }

        report.Complete();

        Action Work((int Index, byte[] Item) line)
        {
            var assessment = _analyzer.Analyze(PartnershipDocument.ParseLine(line.Item, "records.jsonl", line.Index + 1));
            _ = assessment.HasFindingsAtOrAbove(Severity.Error);
            return report.Prepare(assessment, First + line.Index);
        }
    }
}
