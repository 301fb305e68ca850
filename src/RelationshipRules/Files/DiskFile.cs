using System.Globalization;

namespace RelationshipRules.Files;

/// <summary>Opens what is read from disk. Nothing else in the library does.</summary>
internal static class DiskFile
{
    /// <summary>Opens a file for reading; a pipe or device only where it is one that the process has open already.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static FileStream Open(string path, bool isAsync = false) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: isAsync);

    /// <summary>The text of a file of our own making; null where there is none.</summary>
    public static string? ReadText(string path) => FilePlace.Of(path).IsFile ? File.ReadAllText(path) : null;

    /// <summary>The size of a file and when it was written last, by which it is seen that it has changed.</summary>
    public static string StateOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes, written {file.LastWriteTimeUtc:O}") : "no bytes";
    }

    /// <summary>What is in a folder, in no order.</summary>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be listed.</exception>
    public static IEnumerable<(string Name, bool IsFolder)> Entries(string folder) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(static e => (e.Name, e is DirectoryInfo));

    /// <summary>Whether a name says that the file holds JSON, and is no companion that a system keeps beside one.</summary>
    public static bool IsJsonName(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !name.StartsWith('.');

    /// <summary>Whether a name says that the file holds JSON, with comments or without; descriptions may, and so may profiles.</summary>
    public static bool IsDescriptionName(string name) => IsJsonName(name) || (name.EndsWith(".jsonc", StringComparison.OrdinalIgnoreCase) && !name.StartsWith('.'));

    /// <summary>Reads what may make the reader wait for ever; a cancelled wait leaves the reading behind.</summary>
    public static T Wait<T>(Func<T> read, CancellationToken cancellationToken) =>
        Task.Run(read, cancellationToken).WaitAsync(cancellationToken).GetAwaiter().GetResult();
}
