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
    public static byte[]? Read(string path, JsonLimits limits, ICollection<Diagnostic> diagnostics, string idPrefix, string? shownPath = null)
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

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return ReadStream(stream, limits, diagnostics, idPrefix, shown);
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

    /// <summary>The rest of a stream, or null where it is larger than the limit or cannot be read, which is then in the diagnostics.</summary>
    public static byte[]? ReadStream(Stream stream, JsonLimits limits, ICollection<Diagnostic> diagnostics, string idPrefix, string? shownPath = null)
    {
        try
        {
            if (stream.CanSeek)
            {
                var length = stream.Length - stream.Position;
                if (length > limits.MaxBytes)
                {
                    return TooLarge();
                }

                // A file that grows while it is read is cut at the length it had; one that shrinks is what is left.
                var exact = new byte[length];
                var got = stream.ReadAtLeast(exact, exact.Length, throwOnEndOfStream: false);
                if (got < exact.Length || length > 0)
                {
                    return got == exact.Length ? exact : exact[..got];
                }
            }

            // Pipes have no length, and some special files say 0.
            using var buffer = new MemoryStream();
            var chunk = new byte[16 * 1024];
            int read;
            while ((read = stream.Read(chunk)) > 0)
            {
                if (buffer.Length + read > limits.MaxBytes)
                {
                    return TooLarge();
                }

                buffer.Write(chunk, 0, read);
            }

            return buffer.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            diagnostics.Add(new(
                idPrefix + JsonDiagnostics.Unreadable,
                Severity.Error,
                $"{(shownPath is null ? "The input" : $"'{shownPath}'")} could not be read: {Reason(e)}.",
                new("", Path: shownPath)));
            return null;
        }

        byte[]? TooLarge()
        {
            diagnostics.Add(new(idPrefix + JsonDiagnostics.TooLarge, Severity.Error, TooLargeMessage(limits), new("", Path: shownPath)));
            return null;
        }
    }

    /// <summary>The message for a text over the limit.</summary>
    public static string TooLargeMessage(JsonLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"The text is larger than the limit of {limits.MaxBytes:N0} bytes and was not read.");

    // The system's own messages name full paths, which the reader has just been told.
    private static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "access is denied",
        PathTooLongException => "the path is too long",
        _ => "the system refused it",
    };
}
