using System.Diagnostics;

namespace RelationshipRules.Documents.Formats;

/// <summary>
/// Whether a reading has taken too long. Time counts where this process had a processor: on a busy machine a short document may wait for half a minute, and is read all the same.
/// But nobody waits for longer than ten times the limit.
/// </summary>
internal sealed class ReadingClock(TimeSpan limit, Func<TimeSpan> passed, Func<TimeSpan> worked)
{
    private const int MostWaiting = 10;

    private readonly TimeSpan _begun = passed();
    private readonly TimeSpan _worked = worked();

    public ReadingClock(TimeSpan limit)
        : this(limit, static () => Stopwatch.GetElapsedTime(0), Worked)
    {
    }

    public bool IsOver => passed() - _begun is var time && time > limit && (worked() - _worked >= limit || time / MostWaiting > limit);

    private static TimeSpan Worked()
    {
        if (OperatingSystem.IsBrowser())
        {
            return Stopwatch.GetElapsedTime(0);
        }

        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
