using System.Buffers;

namespace RelationshipRules.Json;

/// <summary>Tells what a file looks like that is no JSON, from its first bytes, so that the reader knows what to do about it.</summary>
internal static class ForeignText
{
    private const int Head = 4096;
    private static readonly SearchValues<byte> WordBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"u8);

    /// <summary>What it looks like, with what to do; null where nothing else than JSON is likely.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [(byte)'{' or (byte)'[', not 0 and not (byte)'\\', ..])
        {
            return null;
        }

        var head = bytes[..Math.Min(bytes.Length, Head)];
        return Encoding(head) is { } encoding ? $"This looks like text in {encoding}; save it in UTF-8."
            : Kind(head) is { } kind ? $"This looks like {kind}; JSON is needed here."
            : null;
    }

    private static string? Encoding(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] => "UTF-32",
        [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] => "UTF-16",
        [0xFE, 0xFF, ..] => "UTF-16",
        [> 0 and < 0x80, 0, 0, 0, ..] or [0, 0, 0, > 0 and < 0x80, ..] => "UTF-32",
        [> 0 and < 0x80, 0, > 0 and < 0x80, 0, ..] or [0, > 0 and < 0x80, 0, > 0 and < 0x80, ..] => "UTF-16 without a byte order mark",
        _ => null,
    };

    private static string? Kind(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return Archive(head);
        }

        if (head.StartsWith("%PDF-"u8))
        {
            return "a PDF document";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return "a Word document or spreadsheet of an old format";
        }

        if (head.StartsWith(@"{\rtf"u8))
        {
            return "a document in rich text format";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return "a compressed file";
        }

        var text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        return text.StartsWith("<"u8) ? "HTML or XML" : IsYaml(text) ? "YAML" : null;
    }

    private static string Archive(ReadOnlySpan<byte> head) =>
        head.IndexOf("word/"u8) >= 0 || head.IndexOf("opendocument.text"u8) >= 0 ? "a Word document"
        : head.IndexOf("xl/"u8) >= 0 || head.IndexOf("opendocument.spreadsheet"u8) >= 0 ? "a spreadsheet"
        : head.IndexOf("ppt/"u8) >= 0 ? "a presentation"

        // Office programs put the list of contents first, and the folder that tells more may come late.
        : head.IndexOf("[Content_Types].xml"u8) >= 0 ? "a Word document or spreadsheet"
        : "a zip archive";

    // A first line that starts a document, or a bare word with a colon after it, which no JSON text begins with.
    private static bool IsYaml(ReadOnlySpan<byte> text)
    {
        while (text.StartsWith("#"u8) && text.IndexOf((byte)'\n') is var next and >= 0)
        {
            text = text[next..].TrimStart(" \t\r\n"u8);
        }

        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        var line = (end < 0 ? text : text[..end]).TrimEnd((byte)' ');
        if (line.SequenceEqual("---"u8) || line.StartsWith("%YAML"u8))
        {
            return true;
        }

        var word = line.IndexOfAnyExcept(WordBytes);
        return word > 0 && line[word] == ':' && (word + 1 == line.Length || line[word + 1] == ' ');
    }
}
