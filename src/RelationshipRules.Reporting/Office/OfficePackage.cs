using System.IO.Compression;

namespace RelationshipRules.Reporting.Office;

/// <summary>Hands over a package that was made in memory, since a package is written to and fro and the place of a report may be a pipe.</summary>
internal static class OfficePackage
{
    /// <summary>The earliest day that the format of the package knows.</summary>
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A text that XML can hold, safe to show.</summary>
    public static string Text(string text)
    {
        text = SafeText.Clean(text);

        // Of what is left once control characters and half characters are gone, XML has no room for these two.
        return text.AsSpan().IndexOfAnyInRange('\uFFFE', '\uFFFF') < 0 ? text : text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
    }

    /// <summary>Copies the package to the output, without the time at which its parts were made, so that the same report is the same file.</summary>
    public static void CopyTo(MemoryStream package, Stream output)
    {
        using (var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in archive.Entries)
            {
                entry.LastWriteTime = Undated;
            }
        }

        package.Position = 0;
        package.CopyTo(output);
        output.Flush();
    }
}
