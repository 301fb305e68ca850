using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RelationshipRules.Model;

namespace RelationshipRules.DependencyInjection;

/// <summary>
/// Keeps one analyzer in service and puts a newer one in its place, as a whole, when watched files or the day have changed. Analyses that are
/// under way end with the analyzer that they began with.
/// </summary>
internal sealed class AnalyzerService : IRelationshipAnalyzer, IDisposable
{
    private readonly string _name;
    private readonly string _shownName;
    private readonly RelationshipRulesOptions _options;
    private readonly TimeProvider _clock;
    private readonly AnalyzerMetrics _metrics;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _building = new(1, 1);
    private readonly ChangeWatcher? _watcher;
    private volatile AnalyzerBuild _inService;
    private FileStamp? _refused;
    private int _refusedDay;

    /// <summary>Puts the first analyzer in service.</summary>
    /// <param name="name">The name of the analyzer; empty for the one without a name.</param>
    /// <param name="options">The options, checked.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="metrics">Where analyses are counted.</param>
    /// <param name="log">Where changes are told.</param>
    public AnalyzerService(string name, RelationshipRulesOptions options, TimeProvider clock, AnalyzerMetrics metrics, ILogger log)
    {
        _name = name;
        _shownName = name.Length == 0 ? "default" : name;
        _options = options;
        _clock = clock;
        _metrics = metrics;
        _log = log;
        var first = options.Prepared ?? AnalyzerBuilder.Build(options, Days.Today(clock));

        // Taken once: the options live as long as the host and would keep a replaced analyzer alive with them.
        options.Prepared = null;
        _inService = first.Analyzer is not null
            ? first
            : throw new InvalidOperationException("The analyzer cannot be built:\n" + string.Join('\n', first.Failures));
        Tell(first);
        if (options.ReloadOnChange)
        {
            _watcher = new(options, clock, LookAtFiles, log);

            // Files may have changed after they were read and before they were watched.
            _watcher.LookSoon();
        }
    }

    /// <inheritdoc/>
    public RelationshipAnalyzer Current
    {
        get
        {
            var analyzer = _inService.Analyzer!;
            if (_options.AsOf is not null)
            {
                return analyzer;
            }

            var today = Days.Today(_clock);
            return analyzer.AsOf == today || Volatile.Read(ref _refusedDay) == today.DayNumber ? analyzer : ForDay(today);
        }
    }

    /// <inheritdoc/>
    public Assessment Analyze(PartnershipDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var analyzer = Current;
        using var activity = AnalyzerMetrics.Activities.StartActivity(RelationshipRulesTelemetry.AnalyzeActivity);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var assessment = analyzer.Analyze(document, cancellationToken);
            _metrics.Completed(_name, assessment, Stopwatch.GetElapsedTime(start), activity);
            return assessment;
        }
        catch (Exception e)
        {
            _metrics.Ended(_name, analyzer, e, Stopwatch.GetElapsedTime(start), activity);
            throw;
        }
    }

    /// <inheritdoc/>
    public Assessment Analyze(Partnership partnership, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        return Analyze(PartnershipDocument.FromPartnership(partnership), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Assessment> AnalyzeAsync(Stream utf8Json, string? path = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        var document = await PartnershipDocument.LoadAsync(utf8Json, _options.DescriptionLimits, path, cancellationToken).ConfigureAwait(false);
        return Analyze(document, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _watcher?.Dispose();

    /// <summary>Builds anew where the files are others than those in service and those last refused.</summary>
    internal void LookAtFiles()
    {
        _building.Wait();
        try
        {
            var stamp = FileStamp.Of(_options);
            if (stamp == _inService.Stamp || stamp == _refused)
            {
                return;
            }

            using var activity = AnalyzerMetrics.Activities.StartActivity(RelationshipRulesTelemetry.RebuildActivity);
            var build = AnalyzerBuilder.Build(_options, Days.Today(_clock));
            _metrics.Rebuilt(_name, "files", build.Analyzer is not null, activity);
            if (build.Analyzer is null)
            {
                _refused = build.Stamp;
                Log.ReloadRefused(_log, _shownName, build.Failures.Count, string.Join('\n', build.Failures));
                return;
            }

            _refused = null;
            _inService = build;
            Tell(build);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // On a timer's thread an exception would end the host; the analyzer in service is as good as it was.
            Log.ReloadFailed(_log, _shownName, e);
        }
        finally
        {
            _building.Release();
        }
    }

    /// <summary>
    /// The analyzer for a day that has begun. The first caller builds it, from what has been read before, and others wait for it, so that no
    /// analysis of the new day uses the old day's parameters.
    /// </summary>
    private RelationshipAnalyzer ForDay(DateOnly today)
    {
        _building.Wait();
        try
        {
            var old = _inService;
            if (old.Analyzer!.AsOf == today || _refusedDay == today.DayNumber)
            {
                return old.Analyzer;
            }

            using var activity = AnalyzerMetrics.Activities.StartActivity(RelationshipRulesTelemetry.RebuildActivity);
            var build = AnalyzerBuilder.Build(_options, old.Sources!, old.Stamp, today);
            _metrics.Rebuilt(_name, "day", build.Analyzer is not null, activity);
            if (build.Analyzer is null)
            {
                Volatile.Write(ref _refusedDay, today.DayNumber);
                Log.DayRefused(_log, _shownName, today, old.Analyzer.AsOf, string.Join('\n', build.Failures));
                return old.Analyzer;
            }

            _inService = build;
            Log.DayBegan(_log, _shownName, today);
            return build.Analyzer;
        }
        finally
        {
            _building.Release();
        }
    }

    private void Tell(AnalyzerBuild build)
    {
        var analyzer = build.Analyzer!;
        Log.InService(_log, _shownName, analyzer.ProfileName, analyzer.Rulesets.Count, analyzer.Rules.Count, analyzer.AsOf);
        foreach (var warning in build.Warnings)
        {
            Log.BuiltWithWarning(_log, _shownName, warning);
        }
    }
}
