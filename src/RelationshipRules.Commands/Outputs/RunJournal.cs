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
    private readonly List<(int Number, long Length)> _points = [];
    private FileStream? _output;

    private RunJournal(FileStream file, string path, string shown) => (_file, _path, _shown) = (file, path, shown);

    /// <summary>How many descriptions have been written; 0 for a run that begins.</summary>
    public int Done { get; private set; }

    /// <summary>Opens the journal of an output, or begins one.</summary>
    /// <param name="place">The output.</param>
    /// <param name="call">What the run is asked, a line for each part.</param>
    /// <exception cref="CliException">It is of another call, or cannot be opened or written.</exception>
    public static RunJournal Open(OutputPlace place, IReadOnlyList<string> call)
    {
        var (path, shown) = (place.Place.RealPath + Ending, place.Shown + Ending);
        var journal = new RunJournal(OutputTarget.OpenKept(path, shown), path, shown);
        try
        {
            journal.Guard(() => journal.Read(call));
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Takes the output, which has what every one begins with, to where the journal says that the run had come.</summary>
    public void GoTo(FileStream output)
    {
        _output = output;

        // What was written after it, perhaps in part, is written again.
        output.Flush();
        var (done, reached) = _points.FindLast(point => point.Length <= output.Length);
        Done = done;
        output.SetLength(done > 0 ? reached : output.Position);
        output.Seek(0, SeekOrigin.End);
    }

    /// <summary>Notes from time to time how far the run has come.</summary>
    /// <param name="number">The description that was written last.</param>
    public void Reach(int number)
    {
        if (number > Done && number % Interval == 0)
        {
            _output!.Flush();
            Guard(() =>
            {
                WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} {_output.Position}"));
                _file.Flush();
            });
        }
    }

    /// <summary>Ends the run: its output is in its place.</summary>
    public void Complete()
    {
        Dispose();
        OutputTarget.Remove(_path, _shown);
    }

    /// <summary>Closes it. Never throws: what could not be written has been told.</summary>
    public void Dispose()
    {
        try
        {
            _file.Dispose();
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            // A point that is not noted is only written again.
        }
    }

    private void Read(IReadOnlyList<string> call)
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);

        // The last line may have been cut off: what is left of it counts for nothing, and must not become a line by what follows.
        var end = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        var lines = Encoding.UTF8.GetString(bytes, 0, end).Split('\n');
        var begun = lines.TakeWhile(static line => line.Length > 0).ToList();
        foreach (var line in lines.Skip(begun.Count + 1))
        {
            if (line.Split(' ') is [var number, var length]
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var written)
                && long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            {
                _points.Add((written, at));
            }
        }

        if (_points.Count == 0)
        {
            // There is nothing to go on from, whatever the call was.
            _file.SetLength(0);
            call.ToList().ForEach(WriteLine);
            WriteLine("");
            _file.Flush();
            return;
        }

        if (begun.Except(call, StringComparer.Ordinal).Concat(call.Except(begun, StringComparer.Ordinal)).FirstOrDefault() is { } other)
        {
            throw new CliException(
                $"--resume: the run that was stopped is not this one: '{_shown}' is of a run {(begun.Contains(other, StringComparer.Ordinal) ? "with" : "without")} {other}.",
                $"Repeat the call as it was, or delete '{_shown}' to begin anew.");
        }

        _file.SetLength(end);
        _file.Seek(0, SeekOrigin.End);
    }

    private void WriteLine(string line) => _file.Write(Encoding.UTF8.GetBytes(line + "\n"));

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw OutputTarget.Problem(_shown, error);
        }
    }
}
