using System.Globalization;
using RelationshipRules.Files;

namespace RelationshipRules.Cli.Hosting;

/// <summary>
/// The files of one run: what it reads and where it writes, each known by what it is and not by how it is spelt, so that nothing that was read is
/// overwritten and no output takes the place of another.
/// </summary>
internal sealed class RunFiles
{
    private readonly Dictionary<string, (string What, string Path)> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _claimed = new(StringComparer.Ordinal);

    /// <summary>Remembers a file that the run reads, with the words for it: "the profile 'x.json'".</summary>
    public void Note(FilePlace place, string what)
    {
        if (place.IsFile)
        {
            _read.TryAdd(place.Identity, (what, place.RealPath));
        }
    }

    /// <summary>What was read and in which state: two runs with the same have read the same, as far as sizes and times tell.</summary>
    public IEnumerable<string> Tell() => _read.Values.Select(static read => string.Create(CultureInfo.InvariantCulture, $"{read.What} of {DiskFile.StateOf(read.Path)}"));

    /// <summary>Remembers the files of a ruleset's folder.</summary>
    public void NoteRuleset(string folder, string shown)
    {
        foreach (var (path, name) in RulesetFiles(folder))
        {
            Note(FilePlace.Of(path), $"the ruleset's file '{Path.TrimEndingDirectorySeparator(shown)}/{name}'");
        }
    }

    /// <summary>Takes a place for an output.</summary>
    /// <exception cref="CliException">The run has read what is there, or writes something else there.</exception>
    public void Claim(FilePlace place, string shown)
    {
        if (_read.TryGetValue(place.Identity, out var read))
        {
            throw new CliException($"cannot write '{shown}': it would overwrite {read.What}.");
        }

        if (!_claimed.TryAdd(place.Identity, shown))
        {
            var other = _claimed[place.Identity];
            throw new CliException(string.Equals(other, shown, StringComparison.Ordinal)
                ? $"two outputs cannot go to the same file '{shown}'."
                : $"two outputs cannot go to the same file: '{other}' and '{shown}' are one.");
        }
    }

    private static IEnumerable<(string Path, string Name)> RulesetFiles(string folder)
    {
        yield return (Path.Combine(folder, "ruleset.json"), "ruleset.json");
        var rules = Path.Combine(folder, "rules");
        foreach (var (name, _) in FilePlace.Of(rules).IsFolder ? DiskFile.Entries(rules) : [])
        {
            yield return (Path.Combine(rules, name), "rules/" + name);
        }
    }
}
