using System.Globalization;
using RelationshipRules.Files;

namespace RelationshipRules.Json;

/// <summary>
/// Reads the bytes of a file or stream; what goes wrong becomes a diagnostic, never an exception. Nothing larger than the limit is read, and
/// null stands for what could not be.
/// </summary>
internal static class JsonFile
{
    /// <summary>Reads a file, which the diagnostics name by the path to show, where there is one.</summary>
    public static byte[]? Read(
        string path, JsonLimits limits, ICollection<Diagnostic> diagnostics, string idPrefix, string? shownPath = null, CancellationToken cancellationToken = default)
    {
        byte[]? Read() => Result(ReadFileAsync(path, limits, diagnostics, idPrefix, shownPath, isAsync: false, cancellationToken));

        // What the process has open may be a pipe that nobody writes to.
        return FilePlace.IsDescriptor(path) ? DiskFile.Wait(Read, cancellationToken) : Read();
    }

    public static byte[]? ReadStream(
        Stream stream, JsonLimits limits, ICollection<Diagnostic> diagnostics, string idPrefix, string? shownPath = null, CancellationToken cancellationToken = default) =>
        Result(ReadStreamAsync(stream, limits, diagnostics, idPrefix, shownPath, isAsync: false, cancellationToken));

    public static async ValueTask<byte[]?> ReadFileAsync(
        string path,
        JsonLimits limits,
        ICollection<Diagnostic> diagnostics,
        string idPrefix,
        string? shownPath,
        bool isAsync,
        CancellationToken cancellationToken)
    {
        var shown = shownPath ?? path;
        try
        {
            switch (FilePlace.Of(path).Kind)
            {
                case FileKind.Folder:
                    return Fail(diagnostics, idPrefix + JsonDiagnostics.IsFolder, $"'{shown}' is a folder; a JSON file is needed here.", shown);
                case FileKind.Missing:
                    return Fail(diagnostics, idPrefix + JsonDiagnostics.FileMissing, $"There is no file '{shown}'.", shown);
                case FileKind.BrokenLink:
                    return Fail(diagnostics, idPrefix + JsonDiagnostics.NoFile, $"'{shown}' is a link that leads nowhere.", shown);
                case FileKind.Special when !FilePlace.IsDescriptor(path):
                    return Fail(diagnostics, idPrefix + JsonDiagnostics.NoFile, $"'{shown}' is a pipe, a device or the like, which is not read; a JSON file is needed here.", shown);
            }

            var stream = DiskFile.Open(path, isAsync);
            await using (stream.ConfigureAwait(false))
            {
                return await ReadStreamAsync(stream, limits, diagnostics, idPrefix, shown, isAsync, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fail(diagnostics, idPrefix + JsonDiagnostics.Unreadable, $"'{shown}' could not be read: {Reason(e)}.", shown);
        }
    }

    public static async ValueTask<byte[]?> ReadStreamAsync(
        Stream stream,
        JsonLimits limits,
        ICollection<Diagnostic> diagnostics,
        string idPrefix,
        string? shownPath,
        bool isAsync,
        CancellationToken cancellationToken)
    {
        try
        {
            // Pipes have no length, and some special files say 0. A file that grows while it is read is cut at the length it had.
            var known = stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : 0;
            var buffer = new byte[known > limits.MaxBytes ? 0 : known > 0 ? known : 16 * 1024];
            var count = 0;
            while (Math.Max(known, count) <= limits.MaxBytes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (count == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                var room = buffer.AsMemory(count);
                var read = isAsync ? await stream.ReadAsync(room, cancellationToken).ConfigureAwait(false) : stream.Read(room.Span);
                count += read;
                if (read == 0 || count == known)
                {
                    return count == buffer.Length ? buffer : buffer[..count];
                }
            }

            return Fail(diagnostics, idPrefix + JsonDiagnostics.TooLarge, TooLargeMessage(limits), shownPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var what = shownPath is null ? "The input" : $"'{shownPath}'";
            return Fail(diagnostics, idPrefix + JsonDiagnostics.Unreadable, $"{what} could not be read: {Reason(e)}.", shownPath);
        }
    }

    public static string TooLargeMessage(JsonLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"The text is larger than the limit of {limits.MaxBytes:N0} bytes and was not read.");

    // Nothing is awaited where the calls are not asynchronous, so that the task has ended.
    private static byte[]? Result(ValueTask<byte[]?> task) => task.GetAwaiter().GetResult();

    private static byte[]? Fail(ICollection<Diagnostic> diagnostics, string id, string message, string? path)
    {
        diagnostics.Add(new(id, Severity.Error, message, new("", Path: path)));
        return null;
    }

    // The system's own messages name full paths, which the reader has just been told.
    private static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "access is denied",
        PathTooLongException => "the path is too long",
        _ => "the system refused it",
    };
}
