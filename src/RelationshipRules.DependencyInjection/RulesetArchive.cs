using System.IO.Compression;
using System.Text;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.DependencyInjection;

/// <summary>Reads a ruleset from a ZIP archive. What an archive says of its own sizes is not believed.</summary>
internal static class RulesetArchive
{
    private const string RulesetFile = "ruleset.json";
    private const int MostEntries = 5_000;
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Reads the ruleset.</summary>
    /// <param name="open">Opens the archive.</param>
    /// <param name="limits">What is too much for one file.</param>
    /// <exception cref="InvalidDataException">The archive is none, or holds no ruleset or too much.</exception>
    public static RulesetLoadResult Load(Func<Stream> open, JsonLimits limits)
    {
        using var archive = new ZipArchive(open(), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries)
        {
            throw new InvalidDataException(FormattableString.Invariant($"The archive has more than {MostEntries} entries."));
        }

        // An archive of the folder's content, or of the folder: what stands before the nearest ruleset.json is left out.
        var root = archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => name.Equals(RulesetFile, StringComparison.Ordinal) || name.EndsWith("/" + RulesetFile, StringComparison.Ordinal))
            .OrderBy(name => name.Length)
            .Select(name => name[..^RulesetFile.Length])
            .FirstOrDefault() ?? throw new InvalidDataException($"The archive has no {RulesetFile}.");
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var size = 0L;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.StartsWith(root, StringComparison.Ordinal) && entry.FullName.EndsWith(".json", StringComparison.Ordinal))
            {
                var text = Read(entry, limits);
                size += text.Length;
                if (size > MostBytes)
                {
                    throw new InvalidDataException(FormattableString.Invariant($"The archive holds more than {MostBytes} bytes of text."));
                }

                files[entry.FullName[root.Length..]] = text;
            }
        }

        return Ruleset.Load(files, limits);
    }

    private static string Read(ZipArchiveEntry entry, JsonLimits limits)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            if (copy.Length + read > limits.MaxBytes)
            {
                throw new InvalidDataException(FormattableString.Invariant($"'{entry.FullName}' in the archive is larger than {limits.MaxBytes} bytes."));
            }

            copy.Write(chunk, 0, read);
        }

        return Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length);
    }
}
