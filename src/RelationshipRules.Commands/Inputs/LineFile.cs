using System.Text.Json;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;
using RelationshipRules.Json;

namespace RelationshipRules.Cli.Inputs;

/// <summary>A file of which each line is a description.</summary>
internal static class LineFile
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Whether a name says that each line is a JSON text.</summary>
    public static bool IsName(string path) => Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON";

    /// <summary>Whether a path names such a file.</summary>
    public static bool IsOne(InputPath input) => input is { FullPath: not null, Problem: null } && IsName(input.Display);

    /// <summary>Whether each line is plainly a JSON text of its own: the first is one object, and so does the next begin.</summary>
    /// <param name="head">The beginning of the file.</param>
    public static bool IsPlain(ReadOnlySpan<byte> head)
    {
        head = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        if (head.IndexOf((byte)'\n') is not (> 0 and var end) || !head[end..].TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            return false;
        }

        var reader = new Utf8JsonReader(head[..end]);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The descriptions of a file, in the memory of a line. Blank lines are passed over.</summary>
    public static IEnumerable<CheckItem> Items(InputPath input, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var any = false;
        using var lines = Lines(input, environment).GetEnumerator();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckItem item;
            try
            {
                if (!lines.MoveNext())
                {
                    break;
                }

                item = lines.Current;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                item = new(input) { Name = input.Display, Problem = FileProblem.Describe(error), IsCutShort = any };
            }

            any = true;
            yield return item;
            if (item.Problem is not null)
            {
                break;
            }
        }

        if (!any)
        {
            yield return new(input) { Name = input.Display, Problem = "there are no descriptions in it." };
        }
    }

    private static IEnumerable<CheckItem> Lines(InputPath input, CliEnvironment environment)
    {
        var name = input.FullPath is null ? InputReader.StandardInput : input.Display;
        using var file = input.FullPath is { } path ? DiskFile.Open(path) : null;
        foreach (var (number, text) in Read(file ?? environment.Input, JsonLimits.Default.MaxBytes))
        {
            yield return new(input)
            {
                Line = number,
                IsOfMany = true,
                Size = text?.Length ?? 0,
                Read = text is null ? () => PartnershipDocument.LongLine(name, number) : () => PartnershipDocument.ParseLine(text, name, number),
            };
        }
    }

    /// <summary>The lines that are not blank, with their numbers; of one that is longer than the limit nothing is kept.</summary>
    private static IEnumerable<(int Number, byte[]? Text)> Read(Stream stream, int most)
    {
        var buffer = new byte[BufferSize];
        var begun = new MemoryStream();
        var isLong = false;
        var number = 0;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            for (var at = 0; at < read;)
            {
                var length = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                var isEnd = length >= 0;
                length = isEnd ? length : read - at;
                isLong |= begun.Length + length > most;
                if (!isLong)
                {
                    begun.Write(buffer, at, length);
                }

                at += length + 1;
                if (!isEnd)
                {
                    continue;
                }

                number++;
                if (Take() is var (isLine, line) && isLine)
                {
                    yield return (number, line);
                }
            }
        }

        number++;
        if (Take() is var (isLast, last) && isLast)
        {
            yield return (number, last);
        }

        (bool IsLine, byte[]? Text) Take()
        {
            var text = isLong ? null : begun.GetBuffer().AsSpan(0, (int)begun.Length).TrimEnd((byte)'\r').ToArray();
            var isLine = isLong || text.AsSpan().IndexOfAnyExcept(" \t\r\uFEFF"u8) >= 0;
            isLong = false;
            begun.SetLength(0);
            return (isLine, text);
        }
    }
}
