using System.Globalization;

namespace RelationshipRules.Json;

/// <summary>Reads the bytes of a file or stream; what goes wrong becomes a diagnostic, never an exception.</summary>
internal static class JsonFile
{
    /// <summary>The bytes of a file, or null where it could not be read, which is then in the diagnostics.</summary>
    /// <param name="path">The file, also named in the diagnostic.</param>
    /// <param name="limits">The size limit; a larger file is not read at all.</param>
    /// <param name="diagnostics">Receives what went wrong.</param>
    /// <param name="idPrefix">RRD, RRS or RRP.</param>
    /// <param name="shownPath">The path to name in the diagnostic, where it differs.</param>
    public static byte[]? Read(string path, JsonLimits limits, ICollection<Diagnostic> diagnostics, string idPrefix, string? shownPath = null) =>
        Result(ReadFileAsync(path, limits, diagnostics, idPrefix, shownPath, isAsync: false, CancellationToken.None));

    /// <summary>The rest of a stream, or null where it is larger than the limit or cannot be read, which is then in the diagnostics.</summary>
    public static byte[]? ReadStream(Stream stream, JsonLimits limits, ICollection<Diagnostic> diagnostics, string idPrefix, string? shownPath = null) =>
        Result(ReadStreamAsync(stream, limits, diagnostics, idPrefix, shownPath, isAsync: false, CancellationToken.None));

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
            if (Directory.Exists(path))
            {
                return Fail(JsonDiagnostics.IsFolder, $"'{shown}' is a folder; a JSON file is needed here.");
            }

            if (!File.Exists(path))
            {
                return Fail(JsonDiagnostics.FileMissing, $"There is no file '{shown}'.");
            }

            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: isAsync);
            await using (stream.ConfigureAwait(false))
            {
                return await ReadStreamAsync(stream, limits, diagnostics, idPrefix, shown, isAsync, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fail(JsonDiagnostics.Unreadable, $"'{shown}' could not be read: {Reason(e)}.");
        }

        byte[]? Fail(string code, string message)
        {
            diagnostics.Add(new(idPrefix + code, Severity.Error, message, new("", Path: shown)));
            return null;
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
            if (known > limits.MaxBytes)
            {
                return TooLarge();
            }

            var buffer = new byte[known > 0 ? known : 16 * 1024];
            var count = 0;
            while (true)
            {
                var room = buffer.AsMemory(count);
                var read = isAsync ? await stream.ReadAsync(room, cancellationToken).ConfigureAwait(false) : stream.Read(room.Span);
                count += read;
                if (read == 0 || count == known)
                {
                    return count == buffer.Length ? buffer : buffer[..count];
                }

                if (count > limits.MaxBytes)
                {
                    return TooLarge();
                }

                if (count == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var what = shownPath is null ? "The input" : $"'{shownPath}'";
            diagnostics.Add(new(idPrefix + JsonDiagnostics.Unreadable, Severity.Error, $"{what} could not be read: {Reason(e)}.", new("", Path: shownPath)));
            return null;
        }

        byte[]? TooLarge()
        {
            diagnostics.Add(new(idPrefix + JsonDiagnostics.TooLarge, Severity.Error, TooLargeMessage(limits), new("", Path: shownPath)));
            return null;
        }
    }

    public static string TooLargeMessage(JsonLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"The text is larger than the limit of {limits.MaxBytes:N0} bytes and was not read.");

    // Nothing is awaited where the calls are not asynchronous, so that the task has ended.
    private static byte[]? Result(ValueTask<byte[]?> task) => task.GetAwaiter().GetResult();

    // The system's own messages name full paths, which the reader has just been told.
    private static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "access is denied",
        PathTooLongException => "the path is too long",
        _ => "the system refused it",
    };
}
