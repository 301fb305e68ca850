using BenchmarkDotNet.Attributes;

namespace RelationshipRules.Benchmarks;

/// <summary>Many descriptions one after another, on one thread and on two: time should grow with their number and halve with the threads.</summary>
public class StreamBenchmarks
{
    private readonly byte[] _json = Descriptions.Json;
    private RelationshipAnalyzer _analyzer = null!;

    [Params(1_000, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void SetUp() => _analyzer = Everything.CreateAnalyzer();

    [Benchmark(Baseline = true, Description = "one thread")]
    public long OnOneThread() => Screen(Count);

    [Benchmark(Description = "two threads")]
    public long OnTwoThreads()
    {
        long second = 0;
        var thread = new Thread(() => second = Screen(Count / 2));
        thread.Start();
        var first = Screen(Count - (Count / 2));
        thread.Join();
        return first + second;
    }

    private long Screen(int count)
    {
        var buffer = new OutcomeBuffer();
        long violated = 0;
        for (var i = 0; i < count; i++)
        {
            _analyzer.Evaluate(PartnershipDocument.Parse(_json), buffer);
            violated += buffer.Summarize().Violated;
        }

        return violated;
    }
}
