using Microsoft.Extensions.Logging;

namespace RelationshipRules.DependencyInjection;

/// <summary>Calls back when the watched files may have changed and have then been left alone for a while.</summary>
internal sealed class ChangeWatcher : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly ITimer _delay;
    private readonly ITimer? _polling;
    private readonly TimeSpan _wait;

    /// <summary>Starts watching.</summary>
    /// <param name="options">What to watch and how patiently.</param>
    /// <param name="clock">The clock of the delay and the polling.</param>
    /// <param name="changed">Called on a thread of its own; the files may have changed, or not.</param>
    /// <param name="log">Where a folder that cannot be watched is told.</param>
    public ChangeWatcher(RelationshipRulesOptions options, TimeProvider clock, Action changed, ILogger log)
    {
        _wait = options.ReloadDelay;
        _delay = clock.CreateTimer(_ => changed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _polling = options.PollingInterval is { } interval ? clock.CreateTimer(_ => changed(), null, interval, interval) : null;
        foreach (var place in WatchedPlace.Of(options))
        {
            try
            {
                _watchers.Add(Watch(place));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
            {
                Log.CannotWatch(log, place.Folder, e);
            }
        }
    }

    /// <summary>Asks for a look at the files once they have been left alone.</summary>
    public void LookSoon() => _delay.Change(_wait, Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }

        _polling?.Dispose();
        _delay.Dispose();
    }

    private FileSystemWatcher Watch(WatchedPlace place)
    {
        // No filter by name: folders that come and go and links that are exchanged have other names than *.json.
        var watcher = new FileSystemWatcher(place.Folder) { IncludeSubdirectories = place.IsDeep };
        watcher.Changed += (_, _) => LookSoon();
        watcher.Created += (_, _) => LookSoon();
        watcher.Deleted += (_, _) => LookSoon();
        watcher.Renamed += (_, _) => LookSoon();

        // Too many changes at once for the system to tell each: that something changed is all that has to be known.
        watcher.Error += (_, _) => LookSoon();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
