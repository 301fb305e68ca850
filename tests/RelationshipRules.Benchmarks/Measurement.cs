namespace RelationshipRules.Benchmarks;

/// <summary>
/// What one thing costs: the median of several rounds, which are taken in turn with those of the other things, so that a busy moment does
/// not fall on one of them alone. In processor time, not the clock's, for the same reason.
/// </summary>
/// <param name="name">What is measured.</param>
/// <param name="rules">How many rules it evaluates; 0 where it evaluates none.</param>
/// <param name="action">Does it once.</param>
internal sealed class Measurement(string name, int rules, Action action)
{
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(60);
    private readonly List<double> _microseconds = [];
    private long _bytes;
    private long _times;
    private int _each = 1;

    /// <summary>What is measured.</summary>
    public string Name => name;

    /// <summary>How many rules it evaluates; 0 where it evaluates none.</summary>
    public int Rules => rules;

    /// <summary>Processor time each.</summary>
    public double Microseconds => _microseconds.Order().ElementAt(_microseconds.Count / 2);

    /// <summary>Bytes allocated each.</summary>
    public long Bytes => _bytes / _times;

    /// <summary>Lets the code get warm, and finds out how often it fits into a round.</summary>
    public void WarmUp()
    {
        for (var passes = 0; passes < 3; passes++)
        {
            for (_each = 1; Time() < RoundLength; _each *= 2)
            {
                // Once more, twice as often: the clock is too coarse, and too dear, for each time by itself.
            }
        }
    }

    /// <summary>Measures once.</summary>
    public void Round()
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        _microseconds.Add(Time().TotalMicroseconds / _each);
        _bytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
        _times += _each;
    }

    private TimeSpan Time()
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < _each; i++)
        {
            action();
        }

        return Environment.CpuUsage.TotalTime - start;
    }
}
