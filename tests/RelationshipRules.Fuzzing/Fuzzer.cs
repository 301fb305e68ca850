using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;

namespace RelationshipRules.Fuzzing;

/// <summary>Gives a target one input after the other, and keeps those that reach something new to make others of.</summary>
/// <param name="target">The target.</param>
/// <param name="seed">The seed of what is made at random.</param>
/// <param name="mostTime">The longest that an input may take, in time of a processor; what is longer than <see cref="UsualLength"/> may take as much more as it is longer.</param>
internal sealed class Fuzzer(Target target, int seed, TimeSpan mostTime)
{
    private const long MostBytes = 500L * 1024 * 1024;
    private const int UsualLength = 400 * 1024;

    private readonly List<byte[]> _corpus = [.. target.Seeds().Select(static s => s.Input)];
    private readonly Dictionary<string, string> _findings = new(StringComparer.Ordinal);

    public long Executions { get; private set; }

    /// <summary>What went wrong, by what it has in common.</summary>
    public IReadOnlyDictionary<string, string> Findings => _findings;

    /// <summary>Runs until the time is over, or for so many inputs. Time counts where this process had a processor, so that as much is tried on a machine that others use.</summary>
    /// <param name="time">How long.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="folder">Where findings, and what reached something new, are kept for the next run; null for nowhere.</param>
    /// <param name="tell">Takes a line now and then.</param>
    public void Run(TimeSpan time, long most, string? folder = null, Action<string>? tell = null)
    {
        using var coverage = new Coverage();
        using var watch = folder is null ? null : new Watch(folder, target.Name);
        foreach (var kept in folder is null ? [] : Directory.CreateDirectory(Path.Combine(folder, target.Name, "corpus")).GetFiles())
        {
            _corpus.Add(File.ReadAllBytes(kept.FullName));
        }

        var random = new Random(seed);
        var mutator = new Mutator(random, _corpus, target.IsPacked);
        var begun = Environment.CpuUsage.TotalTime;
        var told = TimeSpan.Zero;
        for (var i = 0; i < _corpus.Count && Worked() < time; i++)
        {
            Try(_corpus[i], coverage, watch, folder);
        }

        while (Worked() < time && Executions < most)
        {
            var input = mutator.Next();
            if (Try(input, coverage, watch, folder) && input.Length <= Mutator.Usual)
            {
                _corpus.Add(input);
                if (folder is not null)
                {
                    File.WriteAllBytes(Path.Combine(folder, target.Name, "corpus", Name(input)), input);
                }
            }

            if (tell is not null && Worked() - told > TimeSpan.FromMinutes(1))
            {
                told = Worked();
                tell(Told(told, coverage));
            }
        }

        tell?.Invoke(Told(Worked(), coverage));

        TimeSpan Worked() => Environment.CpuUsage.TotalTime - begun;
    }

    private string Told(TimeSpan worked, Coverage coverage) => string.Create(
        CultureInfo.InvariantCulture,
        $"{target.Name}: {Executions} executions in {worked.TotalMinutes:0.0} minutes of a processor, {coverage.Reached} steps between branches, {_corpus.Count} inputs kept, {_findings.Count} findings");

    /// <summary>Whether the input reached something new.</summary>
    private bool Try(byte[] input, Coverage coverage, Watch? watch, string? folder)
    {
        Executions++;
        coverage.Begin();
        watch?.Begin(input);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        string? finding = null;
        try
        {
            target.Run(input);
        }
#pragma warning disable CA1031 // whatever comes out that is not documented is what is looked for
        catch (Exception e)
#pragma warning restore CA1031
        {
            finding = $"{e.GetType().Name}: {(e is BrokenPromiseException ? e.Message : "")}{Environment.NewLine}{e}";
        }

        var taken = Stopwatch.GetElapsedTime(started);
        watch?.End();
        var isNew = coverage.Take();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        finding ??= allocated > MostBytes || taken > MostTime(input) ? Confirm(input) : null;
        if (finding is not null)
        {
            Keep(finding, input, folder);
        }

        return isNew;
    }

    /// <summary>
    /// What the least of three further runs takes, where that is too much as well: others that share the machine slow down what is not slow, and the first run of all loads what is kept.
    /// The bytes are those held at a time beyond what was held before, garbage among them.
    /// </summary>
    private string? Confirm(byte[] input)
    {
        var (time, bytes) = (TimeSpan.MaxValue, long.MaxValue);
        for (var i = 0; i < 3; i++)
        {
            var bytesBefore = GC.GetTotalMemory(forceFullCollection: true);
            var timeBefore = Environment.CpuUsage.TotalTime;
            var held = 0L;
            try
            {
                using var sampling = new Timer(_ => held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: false)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(10));
                target.Run(input);
            }
#pragma warning disable CA1031 // it is told as a finding when it comes again
            catch (Exception)
#pragma warning restore CA1031
            {
                return null;
            }

            time = TimeSpan.FromTicks(Math.Min(time.Ticks, (Environment.CpuUsage.TotalTime - timeBefore).Ticks));
            bytes = Math.Min(bytes, held - bytesBefore);
        }

        return bytes > MostBytes ? $"Memory: {bytes} bytes"
            : time > MostTime(input) ? string.Create(CultureInfo.InvariantCulture, $"Slow: {time.TotalSeconds:0.0} s")
            : null;
    }

    private TimeSpan MostTime(byte[] input) => mostTime * Math.Max(1, (double)input.Length / UsualLength);

    private void Keep(string finding, byte[] input, string? folder)
    {
        // One of a kind: the same exception from the same place of our own code.
        var kind = finding.Split('\n') is var lines && Array.Find(lines, static l => l.Contains(" at RelationshipRules", StringComparison.Ordinal) && !l.Contains("Fuzzing", StringComparison.Ordinal)) is { } ours && !finding.StartsWith(nameof(BrokenPromiseException), StringComparison.Ordinal)
            ? $"{lines[0].Trim()} {ours.Trim()}"
            : new string([.. lines[0].Where(static c => !char.IsDigit(c)).Take(60)]);
        if (_findings.TryAdd(kind, finding) && folder is not null)
        {
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, target.Name, "findings")).FullName, Name(input));
            File.WriteAllBytes(path, input);
            File.WriteAllText(path + ".txt", finding);
            Console.WriteLine($"FINDING {target.Name} {path}: {kind}");
        }
    }

    private static string Name(byte[] input) => Convert.ToHexStringLower(SHA256.HashData(input))[..16];

    /// <summary>Keeps the input under way where it outlasts the process, and ends the process where it hangs.</summary>
    private sealed class Watch : IDisposable
    {
        private const int Room = 4 * 1024 * 1024;
        private static readonly TimeSpan Hang = TimeSpan.FromMinutes(3);

        private readonly MemoryMappedFile _file;
        private readonly MemoryMappedViewAccessor _view;
        private readonly Timer _timer;
        private long _since;

        public Watch(string folder, string target)
        {
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, target)).FullName, "under-way");
            _file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, Room);
            _view = _file.CreateViewAccessor();
            _timer = new(_ => Look(path), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        }

        public void Begin(byte[] input)
        {
            _view.Write(0, input.Length);
            _view.WriteArray(4, input, 0, Math.Min(input.Length, Room - 4));
            Volatile.Write(ref _since, Stopwatch.GetTimestamp());
        }

        public void End() => Volatile.Write(ref _since, 0);

        public void Dispose()
        {
            _timer.Dispose();
            _view.Dispose();
            _file.Dispose();
        }

        private void Look(string path)
        {
            if (Volatile.Read(ref _since) is var since and not 0 && Stopwatch.GetElapsedTime(since) > Hang)
            {
                Console.WriteLine($"HANG: the input is in {path}, after four bytes that say its length");
                // Neither findings nor bad usage: .ci/fuzz keeps the input.
                Environment.Exit(3);
            }
        }
    }
}
