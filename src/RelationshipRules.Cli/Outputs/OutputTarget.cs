using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Outputs;

/// <summary>
/// Where a report goes: standard output, or a file. A file is written beside its place under a temporary name and takes its place
/// only on <see cref="Commit"/>, so that nobody ever finds half a report and a failure leaves the old file as it was.
/// </summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly string? _temporaryPath;
    private readonly string? _finalPath;
    private readonly string? _path;
    private bool _committed;

    private OutputTarget(Stream stream, string? path, string? temporaryPath, string? finalPath)
    {
        Stream = stream;
        _path = path;
        _temporaryPath = temporaryPath;
        _finalPath = finalPath;
    }

    public Stream Stream { get; }

    public bool IsStandardOutput => _path is null;

    public static OutputTarget ForStandardOutput(CliEnvironment environment) => new(environment.Output, null, null, null);

    /// <summary>Opens a file for writing; its old content stays until <see cref="Commit"/>.</summary>
    public static OutputTarget Open(string path, CliEnvironment environment)
    {
        try
        {
            return OpenFile(path, environment.FullPath(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Problem(path, error);
        }
    }

    /// <summary>Puts the report in its place.</summary>
    public void Commit()
    {
        try
        {
            Stream.Flush();
            if (_finalPath is null)
            {
                return;
            }

            Stream.Dispose();
            File.Move(_temporaryPath!, _finalPath, overwrite: true);
            _committed = true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Problem(_path, error);
        }
    }

    public CliException CannotWrite(IOException error) => Problem(_path, error);

    public void Dispose()
    {
        if (IsStandardOutput)
        {
            return;
        }

        Stream.Dispose();
        if (_temporaryPath is null || _committed)
        {
            return;
        }

        try
        {
            File.Delete(_temporaryPath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The report has failed already, and that is what the user hears of.
        }
    }

    private static OutputTarget OpenFile(string display, string fullPath)
    {
        if (Directory.Exists(fullPath))
        {
            throw new CliException($"cannot write '{display}': it is a folder.");
        }

        if (IsDevice(fullPath))
        {
            return new OutputTarget(new FileStream(fullPath, FileMode.Open, FileAccess.Write), display, null, null);
        }

        // A link stays a link: what it points to is replaced.
        var file = new FileInfo(fullPath);
        var target = file.LinkTarget is null ? fullPath : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        UnixFileMode? mode = null;
        if (File.Exists(target))
        {
            // A rename would replace even a file that may not be written to; ask the file itself first.
            using (new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            {
                mode = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(target);
            }
        }

        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024);
        if (mode is { } kept && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, kept);
        }

        return new OutputTarget(stream, display, temporary, target);
    }

    /// <summary>Devices and pipes (<c>/dev/null</c>, <c>/dev/fd/63</c>) are written to as they are: they hold nothing to keep.</summary>
    private static bool IsDevice(string fullPath) =>
        !OperatingSystem.IsWindows()
        && (fullPath.StartsWith("/dev/", StringComparison.Ordinal) || fullPath.StartsWith("/proc/", StringComparison.Ordinal))
        && File.Exists(fullPath);

    private static CliException Problem(string? path, Exception error) =>
        new(path is null ? $"cannot write to standard output: {FileProblem.Describe(error)}" : $"cannot write '{path}': {FileProblem.Describe(error)}", inner: error);
}
