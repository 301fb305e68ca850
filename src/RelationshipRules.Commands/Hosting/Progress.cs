using System.Globalization;

namespace RelationshipRules.Cli.Hosting;

/// <summary>
/// Shows on standard error, to a person who watches it, what takes longer than a second: what is done, how far it has come and for how long. It is gone
/// before anything else is written.
/// </summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly CliEnvironment _environment;
    private readonly string _what;
    private readonly int _total;
    private readonly long _start;
    private readonly ITimer? _timer;
    private int _done;
    private string _name = "";
    private bool _isOver;

    /// <summary>Starts to count.</summary>
    /// <param name="environment">The world.</param>
    /// <param name="what">What is done: "checking".</param>
    /// <param name="total">How many there are to do.</param>
    public Progress(CliEnvironment environment, string what, int total = 1)
    {
        (_environment, _what, _total) = (environment, what, total);
        _start = environment.Clock.GetTimestamp();
        _timer = environment.ErrorIsTerminal ? environment.Clock.CreateTimer(_ => Show(), null, Patience, Interval) : null;
    }

    /// <summary>Shows that something is done while it is.</summary>
    public static T While<T>(CliEnvironment environment, string what, Func<T> work)
    {
        using var progress = new Progress(environment, what);
        return work();
    }

    public void Next(string name)
    {
        Volatile.Write(ref _name, name);
        Interlocked.Increment(ref _done);
    }

    /// <summary>Ends it; twice is harmless.</summary>
    public void Dispose()
    {
        lock (_environment.Error)
        {
            // A timer may call once more after its end.
            _isOver = true;
            _environment.Wipe();
        }

        _timer?.Dispose();
    }

    private void Show()
    {
        lock (_environment.Error)
        {
            if (_isOver)
            {
                return;
            }

            var seconds = (int)_environment.Clock.GetElapsedTime(_start).TotalSeconds;
            var name = Volatile.Read(ref _name);
            var far = _total > 1 ? string.Create(CultureInfo.InvariantCulture, $" {_done} of {_total}") : "";
            var text = SafeText.Clean(string.Create(CultureInfo.InvariantCulture, $"{_what}{far}, {seconds} s{(name.Length > 0 ? ": " : "")}{name}"));
            _environment.Wipe();
            _environment.Error.Write(text.Length > CliEnvironment.ProgressWidth ? text[..CliEnvironment.ProgressWidth] : text);
            _environment.HasProgress = true;
        }
    }
}
