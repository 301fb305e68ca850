using System.Security.Cryptography;
using System.Text;

namespace RelationshipRules.DependencyInjection;

/// <summary>
/// The state of the files that an analyzer is built from, by name, size and time. Two that are equal mean that nothing was written in between.
/// </summary>
/// <param name="Value">The state as one text.</param>
internal sealed record FileStamp(string Value)
{
    /// <summary>The state of the files that the options name.</summary>
    public static FileStamp Of(RelationshipRulesOptions options)
    {
        if (!options.ReloadOnChange)
        {
            return new("");
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var place in WatchedPlace.Of(options))
        {
            foreach (var line in Describe(place))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(line));
            }
        }

        return new(Convert.ToHexString(hash.GetHashAndReset()));
    }

    private static IEnumerable<string> Describe(WatchedPlace place)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(place.Folder)
                    .EnumerateFiles("*.json", place.IsDeep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
                    .Select(file => FormattableString.Invariant($"{file.FullName}|{Target(file).Length}|{Target(file).LastWriteTimeUtc.Ticks}\n"))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that is away for a moment differs from one that is there; loading says what is wrong with it.
            return [$"{place.Folder}|{e.GetType().Name}\n"];
        }
    }

    // Mounted configuration is often a link whose target is exchanged, the link itself staying as it is.
    private static FileInfo Target(FileInfo file)
        => file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;
}
