using System.IO.Compression;
using System.Text;

namespace RelationshipRules.Fuzzing;

/// <summary>
/// Several files as one input: each begins with a line <c>=== name</c>. Folders of rulesets and the parts of Office files are given so, that they can be read in the tree
/// and changed where it matters, and not in what packs them.
/// </summary>
internal static class Parts
{
    private static ReadOnlySpan<byte> Mark => "=== "u8;

    public static bool Are(ReadOnlySpan<byte> input) => input.StartsWith(Mark);

    public static bool ArePacked(ReadOnlySpan<byte> input) => input.StartsWith("PK\x03\x04"u8);

    public static List<(string Name, byte[] Content)> Split(ReadOnlySpan<byte> input)
    {
        var parts = new List<(string, byte[])>();
        while (input.StartsWith(Mark))
        {
            var line = input.IndexOf((byte)'\n');
            var name = line < 0 ? input : input[..line];
            var rest = line < 0 ? default : input[(line + 1)..];
            var next = rest.StartsWith(Mark) ? 0 : rest.IndexOf("\n=== "u8);
            parts.Add((Encoding.UTF8.GetString(name[Mark.Length..]).Trim(), rest[..(next < 0 ? rest.Length : next)].ToArray()));
            input = next < 0 ? default : rest[(next == 0 ? 0 : next + 1)..];
        }

        return parts;
    }

    public static byte[] Join(IEnumerable<(string Name, byte[] Content)> parts) => [.. parts.SelectMany(static part => (byte[])[.. Mark, .. Encoding.UTF8.GetBytes(part.Name), (byte)'\n', .. part.Content, (byte)'\n'])];

    /// <summary>The last of those that have the same name stands, as in a folder.</summary>
    public static Dictionary<string, string> Texts(ReadOnlySpan<byte> input)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, content) in Split(input))
        {
            texts[name] = Encoding.UTF8.GetString(content);
        }

        return texts;
    }

    /// <summary>The package that the parts make; what is no parts stays as it is.</summary>
    public static byte[] Pack(byte[] input)
    {
        if (!Are(input))
        {
            return input;
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Split(input))
            {
                using var entry = zip.CreateEntry(name.Length > 0 ? name : "x", CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
