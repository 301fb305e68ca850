using BenchmarkDotNet.Attributes;

namespace RelationshipRules.Benchmarks;

/// <summary>Loading, checking and preparing all embedded rulesets, once the code is warm; for a fresh process see <c>--cold</c>.</summary>
public class LoadingBenchmarks
{
    [Benchmark(Description = "Create, all embedded rulesets")]
    public RelationshipAnalyzer Create() => Everything.CreateAnalyzer();
}
