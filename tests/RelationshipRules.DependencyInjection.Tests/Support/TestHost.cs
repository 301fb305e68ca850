using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RelationshipRules.DependencyInjection.Tests.Support;

/// <summary>Services with one analyzer, a clock that the test moves, and a log that it can read.</summary>
internal sealed class TestHost : IDisposable
{
    private readonly ServiceProvider _services;

    public TestHost(Action<RelationshipRulesOptions> configure, string now = "2026-11-22T12:00:00Z")
    {
        Clock = new(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddMetrics();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddRelationshipRules(configure);
        _services = services.BuildServiceProvider();
    }

    public TestClock Clock { get; }

    public RecordingLoggerProvider Log { get; } = new();

    public IServiceProvider Services => _services;

    public IRelationshipAnalyzer Analyzer => _services.GetRequiredService<IRelationshipAnalyzer>();

    public void Dispose() => _services.Dispose();
}
