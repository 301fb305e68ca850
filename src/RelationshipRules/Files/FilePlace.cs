namespace RelationshipRules.Files;

/// <summary>
/// What a path leads to, links followed at every part of it: the one notion of a file for all that is read and written. Two paths are one file
/// where their identities are equal, however they are spelt, linked or mounted.
/// </summary>
/// <param name="RealPath">The path without links.</param>
/// <param name="Kind">What is there.</param>
/// <param name="Identity">What two paths to one file have in common: its number on its device where the system tells, else the path without links.</param>
internal sealed record FilePlace(string RealPath, FileKind Kind, string Identity)
{
    private const int MostLinks = 40;

    public bool IsFile => Kind == FileKind.File;

    public bool IsFolder => Kind == FileKind.Folder;

    public static FilePlace Of(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return new(path, FileKind.Missing, path);
        }

        var full = Path.GetFullPath(path);
        var real = Resolve(full);
        if (FileStatus.Read(full) is { } status)
        {
            return new(real, status.Kind, status.Number ?? Folded(real));
        }

        return LinkTarget(real) is not null ? new(real, FileKind.BrokenLink, Folded(real))
            : File.Exists(real) ? new(real, IsSystem(real) ? FileKind.Special : FileKind.File, Folded(real))
            : Directory.Exists(real) ? new(real, FileKind.Folder, Folded(real))
            : new(real, LinkTarget(full) is null ? FileKind.Missing : FileKind.BrokenLink, IdentityOfMissing(real));
    }

    /// <summary>Whether a path names something that the process has open, as a shell's process substitution does.</summary>
    public static bool IsDescriptor(string path) =>
        !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal) || path is "/dev/stdin" or "/dev/stdout" or "/dev/stderr");

    /// <summary>Whether this lies below a folder, or is it.</summary>
    public bool IsWithin(FilePlace folder)
    {
        var comparison = IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return RealPath.Equals(folder.RealPath, comparison)
            || RealPath.StartsWith(Path.TrimEndingDirectorySeparator(folder.RealPath) + Path.DirectorySeparatorChar, comparison);
    }

    private static bool IgnoresCase => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    private static string Folded(string path) => IgnoresCase ? path.ToUpperInvariant() : path;

    private static bool IsSystem(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    // A file that is still to be made is known by its folder, which may be linked or mounted in two places.
    private static string IdentityOfMissing(string real) =>
        Path.GetDirectoryName(real) is { } folder && FileStatus.Read(folder)?.Number is { } number ? $"{number}/{Folded(Path.GetFileName(real))}" : Folded(real);

    private static string Resolve(string full)
    {
        var at = Path.GetPathRoot(full)!;
        var rest = new Stack<string>();
        Push(rest, full[at.Length..]);
        var links = 0;
        while (rest.TryPop(out var part))
        {
            if (part is "..")
            {
                at = Path.GetDirectoryName(at) ?? at;
                continue;
            }

            var next = Path.Join(at, part);
            if (links == MostLinks || LinkTarget(next) is not { } target)
            {
                at = next;
                continue;
            }

            links++;
            var root = Path.GetPathRoot(target) ?? "";
            at = root.Length > 0 ? root : at;
            Push(rest, target[root.Length..]);
        }

        return at;
    }

    private static void Push(Stack<string> rest, string path)
    {
        foreach (var part in path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).AsEnumerable().Reverse())
        {
            if (part is not ".")
            {
                rest.Push(part);
            }
        }
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

internal enum FileKind
{
    Missing,
    File,
    Folder,

    /// <summary>A pipe, a device or a socket: reading it may wait or go on for ever.</summary>
    Special,

    /// <summary>A link to nothing, or round in a circle.</summary>
    BrokenLink,
}
