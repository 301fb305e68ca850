namespace RelationshipRules.Cli.Hosting;

internal static class FileProblem
{
    // The system's own numbers, which .NET passes on as they are: those of Unix, and those of Windows as results.
    private const int BrokenPipe = 32;
    private const int DiskFull = 28;
    private const int BadDescriptor = 9;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Whether an exception is one of those that a file which cannot be written makes; a size that is not allowed is told as an argument.</summary>
    public static bool IsOfWriting(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    public static string Describe(Exception error) => error switch
    {
        _ when OperatingSystem.IsWindows() && error.HResult is WindowsDiskFull or WindowsHandleDiskFull => "the disk is full.",
        _ when Unix(error) == DiskFull => "the disk is full.",
        ArgumentOutOfRangeException => "the file would be larger than the system allows.",
        _ when Unix(error) == BrokenPipe => "nobody reads it any more.",
        _ when Unix(error) == BadDescriptor => "it is closed.",
        UnauthorizedAccessException => "permission denied.",
        FileNotFoundException => "it does not exist.",
        DirectoryNotFoundException => "its folder does not exist.",
        PathTooLongException => "the path is too long.",
        _ => error.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.') + ".",
    };

    private static int Unix(Exception error) => OperatingSystem.IsWindows() ? 0 : error is UnauthorizedAccessException ? error.InnerException?.HResult ?? 0 : error.HResult;
}
