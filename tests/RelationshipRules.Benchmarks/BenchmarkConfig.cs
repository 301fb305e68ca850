using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace RelationshipRules.Benchmarks;

/// <summary>In this process, because a project built on the fly would need its packages restored again.</summary>
internal sealed class BenchmarkConfig : ManualConfig
{
    /// <summary>Fewer and shorter iterations.</summary>
    public const string ShortArgument = "--short";

    public BenchmarkConfig(bool isShort)
    {
        AddJob((isShort ? Job.ShortRun : Job.Default).WithToolchain(InProcessEmitToolchain.Instance));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
    }
}
