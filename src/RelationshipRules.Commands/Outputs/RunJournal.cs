using System.Globalization;
using System.Text;
using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Outputs;

/// <summary>
/// Stands beside an output that is kept when the run is stopped: what the run was asked, and how far it has come. The same call goes on from there; another one is refused.
/// </summary>
internal sealed class RunJournal : IDisposable
{
    /// <summary>The ending of the journal's name.</summary>
    public const string Ending = ".resume";

    /// <summary>So many descriptions are written at most that a stopped run has to write again.</summary>
    private const int Interval = 256;

    private readonly FileStream _file;
    private readonly string _path;
    private readonly string _shown;
    private readonly List<(int Number, long[] Lengths)> _points = [];
    private IReadOnlyList<FileStream> _outputs = [];

    private RunJournal(FileStream file, string path, string shown) => (_file, _path, _shown) = (file, path, shown);

    /// <summary>How many descriptions have been written; 0 for a run that begins.</summary>
    public int Done { get; private set; }

    /// <summary>Opens the journal of an output, or begins one.</summary>
    /// <param name="place">The output.</param>
    /// <param name="call">What the run is asked, a line for each part.</param>
    /// <exception cref="CliException">It is of another call, or cannot be opened.</exception>
    public static RunJournal Open(OutputPlace place, IReadOnlyList<string> call)
    {
        var (path, shown) = (place.Place.RealPath + Ending, place.Shown + Ending);
        var journal = new RunJournal(OutputTarget.OpenKept(path, shown), path, shown);
        try
        {
            journal.Read(call);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Takes the outputs, which have what every one of them begins with, to where the journal says that the run had come.</summary>
    public void GoTo(IReadOnlyList<FileStream> outputs)
    {
        _outputs = outputs;
        var lengths = outputs.Select(static output => output.Length).ToArray();
        var (done, reached) = _points.FindLast(point => point.Lengths.Length == lengths.Length && point.Lengths.Zip(lengths).All(static at => at.First <= at.Second));
        Done = done;
        for (var i = 0; i < outputs.Count; i++)
        {
            // What was written after it, perhaps in part, is written again.
            outputs[i].Flush();
            outputs[i].SetLength(reached?[i] ?? outputs[i].Position);
            outputs[i].Seek(0, SeekOrigin.End);
        }
    }

    /// <summary>Notes from time to time how far the run has come.</summary>
    /// <param name="number">The description that was written last.</param>
    public void Reach(int number)
    {
        if (number > Done && number % Interval == 0)
        {
            foreach (var output in _outputs)
            {
                output.Flush();
            }

            WriteLine(string.Join(' ', [number, .. _outputs.Select(static output => output.Position)]));
            _file.Flush();
        }
    }

    /// <summary>Ends the run: its outputs are in their places.</summary>
    public void Complete()
    {
        Dispose();
        OutputTarget.Remove(_path, _shown);
    }

    public void Dispose() => _file.Dispose();

    private void Read(IReadOnlyList<string> call)
    {
        using var reader = new StreamReader(_file, Encoding.UTF8, leaveOpen: true);
        var lines = reader.ReadToEnd().Split('\n');
        var begun = lines.TakeWhile(static line => line.Length > 0).ToList();
        if (begun.Count >= lines.Length - 1)
        {
            // It was stopped before it had begun.
            _file.SetLength(0);
            call.ToList().ForEach(WriteLine);
            WriteLine("");
            _file.Flush();
            return;
        }

        if (begun.Except(call, StringComparer.Ordinal).Concat(call.Except(begun, StringComparer.Ordinal)).FirstOrDefault() is { } other)
        {
            throw new CliException(
                $"--resume: the run that was stopped is not this one: '{_shown}' is of a run with {(begun.Contains(other, StringComparer.Ordinal) ? other : "no " + other)}.",
                $"Repeat the call as it was, or delete '{_shown}' to begin anew.");
        }

        // The last line may have been cut off: what is left of it counts for nothing.
        foreach (var line in lines.Skip(begun.Count + 1).SkipLast(1))
        {
            var numbers = line.Split(' ');
            if (Array.TrueForAll(numbers, static text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                _points.Add((int.Parse(numbers[0], CultureInfo.InvariantCulture), [.. numbers.Skip(1).Select(static text => long.Parse(text, CultureInfo.InvariantCulture))]));
            }
        }

        if (lines[^1].Length > 0)
        {
            WriteLine("");
        }
    }

    private void WriteLine(string line) => _file.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
