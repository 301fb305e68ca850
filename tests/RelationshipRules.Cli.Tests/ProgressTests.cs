using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Tests;

public sealed class ProgressTests : IDisposable
{
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly SlowClock _clock = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public void Progress_AfterASecond_SaysHowFarItHasComeAndIsWipedAway()
    {
        using (var progress = new Progress(Environment(isTerminal: true), "checking", 12))
        {
            progress.Next("a.json");
            progress.Next("b\u001b.json");
            _clock.Pass(TimeSpan.FromSeconds(3));
        }

        _error.ToString().ShouldBe("checking 2 of 12, 3 s: b\uFFFD.json\r\e[K");
        _clock.Patience.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Progress_WhereSomethingElseIsTold_MakesRoomForIt()
    {
        var environment = Environment(isTerminal: true);
        using var progress = new Progress(environment, "planning");
        _clock.Pass(TimeSpan.FromSeconds(2));
        environment.Tell("relrules: a problem");

        _error.ToString().ShouldBe("planning, 2 s\r\e[Krelrules: a problem\n");
    }

    [Fact]
    public void Progress_AfterItsEnd_WritesNothing()
    {
        var progress = new Progress(Environment(isTerminal: true), "planning");
        progress.Dispose();
        _clock.Pass(TimeSpan.FromSeconds(2));
        progress.Dispose();

        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Progress_OfALongName_StaysOnOneLine()
    {
        using var progress = new Progress(Environment(isTerminal: true), "checking", 2);
        progress.Next(new string('n', 500));
        _clock.Pass(TimeSpan.FromSeconds(2));

        _error.ToString().Length.ShouldBeLessThan(80);
    }

    [Fact]
    public void Progress_WhereNobodyWatches_WritesNothing()
    {
        using (new Progress(Environment(isTerminal: false), "planning"))
        {
            _clock.Pass(TimeSpan.FromSeconds(2));
        }

        _error.ToString().ShouldBeEmpty();
    }

    /// <summary>The page of a batch comes at the end, and until then the terminal shows how far it is.</summary>
    [Fact]
    public void Check_OfManyLinesOnATerminal_ShowsHowFarItHasComeUntilThePageIsWritten()
    {
        using var lines = new SlowLines(40, () => _clock.Pass(TimeSpan.FromSeconds(3)));
        using var page = new MemoryStream();
        var environment = Environment(isTerminal: true, lines, page);

        RelRulesApp.Run(["check", "-", "--from", "lines", "--jobs", "1", "--fail-on", "never"], environment, CancellationToken.None).ShouldBe(ExitCode.Success, _error.ToString());

        _error.ToString().ShouldContain("checking, 3 s: (standard input), line 19");
        System.Text.Encoding.UTF8.GetString(page.ToArray()).ShouldContain("40 descriptions");
    }

    private CliEnvironment Environment(bool isTerminal, Stream? input = null, Stream? output = null) => new()
    {
        Input = input ?? Stream.Null,
        Output = output ?? Stream.Null,
        OutputIsTerminal = isTerminal,
        Error = _error,
        WorkingDirectory = Path.GetTempPath(),
        ErrorIsTerminal = isTerminal,
        Clock = _clock,
    };

    /// <summary>Lines that come one at a time, with a call where half of them have come.</summary>
    private sealed class SlowLines(int count, Action halfway) : MemoryStream
    {
        private int _line;

        public override int Read(Span<byte> buffer)
        {
            if (_line == count)
            {
                return 0;
            }

            if (++_line == count / 2)
            {
                halfway();
            }

            var line = System.Text.Encoding.UTF8.GetBytes($$"""{ "id": "d{{_line}}" }""" + "\n");
            line.CopyTo(buffer);
            return line.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }

    /// <summary>A clock that stands still but where it is told to pass.</summary>
    private sealed class SlowClock : TimeProvider
    {
        private long _now;
        private Action? _call;

        public TimeSpan Patience { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Pass(TimeSpan time)
        {
            _now += time.Ticks;
            _call?.Invoke();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Patience = dueTime;
            _call = () => callback(state);
            return new Still();
        }

        private sealed class Still : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
