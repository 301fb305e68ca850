using System.Diagnostics;

namespace RelationshipRules.Cli.Hosting;

/// <summary>Shows how far a batch has come: on standard error, for a person who watches it, and only where the report itself is not on the screen.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter? _writer;
    private readonly int _total;
    private long _last;
    private int _done;

    public Progress(CliEnvironment environment, int total)
    {
        _total = total;
        _last = Stopwatch.GetTimestamp();
        _writer = environment is { ErrorIsTerminal: true, OutputIsTerminal: false } && total > 1 ? environment.Error : null;
    }

    public void Next(string name)
    {
        _done++;
        if (_writer is not null && Stopwatch.GetElapsedTime(_last) >= Interval)
        {
            _last = Stopwatch.GetTimestamp();
            _writer.Write($"\r\e[K{_done} of {_total}: {SafeText.Clean(name)}");
        }
    }

    public void Dispose() => _writer?.Write("\r\e[K");
}
