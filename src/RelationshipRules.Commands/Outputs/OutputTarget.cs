using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;

namespace RelationshipRules.Cli.Outputs;

/// <summary>
/// Where a report goes: standard output, or a file. A file is written beside its place under a temporary name and takes its place
/// only on <see cref="Commit"/>, so that nobody ever finds half a report and a failure leaves the old file as it was. Nothing else in the tool
/// writes files.
/// </summary>
internal sealed class OutputTarget : IDisposable
{
    /// <summary>The ending of the name of an output that is kept while it is not complete.</summary>
    public const string PartialEnding = ".partial";

    private static readonly Lock Guard = new();
    private static readonly HashSet<OutputTarget> Unfinished = [];
    private static bool HasEnded;

    private readonly string? _temporaryPath;
    private readonly string? _finalPath;
    private readonly string? _shown;

    private OutputTarget(Stream stream, string? shown, string? temporaryPath = null, string? finalPath = null)
    {
        Stream = stream;
        _shown = shown;
        _temporaryPath = temporaryPath;
        _finalPath = finalPath;
    }

    public Stream Stream { get; }

    public bool IsStandardOutput => _shown is null;

    public static OutputTarget ForStandardOutput(CliEnvironment environment) => new(environment.Output, null);

    /// <summary>Claims a file and opens it for writing.</summary>
    public static OutputTarget Open(string path, CliEnvironment environment) => Open(OutputPlace.Claim(path, environment));

    /// <summary>Opens a file for writing; its old content stays until <see cref="Commit"/>.</summary>
    public static OutputTarget Open(OutputPlace place)
    {
        try
        {
            // Devices, pipes and what the process has open are written to as they are: they hold nothing to keep.
            return place.Place.Kind == FileKind.Special || FilePlace.IsDescriptor(place.FullPath)
                ? new(new FileStream(place.FullPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite), place.Shown)
                : OpenFile(place);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Problem(place.Shown, error);
        }
    }

    /// <summary>
    /// Opens a file for writing under a name of its own beside its place, <c>NAME.partial</c>, with what an earlier run had written: it stays when the run is stopped.
    /// </summary>
    public static OutputTarget OpenPartial(OutputPlace place)
    {
        var path = place.Place.RealPath + PartialEnding;
        try
        {
            var mode = AskMode(place);
            var stream = OpenKept(path, place.Shown + PartialEnding);
            var opened = new OutputTarget(stream, place.Shown, path, place.Place.RealPath);
            KeepMode(stream, mode);
            return opened;
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw Problem(place.Shown, error);
        }
    }

    /// <summary>Opens a file to be read and written on.</summary>
    public static FileStream OpenKept(string path, string shown)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw Problem(shown, error);
        }
    }

    /// <summary>Takes away what the run has begun to write and not finished, for a process that is about to end; nothing takes its place any more.</summary>
    public static void Abandon()
    {
        lock (Guard)
        {
            HasEnded = true;
            foreach (var target in Unfinished)
            {
                Delete(target._temporaryPath!);
            }
        }
    }

    /// <summary>Makes the folder that a file is to stand in.</summary>
    public static void CreateFolderOf(string fullPath, string shown)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw Problem(shown, error);
        }
    }

    /// <summary>Removes a file that the tool once wrote; not in a process that is about to end, in which what it tells of may not have come to its place.</summary>
    public static void Remove(string fullPath, string shown)
    {
        try
        {
            lock (Guard)
            {
                if (!HasEnded)
                {
                    File.Delete(fullPath);
                }
            }
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw new CliException($"cannot remove '{shown}': {FileProblem.Describe(error)}", inner: error);
        }
    }

    /// <summary>Puts the report in its place.</summary>
    public void Commit()
    {
        try
        {
            // A page of a report is closed when it is complete, for there may be thousands.
            if (Stream.CanWrite)
            {
                Stream.Flush();
            }

            if (_finalPath is null)
            {
                return;
            }

            Stream.Dispose();
            lock (Guard)
            {
                if (!HasEnded)
                {
                    File.Move(_temporaryPath!, _finalPath, overwrite: true);
                    Unfinished.Remove(this);
                }
            }
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw Problem(_shown, error);
        }
    }

    /// <summary>What the user reads of a file that cannot be written; null is standard output.</summary>
    public static CliException Problem(string? shown, Exception error) =>
        new(shown is null ? $"cannot write to standard output: {FileProblem.Describe(error)}" : $"cannot write '{shown}': {FileProblem.Describe(error)}", inner: error);

    public CliException CannotWrite(Exception error) => Problem(_shown, error);

    /// <summary>Closes a file, and takes away what was not put in its place. Never throws: what failed has been told, or is being told.</summary>
    public void Dispose()
    {
        if (IsStandardOutput)
        {
            return;
        }

        try
        {
            Stream.Dispose();
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            // What is left in the buffer has no place on a full disk, nor a reader.
        }

        lock (Guard)
        {
            if (Unfinished.Remove(this))
            {
                Delete(_temporaryPath!);
            }
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            // The report has failed already, and that is what the user hears of.
        }
    }

    private static OutputTarget OpenFile(OutputPlace place)
    {
        // A link stays a link: what it points to is replaced.
        var target = place.Place.RealPath;
        var mode = AskMode(place);
        var folder = Path.GetDirectoryName(target)!;
        var temporary = Path.Combine(folder, $".relrules.{Guid.NewGuid():N}.tmp");
        var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024);
        var opened = new OutputTarget(stream, place.Shown, temporary, target);
        lock (Guard)
        {
            Unfinished.Add(opened);
        }

        KeepMode(stream, mode);
        return opened;
    }

    /// <summary>The mode of the file that is to be replaced; null where there is none. A rename would replace even a file that may not be written to, so the file itself is asked first.</summary>
    private static UnixFileMode? AskMode(OutputPlace place)
    {
        var target = place.Place.RealPath;
        if (!place.Place.IsFile && !File.Exists(target))
        {
            return null;
        }

        using (new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            return OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(target);
        }
    }

    private static void KeepMode(FileStream stream, UnixFileMode? mode)
    {
        if (mode is { } kept && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, kept);
        }
    }
}
